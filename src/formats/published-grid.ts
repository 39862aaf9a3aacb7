import type { PublishedCell, PublishedTable } from "#documents"

/** A cell in its place: the cells of a table leave no slot free and do not overlap. */
export interface PlacedCell {
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
  /** Absent where no cell was given. */
  readonly cell?: PublishedCell
}

/**
 * The cells of a table by row, each row from left to right, every slot covered exactly once: what reaches out of the
 * table, out of its head or over an earlier cell is cut back, slots without a cell are blank.
 */
export function publishedGrid(table: PublishedTable): PlacedCell[][] {
  const columns = table.columns.length
  const head = headRowsOf(table)
  const taken = new Uint8Array(table.rows * columns)
  const grid: PlacedCell[][] = Array.from({ length: table.rows }, () => [])
  const inOrder = [...table.cells].sort((a, b) => a.row - b.row || a.column - b.column)
  for (const cell of inOrder) {
    const { row, column } = cell
    if (!(row >= 0 && row < table.rows && column >= 0 && column < columns) || taken[row * columns + column]) continue
    const bottom = Math.min(row < head ? head : table.rows, row + Math.max(1, cell.rowSpan))
    const right = Math.min(columns, column + Math.max(1, cell.columnSpan))
    let columnSpan = 1
    while (column + columnSpan < right && !taken[row * columns + column + columnSpan]) columnSpan++
    const isFree = (at: number) =>
      !taken.subarray(at * columns + column, at * columns + column + columnSpan).includes(1)
    let rowSpan = 1
    while (row + rowSpan < bottom && isFree(row + rowSpan)) rowSpan++
    for (let r = row; r < row + rowSpan; r++) taken.fill(1, r * columns + column, r * columns + column + columnSpan)
    grid[row]!.push({ row, column, rowSpan, columnSpan, cell })
  }
  for (const [slot, isTaken] of taken.entries())
    if (!isTaken) {
      const row = Math.floor(slot / columns)
      grid[row]!.push({ row, column: slot % columns, rowSpan: 1, columnSpan: 1 })
    }
  for (const row of grid) row.sort((a, b) => a.column - b.column)
  return grid
}

/** How many rows are head: never more than there are. */
export function headRowsOf(table: PublishedTable): number {
  return Math.max(0, Math.min(table.headRows, table.rows))
}

/** How the text of a cell stands: as it says itself, else centred in the head, else as its column. */
export function alignmentOf(table: PublishedTable, placed: PlacedCell): "left" | "centre" | "right" {
  if (placed.cell?.align) return placed.cell.align
  return placed.row < headRowsOf(table) ? "centre" : (table.columns[placed.column]?.align ?? "left")
}
