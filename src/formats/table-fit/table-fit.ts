import type { PublishedTable } from "#documents"
import { alignmentOf, headRowsOf, type PlacedCell } from "../published-grid.ts"
import { lineCount, type MeasuredText, measured, textWidth, widestWord } from "./text-width.ts"

/** How a table is set: everything in points. */
export interface TableFit {
  readonly size: number
  readonly pitch: number
  /** Between a cell's border and its text. */
  readonly margin: number
  readonly widths: readonly number[]
  /** Height of each row. */
  readonly heights: readonly number[]
}

/** Sizes of type in tables, points: 五号 down to what can still be read. */
const sizes = [10.5, 10, 9.5, 9, 8.5, 8, 7.5, 7, 6.5, 6, 5.5, 5, 4.5, 4]
/** Type is made smaller than it must be, but not smaller than this, where a table then takes fewer pages. */
const comfortable = 8
/** Lines of a body cell beyond this are a reason for smaller type. */
const linesMost = 3

/**
 * Sets a table in a space: type in which no figure and no Latin word is broken, columns as wide as they ask for where
 * that leaves room for all; of the sizes that do, the largest with which the table takes the fewest pages. Below the
 * smallest type the widest words break.
 */
export function tableFit(
  table: PublishedTable,
  grid: readonly (readonly PlacedCell[])[],
  space: { readonly width: number; readonly height: number },
): TableFit {
  const wanted = wantedWidths(table)
  const least = leastWidths(table, grid)
  const texts = new Map<string, MeasuredText>()
  for (const row of grid)
    for (const { cell } of row) if (cell && !texts.has(cell.text)) texts.set(cell.text, measured(cell.text))
  const margin = table.columns.length > 12 ? 1.5 : table.columns.length > 8 ? 2.5 : 3.5
  let best: TableFit | undefined
  let bestCost = Number.POSITIVE_INFINITY
  let smallest = 0
  for (const size of sizes) {
    if (size < smallest) break
    const needed = least.map((ems) => ems * size + margin * 2 + 1)
    const isLast = size === sizes.at(-1)
    if (!isLast && needed.reduce((sum, one) => sum + one, 0) > space.width) continue
    if (!best) smallest = Math.min(comfortable, size - 1)
    const fit = { size, margin, widths: fitted(wanted, needed, space.width), pitch: pitchOf(size) }
    const { heights, lines } = heightsOf(table, grid, fit, texts)
    const pages = Math.ceil(heights.reduce((sum, one) => sum + one, 0) / space.height)
    const cost = pages * 2 + (lines > linesMost ? 1 : 0)
    if (cost < bestCost) {
      best = { ...fit, heights }
      bestCost = cost
    }
  }
  return best!
}

function pitchOf(size: number): number {
  return Math.ceil(size * 1.25 * 2) / 2
}

function wantedWidths(table: PublishedTable): number[] {
  return table.columns.map(({ width }) => (Number.isFinite(width) && width > 0 ? width : 1))
}

/** The least width of each column, ems: its figures and words whole, and room for two or three characters. */
function leastWidths(table: PublishedTable, grid: readonly (readonly PlacedCell[])[]): number[] {
  const least = table.columns.map(() => 2)
  const head = headRowsOf(table)
  for (const row of grid)
    for (const { cell, column, columnSpan, row: at } of row) {
      if (!cell || columnSpan > 1) continue
      const { text } = cell
      const whole = isFigure(text) ? textWidth(text) : Math.max(widestWord(text), shortLabel(text))
      // A Latin word as long as a line is broken rather than everything else made small.
      least[column] = Math.max(least[column]!, at < head ? Math.min(whole, 3) : Math.min(whole, 14))
    }
  return least
}

/** Figures with their marks: never broken. */
export function isFigure(text: string): boolean {
  return text.length <= 40 && /^[-+−—\d.,()（）%％*＊\s]+$/.test(text)
}

/** A label wants a few characters on a line, short ones all of theirs, long ones a quarter. */
function shortLabel(text: string): number {
  const width = textWidth(text)
  return Math.min(Math.max(4, Math.min(width / 4, 8)), width)
}

/** Widths in the wanted proportions, each at least what it needs; together exactly the whole width. */
function fitted(wanted: readonly number[], needed: readonly number[], width: number): number[] {
  const total = needed.reduce((sum, one) => sum + one, 0)
  if (total >= width) return needed.map((one) => (one * width) / total)
  const widths = [...needed]
  const fixed = new Set<number>()
  // Columns that ask for less than they need are set; the others share what is left as they ask.
  for (let again = true; again; ) {
    again = false
    const left = width - needed.reduce((sum, one, i) => sum + (fixed.has(i) ? one : 0), 0)
    const shares = wanted.reduce((sum, one, i) => sum + (fixed.has(i) ? 0 : one), 0)
    for (const [i, share] of wanted.entries()) {
      if (fixed.has(i)) continue
      widths[i] = (share / shares) * left
      if (widths[i]! < needed[i]!) {
        widths[i] = needed[i]!
        fixed.add(i)
        again = true
      }
    }
  }
  return widths
}

/** Heights of the rows, and the most lines a cell of the body takes. */
function heightsOf(
  table: PublishedTable,
  grid: readonly (readonly PlacedCell[])[],
  { size, pitch, margin, widths }: Omit<TableFit, "heights">,
  texts: ReadonlyMap<string, MeasuredText>,
): { heights: number[]; lines: number } {
  const least = Math.round(pitch * 1.5)
  const heights = Array.from({ length: table.rows }, () => least)
  let most = 1
  const head = headRowsOf(table)
  for (const row of grid)
    for (const placed of row) {
      if (!placed.cell || placed.cell.text === "") continue
      const inside = widths.slice(placed.column, placed.column + placed.columnSpan).reduce((a, b) => a + b, 0)
      const indent = (placed.cell.indent ?? 0) * (alignmentOf(table, placed) === "left" ? 1 : 0)
      const ems = Math.max(1, (inside - margin * 2) / size - indent)
      const lines = lineCount(texts.get(placed.cell.text)!, ems)
      if (placed.row >= head && placed.rowSpan === 1) most = Math.max(most, lines)
      const needs = lines * pitch + pitch * 0.3
      const has = heights.slice(placed.row, placed.row + placed.rowSpan).reduce((a, b) => a + b, 0)
      const last = placed.row + placed.rowSpan - 1
      if (needs > has) heights[last] = Math.ceil(heights[last]! + needs - has)
    }
  return { heights, lines: most }
}
