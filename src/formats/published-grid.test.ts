import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { randomTable } from "../../tools/random-publication/index.ts"
import type { PublishedCell, PublishedTable } from "#documents"
import { alignmentOf, headRowsOf, publishedGrid } from "./published-grid.ts"

function tableOf(
  rows: number,
  columns: number,
  headRows: number,
  cells: readonly Partial<PublishedCell>[],
): PublishedTable {
  return {
    kind: "table",
    anchor: "t",
    title: "表",
    sheet: "表",
    columns: Array.from({ length: columns }, (_, i) => ({ width: 5, align: i === 0 ? "left" : "right" })),
    headRows,
    rows,
    cells: cells.map((cell) => ({ row: 0, column: 0, rowSpan: 1, columnSpan: 1, text: "x", ...cell })),
    notes: [],
    bookmark: false,
  }
}

const shapes = (table: PublishedTable) =>
  publishedGrid(table).map((row) => row.map((c) => `${c.column} ${c.rowSpan}×${c.columnSpan}${c.cell ? "" : " blank"}`))

describe("publishedGrid", () => {
  it("keeps merged cells and fills what no cell covers with blanks", () => {
    expect(shapes(tableOf(2, 3, 0, [{ rowSpan: 2 }, { column: 1, columnSpan: 2 }, { row: 1, column: 2 }]))).toEqual([
      ["0 2×1", "1 1×2"],
      ["1 1×1 blank", "2 1×1"],
    ])
  })

  it("cuts back what reaches out of the table, out of the head, or over an earlier cell", () => {
    expect(shapes(tableOf(2, 2, 0, [{ rowSpan: 9, columnSpan: 9 }]))).toEqual([["0 2×2"], []])
    expect(shapes(tableOf(2, 1, 1, [{ rowSpan: 2 }]))).toEqual([["0 1×1"], ["0 1×1 blank"]])
    expect(shapes(tableOf(1, 3, 0, [{ columnSpan: 2 }, { column: 1, columnSpan: 2 }]))).toEqual([
      ["0 1×2", "2 1×1 blank"],
    ])
    expect(shapes(tableOf(1, 1, 0, [{ row: 3 }, { column: -1 }]))).toEqual([["0 1×1 blank"]])
  })

  it("covers every slot of any table exactly once", () => {
    fc.assert(
      fc.property(randomTable, (table) => {
        const taken = new Set<string>()
        for (const { row, column, rowSpan, columnSpan } of publishedGrid(table).flat())
          for (let r = row; r < row + rowSpan; r++)
            for (let c = column; c < column + columnSpan; c++) {
              expect(taken.has(`${r},${c}`)).toBe(false)
              taken.add(`${r},${c}`)
            }
        expect(taken.size).toBe(table.rows * table.columns.length)
      }),
    )
  })

  it("aligns as the cell says, else centred in the head, else as the column", () => {
    const table = tableOf(2, 2, 1, [{}, { column: 1 }, { row: 1 }, { row: 1, column: 1, align: "centre" }])
    const [[head], [label, own]] = publishedGrid(table) as [[never], [never, never]]
    expect([head, label, own].map((one) => alignmentOf(table, one!))).toEqual(["centre", "left", "centre"])
    expect(headRowsOf(tableOf(1, 1, 5, []))).toBe(1)
    expect(headRowsOf(tableOf(1, 1, -1, []))).toBe(0)
  })
})
