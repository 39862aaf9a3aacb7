import type { CellRange } from "../../workbook/cell-name.ts"

/** A cell of a worksheet in the making. */
export interface DraftCell {
  readonly column: number
  /** Number of its look in the style book. */
  readonly style: number
  readonly text?: string
  /** A decimal number; with a formula it is the stored result. */
  readonly number?: string
  readonly formula?: string
}

/** A row of a worksheet in the making. */
export interface DraftRow {
  /** Points. */
  readonly height: number
  /** From left to right. */
  readonly cells: readonly DraftCell[]
}

/** A worksheet in the making. Rows and columns count from 0. */
export interface SheetDraft {
  readonly name: string
  readonly orientation: "portrait" | "landscape"
  /** Printed pages carry their number. */
  readonly numbered: boolean
  /** Widths of columns in digits of the standard font. */
  readonly widths: readonly number[]
  readonly rows: readonly DraftRow[]
  readonly merges: readonly CellRange[]
  readonly links: readonly { readonly row: number; readonly column: number; readonly sheet: string }[]
  /** What is said when a cell is chosen. */
  readonly tips: readonly { readonly row: number; readonly column: number; readonly text: string }[]
  /** Rows and columns that stay in sight. */
  readonly frozen: { readonly rows: number; readonly columns: number }
  /** Rows printed on every page, both included. */
  readonly repeated?: { readonly first: number; readonly last: number }
}
