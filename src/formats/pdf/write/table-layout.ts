import type { PublishedCell, PublishedTable } from "#documents"
import type { Fonts } from "../../fonts/index.ts"

/** How a table is set: type size, padding and column widths, points. */
export interface TableLayout {
  readonly size: number
  /** Left and right of every cell. */
  readonly padding: number
  /** Above and below the text of every cell. */
  readonly gap: number
  readonly widths: readonly number[]
  /** Estimated height of each row. */
  readonly heights: readonly number[]
}

/** Distance of two lines in a cell, ems. */
export const cellPitch = 1.3
/** Smallest type that is still read with ease; below it a table is only made smaller so that its figures fit. */
const smallest = 6.5
const step = 0.5
/** Padding beside the text, ems. */
const paddingEms = 0.3
/** A measured width may be this much too small: kerning, rounding. */
const slack = 0.12
/** Text longer than this is a paragraph: its column takes what the others leave. */
const paragraphEms = 36
/** Width every column of words keeps, ems. */
const narrowestText = 3

const figure = /^[-−–+(（]?[\d.,，]+[%％)）]?$/

/** Whether a text is one figure or code, which must stay on one line. */
export const isFigure = (text: string): boolean => figure.test(text.trim())

/** What a column must hold, ems. */
interface Demand {
  /** Widest figure or unbreakable word. */
  readonly rigid: number
  /** Texts that may be wrapped: widths in ems of those of body and head. */
  readonly texts: readonly number[]
  readonly heads: readonly number[]
}

/**
 * Sets a table into a width. The type is as large as possible such that every figure stands on one line and names wrap
 * to few lines; columns of words give way to columns of figures first. Deterministic: it measures with the fonts.
 */
export function tableLayout(table: PublishedTable, width: number, largest: number, fonts: Fonts): TableLayout {
  const demands = table.columns.map((_, column) => demandOf(table, column, fonts))
  for (let size = largest; size >= smallest; size -= step) {
    // The smaller the type already is, the more lines a name may take.
    const lines = size >= 10 ? 2 : size >= 9 ? 3 : size >= 7.5 ? 4 : 6
    const least = demands.map((demand) => leastWidth(demand, lines))
    if (fits(table, least, width / size, fonts)) return finished(table, size, width, least, demands, fonts)
  }
  const rigid = demands.map((demand) => Math.max(demand.rigid, demand.texts.length > 0 ? narrowestText : 1))
  const sum = rigid.reduce((total, ems) => total + ems + 2 * paddingEms + slack, 0)
  return finished(table, Math.min(smallest, width / sum), width, rigid, demands, fonts)
}

function demandOf(table: PublishedTable, column: number, fonts: Fonts): Demand {
  let rigid = 0
  const texts: number[] = []
  const heads: number[] = []
  for (const cell of table.cells) {
    if (cell.column !== column || cell.columnSpan > 1 || cell.text === "") continue
    const indent = cell.indent ?? 0
    const isHead = cell.row < table.headRows
    const strong = isHead || cell.strong === true
    for (const line of cell.text.split(/\r\n|[\n\r]/)) {
      const ems = fonts.width(line, "serif", strong) + indent
      if (isFigure(line)) rigid = Math.max(rigid, ems)
      else {
        rigid = Math.max(rigid, widestWord(line, fonts, strong) + indent)
        const list = isHead ? heads : texts
        list.push(ems)
      }
    }
  }
  return { rigid, texts, heads }
}

/** Width of the widest stretch that no line breaks, ems; an endless one is broken nevertheless. */
function widestWord(text: string, fonts: Fonts, strong: boolean): number {
  let widest = 1
  for (const [word] of text.matchAll(/[!-~]+/g))
    widest = Math.max(widest, word.length > 24 ? 4 : fonts.width(word, "serif", strong))
  return widest
}

