import type { ReadLimits, ReadProblem } from "../outcome.ts"
import { tooManyCells } from "./problems.ts"
import type { Sheet } from "./sheet.ts"

/** A row of a sheet as data: texts as shown, and the unrounded numbers behind them. `row` counts from 1. */
export interface GridRow {
  readonly row: number
  readonly cells: readonly string[]
  readonly numbers: readonly (number | undefined)[]
}

/** A sheet read as data: every row that holds something, hidden ones too. */
export interface GridSheet {
  readonly name: string
  readonly rows: readonly GridRow[]
}

export type GridOutcome = { readonly sheets: readonly GridSheet[] } | { readonly problem: ReadProblem }

/** Columns a data sheet may have; cells further right are left out. */
const widest = 400

/**
 * The rows of sheets as data. The cells that are there decide, never the size a sheet declares; cells scattered so widely
 * that the blanks between them exceed the limit are refused. @zh 工作表数据
 */
export function gridOf(sheets: readonly Sheet[], limits: ReadLimits): GridOutcome {
  let slots = 0
  const grids: GridSheet[] = []
  for (const { name, cells } of sheets) {
    const rows = new Map<number, { cells: string[]; numbers: (number | undefined)[] }>()
    for (const { row, column, text, value } of cells) {
      if (column >= widest) continue
      const found = rows.get(row) ?? { cells: [], numbers: [] }
      rows.set(row, found)
      while (found.cells.length <= column) {
        found.cells.push("")
        if (++slots > limits.cells * 4) return { problem: tooManyCells(limits) }
      }
      found.cells[column] = wholeDigits(text, value)
      if (typeof value === "number") found.numbers[column] = value
    }
    const ordered = [...rows].sort(([a], [b]) => a - b)
    grids.push({ name, rows: ordered.map(([row, found]) => ({ row: row + 1, ...found })) })
  }
  return { sheets: grids }
}

/** A code typed as a number that its format shows as 4.1E+11 is written out, as far as it was kept exactly. */
function wholeDigits(text: string, value: number | boolean | undefined): string {
  return typeof value === "number" && Number.isSafeInteger(value) && /E\+\d+$/.test(text) ? String(value) : text
}
