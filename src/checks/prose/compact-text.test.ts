import { describe, expect, test } from "vitest"
import { compactText } from "./compact-text.ts"

describe("a compact text", () => {
  test("drops white space and folds widths, keeping Chinese punctuation", () => {
    const { text } = compactText("某局 ２０２４ 年（一）占 88 ％，“三公”经费\u3000１．１ 万元。", { block: 3 })
    expect(text).toBe("某局2024年(一)占88%，“三公”经费1.1万元。")
  })

  test("leads back to the printed place, spaces inside included", () => {
    const printed = "预算为 1. 1 万元"
    const compact = compactText(printed, { block: 3 })
    const start = compact.text.indexOf("1.1")
    expect(compact.place(start, start + 3)).toEqual({ block: 3, span: [4, 8] })
    expect(compact.printed(start, start + 3)).toBe("1. 1")
    expect(printed.slice(4, 8)).toBe("1. 1")
  })

  test("keeps row and column of a cell and adds to an outer span", () => {
    const compact = compactText("合 计", { block: 1, row: 2, column: 0, span: [10, 13] })
    expect(compact.place(0, 2)).toEqual({ block: 1, row: 2, column: 0, span: [10, 13] })
  })

  test("an empty text has an empty place", () => {
    const compact = compactText("  ", { block: 0 })
    expect(compact.text).toBe("")
    expect(compact.place(0, 0)).toEqual({ block: 0, span: [2, 2] })
  })
})
