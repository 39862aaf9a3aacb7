import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { decimalsOf, moneyText, numberText, percentText, rounded } from "./shown-number.ts"

describe("a number as it is shown", () => {
  it.each([
    [11663.7363, 2, "11663.74"],
    [50, 2, "50"],
    [100, 0, "100"],
    [0, 2, "0"],
    [-0.001, 2, "0"],
    [-2.5, 0, "-3"],
    [1.005, 2, "1.01"],
    [0.5, 0, "1"],
    [1e21, 2, "1e+21"],
  ])("%d with %d decimals: %s", (value, decimals, text) => expect(numberText(value, decimals)).toBe(text))

  it("in per cent and in 万元", () => {
    expect(percentText(0.497268)).toBe("49.73%")
    expect(percentText(0.5, 4)).toBe("50%")
    expect(moneyText(178_570_000)).toBe("178.57万元")
    expect(moneyText(1)).toBe("0.000001万元")
    expect(moneyText(-1_000_000)).toBe("-1万元")
  })
})

describe("rounding", () => {
  it("is half up, away from zero, and leaves what has no decimals", () => {
    expect([rounded(2.345, 2), rounded(-2.345, 2), rounded(2 ** 60, 2)]).toEqual([2.35, -2.35, 2 ** 60])
  })

  it("moves a value by half a step at most, and a second time not at all", () =>
    fc.assert(
      fc.property(
        fc.double({ min: -1e9, max: 1e9, noNaN: true }),
        fc.integer({ min: 0, max: 6 }),
        (value, decimals) => {
          const kept = rounded(value, decimals)
          expect(Math.abs(kept - value)).toBeLessThanOrEqual(0.5 / 10 ** decimals + 1e-6)
          expect(rounded(kept, decimals)).toBe(kept)
        },
      ),
    ))
})

it.each([
  [5, 0],
  [0.5, 1],
  [100.5, 1],
  [1.1664, 4],
  [1 / 3, 6],
])("%d has %d decimals", (value, decimals) => expect(decimalsOf(value)).toBe(decimals))
