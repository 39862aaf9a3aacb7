import { describe, expect, it } from "vitest"
import { measuredNumber } from "./target.ts"
import { targetValue } from "./target-value.ts"
import { unitFactor } from "./comparable-units.ts"

const read = (text: string) => {
  const v = targetValue(text)
  return [v.kind, v.operator ?? "", v.number?.text ?? "", v.unit ?? "", v.direction, v.obstacle ?? ""].join(" | ")
}

describe("the value of an indicator", () => {
  it.each([
    ["≥95%", "quantitative | ≥ | 95 | % | at-least | "],
    ["≥ 9 5 ％", "quantitative | ≥ | 95 | % | at-least | "],
    ["=100%", "quantitative | = | 100 | % | exactly | "],
    ["100%", "quantitative | = | 100 | % | exactly | "],
    ["≤50.55万元", "quantitative | ≤ | 50.55 | 万元 | at-most | "],
    ["15万页", "quantitative | = | 15 | 万页 | exactly | "],
    ["1,300元/月", "quantitative | = | 1,300 | 元/月 | exactly | "],
    ["≥11500人次", "quantitative | ≥ | 11500 | 人次 | at-least | "],
    ["≤30工作日", "quantitative | ≤ | 30 | 工作日 | at-most | "],
    ["小于等于 18 万元", "quantitative | ≤ | 18 | 万元 | at-most | "],
    ["大于等于 90%", "quantitative | ≥ | 90 | % | at-least | "],
    ["不低于90%", "quantitative | ≥ | 90 | % | at-least | "],
    ["不超过3天", "quantitative | ≤ | 3 | 天 | at-most | "],
    ["90%以上", "quantitative | ≥ | 90 | % | at-least | "],
    ["15日内", "quantitative | ≤ | 15 | 日 | at-most | "],
    [">=4次", "quantitative | ≥ | 4 | 次 | at-least | "],
    ["1-2名", "quantitative | = | 1 | 名 | exactly | "],
    ["2", "quantitative | = | 2 |  | exactly | no-unit"],
    ["≥12", "quantitative | ≥ | 12 |  | at-least | no-unit"],
    ["2次/月", "frequency | = | 2 | 次/月 | exactly | "],
    ["每年≥4次", "frequency | ≥ | 4 | 次 | at-least | "],
    ["每月10日前", "date |  |  |  | at-most | "],
    ["2024年6月前", "date |  |  |  | at-most | "],
    ["2024年12月底", "date |  |  |  | at-most | "],
    ["12月31日前", "date |  |  |  | at-most | "],
    ["年底前完成", "date |  |  |  | at-most | "],
    ["有效缓解", "qualitative |  |  |  | none | "],
    ["及时", "qualitative |  |  |  | none | "],
    ["不低于上年", "comparison | ≥ |  |  | at-least | no-base"],
    ["长期", "qualitative |  |  |  | none | vague"],
    ["按相关规定执行", "qualitative |  |  |  | none | refers-elsewhere"],
    ["无", "none |  |  |  | none | blank"],
    ["", "none |  |  |  | none | blank"],
    ["——", "none |  |  |  | none | blank"],
  ])("%s", (text, expected) => {
    expect(read(text)).toBe(expected)
  })

  it("keeps both ends of a range", () => {
    expect(targetValue("1-2名").upper?.scaled).toBe(2)
    expect(targetValue("90%-95%").upper?.scaled).toBe(95)
  })

  it("does not take a sentence that begins with a number for a value", () => {
    expect(targetValue("2024年全面完成改造并通过验收工作任务要求").kind).toBe("qualitative")
    expect(targetValue("3家医院开展试点工作并形成经验材料上报").kind).toBe("qualitative")
  })

  it("stays fast on hostile text", () => {
    const began = performance.now()
    for (const text of [
      "9".repeat(100_000),
      "每".repeat(100_000),
      "1,".repeat(50_000),
      "≥".repeat(60),
      "年月日前".repeat(20),
    ])
      targetValue(text)
    expect(performance.now() - began).toBeLessThan(200)
  })

  it("brings large units down to the bare one", () => {
    expect(unitFactor("万元")).toEqual([10_000, "元"])
    expect(unitFactor("亿元")).toEqual([100_000_000, "元"])
    expect(unitFactor("万")).toEqual([1, "万"])
    expect(measuredNumber(targetValue("≤50.55万元"))).toEqual({ number: 505_500, unit: "元" })
    expect(measuredNumber(targetValue("及时"))).toBeUndefined()
  })
})
