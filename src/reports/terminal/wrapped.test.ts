import { describe, expect, it } from "vitest"
import { displayWidth } from "../display-width.ts"
import { wrapped } from "./wrapped.ts"

describe("wrapped", () => {
  it("breaks Chinese between characters and keeps closing marks with what they close", () => {
    expect(wrapped("收入总计与支出总计不符，请核对。", 22)).toEqual(["收入总计与支出总计不", "符，请核对。"])
    expect(wrapped("收入总计与支出总计，请核对", 18)).toEqual(["收入总计与支出总", "计，请核对"])
  })

  it("breaks English at blanks and never inside a number", () => {
    expect(wrapped("the items do not sum to the total", 12)).toEqual(["the items do", "not sum to", "the total"])
    expect(wrapped("合计应为 1,830.55 万元", 12)).toEqual(["合计应为", "1,830.55 万", "元"])
  })

  it("cuts a word longer than the line", () => {
    expect(wrapped("abcdefghijklmnopqrst", 8)).toEqual(["abcdefgh", "ijklmnop", "qrst"])
  })

  it("gives an empty text one empty line", () => {
    expect(wrapped("", 20)).toEqual([""])
  })

  it("never exceeds the width, and loses nothing but blanks", () => {
    const text = "2024年“三公”经费预算为11.60万元（比2023年减少0.40万元），narrative-amount-matches-statement。".repeat(
      6,
    )
    for (const width of [8, 13, 20, 41, 100]) {
      const lines = wrapped(text, width)
      for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(width)
      expect(lines.join("").replaceAll(" ", "")).toBe(text.replaceAll(" ", ""))
    }
  })

  it("takes time in proportion to the text", () => {
    const started = performance.now()
    wrapped("）".repeat(100_000), 40)
    wrapped("预".repeat(100_000), 40)
    wrapped("x".repeat(100_000), 40)
    expect(performance.now() - started).toBeLessThan(3_000)
  })
})
