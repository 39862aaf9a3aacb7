import { describe, expect, test } from "vitest"
import { feasibilityOf } from "./feasibility-of.ts"
import { sampleTargets, told } from "./sample-targets.ts"

const kinds = ["cost-above", "cost-below", "costs-sum", "objective-above", "cost-in-percent"] as const
const found = (money: string, lines: readonly string[], objective?: string) =>
  told(sampleTargets(money, lines, objective ? { objective: { text: objective } } : {}), kinds)

describe("what a project may cost against its money", () => {
  test.each([
    ["70万元", ["成本 总成本 ≤80万元"], ["cost-above warning 总成本 ≤70万元"]],
    ["70万元", ["成本 总成本 ≤800000元"], ["cost-above warning 总成本 ≤700000.00元"]],
    ["70万元", ["成本 项目总成本 ≤60万元"], ["cost-below warning 项目总成本 ≤70万元"]],
    ["70.00万元", ["成本 差旅费 7万元", "成本 伙食费 24万元", "成本 办公费 40万元"], ["costs-sum warning 差旅费"]],
    ["25.0万元", ["成本 项目总成本 ≤25%"], ["cost-in-percent warning 项目总成本 ≤25万元"]],
    ["25.0万元", ["成本 项目总成本 ≤20%"], ["cost-in-percent warning 项目总成本"]],
  ])("%s %j", (money, lines, expected) => expect(found(money, lines)).toEqual(expected))

  test.each([
    ["70.00万元", ["成本 差旅费 7万元", "成本 伙食费 24万元", "成本 办公费 39万元"]],
    ["29.3万元", ["成本 项目总成本 ≤29.31万元"]],
    ["70万元", ["成本 差旅费 ≤7万元"]],
    ["70万元", ["成本 人均成本 ≤80万元"]],
    ["70万元", ["成本 资金控制率 ≤95%"]],
    ["70万元", ["数量 补助资金 ≤80万元"]],
  ])("%s %j is in order", (money, lines) => expect(found(money, lines)).toEqual([]))

  test("an objective that asks for more than the money", () => {
    expect(found("70万元", [], "经协商每年房租费80万元")).toEqual(["objective-above warning - 70万元"])
    expect(found("70万元", [], "经协商每年房租费70万元")).toEqual([])
    expect(found("70万元", [], "全市医保基金支出80万元")).toEqual([])
  })

  test("the sum is derived from its parts", () => {
    const [finding] = feasibilityOf(sampleTargets("70.00万元", ["成本 差旅费 7万元", "成本 办公费 40万元"])).filter(
      ({ kind }) => kind === "costs-sum",
    )
    expect(finding!.derivation).toMatchObject({ value: "47万元", formula: "7 + 40" })
    expect(finding!.derivation!.inputs.map(({ value }) => value)).toEqual(["7万元", "40万元"])
  })

  test("the whole department's targets have no project's money", () =>
    expect(told(sampleTargets("70万元", ["成本 总成本 ≤80万元"], { whole: true }), kinds)).toEqual([]))
})
