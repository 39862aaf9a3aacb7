import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { printFen, printMicro, printScaled } from "./print.ts"

describe("printScaled", () => {
  test("puts the point where the decimals say", () => {
    expect(printScaled(183055, 2)).toBe("1830.55")
    expect(printScaled(183055, 0)).toBe("183055")
    expect(printScaled(5, 2)).toBe("0.05")
    expect(printScaled(0, 2)).toBe("0.00")
    expect(printScaled(-5, 2)).toBe("-0.05")
  })

  test("groups thousands of the whole part only", () => {
    expect(printScaled(123456789, 2, true)).toBe("1,234,567.89")
    expect(printScaled(99999, 2, true)).toBe("999.99")
    expect(printScaled(-100000012345, 5, true)).toBe("-1,000,000.12345")
  })
})

describe("printFen", () => {
  test("prints one amount in every unit", () => {
    expect(printFen(86_702_345, "元", 2)).toBe("867023.45")
    expect(printFen(86_702_345, "千元", 2)).toBe("867.02")
    expect(printFen(86_702_345, "万元", 2)).toBe("86.70")
    expect(printFen(86_702_345, "亿元", 4)).toBe("0.0087")
    expect(printFen(86_702_345, "元", 2, true)).toBe("867,023.45")
  })

  test("rounds half up, away from zero below it", () => {
    expect(printFen(4_999, "万元", 2)).toBe("0.00")
    expect(printFen(5_000, "万元", 2)).toBe("0.01")
    expect(printFen(14_999, "万元", 2)).toBe("0.01")
    expect(printFen(15_000, "万元", 2)).toBe("0.02")
    expect(printFen(-5_000, "万元", 2)).toBe("-0.01")
    expect(printFen(-4_999, "万元", 2)).toBe("0.00")
  })

  test("needs no rounding to the fen", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e13, max: 1e13 }), (fen) => {
        expect(Number(printFen(fen, "元", 2).replace(".", ""))).toBe(fen)
      }),
    )
  })

  test("is never further than half of the last digit from the amount", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), fc.integer({ min: 0, max: 4 }), (fen, decimals) => {
        const ulp = 1e6 / 10 ** decimals
        const printed = Number(printFen(fen, "万元", decimals).replace(".", "")) * ulp
        expect(Math.abs(printed - fen)).toBeLessThanOrEqual(ulp / 2)
      }),
    )
  })
})

describe("printMicro", () => {
  test("prints rates, scores and counts", () => {
    expect(printMicro(5_730_000, 2)).toBe("5.73")
    expect(printMicro(52_284_806, 2)).toBe("52.28")
    expect(printMicro(3_000_000, 0)).toBe("3")
    expect(printMicro(100_000_000, 2)).toBe("100.00")
  })

  test("rounds half up", () => {
    expect(printMicro(1_005_000, 2)).toBe("1.01")
    expect(printMicro(1_004_999, 2)).toBe("1.00")
    expect(printMicro(-28_571_429, 2)).toBe("-28.57")
  })
})
