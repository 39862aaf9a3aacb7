import { caption } from "../text/caption.ts"
import { isContentsTitle } from "../text/contents.ts"
import { namesTable } from "../text/heading.ts"
import { endsSentence, isKeyed, isNote } from "../text/sentence.ts"
import { beginsHead } from "../text/table-head.ts"
import type { SheetCell } from "./sheet.ts"
import type { VisibleRow } from "./visible-rows.ts"

/** What a sheet consists of: single lines of text, and grids of cells. */
export type SheetPart =
  | { readonly kind: "line"; readonly text: string; readonly cell: SheetCell; readonly blankBefore: boolean }
  | { readonly kind: "grid"; readonly rows: readonly VisibleRow[] }

const labelMost = 40
const contentsWithin = 4

/** Parts a sheet's visible rows into lines and grids, from top to bottom. */
export function sheetParts(rows: readonly VisibleRow[]): SheetPart[] {
  const parting = new Parting(rows)
  for (const row of rows) parting.row(row)
  return parting.finish()
}

class Parting {
  readonly #parts: SheetPart[] = []
  /** Some table of the sheet is drawn with lines: then lines tell what belongs to it. */
  readonly #ruled: boolean
  readonly #isContents: boolean
  #grid: VisibleRow[] = []
  /** Rows of one cell under an open grid without lines, which may be rows of it or text below it. */
  #pending: VisibleRow[] = []
  /** Rows that cells of the open grid still reach down over. */
  #reach = 0

  constructor(rows: readonly VisibleRow[]) {
    this.#ruled = rows.some((row) => row.cells.filter(({ cell }) => cell.boxed).length >= 2)
    this.#isContents = rows.slice(0, contentsWithin).some((r) => r.cells.some(({ cell }) => isContentsTitle(cell.text)))
  }

  row(row: VisibleRow): void {
    const covered = this.#reach > 0
    this.#reach = Math.max(0, this.#reach - 1)
    if (this.#isContents) this.#lines(row, " ")
    else if (covered) this.#inside(row)
    else if (row.cells.length === 1) this.#single(row)
    else if (
      this.#grid.length === 0 ? isCaptionRow(row, this.#boxed(row)) : !this.#boxed(row) && isCaptionRow(row, false)
    )
      this.#lines(row)
    else this.#several(row)
  }

  finish(): SheetPart[] {
    this.#close(true)
    return this.#parts
  }

  #boxed(row: VisibleRow): boolean {
    return this.#ruled && row.cells.filter(({ cell }) => cell.boxed).length * 2 >= row.cells.length
  }

  #single(row: VisibleRow): void {
    const { text } = row.cells[0]!.cell
    if (this.#boxed(row)) {
      // A title or unit line set inside the frame, above the head.
      if (this.#grid.length === 0 && (caption(text) !== undefined || namesTable(text))) this.#lines(row)
      else this.#inside(row)
    } else if (this.#ruled || this.#grid.length === 0) this.#lines(row)
    else this.#pending.push(row)
  }

  #several(row: VisibleRow): void {
    if (this.#grid.length > 0 && this.#beginsAnew(row)) this.#close(false)
    if (this.#pending.length > 0) {
      if (this.#pending.every((one) => isLabelRow(one, false))) this.#grid.push(...this.#pending.splice(0))
      else this.#close(false)
    }
    this.#inside(row)
  }

  /** A head below a gap, or below text, begins another table. */
  #beginsAnew(row: VisibleRow): boolean {
    const apart = row.gap === "open" || this.#pending.length > 0
    return apart && beginsHead([{ line: 0, cells: row.cells.map(({ cell }) => cell.text) }])
  }

  #inside(row: VisibleRow): void {
    this.#grid.push(row)
    for (const cell of row.cells) this.#reach = Math.max(this.#reach, cell.rowSpan - 1)
  }

