import { describe, expect, it } from "vitest"
import type { Finding } from "#checks"
import { type SampleFinding, sampleFile, sampleParagraph } from "../sample-file.ts"
import { correction } from "./correction.ts"

function finding(
  quote: string,
  found: Finding["found"],
  expected: Finding["expected"],
  more: Partial<SampleFinding> = {},
): Finding {
  const blocks = [sampleParagraph(quote, { line: 1 })]
  return sampleFile({ blocks, findings: [{ at: { block: 0 }, found, expected, ...more }] }).report.findings[0]!
}
const amount = (value: string) => ({ text: `${value}万元`, value })

describe("correction", () => {
  it.each([
    ["a figure", "80.05", amount("80.05"), amount("85.05"), "85.05"],
    ["a figure with separators keeps them", "1,830.55", amount("1830.55"), amount("21835.50"), "21,835.50"],
    ["a figure with its unit", "80.05万元", amount("80.05"), amount("85.05"), "85.05万元"],
    ["a negative figure", "5.00", amount("5.00"), amount("-5.00"), "-5.00"],
    ["a word", "增加", { text: "增加", value: "增加" }, { text: "减少", value: "减少" }, "减少"],
    ["a code", "2080505", { text: "2080505", value: "2080505" }, { text: "2080506", value: "2080506" }, "2080506"],
    ["blanks around stay", " 80.05 ", amount("80.05"), amount("85.05"), " 85.05 "],
  ])("%s", (_, quote, found, expected, inserted) => {
    expect(correction(finding(quote, found, expected))).toBe(inserted)
  })

  it.each([
    ["a range", "80.05", amount("80.05"), amount("85.04～85.06")],
    ["a choice of words", "增加", { text: "增加", value: "增加" }, { text: "减少或持平", value: "减少或持平" }],
    ["a list", "80.05", amount("80.05"), amount("1、2")],
    ["another figure than the quote", "1.00", amount("80.05"), amount("85.05")],
    ["a quote that is more than the value", "支出80.05万元", amount("80.05"), amount("85.05")],
    ["a number instead of a word", "增加", { text: "增加", value: "增加" }, { text: "85.05", value: "85.05" }],
    ["a word instead of a number", "80.05", amount("80.05"), { text: "减少", value: "减少" }],
    ["nothing found", "80.05", null, amount("85.05")],
    ["nothing expected", "80.05", amount("80.05"), null],
    ["an empty expectation", "80.05", amount("80.05"), { text: "说明", value: "" }],
  ])("is not offered for %s", (_, quote, found, expected) => {
    expect(correction(finding(quote, found, expected))).toBeUndefined()
  })

  it("is not offered for a symptom, which vanishes with its cause", () => {
    expect(correction(finding("80.05", amount("80.05"), amount("85.05"), { cause: "other" }))).toBeUndefined()
  })
})
