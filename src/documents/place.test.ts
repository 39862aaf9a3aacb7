import { describe, expect, test } from "vitest"
import type { LocatedDocument } from "./located-document.ts"
import { pieces, quote } from "./place.ts"

const document: LocatedDocument = {
  format: "mingzhang/document@1",
  source: { name: "sample.pdf", sha256: "", mediaType: "application/pdf" },
  pages: [{ number: 1, width: 595, height: 842 }],
  blocks: [
    { kind: "heading", level: 1, text: "2024年部门预算", pieces: [{ page: 1, bbox: [90, 60, 300, 80] }] },
    {
      kind: "paragraph",
      // three printed lines of ten, ten and seven characters
      text: "本年收入合计622.00万元，比上年增加12.50万元。",
      pieces: [{ line: 3 }, { line: 4 }, { line: 5 }],
      lineStarts: [0, 10, 20],
    },
    {
      kind: "table",
      rows: 2,
      columns: 2,
      pieces: [{ sheet: "表1", cell: "A1" }],
      cells: [
        { row: 0, column: 0, rowSpan: 1, columnSpan: 2, text: "合计", pieces: [{ sheet: "表1", cell: "A1" }] },
        { row: 1, column: 0, rowSpan: 1, columnSpan: 1, text: "基本支出", pieces: [{ sheet: "表1", cell: "A2" }] },
        { row: 1, column: 1, rowSpan: 1, columnSpan: 1, text: "497.00", pieces: [{ sheet: "表1", cell: "B2" }] },
      ],
    },
    { kind: "unreadable", reason: "第3页是扫描图像", pieces: [{ page: 3, bbox: [0, 0, 595, 842] }] },
    { kind: "chart", text: "基本支出 78.89%", pieces: [] },
    { kind: "paragraph", text: "没有行起点的段落", pieces: [{ line: 9 }, { line: 10 }] },
  ],
}

describe("quote", () => {
  test("is the text of a block, or of a span of it", () => {
    expect(quote(document, { block: 0 })).toBe("2024年部门预算")
    expect(quote(document, { block: 1, span: [6, 12] })).toBe("622.00")
    expect(quote(document, { block: 4 })).toBe("基本支出 78.89%")
  })

  test("is the text of a cell, or of a span of it", () => {
    expect(quote(document, { block: 2, row: 1, column: 1 })).toBe("497.00")
    expect(quote(document, { block: 2, row: 1, column: 0, span: [0, 2] })).toBe("基本")
  })

  test("of a whole table, a covered slot or a place outside is empty", () => {
    expect(quote(document, { block: 2 })).toBe("")
    expect(quote(document, { block: 2, row: 0, column: 1 })).toBe("")
    expect(quote(document, { block: 2, row: 7, column: 7 })).toBe("")
    expect(quote(document, { block: 99 })).toBe("")
  })

  test("of a part that could not be read is the reason", () => {
    expect(quote(document, { block: 3 })).toBe("第3页是扫描图像")
  })
})

describe("pieces", () => {
  test("of a cell are the cell's own", () => {
    expect(pieces(document, { block: 2, row: 1, column: 1 })).toEqual([{ sheet: "表1", cell: "B2" }])
    expect(pieces(document, { block: 2, row: 7, column: 7 })).toEqual([])
    expect(pieces(document, { block: 2 })).toEqual([{ sheet: "表1", cell: "A1" }])
  })

  test("of a span are the lines it was printed on", () => {
    expect(pieces(document, { block: 1, span: [6, 10] })).toEqual([{ line: 3 }])
    expect(pieces(document, { block: 1, span: [6, 11] })).toEqual([{ line: 3 }, { line: 4 }])
    expect(pieces(document, { block: 1, span: [20, 27] })).toEqual([{ line: 5 }])
    expect(pieces(document, { block: 1, span: [0, 27] })).toEqual([{ line: 3 }, { line: 4 }, { line: 5 }])
  })

  test("of an empty span are those of the character behind it", () => {
    expect(pieces(document, { block: 1, span: [10, 10] })).toEqual([{ line: 4 }])
  })

  test("of a paragraph whose line starts are not known are all of it", () => {
    expect(pieces(document, { block: 5, span: [0, 1] })).toEqual([{ line: 9 }, { line: 10 }])
    expect(pieces(document, { block: 1 })).toHaveLength(3)
  })

  test("outside the document are none", () => {
    expect(pieces(document, { block: 99 })).toEqual([])
  })
})
