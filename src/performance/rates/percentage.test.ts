import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { fullPercentText, percentage, percentText, ratioText } from "./percentage.ts"

describe("a rate in millionths of a per cent", () => {
  it.each([
    [666_214_000, 679_250_000, 98_080_824],
    [1, 3, 33_333_333],
    [2, 3, 66_666_667],
    [0, 7, 0],
    [-5_461, 65_460, -8_342_499],
    [5_461, -65_460, -8_342_499],
    [3, 2, 150_000_000],
  ])("%d of %d is %d", (part, whole, rate) => {
    expect(percentage(part, whole)).toBe(rate)
  })

  it.each([
    [1, 0],
    [0, 0],
    [0.5, 1],
    [1, Number.NaN],
    [Number.MAX_SAFE_INTEGER, 1],
    [2 ** 53, 2 ** 53],
  ])("%d of %d is none", (part, whole) => {
    expect(percentage(part, whole)).toBeUndefined()
  })

  it("is exact for the largest amounts", () => {
    expect(percentage(Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER - 1)).toBe(100_000_000)
    expect(percentage(Number.MAX_SAFE_INTEGER - 1, Number.MAX_SAFE_INTEGER)).toBe(100_000_000)
  })
})

describe("a rate as printed", () => {
  it.each([
    [583_800_00, 600_000_00, "97.30%"],
    [1, 3, "33.33%"],
    [1, 800, "0.13%"],
    [-1, 800, "-0.13%"],
    [0, 5, "0.00%"],
    [23, 20, "115.00%"],
  ])("%d of %d is %s", (part, whole, text) => {
    expect(ratioText(part, whole)).toBe(text)
  })

  it("is rounded once: 12.3449999 % is not 12.35 %, though six decimals make it 12.345000 %", () => {
    const [part, whole] = [123_449_999_99, 1_000_000_000_00] as const
    expect(percentage(part, whole)).toBe(12_345_000)
    expect([ratioText(part, whole), percentText(12_345_000)]).toEqual(["12.34%", "12.35%"])
  })

  it("shows the digits that rounding dropped, and nothing where it dropped none", () => {
    expect(fullPercentText(33_333_333)).toBe("33.333333%")
    expect(fullPercentText(12_345_000)).toBe("12.345%")
    expect(fullPercentText(97_300_000)).toBeUndefined()
    expect(fullPercentText(-8_342_500)).toBe("-8.3425%")
  })

  it("lies within half of its last digit of the true rate", () => {
    const amount = fc.integer({ min: 1, max: 1_000_000_000_00 })
    fc.assert(
      fc.property(amount, amount, (part, whole) => {
        const printed = Math.round(Number(ratioText(part, whole)!.replace("%", "")) * 100)
        // |printed/10000 − part/whole| ≤ 1/20000, in whole numbers.
        const off = 2n * (BigInt(printed) * BigInt(whole) - BigInt(part) * 10_000n)
        expect(off <= BigInt(whole) && off >= -BigInt(whole)).toBe(true)
      }),
    )
  })
})
