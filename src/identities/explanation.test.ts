import { describe, expect, it } from "vitest"
import { evaluate } from "./evaluation.ts"
import { type Explanation, explain } from "./explanation.ts"
import type { Figure } from "./figure.ts"
import type { Identity } from "./identity.ts"
import { bound, claim, mirror, ratio, sample, sum, term } from "./sample-figures.ts"

const explained = (...identities: readonly Identity[]): Explanation[] => explain(evaluate(identities))

/** "name printed→expected" for every correction; alternatives stand behind "or". */
const told = (explanations: readonly Explanation[]): string[] =>
  explanations.map(({ corrections, alternatives }) => {
    const lists = [corrections, ...alternatives].map((list) =>
      list.map(({ figure, expected }) => `${figure.label} ${figure.printed || "空"}→${expected.text}`).join(" & "),
    )
    return lists.join(" or ")
  })

/** The figures of one table, by row and column. */
function table(block: number, rows: Readonly<Record<string, readonly string[]>>): Record<string, Figure> {
  const figures: Record<string, Figure> = {}
  Object.entries(rows).forEach(([name, prints], row) => {
    prints.forEach((print, column) => {
      figures[`${name}${column}`] = sample(`${name}${column}`, print, { place: { block, row, column } })
    })
  })
  return figures
}

/** Every row is 小计 = Σ columns, every column 合计 = Σ rows; the total row comes first. */
function sums(f: Record<string, Figure>, names: readonly string[], columns: number): Identity[] {
  const at = (name: string, column: number): Figure => f[`${name}${column}`]!
  const parts = Array.from({ length: columns - 1 }, (_, c) => c + 1)
  return [
    ...names.map((name) => sum(at(name, 0), ...parts.map((c) => at(name, c)))),
    ...[0, ...parts].map((c) => sum(at(names[0]!, c), ...names.slice(1).map((name) => at(name, c)))),
  ]
}

describe("one wrong print", () => {
  it("there is nothing to explain where everything holds", () => {
    expect(explained(sum(sample("合计", "3.00"), sample("甲", "1.00"), sample("乙", "2.01")))).toEqual([])
  })

  it("is the sentence that contradicts a table, by one digit", () => {
    const cell = sample("补助", "85.05", { key: "k" })
    const said = claim("正文", "80.05", { key: "k" })
    const found = explained(mirror(said, cell), sum(sample("基本支出", "185.05"), sample("工资", "100.00"), cell))
    expect(told(found)).toEqual(["正文 80.05→85.05"])
    expect(found[0]?.corrections[0]?.expected).toEqual({
      low: 85_050_000,
      high: 85_050_000,
      value: 85_050_000,
      text: "85.05",
    })
    expect(found[0]?.certain).toBe(true)
    expect(found[0]?.violated.map((v) => v.id)).toEqual(["正文 = 补助"])
  })

  it("is the total that lacks the money carried over", () => {
    const [current, carried] = [sample("本年收入", "753.81"), sample("上年结转", "4.53")]
    const [total, spent] = [sample("收入合计", "753.81"), sample("支出合计", "758.34")]
    const found = explained(
      sum(total, current, carried),
      mirror(total, spent),
      sum(spent, sample("基本", "500.00"), sample("项目", "258.34")),
    )
    expect(told(found)).toEqual(["收入合计 753.81→758.34"])
    expect(found[0]?.violated).toHaveLength(2)
  })

  it("is that total even where nothing else prints it, before the parts", () => {
    const [current, carried] = [sample("本年收入", "753.81"), sample("上年结转", "4.53")]
    expect(told(explained(sum(sample("收入合计", "753.81"), current, carried)))[0]).toMatch(
      /^收入合计 753.81→758.34 or /,
    )
  })

  it("is the cell whose row and column are both wrong", () => {
    const f = table(0, {
      总: ["60.00", "24.00", "36.00"],
      甲: ["30.00", "12.00", "18.00"],
      乙: ["30.00", "21.00", "18.00"],
    })
    const found = explained(...sums(f, ["总", "甲", "乙"], 3))
    expect(told(found)).toEqual(["乙1 21.00→12.00"])
    expect(found[0]?.certain).toBe(true)
  })

  it("keeps the grouping and unit of the print", () => {
    const [a, b] = [sample("甲", "1,038,055.00", { unit: "元" }), sample("乙", "2,000.00", { unit: "元" })]
    const total = sample("合计", "1,832,550.00", { unit: "元" })
    const found = explained(
      sum(total, a, b),
      mirror(total, sample("重", "1832550.00", { unit: "元" })),
      mirror(b, sample("乙重", "2000.00", { unit: "元" })),
    )
    expect(told(found)).toEqual(["甲 1,038,055.00→1,830,550.00"])
  })

  it("may be a percentage, given the quotient of its operands", () => {
    const [change, prior] = [claim("减少", "39.36"), claim("上年", "75.29")]
    const rate = claim("下降", "8", { unit: "%", measure: "rate" })
    const found = explained(
      ratio(rate, [term(change)], [term(prior)]),
      mirror(change, sample("表内增减", "39.36")),
      mirror(prior, sample("表内上年", "75.29")),
    )
    expect(told(found)).toEqual(["下降 8→52"])
  })

  it("has a range where tails leave several prints possible", () => {
    const parts = ["1.00", "2.00", "3.00", "4.00"].map((print, i) => sample(`甲${i}`, print))
    const held = parts.map((part) => mirror(part, sample(`${part.label}重`, part.printed)))
    const total = sample("合计", "31.00")
    const [best] = explained(sum(total, ...parts), ...held)
    expect(best?.corrections).toEqual([
      { figure: total, expected: { low: 9_980_000, value: 10_000_000, high: 10_020_000, text: "10.00" } },
    ])
  })

  it("repeats in 元 what is printed in 万元, within half a unit", () => {
    const coarse = sample("支出合计", "85.05")
    const fine = sample("明细合计", "805,012.34", { unit: "元" })
    const parts = [sample("一", "50.00"), sample("二", "35.05")]
    const [best] = explained(sum(fine, coarse), sum(coarse, ...parts))
    expect(best?.corrections[0]).toMatchObject({ figure: fine, expected: { low: 85_045_000, high: 85_054_999 } })
  })
})

