import { type FlowCell, type FlowTable, Place } from "../flow/index.ts"
import { isOn } from "./switch.ts"

/** A cell while it is read. */
class OpenCell {
  readonly place = new Place()
  readonly line: number
  span = 1
  vertical: "restart" | "continue" | undefined
  horizontal: "restart" | "continue" | undefined

  constructor(line: number) {
    this.line = line
  }
}

interface OpenRow {
  before: number
  header: boolean
  /** Deleted by a tracked change, or hidden. */
  dropped: boolean
  readonly cells: OpenCell[]
}

/** A cell may span this many columns at most; Word allows 63. */
const spanMost = 1_000

/** A table while it is read: rows of cells, merged downwards and sideways in the ways Word knows. */
export class OpenTable {
  readonly line: number
  readonly #rows: OpenRow[] = []

  constructor(line: number) {
    this.line = line
  }

  get row(): OpenRow | undefined {
    return this.#rows.at(-1)
  }

  get cell(): OpenCell | undefined {
    return this.row?.cells.at(-1)
  }

  addRow(): void {
    this.#rows.push({ before: 0, header: false, dropped: false, cells: [] })
  }

  addCell(line: number): void {
    if (!this.row) this.addRow()
    this.row!.cells.push(new OpenCell(line))
  }

  /** Sets how many columns the cell, or the gap before the row, takes. */
  #span(side: "cell" | "before", val: string | undefined): void {
    const count = Math.min(spanMost, Math.max(side === "cell" ? 1 : 0, Math.trunc(Number(val)) || 0))
    if (side === "before" && this.row) this.row.before = count
    else if (this.cell) this.cell.span = count
  }

  /** Takes a property of the row or cell into account; those that do not bear on reading change nothing. */
  set(name: string, val: string | undefined): void {
    const { row, cell } = this
    if (name === "w:gridSpan") this.#span("cell", val)
    else if (name === "w:gridBefore") this.#span("before", val)
    else if (name === "w:tblHeader" && row) row.header = isOn(val)
    else if (name === "w:hidden" && row) row.dropped ||= isOn(val)
    else if (name === "w:vMerge" && cell) cell.vertical = val === "restart" ? "restart" : "continue"
    else if (name === "w:hMerge" && cell) cell.horizontal = val === "restart" ? "restart" : "continue"
  }

  table(): FlowTable {
    const cells: Mutable<FlowCell>[] = []
    /** The cells that a merge downwards may go on with, by column. */
    let above = new Map<number, Mutable<FlowCell>>()
    const rows = this.#rows.filter((row) => !row.dropped)
    for (const [row, { before, header, cells: own }] of rows.entries()) {
      const here = new Map<number, Mutable<FlowCell>>()
      let column = before
      let left: Mutable<FlowCell> | undefined
      for (const cell of own) {
        const head = cell.vertical === "continue" ? above.get(column) : undefined
        if (cell.horizontal === "continue" && left && !head) {
          left.columnSpan += cell.span
          left.content = [...left.content, ...cell.place.nodes]
        } else if (head) {
          head.rowSpan++
          // What a merged cell still holds is not shown.
          here.set(column, head)
          left = undefined
        } else {
          left = placed(cell, row, column, header)
          cells.push(left)
          if (cell.vertical) here.set(column, left)
        }
        column += cell.span
      }
      above = here
    }
    return { kind: "table", line: this.line, rows: rows.length, cells }
  }
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] }

function placed(cell: OpenCell, row: number, column: number, header: boolean): Mutable<FlowCell> {
  const { span: columnSpan, line, place } = cell
  return { row, column, rowSpan: 1, columnSpan, line, content: place.nodes, ...(header && { header }) }
}
