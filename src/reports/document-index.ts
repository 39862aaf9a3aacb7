import type { Cell, Place, TableBlock } from "#documents"
import { printedNumber } from "#money"
import type { RecognisedTable, Recognition } from "#recognition"
import { unbroken } from "./visible.ts"

/**
 * Names for the places of one document: the table, row and column of a cell, the section of a sentence. What a form
 * recognised is named by the form's reading of it; otherwise by the printed heads and labels around it.
 * @zh 位置的名称
 */
export class DocumentIndex {
  readonly #recognition: Recognition
  readonly #tables: ReadonlyMap<number, RecognisedTable>
  readonly #sections: readonly string[]
  readonly #rows = new Map<number, ReadonlyMap<number, readonly Cell[]>>()
  readonly #firstFigureRows = new Map<number, number>()
  readonly #heads = new Map<number, readonly number[]>()

  constructor(recognition: Recognition) {
    this.#recognition = recognition
    this.#tables = new Map(recognition.tables.map((table) => [table.block, table]))
    let section = ""
    this.#sections = recognition.document.blocks.map((block) => {
      if (block.kind === "heading") section = block.text
      return section
    })
  }

  /** The recognised table that a block is; undefined where no form fits. */
  recognised(block: number): RecognisedTable | undefined {
    return this.#tables.get(block)
  }

  /** The table block of that index; undefined when it is something else. */
  table(block: number): TableBlock | undefined {
    const found = this.#recognition.document.blocks[block]
    return found?.kind === "table" ? found : undefined
  }

  /** The place in words, outermost first: table, row, column; or the section of a sentence. */
  names(place: Place): readonly string[] {
    if (!this.table(place.block)) return [this.#sections[place.block] ?? ""].map(unbroken).filter(Boolean)
    const names = [this.tableTitle(place.block)]
    if (place.row !== undefined) names.push(this.rowLabel(place.block, place.row, place.column))
    if (place.column !== undefined && !this.isHead(place.block, place.row))
      names.push(this.columnHead(place.block, place.column))
    return names.map((name) => unbroken(name).trim()).filter(Boolean)
  }

  /** The printed title of a table, else the heading it stands under. */
  tableTitle(block: number): string {
    const title = this.#tables.get(block)?.title
    if (title) return title
    const titleBlock = this.#recognition.document.blocks[this.table(block)?.titleBlock ?? -1]
    return titleBlock && "text" in titleBlock ? titleBlock.text : (this.#sections[block] ?? "")
  }

  /** The heads above a column, top to bottom, joined. */
  columnHead(block: number, column: number): string {
    const known = this.#tables.get(block)?.columns.find((c) => c.index === column)
    const path = known?.path ?? this.headRows(block).map((row) => this.cell(block, row, column)?.text ?? "")
    return path.filter((text, i) => text !== "" && text !== path[i - 1]).join(" / ")
  }

  /** The label of a row: of the panel the column stands in, else the nearest words to the left. */
  rowLabel(block: number, row: number, column?: number): string {
    const known = this.#tables.get(block)
    const panel = known?.columns.find((c) => c.index === column)?.panel
    const named = known?.rows.find((r) => r.index === row && (panel === undefined || r.panel === panel))
    return named?.label || (this.labelCell(block, row, column)?.text ?? "")
  }

  /** The cell that labels a row, seen from a column: the first words of the nearest run of words to its left. */
  labelCell(block: number, row: number, column?: number): Cell | undefined {
    const cells = (this.rowCells(block).get(row) ?? []).filter((c) => c.text.trim() !== "")
    const words = (cell: Cell | undefined) => cell !== undefined && !printedNumber(cell.text)
    if (column === undefined) return cells.find(words)
    let i = cells.findLastIndex((c) => c.column < column && words(c))
    while (i > 0 && words(cells[i - 1])) i--
    return cells[i] ?? cells.find((c) => c.column !== column && words(c))
  }

  /** Rows above the first figure: the table's head. */
  headRows(block: number): readonly number[] {
    const known = this.#heads.get(block)
    if (known) return known
    const first = this.#firstFigureRow(block)
    const rows = [...this.rowCells(block).keys()].filter((row) => row < first).sort((a, b) => a - b)
    this.#heads.set(block, rows)
    return rows
  }

  /** Whether a row belongs to the table's head. */
  isHead(block: number, row: number | undefined): boolean {
    return row !== undefined && row < this.#firstFigureRow(block)
  }

  /** The cell that covers a slot of a table. */
  cell(block: number, row: number, column: number): Cell | undefined {
    const covers = (c: Cell) => c.column <= column && column < c.column + c.columnSpan
    const here = this.rowCells(block).get(row)?.find(covers)
    return here ?? this.table(block)?.cells.find((c) => c.row < row && row < c.row + c.rowSpan && covers(c))
  }

  /** Cells by the row they start in, each row from left to right. */
  rowCells(block: number): ReadonlyMap<number, readonly Cell[]> {
    const known = this.#rows.get(block)
    if (known) return known
    const rows = new Map<number, Cell[]>()
    for (const cell of this.table(block)?.cells ?? []) {
      const row = rows.get(cell.row)
      if (row) row.push(cell)
      else rows.set(cell.row, [cell])
    }
    for (const row of rows.values()) row.sort((a, b) => a.column - b.column)
    this.#rows.set(block, rows)
    return rows
  }

  #firstFigureRow(block: number): number {
    const known = this.#firstFigureRows.get(block)
    if (known !== undefined) return known
    let first = Number.POSITIVE_INFINITY
    for (const figure of this.#tables.get(block)?.figures ?? [])
      if (figure.place.row !== undefined && figure.place.row < first) first = figure.place.row
    if (first === Number.POSITIVE_INFINITY)
      for (const cell of this.table(block)?.cells ?? [])
        if (cell.row < first && printedNumber(cell.text)) first = cell.row
    if (first === Number.POSITIVE_INFINITY) first = 1
    this.#firstFigureRows.set(block, first)
    return first
  }
}
