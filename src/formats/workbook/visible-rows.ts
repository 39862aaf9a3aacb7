import type { CellRange } from "./cell-name.ts"
import type { Sheet, SheetCell } from "./sheet.ts"

/** A cell as it is seen; spans count visible rows and columns. */
export interface VisibleCell {
  readonly cell: SheetCell
  /** Index among the visible columns in use. */
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
}

/** A visible row with text. */
export interface VisibleRow {
  /** Row of the sheet, from 0. */
  readonly row: number
  /** From left to right. */
  readonly cells: readonly VisibleCell[]
  /** Empty rows stand above: none, rows whose blank cells are boxed, or open space. */
  readonly gap: "none" | "boxed" | "open"
}

/** What is seen of a sheet. */
export interface VisibleSheet {
  readonly rows: readonly VisibleRow[]
  /** Column of the sheet, from 0, of each visible column in use. */
  readonly columns: readonly number[]
}

/** Steps that merged ranges may cost together; ranges beyond are not looked at. */
const mergeStepsMost = 2_000_000

/**
 * The rows and cells a reader of the sheet sees: without hidden rows and columns and without what merged cells cover.
 * A merged cell whose corner is hidden is seen where its visible part begins. Columns without any text do not count.
 */
export function visibleSheet(sheet: Sheet): VisibleSheet {
  const rows = cellsByRow(sheet.cells)
  const spans = applyMerges(sheet, rows)
  const placed: {
    readonly row: number
    readonly column: number
    readonly cell: SheetCell
    readonly merge?: CellRange
  }[] = []
  for (const cells of rows.values())
    for (const cell of cells) {
      const merge = spans.get(cell)
      const row = merge ? firstShown(merge.top, merge.bottom, (r) => sheet.hiddenRows.has(r)) : cell.row
      const column = merge ? firstShown(merge.left, merge.right, sheet.isHiddenColumn) : cell.column
      if (row === undefined || column === undefined) continue
      if (sheet.hiddenRows.has(row) || sheet.isHiddenColumn(column)) continue
      placed.push({ row, column, cell, ...(merge && { merge }) })
    }
  placed.sort((a, b) => a.row - b.row || a.column - b.column)
  const usedRows = unique(placed.map((p) => p.row))
  const usedColumns = unique(placed.map((p) => p.column).sort((a, b) => a - b))
  const found: VisibleRow[] = []
  for (let i = 0; i < placed.length; ) {
    const { row } = placed[i]!
    const before = found.at(-1)
    const cells: VisibleCell[] = []
    for (; i < placed.length && placed[i]!.row === row; i++) {
      const { cell, column, merge } = placed[i]!
      cells.push({
        cell,
        column: below(usedColumns, column),
        rowSpan: merge ? below(usedRows, merge.bottom + 1) - below(usedRows, row) : 1,
        columnSpan: merge ? below(usedColumns, merge.right + 1) - below(usedColumns, column) : 1,
      })
    }
    found.push({ row, cells, gap: before ? gapBetween(sheet, before, row) : "open" })
  }
  return { rows: found, columns: usedColumns }
}

function gapBetween(sheet: Sheet, before: VisibleRow, row: number): VisibleRow["gap"] {
  let gap: VisibleRow["gap"] = "none"
  for (let r = before.row + 1; r < row; r++) {
    if (sheet.hiddenRows.has(r)) continue
    if (!sheet.boxedRows.has(r)) return "open"
    gap = "boxed"
  }
  return gap
}

/** Cells by row, each row once, in any order. */
function cellsByRow(cells: readonly SheetCell[]): Map<number, SheetCell[]> {
  const rows = new Map<number, SheetCell[]>()
  for (const cell of cells) {
    const row = rows.get(cell.row)
    if (row) row.push(cell)
    else rows.set(cell.row, [cell])
  }
  for (const row of rows.values()) row.sort((a, b) => a.column - b.column)
  return rows
}

/** Takes away what merged cells cover and gives the range of those that show a text. */
function applyMerges(sheet: Sheet, rows: Map<number, SheetCell[]>): Map<SheetCell, CellRange> {
  const spans = new Map<SheetCell, CellRange>()
  const used = [...rows.keys()].sort((a, b) => a - b)
  let steps = 0
  for (const merge of sheet.merges) {
    if (merge.top === merge.bottom && merge.left === merge.right) continue
    for (let i = below(used, merge.top); i < used.length && used[i]! <= merge.bottom; i++) {
      const cells = rows.get(used[i]!)!
      let from = lowerColumn(cells, merge.left)
      const first = cells[from]
      if (first && first.row === merge.top && first.column === merge.left) {
        // A second range over one cell is a fault of the file; the first counts.
        if (!spans.has(first)) spans.set(first, merge)
        from++
      }
      let to = from
      while (to < cells.length && cells[to]!.column <= merge.right) to++
      if (to > from) cells.splice(from, to - from, ...cells.slice(from, to).filter((cell) => spans.has(cell)))
      steps += 1 + to - from
      if (steps > mergeStepsMost) return spans
    }
  }
  return spans
}

function firstShown(from: number, to: number, hidden: (index: number) => boolean): number | undefined {
  // Nobody hides more than some hundred rows or columns inside one merged cell.
  for (let i = from; i <= to && i < from + 4096; i++) if (!hidden(i)) return i
  return undefined
}

/** How many of the sorted numbers are smaller. */
function below(sorted: readonly number[], value: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]! < value) low = middle + 1
    else high = middle
  }
  return low
}

function lowerColumn(cells: readonly SheetCell[], column: number): number {
  let low = 0
  while (low < cells.length && cells[low]!.column < column) low++
  return low
}

const unique = (sorted: readonly number[]): number[] => sorted.filter((value, i) => i === 0 || value !== sorted[i - 1])
