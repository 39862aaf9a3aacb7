import { describe, expect, it } from "vitest"
import { measureOf } from "./measure.ts"

const told = (text: string) => {
  const measure = measureOf(text)
  return measure && [measure.operator, measure.number.text, measure.unit, measure.period, measure.often]
}

describe("a number with operator, unit and period", () => {
  it.each([
    ["≥95%", ["≥", "95", "%", undefined, false]],
    ["5次以上", ["≥", "5", "次", undefined, false]],
    ["≤50.55万元", ["≤", "50.55", "万元", undefined, false]],
    ["三场", [undefined, "三", "场", undefined, false]],
    ["2次/月", [undefined, "2", "次/月", "month", true]],
    ["≥每年4次", ["≥", "4", "次", "year", true]],
    ["每月1000元", [undefined, "1000", "元", "month", false]],
    ["每人60元", [undefined, "60", "元/人", undefined, false]],
    ["培训200人次", [undefined, "200", "人次", undefined, false]],
    ["满意度≥90%", ["≥", "90", "%", undefined, false]],
    ["前三名", ["≤", "三", "位次", undefined, false]],
    ["30个工作日内", ["≤", "30", "个工作日", undefined, false]],
  ])("%s", (text, expected) => {
    expect(told(text)).toEqual(expected)
  })

  it("knows ranges, proportions and estimates", () => {
    expect(measureOf("1-2名")?.upper?.text).toBe("2")
    expect(measureOf("1:3")?.consequent?.text).toBe("3")
    expect(measureOf("约100人")?.approximate).toBe(true)
    expect(measureOf("5人左右")?.approximate).toBe(true)
  })

  it.each(["及时", "一次性", "一站式服务", "13月前", "", "不到位"])("is none: %s", (text) => {
    expect(measureOf(text)).toBeUndefined()
  })
})
