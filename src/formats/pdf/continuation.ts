import type { Cell } from "#documents"
import { type PagePiece, piece } from "./page-geometry.ts"
import type { PageLayout } from "./page-layout.ts"
import type { PageCell, PageTable } from "./page-table.ts"
import { cutRow, mendRow } from "./cut-row.ts"

/** The part of a table on one page, with its page. */
export interface TablePart {
  readonly page: PageLayout
  readonly table: PageTable
}

/** Two column edges are one when they differ by less than this share of the table's width. */
const sameEdge = 0.012
/** A head repeated on every page has at most this many rows. */
const headRows = 8

/** Whether `next`, which follows `previous` with nothing but page furniture between, is the same table going on. */
export function goesOn(first: TablePart, previous: TablePart, next: TablePart): boolean {
  if (next.page.number !== previous.page.number + 1) return false
  if (startsWithTitle(first.table, next.table)) return false
  const widest = previous.table.columns >= first.table.columns ? previous.table : first.table
  return edgesFit(widest, next.table) !== undefined
}

/** A form that carries its title in a first cell over all columns begins anew on each page. */
function startsWithTitle(first: PageTable, next: PageTable): boolean {
  const titleOf = (table: PageTable): string | undefined => {
    const cell = table.cells[0]
    return cell && cell.columnSpan === table.columns && cell.rowSpan === 1 && table.columns > 1
      ? plain(cell.text)
      : undefined
  }
  const title = titleOf(next)
  if (!title || title.length > 60) return false
  return title === titleOf(first) || /表(?:[（(].{0,20}[）)])?$/.test(title)
}

const plain = (text: string): string => text.replace(/\s+/g, "")

/** Edges of a table in shares of its width. */
function edges(table: PageTable): number[] {
  const from = table.xs[0]!
  const width = table.xs[table.xs.length - 1]! - from
  return table.xs.map((x) => (x - from) / width)
}

interface Fit {
  /** Edges of the joined table, shares of its width. */
  readonly all: readonly number[]
  readonly ofFirst: readonly number[]
  readonly ofNext: readonly number[]
}

/** The joined edges when one table's set is part of the other's (a total alone on a page has fewer), else undefined. */
function edgesFit(a: PageTable, b: PageTable): Fit | undefined {
  const ofFirst = edges(a)
  const ofNext = edges(b)
  const has = (list: readonly number[], value: number): boolean =>
    list.some((other) => Math.abs(other - value) < sameEdge)
  if (ofNext.every((x) => has(ofFirst, x))) return { all: ofFirst, ofFirst, ofNext }
  if (ofFirst.every((x) => has(ofNext, x))) return { all: ofNext, ofFirst, ofNext }
  return undefined
}

/** Cells and size of the table that the parts make together. */
export interface JoinedTable {
  readonly rows: number
  readonly columns: number
  readonly cells: Cell[]
  readonly pieces: PagePiece[]
}

/** Joins the parts of a table: columns matched by their place, repeated heads marked. */
export function joinedTable(parts: readonly TablePart[]): JoinedTable {
  const widest = parts.reduce((best, part) => (part.table.columns > best.table.columns ? part : best))
  const all = edges(widest.table)
  const cells: Cell[] = []
  const pieces: PagePiece[] = []
  const first = parts[0]!.table
  let rows = 0
  let previous = first
  for (const part of parts) {
    const { table, page } = part
    const columnOf = part === widest ? undefined : edges(table).map((x) => nearest(all, x))
    const repeated = rows === 0 ? 0 : repeatedRows(first, table)
    const placedCells = table.cells.map((cell) => placed(cell, rows, columnOf, page, cell.row < repeated))
    pieces.push(piece(page, table.box))
    // A row cut by the end of the page goes on in the first row after the heads.
    if (rows > 0 && repeated === 0 && cutRow(previous, table, columnOf)) {
      mendRow(cells, placedCells, rows)
      rows += table.rows - 1
    } else {
      for (const cell of placedCells) cells.push(cell)
      rows += table.rows
    }
    previous = table
  }
  return { rows, columns: widest.table.columns, cells, pieces }
}

function placed(
  cell: PageCell,
  rowsBefore: number,
  columnOf: number[] | undefined,
  page: PageLayout,
  repeated: boolean,
): Cell {
  const column = columnOf ? columnOf[cell.column]! : cell.column
  const end = columnOf ? columnOf[cell.column + cell.columnSpan]! : cell.column + cell.columnSpan
  const result: Cell = {
    row: rowsBefore + cell.row,
    column,
    rowSpan: cell.rowSpan,
    columnSpan: end - column,
    text: cell.text,
    pieces: [piece(page, cell.box)],
  }
  return repeated ? { ...result, repeated: true } : result
}

function nearest(all: readonly number[], value: number): number {
  let best = 0
  for (let i = 1; i < all.length; i++) if (Math.abs(all[i]! - value) < Math.abs(all[best]! - value)) best = i
  return best
}

/** How many rows at the top of `next` repeat those at the top of `first`, word for word. */
export function repeatedRows(first: PageTable, next: PageTable): number {
  const a = rowTexts(first)
  const b = rowTexts(next)
  let same = 0
  while (same < Math.min(a.length, b.length) && a[same] === b[same]) same++
  // A whole table of equal rows is not a head, and empty rows repeat nothing.
  while (same > 0 && !/[^|]/.test(b[same - 1]!)) same--
  return same
}

function rowTexts(table: PageTable): string[] {
  const rows = Array.from({ length: Math.min(table.rows, headRows) }, () => "")
  for (const cell of table.cells) if (cell.row < rows.length) rows[cell.row] += `|${plain(cell.text)}`
  return rows
}
