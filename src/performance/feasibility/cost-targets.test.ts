import { describe, expect, test } from "vitest"
import { costTargets, isWholeCost, moneyText } from "./cost-targets.ts"
import { moneyOf } from "./project-targets.ts"
import { sampleIndicator, sampleTargets } from "./sample-targets.ts"

const costs = (...lines: string[]) =>
  costTargets(sampleTargets("70万元", lines)).map(({ index, quantity, unit }) => [index, quantity.value, unit])

describe("costs of a project's money", () => {
  test("are its cost indicators in money, with their places among all", () =>
    expect(costs("数量 面积 5亩", "成本 差旅费 7万元", "成本 总成本 ≤240000元", "成本 全年房租 全年3万元")).toEqual([
      [1, 7_000_000, "万元"],
      [2, 24_000_000, "元"],
      [3, 3_000_000, "万元"],
    ]))

  test.each([
    ["a price of one thing", "成本 人均成本 ≤60元"],
    ["a standard", "成本 补助标准 600元"],
    ["an amount each month", "成本 房租 每月5万元"],
    ["an amount by the month", "成本 房租 ≤5万元/月"],
    ["a change", "成本 房租 较上年减少5万元"],
    ["a floor", "成本 总成本 ≥5万元"],
    ["a range", "成本 总成本 5-7万元"],
    ["a share", "成本 资金使用率 ≤95%"],
    ["money saved", "成本 节约资金 5万元"],
    ["an output", "数量 补助资金 5万元"],
    ["nothing", "成本 总成本"],
  ])("not %s: %s", (_, line) => expect(costs(line)).toEqual([]))

  test("what it costs society or the environment is not paid by the project", () => {
    const of = (second: string) => ({ ...sampleIndicator("成本 综合成本 ≤100万元"), second: { text: second } })
    const indicators = [of("社会成本指标"), of("生态环境成本指标"), of("经济成本指标")]
    expect(costTargets(sampleTargets("70万元", [], { indicators })).map(({ index }) => index)).toEqual([2])
  })
})

test.each([
  ["项目总成本", true],
  ["总投资", true],
  ["差旅费", false],
])("%s is the whole: %s", (name, whole) =>
  expect(isWholeCost(costTargets(sampleTargets("70万元", [`成本 ${name} 7万元`]))[0]!)).toBe(whole),
)

test("money is told as printed", () => {
  expect(moneyText(moneyOf(sampleTargets("70.00万元", []))!)).toBe("70.00万元")
  expect(moneyOf(sampleTargets("0.00万元", []))).toBeUndefined()
  expect(moneyOf(sampleTargets("", []))).toBeUndefined()
})