describe("order among equally small explanations", () => {
  it("a sentence before a table, both being possible", () => {
    const found = explained(mirror(sample("表", "85.05"), claim("正文", "91.37")))
    expect(told(found)).toEqual(["正文 91.37→85.05 or 表 85.05→91.37"])
    expect(found[0]?.certain).toBe(false)
  })

  it("a part before its total", () => {
    const found = explained(sum(sample("合计", "500.00"), sample("甲", "191.37"), sample("乙", "192.58")))
    expect(found[0]?.corrections[0]?.figure.label).not.toBe("合计")
    expect(found[0]?.alternatives.map((list) => list[0]?.figure.label)).toContain("合计")
  })

  it("a typing slip before a sentence", () => {
    const [cell, said, rest] = [sample("表", "1.3805"), claim("正文", "7.77"), sample("其余", "10.00")]
    // Either the cell is 13.805, its point moved, or the sentence is 1.36.
    const total = sample("合计", "23.8050")
    const found = explained({ ...sum(total, cell, rest), terms: [term(total), term(cell, -1), term(rest, -1)] })
    expect(told(found)[0]).toMatch(/^表 1.3805→13.8050/)
    expect(said.printed).toBe("7.77")
  })

  it("a value that is printed elsewhere for the same meaning", () => {
    const total = sample("合计", "300.00")
    const [a, b] = [sample("甲", "123.45", { key: "甲" }), sample("乙", "111.11", { key: "乙" })]
    const elsewhere = sample("甲（另表）", "188.89", { key: "甲" })
    const found = explained(sum(total, a, b), bound(elsewhere, sample("上限", "900.00")))
    expect(told(found)[0]).toMatch(/^甲 123.45→188.89/)
  })

  it("nobody is told that an amount is negative while another print explains as much", () => {
    const found = explained(sum(sample("合计", "10.00"), sample("甲", "3.17"), sample("乙", "25.29")))
    expect(told(found)[0]?.startsWith("甲")).toBe(false)
  })
})

describe("blanks", () => {
  it("are corrected only where no printed figure explains alone", () => {
    const [total, a, blank] = [sample("合计", "10.00"), sample("甲", "7.00"), sample("乙", "")]
    const alone = explained(sum(total, a, blank))
    expect(
      alone
        .flatMap((e) => [e.corrections, ...e.alternatives])
        .flat()
        .some((c) => c.figure.blank),
    ).toBe(false)
    const held = explained(
      sum(total, a, blank),
      mirror(total, sample("合计重", "10.00")),
      mirror(a, sample("甲重", "7.00")),
    )
    expect(told(held)).toEqual(["乙 空→3.00"])
  })

  it("a value that slipped into the next column is one mistake of two cells", () => {
    const f = table(0, {
      总: ["60.00", "40.00", "20.00"],
      甲: ["30.00", "18.00", "12.00"],
      乙: ["22.00", "22.00", ""],
      丙: ["8.00", "8.00", ""],
    })
    const found = explained(...sums(f, ["总", "甲", "乙", "丙"], 3))
    expect(found).toHaveLength(1)
    expect(told(found)[0]).toMatch(/^丙2 空→8.00 & 丙1 8.00→0.00|^丙1 8.00→0.00 & 丙2 空→8.00/)
    expect(found[0]?.violated.map((v) => v.id)).toEqual(["总1 = 甲1 + 乙1 + 丙1", "总2 = 甲2 + 乙2 + 丙2"])
  })
})

