import type { Cell, TableBlock } from "#documents"
import { cellName } from "./cell-name.ts"
import type { VisibleRow } from "./visible-rows.ts"

/** Where a grid stands, for its cells' names. */
export interface GridPlace {
  readonly sheet: string
  /** Column of the sheet of each visible column. */
  readonly columns: readonly number[]
}

/** How many slots the table of a grid has: rows times the columns in which some cell begins. */
export function slotsOf(rows: readonly VisibleRow[]): number {
  return rows.length * columnsOf(rows).length
}

/** The table of a grid: columns in which no cell begins are left out, spans shrink, free slots are blank cells. */
export function gridTable(rows: readonly VisibleRow[], place: GridPlace): TableBlock {
  const used = columnsOf(rows)
  const index = new Map(used.map((column, i) => [column, i]))
  const columns = used.length
  const taken = new Uint8Array(rows.length * columns)
  const cells: Cell[] = []
  const piecesAt = (row: number, column: number) => [{ sheet: place.sheet, cell: cellName(row, column) }]
  for (const [r, row] of rows.entries()) {
    for (const { cell, column, rowSpan, columnSpan } of row.cells) {
      const at = index.get(column)!
      if (taken[r * columns + at]) continue
      let right = at + 1
      while (right < columns && used[right]! < column + columnSpan && !taken[r * columns + right]) right++
      const bottom = Math.min(rows.length, r + rowSpan)
      const down = freeDown(taken, columns, { r, bottom, at, right })
      for (let y = r; y < down; y++) taken.fill(1, y * columns + at, y * columns + right)
      cells.push({
        row: r,
        column: at,
        rowSpan: down - r,
        columnSpan: right - at,
        text: cell.text,
        pieces: piecesAt(cell.row, cell.column),
        ...(typeof cell.value === "number" && { value: cell.value }),
        ...(cell.formula !== undefined && { formula: cell.formula }),
      })
    }
    for (let c = 0; c < columns; c++)
      if (!taken[r * columns + c]) {
        const pieces = piecesAt(row.row, place.columns[used[c]!] ?? 0)
        cells.push({ row: r, column: c, rowSpan: 1, columnSpan: 1, text: "", pieces })
      }
  }
  cells.sort((a, b) => a.row - b.row || a.column - b.column)
  const first = rows[0]!
  const corner = piecesAt(first.row, place.columns[used[0]!] ?? 0)
  return { kind: "table", rows: rows.length, columns, cells, pieces: corner }
}

function freeDown(
  taken: Uint8Array,
  columns: number,
  area: { readonly r: number; readonly bottom: number; readonly at: number; readonly right: number },
): number {
  let down = area.r + 1
  for (; down < area.bottom; down++)
    for (let c = area.at; c < area.right; c++) if (taken[down * columns + c]) return down
  return down
}

function columnsOf(rows: readonly VisibleRow[]): number[] {
  return [...new Set(rows.flatMap((row) => row.cells.map((cell) => cell.column)))].sort((a, b) => a - b)
}
