import { describe, expect, test } from "vitest"
import { evaluate } from "#identities"
import { printingHabits } from "./printing-habits.ts"
import { printAt, shareOf, sumOf } from "./sample-prints.ts"

describe("the usual decimals of percentages", () => {
  const share = (print: string) =>
    shareOf(printAt(0, "占比", print, "%"), printAt(1, "部分", "1.00"), printAt(2, "全部", "3.00"))
  const habits = (...prints: string[]) => printingHabits(evaluate(prints.map(share)))

  test("are those most of them have", () => {
    expect(habits("33.33", "33", "12.50").rateDecimals).toBe(2)
    expect(habits("33", "12", "33.3").rateDecimals).toBe(0)
  })

  test("are none where no percentage is printed", () => {
    expect(printingHabits(evaluate([sumOf(printAt(0, "甲", "1.00"), [])])).rateDecimals).toBe(0)
  })

  test("no amount is cut off where sentences and tables agree", () => {
    expect(habits("33.33").truncates).toBe(false)
  })
})
