import type { Block, LocatedDocument, Place, TableBlock } from "#documents"
import { plain } from "./plain-text.ts"

/** A printed cell of a sheet: its text, its comparable label and its column. */
export interface SheetCell {
  readonly text: string
  readonly label: string
  readonly column: number
  readonly place: Place
}

/** A row of a sheet: its printed cells from left to right. */
export interface SheetRow {
  readonly block: number
  readonly row: number
  readonly columns: number
  readonly cells: readonly SheetCell[]
  /** Columns at which a cell begins, printed or blank. */
  readonly slots: readonly number[]
}

/** The column at which the cell that covers a column begins, so that a blank figure's place is a real cell. */
export function slotAt(row: SheetRow, column: number, least = 0): number {
  let best = -1
  for (const slot of row.slots) if (slot <= column && slot > best) best = slot
  return best >= least ? best : column
}

/**
 * Rows that belong together: one form, possibly broken over several table blocks, or one of several forms that stand
 * in one block.
 * @zh 一张表（可能跨页）
 */
export interface Sheet {
  readonly title: string
  readonly titleAt?: Place
  readonly blocks: number[]
  readonly rows: SheetRow[]
}

/** The title of a table block, with its place; undefined when there is none. */
export type TitleOf = (block: number) => { readonly text: string; readonly place: Place } | undefined

/** Titles as the reader found them. */
export function titlesOf(document: LocatedDocument): TitleOf {
  return (block) => {
    const table = document.blocks[block]
    if (table?.kind !== "table" || table.titleBlock === undefined) return undefined
    const title = document.blocks[table.titleBlock]
    return title && "text" in title ? { text: title.text, place: { block: table.titleBlock } } : undefined
  }
}

/**
 * Cuts the tables of a document into sheets. A sheet begins at a table with a title of its own, at a title in a
 * table's row, and where a second project's name is printed; a table without title straight after another goes on.
 */
export function sheets(document: LocatedDocument, titleOf: TitleOf = titlesOf(document)): Sheet[] {
  const result: Sheet[] = []
  let sheet: Sheet | undefined
  let named = false
  let lastTable = -1
  const begin = (title: string, titleAt: Place | undefined) => {
    sheet = { title, ...(titleAt ? { titleAt } : {}), blocks: [], rows: [] }
    named = false
    result.push(sheet)
  }
  for (const [index, block] of document.blocks.entries()) {
    if (block.kind !== "table") continue
    const title = titleOf(index)
    if (!sheet || title || !onlyFurniture(document.blocks, lastTable + 1, index)) begin(title?.text ?? "", title?.place)
    lastTable = index
    for (const row of rowsOf(block, index)) {
      const heading = titleRow(row)
      if (heading && sheet!.rows.length > 0) begin(heading.text, heading.place)
      else if (heading && !sheet!.title) Object.assign(sheet!, { title: heading.text, titleAt: heading.place })
      if (row.cells[0] && nameLabels.has(row.cells[0].label.replace(/:.*$/, ""))) {
        if (named) begin(sheet!.title, undefined)
        named = true
      }
      if (sheet!.blocks.at(-1) !== index) sheet!.blocks.push(index)
      sheet!.rows.push(row)
    }
  }
  return result
}

const nameLabels = new Set(["项目名称", "项目(政策)名称", "专项名称", "项目支出名称"])

/** A row with a single cell that is the title of a target or evaluation form. */
function titleRow(row: SheetRow): SheetCell | undefined {
  const [cell, second] = row.cells
  if (!cell || second || cell.label.length > 40 || cell.column > 2) return undefined
  const bare = cell.label.replace(/\(\d{4}年度?\)$/, "")
  return /(?:绩效|自评|评价|评分).*表$/.test(bare) ? cell : undefined
}

function rowsOf(table: TableBlock, block: number): SheetRow[] {
  const rows: SheetCell[][] = []
  const slots: number[][] = []
  for (const cell of table.cells) {
    if (cell.repeated || cell.row < 0 || cell.row >= table.rows) continue
    const begins = slots[cell.row]
    if (begins) begins.push(cell.column)
    else slots[cell.row] = [cell.column]
    const label = plain(cell.text)
    if (label === "") continue
    const printed = {
      text: cell.text,
      label,
      column: cell.column,
      place: { block, row: cell.row, column: cell.column },
    }
    const row = rows[cell.row]
    if (row) row.push(printed)
    else rows[cell.row] = [printed]
  }
  const result: SheetRow[] = []
  for (const [row, cells] of rows.entries())
    if (cells) {
      cells.sort((a, b) => a.column - b.column)
      result.push({ block, row, columns: table.columns, cells, slots: slots[row] ?? [] })
    }
  return result
}

/** Only page numbers and rules stand between two tables. */
function onlyFurniture(blocks: readonly Block[], from: number, to: number): boolean {
  if (from === 0) return false
  for (let i = from; i < to; i++) {
    const block = blocks[i]
    if (block?.kind === "paragraph" && /^[\d\s\-—–·.。第页共/]*$/.test(block.text) && block.text.length < 20) continue
    return false
  }
  return true
}
