import { describe, expect, it } from "vitest"
import { magnitudeOf, sumOf } from "./interval.ts"
import { sample, term } from "./sample-figures.ts"

describe("sumOf", () => {
  it("adds printed values and the bounds of what they stand for", () => {
    const sum = sumOf([term(sample("合计", "3.01")), term(sample("甲", "1.00"), -1), term(sample("乙", "2.00"), -1)])
    expect(sum).toEqual({
      value: 10_000,
      low: -4_998,
      high: 24_999,
      ulp: 10_000,
      tolerance: 15_000,
      exact: true,
    })
  })

  it("counts amounts printed to the fen as exact", () => {
    const sum = sumOf([term(sample("甲", "850500.00", { unit: "元" })), term(sample("乙", "0.01", { unit: "元" }), -1)])
    expect(sum).toEqual({ value: 85_049_999, low: 85_049_999, high: 85_049_999, ulp: 1, tolerance: 0, exact: true })
  })

  it("counts a blank as nothing, exactly", () => {
    expect(sumOf([term(sample("空", ""))])).toEqual({ value: 0, low: 0, high: 0, ulp: 1, tolerance: 0, exact: true })
  })

  it("multiplies by coefficients, turning the interval round for negative ones", () => {
    const sum = sumOf([term(sample("甲", "1.00"), -3)])
    expect([sum.low, sum.value, sum.high]).toEqual([-3 * 1_004_999, -3_000_000, -3 * 995_000])
  })

  it("keeps the sign where the sum is beyond 2^53, and says that it is clamped", () => {
    const huge = sample("大", "4500000000.00")
    const many = Array.from({ length: 5 }, () => term(huge))
    expect(sumOf(many)).toMatchObject({ exact: false, low: Number.MAX_SAFE_INTEGER })
    const level = sumOf([...many, ...many.map((t) => term(t.figure, -1))])
    expect(level).toMatchObject({ exact: false, value: 0, low: -49_995, high: 49_995 })
  })
})

describe("magnitudeOf", () => {
  it.each([
    [3, 5, 3, 5],
    [-5, -3, 3, 5],
    [-2, 7, 0, 7],
    [-7, 2, 0, 7],
    [0, 0, 0, 0],
  ])("[%i, %i] → [%i, %i]", (low, high, least, most) => {
    expect(magnitudeOf(low, high)).toEqual({ low: least, high: most })
  })
})
