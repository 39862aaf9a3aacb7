import { describe, expect, it } from "vitest"
import { correction, grain, printValue, reprinted } from "./correction.ts"
import { sample } from "./sample-figures.ts"

describe("a corrected value", () => {
  it("is printed in the figure's own unit, decimals and grouping", () => {
    expect(printValue(sample("甲", "80.05"), 85_050_000)).toBe("85.05")
    expect(printValue(sample("甲", "1,380.5"), 1_830_500_000)).toBe("1,830.5")
    expect(printValue(sample("甲", "1380.55", { unit: "元" }), 183_055)).toBe("1830.55")
    expect(printValue(sample("占比", "8.00", { unit: "%" }), 52_280_000)).toBe("52.28")
    expect(printValue(sample("人数", "12", { unit: "人" }), 21_000_000)).toBe("21")
    expect(printValue(sample("增减", "-3.00"), -2_000_000)).toBe("-2.00")
  })

  it("stands for the interval its print would stand for", () => {
    expect(reprinted(sample("甲", "80.05"), 85_050_000)).toEqual({
      scale: "fen",
      value: 85_050_000,
      low: 85_045_000,
      high: 85_054_999,
      ulp: 10_000,
    })
    expect(reprinted(sample("甲", "80.05", { unit: "元" }), 8_505)).toMatchObject({ low: 8_505, high: 8_505 })
    expect(reprinted(sample("人数", "12", { unit: "人" }), 21_000_000)).toMatchObject({
      scale: "micro",
      low: 21_000_000,
      high: 21_000_000,
    })
  })

  it("of a blank cell has the precision that the cell's column prints", () => {
    const blank = sample("空", "", { decimals: 2 })
    expect(grain(blank)).toBe(10_000)
    expect(reprinted(blank, 5_000_000)).toMatchObject({ scale: "fen", low: 4_995_000, high: 5_004_999 })
    expect(printValue(blank, 5_000_000)).toBe("5.00")
    const exact = sample("空", "", { decimals: 2, unit: "元" })
    expect(reprinted(exact, 500)).toMatchObject({ low: 500, high: 500, ulp: 1 })
    const count = sample("空", "", { decimals: 0, unit: "辆" })
    expect(reprinted(count, 3_000_000)).toMatchObject({ scale: "micro", low: 3_000_000, high: 3_000_000 })
  })

  it("is given with its range and text", () => {
    const figure = sample("甲", "80.05")
    expect(correction(figure, 85_050_000, 85_040_000, 85_060_000)).toEqual({
      figure,
      expected: { low: 85_040_000, high: 85_060_000, value: 85_050_000, text: "85.05" },
    })
  })
})
