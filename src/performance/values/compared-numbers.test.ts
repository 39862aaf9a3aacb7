import { describe, expect, it } from "vitest"
import { comparedNumbers } from "./compared-numbers.ts"
import { targetValue } from "./target-value.ts"

const ratio = (target: string, result: string, name?: string) => {
  const both = comparedNumbers(targetValue(target), targetValue(result), name)
  return both && Math.round((both.reached / both.target) * 10_000) / 10_000
}

describe("a target and a result in one measure", () => {
  it.each([
    ["≥15万页", "14.2万页", 0.9467],
    ["≥15万页", "142000页", 0.9467],
    ["≥15万页", "142000", 0.9467],
    ["≥15万页", "14.2", 0.9467],
    ["≥90%", "0.95", 1.0556],
    ["≥90%", "95", 1.0556],
    ["≤50万元", "450000元", 0.9],
    ["≤50万元", "45万", 0.9],
    ["≥90分", "92%", 1.0222],
    ["≥2公里", "1500米", 0.75],
    ["≥4次/年", "3次", 0.75],
    ["每月1次", "11次", 0.9167],
    ["每季度1次", "每月1次", 3],
    ["1300元/人", "1300元", 1],
    ["1300元", "1200元/人", 0.9231],
  ])("%s, %s", (target, result, expected) => {
    expect(ratio(target, result)).toBe(expected)
  })

  it("takes a percentage for a bare number only of what is a rate", () => {
    expect(ratio("90", "92%", "群众满意度")).toBe(1.0222)
    expect(ratio("90", "92%", "工作情况")).toBeUndefined()
  })

  it.each([
    ["≥95%", "4个"],
    ["≥20台", "已完成"],
    ["3:1", "3:1"],
    ["≥5个", "3-5个"],
    ["每天1次", "250次"],
    ["每月2次", "3次"],
    ["每月1000元", "12000元"],
    ["1300元/人", "130000元"],
  ])("is not found for %s, %s", (target, result) => {
    expect(ratio(target, result)).toBeUndefined()
  })

  it("keeps the upper end of a range", () => {
    expect(comparedNumbers(targetValue("3-5次"), targetValue("4次"))).toEqual({ target: 3, reached: 4, upper: 5 })
  })
})
