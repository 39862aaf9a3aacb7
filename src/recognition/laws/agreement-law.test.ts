import { describe, expect, test } from "vitest"
import type { Coordinate } from "#fiscal"
import { type Figure, figureKey } from "#identities"
import { amountQuantity, type DisplayUnit, nothing, printedNumber } from "#money"
import { loadStatutes } from "#workflow"
import { type Absences, absencesOf, agreementIdentities, meetingKey, meetingKeyAt, meetings } from "./agreement-law.ts"
import { printed, tablesRead } from "./sample-laws.ts"

const statutes = await loadStatutes()

let next = 0
/** A figure of some table; each stands in a block of its own. */
function figure(
  coordinate: Coordinate,
  print: string,
  more: Partial<Figure> & { unit?: DisplayUnit; form?: string } = {},
): Figure {
  const { form = "B01", unit = "万元", ...rest } = more
  const number = printedNumber(print)
  const block = next++
  return {
    measure: "amount",
    coordinate,
    key: figureKey("amount", coordinate),
    printed: print,
    unit,
    decimals: number?.decimals ?? 2,
    quantity: number ? amountQuantity(number, unit)! : nothing,
    place: { block, row: 1, column: 1 },
    origin: { kind: "cell", form, block, rowKey: "r", columnKey: "c" },
    label: `${form}`,
    ...(number ? {} : { blank: true as const }),
    ...rest,
  }
}
const sentence = (coordinate: Coordinate, print: string, more: Parameters<typeof figure>[2] = {}) =>
  figure(coordinate, print, {
    place: { block: next + 100, span: [0, print.length] },
    origin: { kind: "sentence", section: "一", claim: String(next) },
    label: "说明",
    ...more,
  })

const everything: Absences = { ...absencesOf([]), carriedOver: true, otherSources: true, otherBudgets: true }
const nothingElse: Absences = { ...absencesOf([]), carriedOver: false, otherSources: false, otherBudgets: false }
const agree = (figures: Figure[], absences = everything) =>
  agreementIdentities(meetings(figures, absences), statutes, () => ["B-34"])

describe("what a document has nothing of", () => {
  const revenue = figure({ flow: "revenue", source: "R11" }, "622.00")

  test("is all that its summary leaves blank", () => {
    expect(
      absencesOf([revenue, figure({ flow: "carry-in" }, ""), figure({ flow: "revenue", source: "R31" }, "0.00")]),
    ).toMatchObject(nothingElse)
  })

  test("is not known without a summary of sources", () => {
    expect(absencesOf([figure({ flow: "expenditure" }, "5.00")])).toMatchObject({
      carriedOver: true,
      otherSources: true,
      otherBudgets: true,
      agencyIsOperating: false,
    })
  })

  test.each([
    [{ flow: "carry-in" }, { carriedOver: true }],
    [{ vintage: "carried" }, { carriedOver: true }],
    [{ flow: "surplus-use" }, { carriedOver: true }],
    [{ flow: "revenue", source: "R12" }, { otherBudgets: true }],
    [{ flow: "revenue", source: "R31" }, { otherSources: true }],
    [{ flow: "revenue", source: "R2" }, { otherSources: true }],
  ] as [Coordinate, Partial<Absences>][])("is not %j once it is printed", (coordinate, change) => {
    expect(absencesOf([revenue, figure(coordinate, "1.00")])).toMatchObject({ ...nothingElse, ...change })
  })

  test("is known of agency operating expenses where they are the operating part of basic expenditure", () => {
    const operating = figure({ flow: "expenditure", nature: "basic.operating" }, "81.80")
    const agency = (print: string) => figure({ topic: "agency-operating" }, print)
    expect(absencesOf([operating, agency("81.8")]).agencyIsOperating).toBe(true)
    expect(absencesOf([operating, agency("80.00")]).agencyIsOperating).toBe(false)
    expect(absencesOf([agency("81.80")]).agencyIsOperating).toBe(false)
  })

  test("is not disproved by another year", () => {
    expect(absencesOf([revenue, figure({ flow: "carry-in", year: "2023" }, "1.00")])).toMatchObject(nothingElse)
  })
})

