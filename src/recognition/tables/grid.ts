import type { Cell, TableBlock } from "#documents"
import { type PrintedNumber, printedNumber } from "#money"
import { normaliseLabel } from "#statutes"

/**
 * A table as a matrix: every slot knows the cell that covers it, its normalised label and, once asked, its number.
 * @zh 表格矩阵
 */
export interface Grid {
  readonly rows: number
  readonly columns: number
  /** Some cell of the head spans several slots: the source knows its merged cells. */
  readonly merged: boolean
  /** The cell covering a slot. */
  cell(row: number, column: number): Cell
  /** The covering cell begins in this very slot. */
  own(row: number, column: number): boolean
  /** Normalised text of the covering cell. */
  label(row: number, column: number): string
  /** The number printed in the cell that begins here; undefined when blank, a dash or text. */
  number(row: number, column: number): PrintedNumber | undefined
  /** Nothing, or only a dash, is printed in the covering cell. */
  blank(row: number, column: number): boolean
  /** The row repeats the head on a continuation page. */
  repeated(row: number): boolean
}

const dashes = new Set(["", "-", "--", "—", "——", "－", "–", "/", "―"])

/** Lays a table block out as a matrix. */
export function gridOf(table: TableBlock): Grid {
  const { rows, columns } = table
  const slots = new Int32Array(rows * columns)
  const repeatedRows = new Uint8Array(rows)
  let merged = false
  for (let i = 0; i < table.cells.length; i++) {
    const cell = table.cells[i]!
    if (cell.rowSpan > 1 || cell.columnSpan > 1) merged = true
    if (cell.repeated) repeatedRows[cell.row] = 1
    for (let r = cell.row; r < cell.row + cell.rowSpan && r < rows; r++)
      for (let c = cell.column; c < cell.column + cell.columnSpan && c < columns; c++) slots[r * columns + c] = i
  }
  const labels: (string | undefined)[] = new Array(table.cells.length)
  const numbers: (PrintedNumber | null | undefined)[] = new Array(table.cells.length)
  const labelOf = (i: number) => {
    const known = labels[i]
    if (known !== undefined) return known
    const label = normaliseLabel(table.cells[i]!.text)
    labels[i] = label
    return label
  }
  const numberOf = (i: number) => {
    const known = numbers[i]
    if (known !== undefined) return known ?? undefined
    const text = table.cells[i]!.text
    const number = text.length > 0 && text.length < 40 ? printedNumber(text) : undefined
    numbers[i] = number ?? null
    return number
  }
  return {
    rows,
    columns,
    merged,
    cell: (r, c) => table.cells[slots[r * columns + c]!]!,
    own: (r, c) => {
      const cell = table.cells[slots[r * columns + c]!]!
      return cell.row === r && cell.column === c
    },
    label: (r, c) => labelOf(slots[r * columns + c]!),
    number: (r, c) => {
      const i = slots[r * columns + c]!
      const cell = table.cells[i]!
      return cell.row === r && cell.column === c ? numberOf(i) : undefined
    },
    blank: (r, c) => dashes.has(labelOf(slots[r * columns + c]!)),
    repeated: (r) => repeatedRows[r] === 1,
  }
}
