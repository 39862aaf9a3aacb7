import { describe, expect, test } from "vitest"
import type { Correction, Figure, Identity } from "#identities"
import { printAt, shareOf, sumOf } from "./sample-prints.ts"
import { sharpened } from "./sharpened-value.ts"

const around = (figure: Figure, low: number, high: number, text = "?"): Correction => ({
  figure,
  expected: { low, high, value: (low + high) / 2, text },
})
const habits = {
  rateDecimals: 2,
  usualRateDecimals: new Set<number>(),
  amountDecimals: new Map<string, number>(),
  truncates: false,
}
const text = (correction: Correction, ...identities: Identity[]) => sharpened(correction, identities, habits).text

describe("the corrected value", () => {
  test("of a sum is what the other prints give exactly, within what rounding allows", () => {
    const [total, a, b] = [printAt(0, "合计", "85.05"), printAt(1, "甲", "50.00"), printAt(2, "乙", "30.05")]
    const expected = sharpened(around(total, 80_040_000, 80_060_000), [sumOf(total, [a, b])], habits)
    expect(expected).toEqual({ low: 80_040_000, high: 80_060_000, value: 80_050_000, text: "80.05" })
  })

  test("of one figure printed twice is the other print, and nothing else", () => {
    const [one, other] = [printAt(0, "甲", "85.05"), printAt(1, "乙", "80.05")]
    expect(sharpened(around(one, 80_045_000, 80_054_999), [sumOf(one, [other])], habits)).toEqual({
      low: 80_050_000,
      high: 80_050_000,
      value: 80_050_000,
      text: "80.05",
    })
  })

  test("prefers the mirror to the sum", () => {
    const [total, a, b, copy] = [
      printAt(0, "合计", "85.05"),
      printAt(1, "甲", "50.00"),
      printAt(2, "乙", "30.05"),
      printAt(3, "他表", "80.06"),
    ]
    expect(text(around(total, 80_050_000, 80_060_000), sumOf(total, [a, b]), sumOf(copy, [total]))).toBe("80.06")
  })

  test("has the decimals of its like where the slip lost them", () => {
    const [slip, other] = [printAt(0, "甲", "0.3"), printAt(1, "乙", "2961.68")]
    expect(text(around(slip, 2_961_000_000, 2_962_000_000), sumOf(slip, [other]))).toBe("2961.68")
  })

  test("of a percentage has the usual decimals, unless its own are usual in the document as well", () => {
    const [part, whole] = [printAt(0, "甲", "22.02"), printAt(1, "合计", "100.00")]
    const rate = printAt(2, "占比", "24", "%")
    const share = [shareOf(rate, part, whole)]
    expect(sharpened(around(rate, 22_000_000, 23_000_000), share, habits).text).toBe("22.02")
    const mixed = { ...habits, usualRateDecimals: new Set([0, 2]) }
    expect(sharpened(around(rate, 22_000_000, 23_000_000), share, mixed).text).toBe("22")
  })

  test("is worked out from the amounts rather than taken from a coarser twin", () => {
    const [rate, twin] = [printAt(0, "增长", "21.95", "%"), printAt(1, "增长", "22", "%")]
    const [part, whole] = [printAt(2, "甲", "22.02"), printAt(3, "合计", "100.00")]
    const asked = around(rate, 22_010_000, 22_030_000)
    expect(sharpened(asked, [sumOf(rate, [twin]), shareOf(rate, part, whole)], habits).text).toBe("22.02")
  })

  test("is the print with its point moved back, where a ratio asks for about that and the point took a decimal", () => {
    const said = { ...printAt(0, "减少", "631.4"), origin: { kind: "sentence" as const, section: "s", claim: "c" } }
    const usual = { ...habits, amountDecimals: new Map([["万元", 2]]) }
    const between = { low: 62_900_000, high: 63_200_000, value: 63_100_000, text: "63.1" }
    expect(sharpened({ figure: said, expected: between }, [], usual).text).toBe("63.14")
    expect(sharpened({ figure: said, expected: between }, [], habits).text).toBe("63.1")
    const other = { low: 61_900_000, high: 62_200_000, value: 62_100_000, text: "62.1" }
    expect(sharpened({ figure: said, expected: other }, [], usual).text).toBe("62.1")
  })

  test("keeps its own decimals and grouping where they do", () => {
    const [one, other] = [printAt(0, "甲", "1,206,000.00", "元"), printAt(1, "乙", "126", "万元")]
    expect(text(around(one, 125_999_900, 126_000_100), sumOf(one, [other]))).toBe("1,260,000.00")
  })

  test("stays what the search found where nothing solves it", () => {
    const [a, b] = [printAt(0, "甲", "5.00"), printAt(1, "乙", "4.00")]
    expect(text(around(a, 0, 4_000_000, "4.00"), sumOf(a, [b], { relation: "≤" }))).toBe("4.00")
    expect(text(around(a, 9_000_000, 9_100_000, "9.05"), sumOf(a, [b]))).toBe("9.05")
  })

  test("of a blank is printed like the others", () => {
    const [blank, a, b] = [printAt(0, "合计", ""), printAt(1, "甲", "5.5"), printAt(2, "乙", "2.25")]
    expect(text(around(blank, 7_700_000, 7_800_000), sumOf(blank, [a, b]))).toBe("7.75")
  })

  test("of a share is the quotient at the decimals usual in the document", () => {
    const [share, part, whole] = [
      printAt(0, "占比", "57.3", "%"),
      printAt(1, "部分", "5.73"),
      printAt(2, "全部", "100.00"),
    ]
    expect(text(around(share, 5_700_000, 5_760_000), shareOf(share, part, whole))).toBe("5.73")
    expect(text(around(share, 5_700_000, 5_760_000, "5.7"), shareOf(share, part, printAt(3, "零", "0.00")))).toBe("5.7")
  })
})