describe("the key under which figures meet", () => {
  const key = (coordinate: Coordinate, absences: Absences) => meetingKey(figure(coordinate, "1.00"), absences)

  test("is the figure's own where all sources have money", () => {
    expect(key({ flow: "expenditure", source: "R11", vintage: "current" }, everything)).toBe(
      "amount|flow=expenditure;source=R11;vintage=current",
    )
  })

  test("drops 当年 and joins totals with this year's where nothing was carried over", () => {
    const absences = { ...everything, carriedOver: false }
    expect(key({ flow: "expenditure", vintage: "current" }, absences)).toBe("amount|flow=expenditure")
    expect(key({ flow: "resources" }, absences)).toBe("amount|flow=revenue")
    expect(key({ flow: "uses" }, absences)).toBe("amount|flow=expenditure")
    expect(key({ flow: "expenditure", vintage: "carried" }, absences)).toBe("amount|flow=expenditure;vintage=carried")
  })

  test("takes the general budget for the appropriation, and that for everything, where there is nothing else", () => {
    expect(key({ flow: "expenditure", source: "R11" }, { ...everything, otherBudgets: false })).toBe(
      "amount|flow=expenditure;source=R1",
    )
    expect(key({ flow: "expenditure", source: "R11" }, nothingElse)).toBe("amount|flow=expenditure")
  })

  test("of another meaning is asked for by that meaning, not by the key of the figure at hand", () => {
    const general = { flow: "expenditure", source: "R11" }
    expect(meetingKeyAt("amount", { ...general, source: "R1" }, everything)).toBe("amount|flow=expenditure;source=R1")
    expect(meetingKeyAt("amount", general, nothingElse)).toBe(key(general, nothingElse))
  })

  test("leaves 三公 money its source", () => {
    expect(key({ threePublic: "total", source: "R1" }, nothingElse)).toBe("amount|source=R1;threePublic=total")
  })
})

describe("figures of one meaning", () => {
  const all = { flow: "expenditure" }

  test("agree with the first of them that a table prints", () => {
    const found = agree([
      sentence(all, "630.00"),
      figure(all, ""),
      figure(all, "630.00"),
      figure(all, "631.00", { form: "B03" }),
    ])
    expect(found.map(printed)).toEqual(["630.00 = 630.00", "∅ = 630.00", "631.00 = 630.00"])
    expect(found.map((i) => i.rule)).toEqual([
      "narrative-amount-matches-statement",
      "statements-agree",
      "statements-agree",
    ])
  })

  test("carry the ids of their form, or of their section", () => {
    const found = agree([figure(all, "630.00"), figure(all, "630.00", { form: "B03" }), sentence(all, "630.00")])
    expect(found.map((i) => i.checks)).toEqual([["B-09"], ["B-34"]])
  })

  test("of targets carry the ids of target tables", () => {
    const found = agree([figure(all, "630.00"), figure(all, "630.00", { form: "overall-performance-target" })])
    expect(found.map((i) => i.checks)).toEqual([["B-29"]])
  })

  test("must be identical at equal unit and precision, else within their roundings", () => {
    const found = agree([
      figure(all, "630.00"),
      figure(all, "630.00"),
      figure(all, "6300000", { unit: "元" }),
      figure(all, "630.0"),
    ])
    expect(found.map((i) => i.mirror)).toEqual([true, undefined, undefined])
  })

  test("that meet only because there is one source are told by the rule that says so", () => {
    const found = agree(
      [figure(all, "630.00"), figure({ ...all, source: "R11", vintage: "current" }, "630.00", { form: "B05" })],
      nothingElse,
    )
    expect(found.map((i) => [i.rule, i.checks])).toEqual([["single-source-statements-agree", ["B-16", "B-17"]]])
  })

  test("in sentences alone repeat each other", () => {
    const found = agree([sentence({ procurement: "total" }, "88.60"), sentence({ procurement: "total" }, "86.80")])
    expect(found.map((i) => [i.rule, printed(i)])).toEqual([["narrative-repeats-agree", "86.80 = 88.60"]])
  })

  test("repeated in the text of accounts carry A-38", () => {
    const figures = [sentence({ procurement: "total" }, "88.60"), sentence({ procurement: "total" }, "88.60")]
    const [found] = agreementIdentities(meetings(figures, everything), statutes, () => ["A-34"])
    expect(found!.checks).toEqual(["A-38", "A-34"])
  })

  test("that are blank everywhere, or blank beside nought, ask for nothing", () => {
    expect(agree([figure(all, ""), figure(all, "")])).toEqual([])
    expect(agree([figure(all, "0.00"), figure(all, "")])).toEqual([])
  })

  test("of no money at all do not meet", () => {
    expect(agree([figure({ function: "213" }, "1.00"), figure({ function: "213" }, "2.00")])).toEqual([])
  })
})

test("meetings group by meaning, in reading order", () => {
  const [a, b, c] = [
    figure({ flow: "revenue" }, "1.00"),
    figure({ flow: "expenditure" }, "2.00"),
    figure({ flow: "revenue" }, "3.00"),
  ]
  expect([...meetings([a, b, c], everything)]).toEqual([
    ["amount|flow=revenue", [a, c]],
    ["amount|flow=expenditure", [b]],
  ])
})

test("two recognised tables agree cell by cell", () => {
  const tables = tablesRead(
    statutes,
    ["部门收支总体情况表", "支出|\n项目|金额\n一、农林水支出|8.00\n本年支出合计|9.00"],
    ["支出决算表", "编码|名称|本年支出合计|基本支出\n|合计|9.00|9.00\n213|农林水支出|8.50|8.50"],
  )
  expect(agree(tables.flatMap((t) => t.figures)).map(printed)).toEqual(["8.50 = 8.00", "9.00 = 9.00"])
})