/** The width a column needs so that its names take at most so many lines, ems without padding. */
function leastWidth({ rigid, texts, heads }: Demand, lines: number): number {
  const names = texts.filter((ems) => ems <= paragraphEms)
  const hasParagraphs = names.length < texts.length
  const ofTexts = Math.max(0, ...names) / lines + (Math.max(0, ...names) > lines ? 0.5 : 0)
  const ofHeads = Math.max(0, ...heads) / (lines + 2) + 0.2
  const floor = texts.length > 0 ? Math.min(narrowestText, Math.max(...texts)) : 0
  return Math.max(rigid, Math.ceil(ofTexts), Math.ceil(ofHeads), floor, hasParagraphs ? 10 : 1)
}

const outer = (ems: number): number => ems + 2 * paddingEms + slack

/** Whether columns of the least widths fit, and the figures that span several columns fit those. */
function fits(table: PublishedTable, least: readonly number[], width: number, fonts: Fonts): boolean {
  if (least.reduce((sum, ems) => sum + outer(ems), 0) > width) return false
  return table.cells.every((cell) => {
    if (cell.columnSpan === 1 || !isFigure(cell.text)) return true
    const spanned = least.slice(cell.column, cell.column + cell.columnSpan)
    return fonts.width(cell.text, "serif", cell.strong === true) <= spanned.reduce((sum, ems) => sum + outer(ems), 0)
  })
}

/** Gives what is left over: first to names that wrap, then by the widths the table asks for. */
function finished(
  table: PublishedTable,
  size: number,
  width: number,
  least: readonly number[],
  demands: readonly Demand[],
  fonts: Fonts,
): TableLayout {
  const base = least.map((ems) => outer(ems) * size)
  let spare = Math.max(0, width - base.reduce((sum, value) => sum + value, 0))
  const wishes = demands.map(({ texts, heads }, column) => {
    const names = Math.max(0, ...texts.map((ems) => Math.min(ems, 2 * paragraphEms)))
    const wish = Math.max(names, Math.max(0, ...heads) / 2) + 0.5
    return Math.max(0, outer(wish) * size - base[column]!)
  })
  const given = shared(spare, wishes)
  spare -= given.reduce((sum, value) => sum + value, 0)
  const asked = table.columns.map(({ width: ems }) => Math.max(ems, 0.5))
  const total = asked.reduce((sum, value) => sum + value, 0)
  const widths = base.map((value, column) => value + given[column]! + (spare * asked[column]!) / total)
  const padding = paddingEms * size
  const gap = size * (size >= 10 ? 0.48 : size >= 8 ? 0.38 : 0.3)
  const heights = rowHeights(table, widths, size, padding, gap, fonts)
  return { size, padding, gap, widths, heights }
}

/** Shares what there is among wishes so that small ones are met whole and large ones get equal parts of the rest. */
function shared(amount: number, wishes: readonly number[]): number[] {
  const given = wishes.map(() => 0)
  const order = wishes.map((_, index) => index).sort((a, b) => wishes[a]! - wishes[b]!)
  let rest = amount
  for (const [position, index] of order.entries()) {
    given[index] = Math.min(wishes[index]!, rest / (order.length - position))
    rest -= given[index]!
  }
  return given
}

function rowHeights(
  table: PublishedTable,
  widths: readonly number[],
  size: number,
  padding: number,
  gap: number,
  fonts: Fonts,
): number[] {
  const heights = Array.from({ length: table.rows }, () => size + 2 * gap)
  const lineCount = (cell: PublishedCell): number => {
    let inside = -2 * padding - (cell.indent ?? 0) * size
    for (let column = cell.column; column < cell.column + cell.columnSpan; column++) inside += widths[column] ?? 0
    const perLine = Math.max(1, inside / size)
    let lines = 0
    for (const line of cell.text.split("\n")) {
      const ems = fonts.width(line, "serif")
      // No line is filled to the last: marks that may not begin a line take a character with them.
      lines += ems <= perLine ? 1 : Math.ceil(ems / Math.max(1, perLine - 0.5))
    }
    return lines
  }
  for (const cell of table.cells) {
    const height = (1 + (lineCount(cell) - 1) * cellPitch) * size + 2 * gap
    for (let row = cell.row; row < Math.min(cell.row + cell.rowSpan, table.rows); row++)
      heights[row] = Math.max(heights[row]!, height / cell.rowSpan)
  }
  return heights
}
