import { describe, expect, it } from "vitest"
import { periodBefore, periodBehind, periodOf, periodsAYear, periodWords } from "./period.ts"

describe("how often", () => {
  it.each([
    ["每月10次", "month", "10次"],
    ["每个季度1次", "quarter", "1次"],
    ["年均5场", "year", "5场"],
    ["全年12期", "year", "12期"],
    ["每半年1次", "half-year", "1次"],
  ])("before a number: %s", (text, period, rest) => {
    expect(periodBefore(text)).toEqual({ period, rest })
  })

  it.each([
    ["次/月", "month", "次"],
    ["元/人/月", "month", "元/人"],
    ["次(每年)", "year", "次"],
  ])("behind a unit: %s", (unit, period, bare) => {
    expect(periodBehind(unit)).toEqual({ period, bare })
  })

  it("is not said by a head, by a unit of its own or by nothing", () => {
    expect(periodBefore("每人10元")).toBeUndefined()
    expect(periodBehind("/月")).toBeUndefined()
    expect(periodBehind("次")).toBeUndefined()
    expect(periodOf("旬")).toBeUndefined()
  })

  it("has a word each that reads back, and a number a year", () => {
    for (const [period, word] of Object.entries(periodWords)) expect(periodOf(word)).toBe(period)
    expect(Object.keys(periodsAYear).sort()).toEqual(Object.keys(periodWords).sort())
    expect(Object.values(periodsAYear)).toEqual([365, 52, 12, 4, 2, 2, 1])
  })
})
