import { describe, expect, it } from "vitest"
import type { Place } from "#documents"
import { displayWidth } from "../display-width.ts"
import { DocumentIndex } from "../document-index.ts"
import { sampleFile, sampleParagraph, sampleTable } from "../sample-file.ts"
import { excerpt } from "./excerpt.ts"

const sentence =
  "本单位收入总计100.00万元。其中：一般公共预算80.05万元，事业收入14.95万元，其他收入5.00万元，上年结转0万元。"
const table = sampleTable(
  [
    ["科目名称", "合计", "基本支出", "项目支出", "备注"],
    ["行政运行", "60.00", "60.00", "", ""],
    ["一般行政管理事务及其他很长很长的科目名称事务", "40.00", "", "40.00", "含上年结转"],
  ],
  (row) => ({ line: row + 20 }),
)
const { recognition } = sampleFile({
  blocks: [sampleParagraph(sentence, { line: 7 }), table, sampleParagraph(" ", { line: 9 })],
})
const index = new DocumentIndex(recognition)
const shown = (place: Place, width: number) => excerpt(recognition, index, place, width)
const underlined = (place: Place, width: number) => {
  const { line, caret } = shown(place, width)!
  let column = 0
  let text = ""
  for (const character of line) {
    if (caret && column >= caret.start && column < caret.start + caret.width) text += character
    column += displayWidth(character)
  }
  return text
}

describe("the excerpt of a sentence", () => {
  const start = sentence.indexOf("80.05")
  const place = { block: 0, span: [start, start + 5] as const }

  it("begins where the sentence does and marks the figure under wide characters", () => {
    expect(shown(place, 100)).toEqual({
      position: "7",
      line: "其中：一般公共预算80.05万元，事业收入14.95万元，其他收入5.00万元，上年结转0万元。",
      caret: { start: 18, width: 5 },
    })
  })

  it("is cut on both sides to a narrow terminal, the mark still under the figure", () => {
    for (const width of [20, 31, 40, 57]) {
      expect(displayWidth(shown(place, width)!.line)).toBeLessThanOrEqual(width)
      expect(underlined(place, width)).toBe("80.05")
    }
  })

  it("shows a whole paragraph from its start, without a mark", () => {
    expect(shown({ block: 0 }, 30)).toEqual({ position: "7", line: "本单位收入总计100.00万元。其…" })
  })

  it("survives a span outside the text", () => {
    expect(displayWidth(shown({ block: 0, span: [5_000, 6_000] }, 40)!.line)).toBeLessThanOrEqual(40)
  })

  it("is nothing where nothing is printed", () => {
    expect(shown({ block: 2 }, 40)).toBeUndefined()
    expect(shown({ block: 99 }, 40)).toBeUndefined()
  })
})

describe("the excerpt of a row", () => {
  it("shows heads above, label and neighbours, numbers to the right", () => {
    expect(shown({ block: 1, row: 1, column: 1 }, 60)).toEqual({
      position: "21",
      head: "科目名称 │  合计 │ 基本支出",
      line: "行政运行 │ 60.00 │    60.00",
      caret: { start: 11, width: 5 },
    })
  })

  it("marks a blank cell over its width", () => {
    expect(shown({ block: 1, row: 1, column: 3 }, 60)).toMatchObject({
      line: "行政运行 │ 60.00 │    60.00 │",
      caret: { start: 30, width: 8 },
    })
  })

  it("marks a span inside a cell", () => {
    const { caret } = shown({ block: 1, row: 2, column: 4, span: [1, 5] }, 90)!
    expect(caret?.width).toBe(8)
    expect(underlined({ block: 1, row: 2, column: 4, span: [1, 5] }, 90)).toBe("上年结转")
  })

  it("clips long labels and drops neighbours that do not fit", () => {
    const narrow = shown({ block: 1, row: 2, column: 3 }, 40)!
    expect(displayWidth(narrow.line)).toBeLessThanOrEqual(40)
    expect(narrow.line).toContain("40.00")
    expect(underlined({ block: 1, row: 2, column: 3 }, 40)).toBe("40.00")
  })

  it("shows the row without a mark when the whole row is meant", () => {
    expect(shown({ block: 1, row: 1 }, 60)?.caret).toBeUndefined()
    expect(shown({ block: 1, row: 1 }, 60)?.line).toContain("行政运行")
  })

  it("is nothing for a row that does not exist", () => {
    expect(shown({ block: 1, row: 55, column: 1 }, 60)).toBeUndefined()
  })
})
