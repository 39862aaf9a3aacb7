import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { enteredPoints } from "../entered/entered-number.ts"
import { amountText, onePoint, pointsDifference, pointsFor, pointsText, unroundedText } from "./points.ts"

describe("points", () => {
  it.each([
    // 10 × 86.61 % and 94.11 %, 6 × 5/7; a tie goes up.
    [10, 15.59 / 18, 2, 8.66],
    [6, 5 / 7, 2, 4.29],
    [10, 0.8665, 2, 8.67],
    [5, 0.5, 0, 3],
    [10, 0, 2, 0],
    [10, 1, 2, 10],
  ])("%d × %d to %d decimals", (weight, share, decimals, expected) => {
    expect(pointsFor(weight * onePoint, share, decimals)).toBe(Math.round(expected * onePoint))
  })

  it("never exceed the weight and never fall with the share", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100 }), fc.double({ min: 0, max: 1, noNaN: true }), (weight, share) => {
        const points = pointsFor(weight * onePoint, share, 2)
        expect(points).toBeLessThanOrEqual(weight * onePoint)
        expect(points).toBeGreaterThanOrEqual(pointsFor(weight * onePoint, share / 2, 2))
      }),
    )
  })

  it.each([
    [8_660_000, "8.66"],
    [10_000_000, "10"],
    [97_400_000, "97.4"],
    [0, "0"],
    [-28_570_000, "-28.57"],
    [100_000_000_000_000, "100000000"],
  ])("%d millionths are written %s", (micro, text) => {
    expect(pointsText(micro)).toBe(text)
  })

  it("show what rounding took, and nothing where it took nothing", () => {
    expect(unroundedText(10 * onePoint, 15.59 / 18, 2)).toBe("8.661111…")
    expect(unroundedText(5 * onePoint, 0.8125, 2)).toBe("4.0625")
    expect(unroundedText(10 * onePoint, 0.97, 2)).toBeUndefined()
  })

  it("write money with the digits it needs", () => {
    expect([1_785_700_00, 100_000_000, 1, 0].map(amountText)).toEqual([
      "178.57万元",
      "100万元",
      "0.000001万元",
      "0万元",
    ])
  })
})

describe("printed points less those that follow", () => {
  const differ = (printed: string, points: number) =>
    pointsDifference(enteredPoints(printed)!, Math.round(points * onePoint), 2)
  it("are no difference within the last digit printed", () => {
    expect(differ("9.5", 9.53)).toBeUndefined()
    expect(differ("9.50", 9.5)).toBeUndefined()
  })
  it("are one beyond it, and of whole points at once", () => {
    expect(differ("9.5", 9.6)).toBe(-100_000)
    expect(differ("9", 8.66)).toBe(340_000)
    expect(differ("8.67", 8.66)).toBe(10_000)
  })
})
