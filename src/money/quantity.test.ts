import fc from "fast-check"
import { describe, expect, test } from "vitest"
import type { DisplayUnit } from "./display-unit.ts"
import { printFen, printMicro } from "./print.ts"
import { printedNumber } from "./printed-number.ts"
import { amountQuantity, countQuantity, exactQuantity, nothing, rateQuantity } from "./quantity.ts"

const amount = (text: string, unit: DisplayUnit) => amountQuantity(printedNumber(text)!, unit)
const rate = (text: string) => rateQuantity(printedNumber(text)!)
const count = (text: string) => countQuantity(printedNumber(text)!)

describe("an amount", () => {
  test("in 万元 with two decimals stands for every fen that would be printed so", () => {
    expect(amount("85.05", "万元")).toEqual({
      scale: "fen",
      value: 85_050_000,
      low: 85_045_000,
      high: 85_054_999,
      ulp: 10_000,
    })
  })

  test("printed to the fen is exact", () => {
    expect(amount("18,550,000.00", "元")).toEqual(exactQuantity("fen", 1_855_000_000, 1))
    expect(amount("0.000001", "万元")).toEqual(exactQuantity("fen", 1, 1))
    expect(amount("1.2345", "元")).toEqual(exactQuantity("fen", 123, 1))
  })

  test("is the wider the coarser it is printed", () => {
    expect(amount("268", "万元")).toEqual({
      scale: "fen",
      value: 268_000_000,
      low: 267_500_000,
      high: 268_499_999,
      ulp: 1_000_000,
    })
    expect(amount("1.5", "亿元")).toMatchObject({ value: 15_000_000_000, ulp: 1_000_000_000 })
    expect(amount("3", "元")).toEqual({ scale: "fen", value: 300, low: 250, high: 349, ulp: 100 })
  })

  test("below zero has its interval around its own value", () => {
    expect(amount("-39.36", "万元")).toEqual({
      scale: "fen",
      value: -39_360_000,
      low: -39_365_000,
      high: -39_355_001,
      ulp: 10_000,
    })
  })

  test("too large to be held exactly is none", () => {
    expect(amount("450359.96", "亿元")).toMatchObject({ value: 4_503_599_600_000_000 })
    expect(amount("450359.97", "亿元")).toBe(undefined)
    expect(amount("999999999999", "亿元")).toBe(undefined)
  })

  test("holds the amount it was printed from, up to the borders of the interval", () => {
    const units = fc.constantFrom<DisplayUnit>("元", "百元", "千元", "万元", "百万元", "亿元")
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e13 }), units, fc.integer({ min: 0, max: 4 }), (fen, unit, decimals) => {
        const quantity = amount(printFen(fen, unit, decimals), unit)!
        expect(quantity.low).toBeLessThanOrEqual(fen)
        expect(quantity.high).toBeGreaterThanOrEqual(fen)
      }),
    )
  })

  test("is printed again from both borders, and not from beyond them", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e9 }), fc.integer({ min: 0, max: 2 }), (scaled, decimals) => {
        const text = printFen(scaled * (1e6 / 10 ** decimals), "万元", decimals)
        const { low, high } = amount(text, "万元")!
        const again = (fen: number) => printFen(fen, "万元", decimals)
        expect([again(low), again(high)]).toEqual([text, text])
        expect([again(low - 1), again(high + 1)]).not.toContain(text)
      }),
    )
  })
})

describe("a rate", () => {
  test("is held in millionths with its interval", () => {
    expect(rate("5.73")).toEqual({ scale: "micro", value: 5_730_000, low: 5_725_000, high: 5_734_999, ulp: 10_000 })
    expect(rate("8")).toEqual({ scale: "micro", value: 8_000_000, low: 7_500_000, high: 8_499_999, ulp: 1_000_000 })
  })

  test("with more decimals than millionths can tell apart is none", () => {
    expect(rate("5.12345")).toMatchObject({ value: 5_123_450, ulp: 10 })
    expect(rate("5.123456")).toBe(undefined)
  })

  test("too large is none", () => {
    expect(rate("4503599627")).toMatchObject({ value: 4_503_599_627_000_000 })
    expect(rate("4503599628")).toBe(undefined)
  })

  test("holds what it was printed from", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e12 }), fc.integer({ min: 0, max: 4 }), (micro, decimals) => {
        const quantity = rate(printMicro(micro, decimals))!
        expect(quantity.low <= micro && micro <= quantity.high).toBe(true)
      }),
    )
  })
})

describe("a count", () => {
  test("is exact", () => {
    expect(count("12")).toEqual(exactQuantity("micro", 12_000_000, 1_000_000))
    expect(count("0.5")).toEqual(exactQuantity("micro", 500_000, 1_000_000))
  })

  test("too large, or finer than a millionth, is none", () => {
    expect(count("9007199254")).toBe(undefined)
    expect(count("0.0000001")).toBe(undefined)
  })
})

test("a blank cell is nothing, exactly", () => {
  expect(nothing).toEqual({ scale: "fen", value: 0, low: 0, high: 0, ulp: 1 })
})
