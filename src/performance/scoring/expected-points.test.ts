import { describe, expect, it } from "vitest"
import { type Achievement, expectedPoints } from "./expected-points.ts"
import { targetValue } from "../values/target-value.ts"

const indicator = (target: string, actual: string, first = "产出指标"): Achievement => ({
  first: { text: first },
  target: { text: target },
  value: targetValue(target),
  actual: { text: actual },
})
const points = (target: string, actual: string, first?: string) => {
  const due = expectedPoints(indicator(target, actual, first))
  return due && [due.method, Math.round(due.share * 10_000) / 10_000, Math.round(due.deviation! * 100) / 100]
}

describe("the points an indicator should have", () => {
  it.each([
    // Proportional: 5 of 7, 97 % of 100 %, reached, surpassed.
    ["≥7人", "5人", ["proportional", 0.7143, -28.57]],
    ["=100%", "97%", ["proportional", 0.97, -3]],
    ["≥95%", "95%", ["proportional", 1, 0]],
    ["≥95%", "100%", ["proportional", 1, 0]],
    ["10000册", "1万册", ["proportional", 1, 0]],
    ["≥15万页", "120000页", ["proportional", 0.8, -20]],
    ["≥12次", "9场", ["proportional", 0.75, -25]],
    ["≥7人", "5", ["proportional", 0.7143, -28.57]],
    ["≥15万页", "12", ["proportional", 0.8, -20]],
    // A ceiling: within it, on it, beyond it.
    ["≤200万元", "178.57万元", ["reversed", 1, 0]],
    ["≤30工作日", "30工作日", ["reversed", 1, 0]],
    ["≤50万元", "62.5万元", ["reversed", 0.8, 25]],
    ["≤0次", "0次", ["reversed", 1, 0]],
    // Units of the same measure are converted; an exact duration is a ceiling too.
    ["≤2小时", "90分钟", ["reversed", 1, 0]],
    ["≤2小时", "150分钟", ["reversed", 0.8, 25]],
    ["≥2公里", "1500米", ["proportional", 0.75, -25]],
    ["三场", "2次", ["proportional", 0.6667, -33.33]],
    ["零事故", "0起", ["reversed", 1, 0]],
    ["全覆盖", "95%", ["proportional", 0.95, -5]],
    // Degrees of completion.
    ["有效缓解", "95%", ["qualitative", 0.95, -5]],
    ["每月10日前", "99%", ["qualitative", 0.99, -1]],
    ["≥7人", "100%", ["qualitative", 1, 0]],
  ])("target %s, reached %s", (target, actual, expected) => {
    expect(points(target, actual)).toEqual(expected)
  })

  it("takes an exact cost for a ceiling", () => {
    expect(points("70万元", "60万元", "成本指标")).toEqual(["reversed", 1, 0])
    expect(expectedPoints({ ...indicator("30日", "25日"), name: { text: "办理时限" } })?.method).toBe("reversed")
    expect(points("70万元", "60万元", "产出指标")).toEqual(["proportional", 0.8571, -14.29])
  })

  it.each([
    ["≥95%", "4个"],
    ["≥20台", "已完成"],
    ["有效缓解", "有效缓解"],
    ["无", "100%"],
    ["有效缓解", "120%"],
    // Two proportions have no better side.
    ["有效增长", "增长6%"],
    ["1:3", "1:4"],
  ])("says nothing of what cannot be compared: %s, %s", (target, actual) => {
    expect(points(target, actual)).toBeUndefined()
  })

  it("says nothing without a result", () => {
    const { actual: _, ...rest } = indicator("≥95%", "95%")
    expect(expectedPoints(rest)).toBeUndefined()
  })
})

describe("results as people write them", () => {
  it.each([
    // Days.
    ["2024年6月前", "2024年5月完成", ["qualitative", 1, 0]],
    ["2024年12月31日前", "2024年12月31日", ["qualitative", 1, 0]],
    ["每月10日前", "11次", ["qualitative", 0.9167, -8.33]],
    // Ranges: within, below, above where more is better.
    ["1-2名", "2名", ["proportional", 1, 0]],
    ["3-5次", "2次", ["proportional", 0.6667, -33.33]],
    ["1-2名", "3名", ["proportional", 1, 0]],
    // Times a period against times in the year.
    ["≥4次/年", "4次", ["proportional", 1, 0]],
    ["每月1次", "11次", ["proportional", 0.9167, -8.33]],
    ["2次/月", "1次/月", ["proportional", 0.5, -50]],
    // Units that the result leaves out.
    ["15万页", "142000", ["proportional", 0.9467, -5.33]],
    ["≥90%", "0.95", ["proportional", 1, 0]],
    ["50万元", "45万", ["proportional", 0.9, -10]],
    ["1300元/人", "1300元", ["proportional", 1, 0]],
    ["≥90分", "92%", ["proportional", 1, 0]],
    ["≥2", "2个", ["proportional", 1, 0]],
    // Changes.
    ["增长≥5%", "6%", ["proportional", 1, 0]],
    ["较上年增长5%", "较上年增长4%", ["proportional", 0.8, -20]],
    ["增长≥5%", "下降6%", ["proportional", 0, -220]],
    ["下降10%", "下降8%", ["proportional", 0.8, -20]],
    // None, words, negative targets.
    ["=0起", "无", ["reversed", 1, 0]],
    ["100%", "已完成", ["qualitative", 1, 0]],
    ["否", "否", ["qualitative", 1, 0]],
    ["≥-5%", "-3%", ["proportional", 1, 0]],
  ])("target %s, result %s", (target, actual, expected) => {
    expect(points(target, actual)).toEqual(expected)
  })

  it("gives nothing for what was to be none, and no number for how far it is off", () => {
    expect(expectedPoints(indicator("=0起", "1起"))).toEqual({ method: "reversed", share: 0, reached: false })
    expect(expectedPoints(indicator("≤0次", "2次"))).toMatchObject({ share: 0, reached: false })
  })

  it.each([
    ["2024年6月前", "2024年8月"],
    ["2024年6月前", "2024年6月"],
    ["12月底前", "2025年1月"],
    ["每月10日前", "13次"],
    ["每天1次", "250次"],
    ["每月2次", "3次"],
    ["每半年1次", "1次"],
    ["≥95%", "不足95%"],
    ["约100人", "98人"],
    ["≥-5%", "-8%"],
    ["90", "92%"],
    ["较上年增长5%", "较预算增长6%"],
    ["增长≥5%", "95%"],
    ["1300元/人", "130000元"],
  ])("leaves open what no general rule decides: %s, %s", (target, actual) => {
    expect(points(target, actual)).toBeUndefined()
  })

  it("does not take 超过30日 for 30 days", () => {
    expect(expectedPoints({ ...indicator("≤30日", "超过30日"), name: { text: "办理时限" } })).toBeUndefined()
  })
})
