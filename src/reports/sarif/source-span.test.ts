import { describe, expect, it } from "vitest"
import type { Block, Place } from "#documents"
import { sampleFile, sampleTable } from "../sample-file.ts"
import { sourceLines, sourceSpan } from "./source-span.ts"

const text =
  "# 标题\r\n  - 收入80.05万元，其中\n拨款80.05万元。\n项目\t合计\t小计\n甲\t12\t12\n 乙 \t 7 \t12\n80.05 80.05"
const lines = sourceLines(text)
const blocks: readonly Block[] = [
  { kind: "heading", level: 1, text: "标题", pieces: [{ line: 1 }] },
  {
    kind: "paragraph",
    text: "收入80.05万元，其中拨款80.05万元。",
    pieces: [{ line: 2 }, { line: 3 }],
    lineStarts: [0, 12],
  },
  sampleTable(
    [
      ["项目", "合计", "小计"],
      ["甲", "12", "12"],
      ["乙", "7", "12"],
    ],
    (row) => ({ line: row + 4 }),
  ),
  { kind: "paragraph", text: "80.05", pieces: [{ line: 7 }] },
]
const spanOf = (at: Place) => {
  const { report, recognition } = sampleFile({ blocks, findings: [{ at }] })
  return sourceSpan(recognition.document, lines, report.findings[0]!.at)
}
const textAt = (at: Place) => {
  const span = spanOf(at)
  return span && `${span.line}:${lines[span.line - 1]!.slice(span.startColumn - 1, span.endColumn - 1)}`
}

describe("sourceSpan", () => {
  it("finds a span behind a list mark, on the first and on a later line of a paragraph", () => {
    expect(spanOf({ block: 1, span: [2, 7] })).toEqual({ line: 2, startColumn: 7, endColumn: 12 })
    expect(spanOf({ block: 1, span: [14, 19] })).toEqual({ line: 3, startColumn: 3, endColumn: 8 })
  })

  it("tells equal cells of a row apart by their tabs", () => {
    expect(spanOf({ block: 2, row: 1, column: 1 })).toEqual({ line: 5, startColumn: 3, endColumn: 5 })
    expect(spanOf({ block: 2, row: 1, column: 2 })).toEqual({ line: 5, startColumn: 6, endColumn: 8 })
    expect(textAt({ block: 2, row: 2, column: 1 })).toBe("6:7")
    expect(textAt({ block: 2, row: 0, column: 1, span: [0, 1] })).toBe("4:合")
  })

  it("finds a heading behind its mark", () => {
    expect(textAt({ block: 0 })).toBe("1:标题")
  })

  it.each([
    ["a span over two lines", { block: 1, span: [2, 19] as const }],
    ["a text that stands twice on its line", { block: 3 }],
    ["a whole table", { block: 2 }],
    ["a place that does not exist", { block: 9 }],
  ])("does not guess: %s", (_, at) => {
    expect(spanOf(at)).toBeUndefined()
  })
})

describe("sourceLines", () => {
  it("counts every kind of line end once", () => {
    expect(sourceLines("a\r\nb\nc\rd")).toEqual(["a", "b", "c", "d"])
  })
})
