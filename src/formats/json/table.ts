import type { Cell, TableBlock } from "#documents"
import { type Fields, fields, finite, list, whole, words } from "./field.ts"
import { piecesFrom } from "./piece.ts"
import { damaged, Fault } from "./problem.ts"

const sideMost = 1_000_000_000

/** What may still be read: cells and characters over the whole document. */
export interface Budget {
  cells: number
  characters: number
  readonly blocks: number
}

/** Reads a table; slots no cell covers become blank cells, so that every slot belongs to exactly one. */
export function tableFrom(block: Fields, where: string, budget: Budget): TableBlock {
  const rows = whole(block.rows, `${where}.rows`, 1, sideMost)
  const columns = whole(block.columns, `${where}.columns`, 1, sideMost)
  // Counted before anything is allocated: sizes come from outside.
  if (rows * columns > budget.cells) throw tooManyCells(where, rows, columns)
  budget.cells -= rows * columns
  const taken = new Uint8Array(rows * columns)
  const cells = list(block.cells, `${where}.cells`, rows * columns).map((one, i) => {
    const cell = cellFrom(fields(one, `${where}.cells[${i}]`), `${where}.cells[${i}]`, rows, columns, budget)
    take(cell, taken, columns, `${where}.cells[${i}]`)
    return cell
  })
  const complete = withBlanks(cells, taken, columns)
  const titleBlock = blockIndex(block.titleBlock, `${where}.titleBlock`, budget)
  const unitBlock = blockIndex(block.unitBlock, `${where}.unitBlock`, budget)
  return {
    kind: "table",
    ...(titleBlock !== undefined && { titleBlock }),
    ...(unitBlock !== undefined && { unitBlock }),
    rows,
    columns,
    cells: complete,
    pieces: piecesFrom(block.pieces, `${where}.pieces`),
  }
}

function cellFrom(cell: Fields, where: string, rows: number, columns: number, budget: Budget): Cell {
  const row = whole(cell.row, `${where}.row`, 0, rows - 1)
  const column = whole(cell.column, `${where}.column`, 0, columns - 1)
  const text = words(cell.text, `${where}.text`)
  budget.characters -= text.length
  return {
    row,
    column,
    rowSpan: cell.rowSpan === undefined ? 1 : whole(cell.rowSpan, `${where}.rowSpan`, 1, rows - row),
    columnSpan: cell.columnSpan === undefined ? 1 : whole(cell.columnSpan, `${where}.columnSpan`, 1, columns - column),
    text,
    pieces: piecesFrom(cell.pieces, `${where}.pieces`),
    ...(cell.repeated === true && { repeated: true as const }),
    ...(cell.header === true && { header: true as const }),
    ...(cell.value !== undefined && {
      value: finite(cell.value, `${where}.value`, -Number.MAX_VALUE, Number.MAX_VALUE),
    }),
    ...(cell.formula !== undefined && { formula: words(cell.formula, `${where}.formula`) }),
  }
}

function take(cell: Cell, taken: Uint8Array, columns: number, where: string): void {
  for (let row = cell.row; row < cell.row + cell.rowSpan; row++) {
    for (let column = cell.column; column < cell.column + cell.columnSpan; column++) {
      const slot = row * columns + column
      if (taken[slot])
        throw damaged(
          where,
          `与另一单元格重叠（第 ${row} 行第 ${column} 列）`,
          `overlaps another cell at row ${row}, column ${column}`,
        )
      taken[slot] = 1
    }
  }
}

function withBlanks(cells: readonly Cell[], taken: Uint8Array, columns: number): readonly Cell[] {
  const blanks: Cell[] = []
  for (let slot = taken.indexOf(0); slot >= 0; slot = taken.indexOf(0, slot + 1))
    blanks.push({
      row: Math.floor(slot / columns),
      column: slot % columns,
      rowSpan: 1,
      columnSpan: 1,
      text: "",
      pieces: [],
    })
  if (blanks.length === 0) return cells
  return [...cells, ...blanks].sort((a, b) => a.row - b.row || a.column - b.column)
}

function blockIndex(value: unknown, where: string, budget: Budget): number | undefined {
  return value === undefined || value === null ? undefined : whole(value, where, 0, budget.blocks - 1)
}

function tooManyCells(where: string, rows: number, columns: number): Fault {
  return new Fault(
    "too-many-cells",
    `${where}：表格为 ${rows} 行 × ${columns} 列，超过单元格总数的上限。请拆分文件，或检查 rows 与 columns 是否写错。`,
    `${where}: a table of ${rows} rows × ${columns} columns is over the limit of cells. Split the file, or look whether rows and columns are right.`,
  )
}
