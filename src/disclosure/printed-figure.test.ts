import fc from "fast-check"
import { describe, expect, test } from "vitest"
import {
  closedShares,
  percentScaled,
  printedAmount,
  printedPercent,
  printsAlike,
  printsAsZero,
} from "./printed-figure.ts"

const wan = { unit: "万元", decimals: 2 } as const
const whole = { unit: "万元", decimals: 0 } as const

describe("an amount", () => {
  test.each([
    [86_702_340_0, wan, "867.02"],
    [86_702_500_0, wan, "867.03"],
    [0, wan, "0"],
    [49_99, wan, "0.00"],
    [-12_345_00, wan, "-1.23"],
    [3_488_570_00, { unit: "元", decimals: 0 } as const, "3488570"],
    [1_500_000_000_00, whole, "150000"],
    [4_000_00, whole, "0.40"],
    [2_680_000_00, { ...wan, trimZeros: true }, "268"],
    [11_000_00, { ...wan, trimZeros: true }, "1.1"],
    [1_500_000_00, { ...whole, trimZeros: true }, "150"],
    [0, { ...wan, trimZeros: true }, "0"],
  ])("of %d 分 prints as it should", (fen, form, printed) => {
    expect(printedAmount(fen, form)).toBe(printed)
  })

  test("prints as zero below half a unit in the last place", () => {
    expect([49_99, 50_00, -49_99].map((fen) => printsAsZero(fen, wan))).toEqual([true, false, true])
    expect(printsAlike(1_049_99, 950_00, wan)).toBe(true)
    expect(printsAlike(1_050_00, 1_049_99, wan)).toBe(false)
  })
})

describe("a percentage", () => {
  test("prints its decimals, or leaves out closing zeros where the family does", () => {
    expect([8_800, 10_000, 873, 0].map((scaled) => printedPercent(scaled, 2))).toEqual([
      "88.00%",
      "100.00%",
      "8.73%",
      "0.00%",
    ])
    expect([8_800, 10_000, 873, 0].map((scaled) => printedPercent(scaled, 2, true))).toEqual([
      "88%",
      "100%",
      "8.73%",
      "0%",
    ])
  })

  test("is rounded half up from exact 分", () => {
    expect(percentScaled(34_59, 719_68, 2)).toBe(481)
    expect(percentScaled(1, 8, 1)).toBe(125)
    expect(percentScaled(1, 16, 1)).toBe(63)
    expect(percentScaled(-1, 8, 2)).toBe(-1250)
    expect(percentScaled(5, 0, 2)).toBeUndefined()
  })

  test("of a part of a whole lies within half a unit of the exact one", () => {
    const amounts = fc.integer({ min: 1, max: 9_000_000_000_000 })
    fc.assert(
      fc.property(amounts, amounts, (part, of) => {
        const scaled = percentScaled(part, of, 2)!
        const exact = (BigInt(part) * 20_000n) / BigInt(of)
        expect(Math.abs(Number(exact) - 2 * scaled)).toBeLessThanOrEqual(1)
      }),
    )
  })
})

describe("shares that close", () => {
  test("put the rest on the largest part", () => {
    expect(closedShares([1, 1, 1], 3, 2)).toEqual({ scaled: [3334, 3333, 3333], adjusted: 0 })
    expect(closedShares([50, 50], 100, 2)).toEqual({ scaled: [5000, 5000], adjusted: -1 })
    expect(closedShares([], 0, 2)).toEqual({ scaled: [], adjusted: -1 })
  })

  test("always sum to 100", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 1e9 }), { minLength: 1, maxLength: 20 }), (parts) => {
        const sum = parts.reduce((a, b) => a + b, 0)
        expect(closedShares(parts, sum, 2).scaled.reduce((a, b) => a + b, 0)).toBe(10_000)
      }),
    )
  })
})
