import { describe, expect, it } from "vitest"
import { expectedPoints, misprint, type ScoredAchievement } from "./expected-points.ts"
import { targetValue } from "../values/target-value.ts"

const indicator = (target: string, actual: string, first = "产出指标"): ScoredAchievement => ({
  first: { text: first },
  target: { text: target },
  value: targetValue(target),
  actual: { text: actual },
})
const points = (target: string, actual: string, first?: string) => {
  const due = expectedPoints(indicator(target, actual, first))
  return due && [due.method, Math.round(due.share * 10_000) / 10_000, Math.round(due.deviation * 100) / 100]
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
    ["1-2名", "1名"],
    ["无", "100%"],
    ["≤0次", "2次"],
    ["有效缓解", "120%"],
    // A growth of 6 % is no completion of 6 %, and two proportions have no better side.
    ["较上年增长5%", "6%"],
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

describe("a misprinted target or result", () => {
  const micro = (value: number, decimals = 2) => ({
    printed: String(value),
    decimals,
    quantity: { value: Math.round(value * 1_000_000) },
  })
  const scored = (target: string, actual: string, weight: number, score: number, deviation: number) =>
    ({
      ...indicator(target, actual),
      weight: micro(weight, 0),
      score: micro(score),
      deviation: micro(deviation),
    }) as unknown as ScoredAchievement

  it.each([
    // Points and deviation agree with each other: the result is wrong, or the target where only it gives a clean number.
    ["≥7人", "6人", 6, 4.29, -28.57, { of: "actual", expected: "5人" }],
    ["≥8人", "5人", 6, 4.29, -28.57, { of: "target", expected: "≥7人" }],
    ["≥90%", "80%", 5, 5, 0, { of: "actual", expected: "≥90%" }],
    ["有效缓解", "85%", 13, 12.35, -5, { of: "actual", expected: "95%" }],
    // All three agree, or points and deviation contradict each other: no misprint of target or result.
    ["≥7人", "5人", 6, 4.29, -28.57, undefined],
    ["≥7人", "6人", 6, 6, -28.57, undefined],
    // Full points beyond a ceiling, and a surplus that is not the printed one.
    ["≤50万元", "60万元", 10, 10, 0, { of: "actual", expected: "≤50万元" }],
    ["≥93次", "110次", 10, 10, 17.02, { of: "target", expected: "≥94次" }],
    ["≥94次", "110次", 10, 10, 17.02, undefined],
    // Targets are set round, and no share is above all.
    ["≥91%", "90%", 5, 5, 0, { of: "target", expected: "≥90%" }],
    ["=103%", "100%", 5, 5, 0, { of: "target", expected: "=100%" }],
    ["≥90%", "89%", 5, 5, 0, { of: "actual", expected: "≥90%" }],
  ] as const)("%s, %s, %d, %d, %d", (target, actual, weight, score, deviation, expected) => {
    expect(misprint(scored(target, actual, weight, score, deviation))).toEqual(expected)
  })

  it("does not suspect what stands elsewhere too", () => {
    const over = scored("≤45万元", "60万元", 10, 10, 0)
    expect(misprint(over, { actual: true })).toEqual({ of: "target", expected: "≤60万元" })
    expect(misprint(over, { target: true, actual: true })).toEqual({ of: "actual", expected: "≤45万元" })
    expect(misprint(scored("≥91%", "90%", 5, 5, 0), { target: true })).toEqual({ of: "actual", expected: "≥91%" })
  })
})
