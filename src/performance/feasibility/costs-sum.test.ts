import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { feasibilityOf } from "./feasibility-of.ts"
import { sampleTargets } from "./sample-targets.ts"

const sums = (money: string, ...lines: string[]) =>
  feasibilityOf(sampleTargets(money, lines))
    .filter(({ kind }) => kind === "costs-sum")
    .map(({ found, derivation }) => `${derivation!.formula} = ${found!.text}`)

describe("exact costs that do not sum to the money", () => {
  test.each([
    ["70万元", ["成本 差旅费 7万元", "成本 办公费 40万元"], "7 + 40 = 47万元"],
    ["70万元", ["成本 差旅费 300000元", "成本 办公费 30万元"], "30 + 30 = 60万元"],
    ["70万元", ["成本 差旅费 305000元", "成本 办公费 30万元"], "30.5 + 30.0 = 60.5万元"],
    ["0.5亿元", ["成本 甲项 3000万元", "成本 乙项 3000万元"], "0.3 + 0.3 = 0.6亿元"],
    ["700000元", ["成本 差旅费 30万元", "成本 办公费 30万元"], "300000 + 300000 = 600000元"],
    ["70万元", ["成本 总成本 70万元", "成本 差旅费 40万元", "成本 办公费 50万元"], "40 + 50 = 90万元"],
    ["70万元", ["成本 设备总投资 30万元", "成本 工程总投资 30万元"], "30 + 30 = 60万元"],
  ])("%s %j", (money, lines, expected) => expect(sums(money, ...lines)).toEqual([expected]))
})

describe("in order", () => {
  test.each([
    ["in one unit", "70万元", ["成本 差旅费 30万元", "成本 办公费 40万元"]],
    ["in two units", "70万元", ["成本 差旅费 300000元", "成本 办公费 40万元"]],
    ["with fractions", "70.5万元", ["成本 差旅费 305000元", "成本 办公费 40万元"]],
    ["beside the whole", "70万元", ["成本 项目总成本 70万元", "成本 差旅费 30万元", "成本 办公费 40万元"]],
    ["a few parts beside the whole", "70万元", ["成本 项目总成本 70万元", "成本 差旅费 3万元", "成本 办公费 4万元"]],
    ["one part beside the whole", "70万元", ["成本 项目总成本 70万元", "成本 差旅费 3万元"]],
    ["caps among them", "70万元", ["成本 差旅费 3万元", "成本 办公费 ≤4万元"]],
    ["a monthly rent", "60万元", ["成本 房租 每月5万元", "成本 办公费 3万元"]],
    ["one alone", "70万元", ["成本 差旅费 3万元"]],
    ["rounded to their own unit", "70.4万元", ["成本 差旅费 30万元", "成本 办公费 40万元"]],
  ])("%s: %s %j", (_, money, lines) => expect(sums(money, ...lines)).toEqual([]))
})

test("is told at the first of them, the others and the money beside it", () => {
  const targets = sampleTargets("70万元", ["数量 面积 ≥5亩", "成本 差旅费 7万元", "成本 办公费 4万元"])
  const [finding] = feasibilityOf(targets).filter(({ kind }) => kind === "costs-sum")
  expect(finding).toMatchObject({ indicator: 1, subject: "costs", severity: "warning" })
  expect(finding!.related).toHaveLength(2)
})

test("any parts that sum to the money are in order, and one more than they are not", () =>
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 99_999 }), { minLength: 2, maxLength: 6 }), (parts) => {
      const lines = parts.map((yuan, n) => `成本 费用${n} ${yuan}元`)
      const total = parts.reduce((sum, yuan) => sum + yuan, 0)
      expect(sums(`${total}元`, ...lines)).toEqual([])
      expect(sums(`${total + 1}元`, ...lines)).toEqual([`${parts.join(" + ")} = ${total}元`])
    }),
  ))

test("amounts beyond what can be told exactly neither sum nor throw", () => {
  const huge = ["成本 甲项 90000000000000元", "成本 乙项 90000000000000元"]
  expect(() => sums("70万元", ...huge)).not.toThrow()
  expect(sums("70万元", "成本 甲项 99999999999999亿元", "成本 乙项 70万元")).toEqual([])
})
