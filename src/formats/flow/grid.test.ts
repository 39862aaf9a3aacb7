import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { FlowCell, FlowTable } from "./flow-node.ts"
import { gridOf, gridSize } from "./grid.ts"

const cell = (row: number, column: number, rowSpan = 1, columnSpan = 1, text = "x"): FlowCell => ({
  row,
  column,
  rowSpan,
  columnSpan,
  line: row + 1,
  content: [{ kind: "line", text, line: row + 1, apart: true }],
})
const table = (...cells: readonly FlowCell[]): FlowTable => ({ kind: "table", line: 1, rows: 9, cells })
const placed = (given: FlowTable) =>
  gridOf(given).cells.map((one) => [one.row, one.column, one.rowSpan, one.columnSpan, one.text])

describe("a grid", () => {
  it("drops rows and columns in which no cell begins", () => {
    const given = table(cell(0, 0, 1, 5), cell(0, 5, 1, 90), cell(7, 0, 1, 5), cell(7, 5))
    expect(gridSize(given)).toEqual({ rows: 2, columns: 2 })
    expect(placed(given)).toEqual([
      [0, 0, 1, 1, "x"],
      [0, 1, 1, 1, "x"],
      [1, 0, 1, 1, "x"],
      [1, 1, 1, 1, "x"],
    ])
  })

  it("cuts cells back that lie over others, keeps the first of two at one place, fills gaps", () => {
    const given = table(
      cell(0, 1, 2, 1, "down"),
      cell(1, 0, 1, 3, "wide"),
      cell(1, 0, 1, 1, "second"),
      cell(0, 2, 1, 1),
    )
    expect(placed(given)).toEqual([
      [0, 0, 1, 1, ""],
      [0, 1, 2, 1, "down"],
      [0, 2, 1, 1, "x"],
      [1, 0, 1, 1, "wide"],
      [1, 2, 1, 1, ""],
    ])
  })

  it("gives every slot to exactly one cell, whatever the cells", () => {
    const small = fc.integer({ min: 0, max: 6 })
    const span = fc.integer({ min: 1, max: 9 })
    const cells = fc.array(fc.tuple(small, small, span, span), { minLength: 1, maxLength: 20 })
    fc.assert(
      fc.property(cells, (list) => {
        const grid = gridOf(
          table(...list.map(([row, column, rowSpan, columnSpan]) => cell(row, column, rowSpan, columnSpan))),
        )
        const owners = Array.from({ length: grid.rows * grid.columns }, () => 0)
        for (const one of grid.cells)
          for (let y = one.row; y < one.row + one.rowSpan; y++)
            for (let x = one.column; x < one.column + one.columnSpan; x++) owners[y * grid.columns + x]!++
        expect(owners.every((count) => count === 1)).toBe(true)
      }),
    )
  })
})
