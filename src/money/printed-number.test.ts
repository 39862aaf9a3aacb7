import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { printScaled } from "./print.ts"
import { foldWidth, printedNumber } from "./printed-number.ts"

const read = (text: string) => {
  const number = printedNumber(text)
  return number && [number.scaled, number.decimals]
}

describe("printedNumber", () => {
  test("reads plain and grouped numbers with their decimals", () => {
    expect(read("1830.55")).toEqual([183055, 2])
    expect(read("1,830.55")).toEqual([183055, 2])
    expect(read("12,345,678")).toEqual([12345678, 0])
    expect(read("0.50")).toEqual([50, 2])
    expect(read("007")).toEqual([7, 0])
  })

  test("reads signs of every shape and accountants' brackets", () => {
    for (const text of ["-39.36", "−39.36", "–39.36", "－39.36", "(39.36)"]) expect(read(text)).toEqual([-3936, 2])
    expect(read("+39.36")).toEqual([3936, 2])
  })

  test("reads full-width digits and numbers broken by spaces", () => {
    expect(read("８５．０５")).toEqual([8505, 2])
    expect(read("1 830.55")).toEqual([183055, 2])
    expect(read("1，830.55")).toEqual([183055, 2])
    expect(read("85.\n05")).toEqual([8505, 2])
  })

  test("has no negative nothing", () => {
    expect(Object.is(printedNumber("-0.00")?.scaled, 0)).toBe(true)
    expect(Object.is(printedNumber("(0)")?.scaled, 0)).toBe(true)
  })

  test("keeps what was printed", () => {
    expect(printedNumber(" １,830.55 ")?.text).toBe(" １,830.55 ")
  })

  test("refuses what is no number, or not all of it", () => {
    for (const text of [
      "",
      " ",
      "-",
      "—",
      "万元",
      "85.05万元",
      "85.05%",
      "1.2.3",
      "12,34",
      "1,2345",
      ".5",
      "5.",
      "(5",
      "5)",
      "--5",
      "1e5",
      "∞",
      "NaN",
      "第5",
    ])
      expect(read(text), text).toBe(undefined)
  })

  test("refuses more digits than can be held exactly", () => {
    expect(read("1125899906842624")).toEqual([2 ** 50, 0])
    expect(read("1125899906842625")).toBe(undefined)
    expect(read("9".repeat(33))).toBe(undefined)
    expect(read("0.00000000000000000000000000000001")).toBe(undefined)
  })

  test("reads back whatever is printed", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1e14, max: 1e14 }),
        fc.integer({ min: 0, max: 6 }),
        fc.boolean(),
        (scaled, decimals, grouped) => {
          expect(read(printScaled(scaled, decimals, grouped))).toEqual([scaled, decimals])
        },
      ),
    )
  })

  test("never throws, whatever is asked", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const number = printedNumber(text)
        expect(number === undefined || Number.isSafeInteger(number.scaled)).toBe(true)
      }),
    )
  })
})

test("foldWidth folds digits, signs and the percent sign, and nothing else; lengths stay", () => {
  expect(foldWidth("占比１２．５０％，（约）")).toBe("占比12.50%,（约）")
  expect(foldWidth("－３＋４")).toBe("-3+4")
  fc.assert(fc.property(fc.string(), (text) => foldWidth(text).length === text.length))
})
