import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { ItemRubric, RubricItem } from "#statutes"
import type { EvaluatedItem, EvaluationGap } from "./evaluated-item.ts"
import { itemOf, notApplicable } from "./item-frame.ts"
import { itemTotal } from "./item-total.ts"

const rubric: ItemRubric = {
  kind: "overall",
  id: "sample",
  region: "national",
  zh: "样例体系",
  en: "sample",
  citation: "样例〔2024〕1号",
  from: 2020,
  checkedOn: "",
  confidence: "low",
  grades: [
    { from: 90, zh: "优", en: "excellent" },
    { from: 60, zh: "中", en: "fair" },
    { from: 0, zh: "差", en: "poor" },
  ],
  items: [],
}
const item = (id: string, weight: number, first: string, second = first): RubricItem => ({
  id,
  zh: id,
  en: id,
  first,
  second,
  weight,
})
const gap = (kind: EvaluationGap["kind"]): EvaluationGap => ({
  kind,
  item: "x",
  message: { zh: "缺", en: "gap" },
  table: "answers",
})
const judged = (of: RubricItem, share: number, gaps: readonly EvaluationGap[] = []): EvaluatedItem =>
  itemOf(of, "", { method: "questions", result: { zh: "", en: "" }, share, inputs: [], gaps })
const left = (of: RubricItem): EvaluatedItem => itemOf(of, "", notApplicable({ zh: "没有", en: "none" }))
const total = (...items: EvaluatedItem[]) => itemTotal(items, rubric, { zh: "得分", en: "score" })

describe("the total of an evaluation by items", () => {
  it("is the sum of points, with its grade and how it came about", () => {
    const sum = total(
      judged(item("甲", 40, "投入"), 0.95),
      judged(item("乙", 35, "产出"), 1),
      judged(item("丙", 25, "产出"), 0.5),
    )
    expect([sum.total, sum.grade?.zh, sum.weight, sum.applicable]).toEqual([85_500_000, "中", 1e8, 1e8])
    expect(sum.derivation).toMatchObject({ value: "85.5分", formula: "38 + 47.5", citation: "样例〔2024〕1号" })
    expect(sum.derivation.inputs.map(({ formula }) => formula)).toEqual(["38 / 40", "47.5 / 60"])
  })

  it("is scaled where items do not apply, rounded once", () => {
    const sum = total(
      judged(item("甲", 40, "投入"), 1),
      judged(item("乙", 53, "产出"), 0.9),
      left(item("丙", 7, "产出")),
    )
    // (40 + 47.7) × 100 ÷ 93 = 94.3010…
    expect([sum.total, sum.applicable, sum.grade?.zh]).toEqual([94_300_000, 93_000_000, "优"])
    expect(sum.derivation.formula).toBe("(40 + 47.7) × 100 ÷ 93")
  })

  it("is none where nothing applies, and says so", () => {
    const sum = total(left(item("甲", 100, "投入")))
    expect(sum.total).toBeUndefined()
    expect(sum).not.toHaveProperty("grade")
    expect(sum.derivation.obstacle?.zh).toBe("没有适用的指标")
  })

  it("grades at the border what is at least it", () => {
    expect(total(judged(item("甲", 100, "投入"), 0.9)).grade?.zh).toBe("优")
    expect(total(judged(item("甲", 100, "投入"), 0.8999)).grade?.zh).toBe("中")
  })
})

describe("levels", () => {
  it("sum each first level, then its second ones; what does not apply counts only in the weight", () => {
    const { levels } = total(
      judged(item("甲", 10, "投入", "目标"), 1),
      judged(item("乙", 20, "投入", "预算"), 0.5),
      left(item("丙", 30, "投入", "预算")),
      judged(item("丁", 40, "产出", "数量"), 1),
    )
    expect(levels.map((l) => [l.first, l.second, l.weight / 1e6, l.applicable / 1e6, l.points / 1e6])).toEqual([
      ["投入", undefined, 60, 30, 20],
      ["投入", "目标", 10, 10, 10],
      ["投入", "预算", 50, 20, 10],
      ["产出", undefined, 40, 40, 40],
      ["产出", "数量", 40, 40, 40],
    ])
  })
})

describe("a total is provisional", () => {
  it("where something to be entered would raise it, with the weight of those items", () => {
    const sum = total(
      judged(item("甲", 60, "投入"), 0.5, [gap("missing-answer")]),
      judged(item("乙", 40, "产出"), 1, [gap("missing-result")]),
    )
    expect([sum.provisional, sum.open, sum.gaps.length]).toEqual([true, 60_000_000, 2])
  })

  it.each(["score-differs", "beyond-whole", "no-evidence", "no-signer", "untied-task"] as const)(
    "but not for %s, which costs no points",
    (kind) => {
      expect(total(judged(item("甲", 100, "投入"), 0.5, [gap(kind)]))).toMatchObject({ provisional: false, open: 0 })
    },
  )
})

it("a total lies between none and a hundred, whatever applies", () => {
  const drawn = fc.record({
    weight: fc.integer({ min: 1, max: 40 }),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
    applies: fc.boolean(),
  })
  fc.assert(
    fc.property(fc.array(drawn, { minLength: 1, maxLength: 12 }), (all) => {
      const whole = all.reduce((sum, { weight }) => sum + weight, 0)
      const sum = total(
        ...all.map(({ weight, share, applies }, i) =>
          applies ? judged(item(`${i}`, weight, `${i % 3}`), share) : left(item(`${i}`, weight, `${i % 3}`)),
        ),
      )
      if (all.every(({ applies }) => !applies)) expect(sum.total).toBeUndefined()
      else expect(sum.total! >= 0 && sum.total! <= whole * 1_000_000).toBe(true)
    }),
  )
})