  /** Ends the open grid. At the end of the sheet short labels right below it are its last rows, unless more text follows. */
  #close(end: boolean): void {
    const pending = this.#pending.splice(0)
    let labels = 0
    while (labels < pending.length && isLabelRow(pending[labels]!, true)) labels++
    if (end && pending.slice(labels).every(isFooting)) this.#grid.push(...pending.splice(0, labels))
    this.#flushGrid()
    for (const row of pending) this.#push(row)
  }

  #flushGrid(): void {
    const rows = this.#grid
    this.#grid = []
    this.#reach = 0
    if (rows.length === 0) return
    let end = rows.length
    while (end > 0 && isFramedNote(rows[end - 1]!)) end--
    const body = rows.slice(0, end)
    if (isGrid(body, this.#ruled)) this.#parts.push({ kind: "grid", rows: body })
    else for (const row of body) this.#push(row)
    for (const row of rows.slice(end)) this.#push(row)
  }

  #lines(row: VisibleRow, between?: string): void {
    this.#close(false)
    this.#push(row, between)
  }

  #push(row: VisibleRow, between?: string): void {
    let blankBefore = row.gap !== "none" || this.#parts.at(-1)?.kind !== "line"
    for (const { text, cell } of joinedLabels(row, between))
      for (const line of text.split("\n")) {
        const trimmed = line.trim()
        if (trimmed.length > 0) this.#parts.push({ kind: "line", text: trimmed, cell, blankBefore })
        blankBefore = trimmed.length === 0
      }
  }
}

/** At least two columns; a single row without lines around it is text in columns. */
function isGrid(rows: readonly VisibleRow[], ruled: boolean): boolean {
  const columns = new Set(rows.flatMap((row) => row.cells.map((cell) => cell.column)))
  return columns.size > 1 && (rows.length > 1 || (ruled && rows.some((row) => row.cells.some((c) => c.cell.boxed))))
}

/** A note set into the frame's last row. */
function isFramedNote(row: VisibleRow): boolean {
  return row.cells.length === 1 && isNote(row.cells[0]!.cell.text)
}

/** Only the unit, the owner, the number of a form, its title: no row of a table. Within lines it must say its unit. */
function isCaptionRow(row: VisibleRow, boxed: boolean): boolean {
  const texts = joinedLabels(row).map(({ text }) => text)
  if (boxed) return texts.every((t) => caption(t) !== undefined) && texts.some((t) => caption(t) === "unit")
  return texts.every(
    (t) => caption(t) !== undefined || namesTable(t) || isKeyed(t) || /^[^：:]{1,20}[：:]$/.test(t) || isDate(t),
  )
}

const isDate = (text: string): boolean => /^\d{4} ?[年/-] ?\d{1,2} ?[月/-](?: ?\d{1,2} ?日?)?$/.test(text)

/** A short label without figures: a row of a table that was left blank. Below a table 填报人：… is none. */
function isLabelRow(row: VisibleRow, below: boolean): boolean {
  const { text } = row.cells[0]!.cell
  if (row.gap === "open" || row.cells.length > 1 || text.length > labelMost) return false
  return !(caption(text) || namesTable(text) || isNote(text) || endsSentence(text) || (below && isKeyed(text)))
}

/** What closes a table from below: a note, who filled it in. */
function isFooting(row: VisibleRow): boolean {
  return row.cells.every(({ cell }) => isKeyed(cell.text) || isNote(cell.text) || caption(cell.text) !== undefined)
}

/** The texts of a row; "部门：" and the name in the next cell are one, `between` makes one of all. */
function joinedLabels(row: VisibleRow, between?: string): { text: string; cell: SheetCell }[] {
  const texts: { text: string; cell: SheetCell }[] = []
  for (const { cell } of row.cells) {
    const last = texts.at(-1)
    const open = last !== undefined && /[：:]$/.test(last.text) && !/[：:]/.test(cell.text)
    if (last && (between !== undefined || open)) last.text += (open ? "" : (between ?? "")) + cell.text
    else texts.push({ text: cell.text, cell })
  }
  return texts
}
