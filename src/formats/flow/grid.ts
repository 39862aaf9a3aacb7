import type { GridCell } from "../text/table-run.ts"
import { type FlowCell, type FlowTable, textOf } from "./flow-node.ts"

/** A table whose every slot belongs to exactly one cell. */
export interface Grid {
  readonly rows: number
  readonly columns: number
  readonly cells: readonly GridCell[]
}

/** The rows and columns of a table as they can be told apart: those where no cell begins are none. */
export function gridSize(table: FlowTable): { readonly rows: number; readonly columns: number } {
  return { rows: starts(table, "row").size, columns: starts(table, "column").size }
}

/**
 * Puts the cells of a table in a grid: columns and rows in which no cell begins are dropped, cells that lie over each
 * other are cut back, gaps filled with blanks. The caller has bounded `gridSize` before.
 */
export function gridOf(table: FlowTable): Grid {
  const rowOf = starts(table, "row")
  const columnOf = starts(table, "column")
  const [rows, columns] = [rowOf.size, columnOf.size]
  const [rowEdges, columnEdges] = [[...rowOf.keys()], [...columnOf.keys()]]
  const taken = new Uint8Array(rows * columns)
  const cells: GridCell[] = []
  for (const cell of table.cells) {
    const [row, column] = [rowOf.get(cell.row)!, columnOf.get(cell.column)!]
    if (taken[row * columns + column]) continue
    const right = endOf(columnEdges, cell.column + cell.columnSpan, column)
    let width = 1
    while (column + width < right && !taken[row * columns + column + width]) width++
    const bottom = endOf(rowEdges, cell.row + cell.rowSpan, row)
    let height = 1
    while (row + height < bottom && isFree(taken, (row + height) * columns + column, width)) height++
    for (let y = row; y < row + height; y++) taken.fill(1, y * columns + column, y * columns + column + width)
    cells.push(placed(cell, row, column, height, width))
  }
  const lines = rowLines(table, rowOf)
  for (let slot = 0; slot < taken.length; slot++) {
    if (taken[slot]) continue
    const row = Math.floor(slot / columns)
    cells.push({ row, column: slot % columns, rowSpan: 1, columnSpan: 1, text: "", line: lines[row] ?? table.line })
  }
  cells.sort((a, b) => a.row - b.row || a.column - b.column)
  return { rows, columns, cells }
}

function placed(cell: FlowCell, row: number, column: number, rowSpan: number, columnSpan: number): GridCell {
  const own = { row, column, rowSpan, columnSpan, text: textOf(cell.content), line: cell.line }
  return cell.header ? { ...own, header: true } : own
}

/** Where cells begin, in order, each with its number. */
function starts(table: FlowTable, side: "row" | "column"): ReadonlyMap<number, number> {
  const found = [...new Set(table.cells.map((cell) => cell[side]))].sort((a, b) => a - b)
  return new Map(found.map((start, index) => [start, index]))
}

/** The first column (row) at or behind `edge`: where a cell that reaches there ends. */
function endOf(edges: readonly number[], edge: number, from: number): number {
  let [low, high] = [from + 1, edges.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (edges[middle]! < edge) low = middle + 1
    else high = middle
  }
  return low
}

function isFree(taken: Uint8Array, from: number, width: number): boolean {
  for (let slot = from; slot < from + width; slot++) if (taken[slot]) return false
  return true
}

/** The line each row begins on, for the blanks in it. */
function rowLines(table: FlowTable, rowOf: ReadonlyMap<number, number>): number[] {
  const lines: number[] = []
  for (const cell of table.cells) lines[rowOf.get(cell.row)!] ??= cell.line
  return lines
}