describe("several wrong prints", () => {
  it("in one table are told one by one, each with what it explains", () => {
    const f = table(0, {
      总: ["100.00", "40.00", "60.00"],
      甲: ["30.00", "12.00", "18.00"],
      乙: ["70.00", "28.00", "42.00"],
    })
    const wrong = { ...f, 甲1: sample("甲1", "1.20"), 乙2: sample("乙2", "24.00") }
    const found = explained(...sums(wrong, ["总", "甲", "乙"], 3))
    expect(told(found).sort()).toEqual(["乙2 24.00→42.00", "甲1 1.20→12.00"])
    expect(found.map((e) => e.violated.length)).toEqual([2, 2])
  })

  it("in unconnected tables are explained apart, in the order of the identities", () => {
    const one = [sample("甲合计", "30.00"), sample("甲一", "10.00"), sample("甲二", "2.00")] as const
    const other = [sample("乙合计", "50.00"), sample("乙一", "20.00"), sample("乙二", "31.00")] as const
    const found = explained(sum(...one), sum(...other))
    expect(found.map((e) => e.violated[0]?.id)).toEqual(["甲合计 = 甲一 + 甲二", "乙合计 = 乙一 + 乙二"])
  })

  it("that repeat one another are corrected together", () => {
    const [cell, again] = [sample("表一", "80.05"), sample("表二", "80.05")]
    const held = (name: string, print: string): [Figure, Identity] => {
      const figure = sample(name, print)
      return [figure, mirror(figure, sample(`${name}重`, print))]
    }
    const [[t1, m1], [t2, m2], [r, m3]] = [held("合计一", "183.82"), held("合计二", "183.82"), held("其余", "98.77")]
    const found = explained(mirror(cell, again), sum(t1, cell, r), sum(t2, again, r), m1, m2, m3, mirror(t1, t2))
    expect(told(found)[0]).toMatch(/^表. 80.05→85.05 & 表. 80.05→85.05 or 其余/)
  })
})

describe("what cannot be explained well is said to be uncertain", () => {
  it("a bound that is broken", () => {
    const found = explained(bound(sample("部分", "8.00"), sample("整体", "5.00")))
    expect(found[0]?.certain).toBe(false)
    expect(
      [found[0]?.corrections, ...(found[0]?.alternatives ?? [])]
        .flat()
        .map((c) => c?.figure.label)
        .sort(),
    ).toEqual(["整体", "部分"])
    expect(told(found)[0]).toContain("部分 8.00→5.00")
    expect(told(found)[0]).toContain("整体 5.00→8.00")
  })

  it("a percentage of nothing, for which no value would do", () => {
    const zero = sample("底数", "0.00")
    const rate = sample("增长率", "100.00", { unit: "%", measure: "rate" })
    const now = sample("本年", "5.00")
    const growth = ratio(rate, [term(now), term(zero, -1)], [term(zero)])
    const held = [mirror(zero, sample("底数重", "0.00")), mirror(now, sample("本年重", "5.00"))]
    expect(explained(growth, ...held)).toEqual([
      { corrections: [], alternatives: [], violated: [growth], certain: false },
    ])
    expect(told(explained(growth))).toEqual([""])
    // Where another print knows the base, that is the mistake.
    const known = sample("底数另表", "2.50")
    const more = [mirror(known, sample("底数三", "2.50")), mirror(zero, known)]
    expect(told(explained(growth, mirror(now, sample("本年重", "5.00")), ...more))).toEqual(["底数 0.00→2.50"])
  })

  it("is limited in work, and still names a suspect for each violation", () => {
    const f = table(0, {
      总: ["60.00", "24.00", "36.00"],
      甲: ["30.00", "55.00", "18.00"],
      乙: ["44.00", "12.00", "71.00"],
    })
    const evaluation = evaluate(sums(f, ["总", "甲", "乙"], 3))
    const found = explain(evaluation, { nodes: 0 })
    const covered = new Set(found.flatMap((e) => e.violated))
    expect(evaluation.violated.every((j) => covered.has(j.identity))).toBe(true)
    expect(found.every((e) => !e.certain && e.corrections.length > 0)).toBe(true)
  })
})
