import { describe, expect, it } from "vitest"
import { targetValue } from "../values/target-value.ts"
import type { ScoredAchievement } from "./expected-points.ts"
import { misprint } from "./misprint.ts"

const indicator = (target: string, actual: string, first = "产出指标"): ScoredAchievement => ({
  first: { text: first },
  target: { text: target },
  value: targetValue(target),
  actual: { text: actual },
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
    // Of times a period, ranges, days and none nothing is corrected digit by digit.
    ["每月1次", "9次", 6, 6, 0, undefined],
    ["3-5次", "2次", 6, 6, 0, undefined],
    ["每月10日前", "11次", 6, 6, 0, undefined],
    ["0起", "1起", 6, 6, 0, undefined],
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
