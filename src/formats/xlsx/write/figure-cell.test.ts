import type { PublishedNumber } from "#documents"
import { describe, expect, it, test } from "vitest"
import { cellContent } from "./figure-cell.ts"

const cell = (text: string, number?: Partial<PublishedNumber>) => ({
  ...{ row: 0, column: 0, rowSpan: 1, columnSpan: 1, text },
  ...(number && { number: { value: "0", decimals: 2, grouped: false, ...number } }),
})

describe("cellContent", () => {
  test.each([
    ["867.02", { value: "867.0234" }, "867.0234", "0.00"],
    ["867.03", { value: "867.025" }, "867.025", "0.00"],
    ["-0.50", { value: "-0.5" }, "-0.5", "0.00"],
    ["0.00", { value: "0.004" }, "0.004", "0.00"],
    ["1,234,567", { value: "1234567", decimals: 0, grouped: true }, "1234567", "#,##0"],
    ["12.5%", { value: "12.5", decimals: 1 }, "12.5", '0.0"%"'],
    ["9007199254740.99", { value: "9007199254740.99" }, "9007199254740.99", "0.00"],
  ])("%s of %o is its exact value", (text, number, value, format) => {
    expect(cellContent(cell(text, number))).toEqual({ kind: "number", value, format, exact: true })
  })

  test.each([
    ["867.20", { value: "867.02" }, "867.20", "0.00"],
    ["1,000.5", { value: "1000" }, "1000.5", "#,##0.0"],
    ["0.00", { value: "-0.001" }, "0.00", "0.00"],
    ["5%", { value: "4.9" }, "5", '0"%"'],
    ["12", { value: "nonsense" }, "12", "0"],
    ["12.30", { value: "1e1", decimals: -3 }, "12.30", "0.00"],
  ])("%s of %o, published otherwise, is the printed number", (text, number, value, format) => {
    expect(cellContent(cell(text, number))).toEqual({ kind: "number", value, format, exact: false })
  })

  test.each(["—", "无", "（1.00）", "+1.00", "０．５０", "1 000.00", "007"])(
    "%s, which no number shows, is text",
    (text) => {
      expect(cellContent(cell(text, { value: "1" }))).toEqual({ kind: "text", text })
    },
  )

  it("is blank where nothing was printed, and text where no number is given", () => {
    expect(cellContent(undefined)).toEqual({ kind: "blank" })
    expect(cellContent(cell(" \u3000", { value: "5" }))).toEqual({ kind: "blank" })
    expect(cellContent(cell("2080505"))).toEqual({ kind: "text", text: "2080505" })
  })
})
