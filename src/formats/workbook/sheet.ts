import type { CellRange } from "./cell-name.ts"

/** A cell with something in it, as its sheet shows it. */
export interface SheetCell {
  readonly row: number
  readonly column: number
  /** What the sheet shows, outer white space apart; line breaks are "\n". */
  readonly text: string
  /** What a formula reads: the unrounded number, or a truth value. */
  readonly value?: number | boolean
  readonly formula?: string
  /** Lines are drawn on at least one upright and one level side. */
  readonly boxed: boolean
}

/**
 * A worksheet before anything is known about its tables. Rows and columns count from 0.
 * @zh 工作表
 */
export interface Sheet {
  readonly name: string
  readonly cells: readonly SheetCell[]
  readonly merges: readonly CellRange[]
  readonly hiddenRows: ReadonlySet<number>
  readonly isHiddenColumn: (column: number) => boolean
  /** Rows in which blank cells are boxed: a table goes on there. Kept for the first some thousand rows only. */
  readonly boxedRows: ReadonlySet<number>
  /** Paper in points. */
  readonly width: number
  readonly height: number
  /** Formulas whose result is not stored and could not be worked out. */
  readonly uncomputed: number
}

/** Rows of blank boxed cells a reader remembers. */
export const boxedRowsMost = 20_000

const a4 = [595.3, 841.9] as const
/** Paper sizes by their number, in points, upright (ECMA-376 Part 1, 18.3.1.63). */
const papers: Readonly<Record<number, readonly [number, number]>> = {
  1: [612, 792],
  5: [612, 1008],
  8: [841.9, 1190.6],
  9: a4,
  11: [419.5, 595.3],
  12: [708.7, 1000.6],
  13: [515.9, 728.5],
  66: [1190.6, 1683.8],
}

/** The page of a sheet by its paper's number and orientation; A4 when it does not say. */
export function paperSize(paper?: number, landscape = false): { readonly width: number; readonly height: number } {
  const [short, long] = (paper !== undefined && papers[paper]) || a4
  return landscape ? { width: long, height: short } : { width: short, height: long }
}
