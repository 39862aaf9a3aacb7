import { describe, expect, it } from "vitest"
import type { Answer, Indicator } from "#ledger"
import type { RubricItem } from "#statutes"
import { AnswerBook } from "./answer-book.ts"
import { indicatorsOf, rowItem, rowOf } from "./indicator-item.ts"
import { itemOf } from "./item-frame.ts"

const item: RubricItem = {
  id: "effects",
  zh: "履职效益",
  en: "Effects",
  first: "效益指标",
  second: "履职效益",
  weight: 20,
  own: "indicators",
  levels: ["履职效益", "社会效益"],
}
const indicator = (third: string, target: string, actual?: string, more: Partial<Indicator> = {}): Indicator => ({
  of: "overall",
  first: "效益指标",
  second: "履职效益",
  third,
  target,
  ...(actual === undefined ? {} : { actual }),
  at: { table: "indicators", row: 7 },
  ...more,
})
const judged = (indicators: readonly Indicator[], answers: readonly Answer[] = []) =>
  itemOf(
    item,
    "",
    rowItem(item, "indicators", indicatorsOf(item, indicators).map(rowOf), new AnswerBook(answers, ["overall"])),
  )

describe("an item made of the unit's own indicators", () => {
  it("is shared equally among them, each by target and result", () => {
    const { points, result, derivation, method } = judged([
      indicator("群众投诉办结率", "≥95%", "98%"),
      indicator("供水覆盖人口", "≥40万人", "30万人"),
    ])
    expect([method, points, result.zh]).toEqual(["indicators", 17_500_000, "2项中1项完成"])
    expect(derivation.formula).toBe("10 × 100% + 10 × 75%")
  })

  it("is told where an evaluator gave other points than its rows earn, and keeps what they earn", () => {
    const mark = (score: string): Answer => ({
      of: "overall",
      item: "effects",
      score,
      at: { table: "answers", row: 9 },
    })
    const rows = [indicator("供水覆盖人口", "≥40万人", "30万人")]
    const { points, gaps } = judged(rows, [mark("18")])
    expect([points, gaps]).toMatchObject([15_000_000, [{ kind: "score-differs", item: "effects", table: "answers" }]])
    expect(gaps[0]!.message.zh).toContain("算得15分，评价人所打18分与之不符")
    expect(judged(rows, [mark("15")]).gaps).toEqual([])
  })

  it("is shared by their own points where each has some", () => {
    const rows = [indicator("甲", "100%", "100%", { weight: "15" }), indicator("乙", "100%", "50%", { weight: "5分" })]
    expect(judged(rows).points).toBe(17_500_000)
    expect(judged([...rows, indicator("丙", "100%", "100%")]).points).toBe(16_670_000)
  })

  it.each([
    ["推动", "推动", 1],
    ["完成", "已完成", 1],
    ["100%", "已完成", 1],
    ["有效缓解", "95%", 0.95],
    ["≥12次", "未完成", 0],
  ])("understands %s, reached %s", (target, actual, share) => {
    expect(judged([indicator("甲", target, actual)]).points).toBe(20_000_000 * share)
  })

  it.each([
    ["≥12次", "已完成", "unmeasurable"],
    ["有效缓解", "较好", "unmeasurable"],
    ["≥95%", "", "missing-result"],
    ["≥95%", undefined, "missing-result"],
  ])("earns nothing for %s reached %s, and says why", (target, actual, kind) => {
    const { points, gaps, method } = judged([indicator("甲", target, actual)])
    expect([points, method]).toEqual([0, "none"])
    expect(gaps).toMatchObject([{ kind, table: "indicators", at: { row: 7 } }])
    expect(gaps[0]!.message.zh).toContain("第7行")
  })

  it("takes the points written beside a row that cannot be compared, and says so", () => {
    const { points, rows } = judged([indicator("甲", "有效缓解", "较好", { weight: "10", score: "8" })])
    expect(points).toBe(16_000_000)
    expect(rows[0]!.derivation.assumed?.zh).toBe("按所填得分计")
  })

  it("takes an evaluator's points only where no row can be computed", () => {
    const mark: Answer = { of: "overall", item: "履职效益", score: "12", at: { table: "answers", row: 2 } }
    expect(judged([indicator("甲", "有效缓解", "较好")], [mark])).toMatchObject({
      method: "marked",
      points: 12_000_000,
    })
    expect(judged([indicator("甲", "100%", "90%")], [mark])).toMatchObject({ method: "indicators", points: 18_000_000 })
  })

  it("holds the indicators of its second levels, or the row that bears its name", () => {
    const rows = [
      indicator("甲", "1", "1"),
      indicator("乙", "1", "1", { second: "社会效益指标" }),
      indicator("履职效益", "1", "1", { second: "其他" }),
      indicator("丙", "1", "1", { second: "满意度" }),
      indicator("", "1", "1"),
    ]
    expect(indicatorsOf(item, rows).map((row) => rowOf(row).name)).toEqual(["甲", "乙", "履职效益", "履职效益"])
  })

  it("without any indicator says which to add", () => {
    expect(judged([]).gaps).toMatchObject([
      { kind: "missing-indicator", message: { zh: expect.stringContaining("履职效益、社会效益") as string } },
    ])
  })
})
