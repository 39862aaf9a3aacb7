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
/** A head so short stands on one line where there is room, ems. */
const wholeHead = 5
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

/** The room a table has: the width of the lines, and the heights left for rows on its first page and on later ones. */
export interface TableRoom {
  readonly width: number
  readonly first: number
  readonly later: number
}

/** A table that fits one page in type not smaller than this is set so; below it a second page is easier to read. */
const onePage = 8
/** To take fewer of several pages the type becomes smaller by this at most. */
const fewerPages = 1.5
/** Room above and below the text of a cell where it saves a page, ems. */
const closerGaps = [0.42, 0.36, 0.32, 0.28, 0.24] as const

/**
 * Sets a table into a room. The type is as large as possible such that every figure stands on one line and names wrap
 * to few lines; columns of words give way to columns of figures first. Where somewhat smaller type or lower rows save a
 * page, they are taken: a last page with a row or two on it is seldom read. Deterministic: it measures with the fonts.
 */
export function tableLayout(table: PublishedTable, room: TableRoom, largest: number, fonts: Fonts): TableLayout {
  const setter = new TableSetter(table, room.width, fonts)
  const usual = setter.atMost(largest)
  const pages = pagesOf(usual, table.headRows, room)
  if (pages === 1) return usual
  let best = usual
  let fewest = pages
  for (let size = usual.size; size >= Math.min(onePage, usual.size); size -= step)
    for (const gap of [gapOf(size), ...closerGaps]) {
      const layout = setter.at(size, gap)
      if (!layout) continue
      const count = pagesOf(layout, table.headRows, room)
      if (count >= fewest || (count > 1 && size < usual.size - fewerPages)) continue
      best = layout
      fewest = count
      if (count === 1) return best
    }
  return best
}

/** Pages that rows take, the head again on each. */
export function pagesOf({ heights }: TableLayout, headRows: number, { first, later }: TableRoom): number {
  const head = heights.slice(0, headRows).reduce((sum, height) => sum + height, 0)
  let pages = 1
  let left = first - head
  for (const height of heights.slice(headRows)) {
    if (height > left && left < later - head) {
      pages++
      left = later - head
    }
    left -= height
  }
  return pages
}

const gapOf = (size: number): number => (size >= 10 ? 0.48 : size >= 8 ? 0.38 : 0.3)

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

/** Sets one table in this type or that. */
class TableSetter {
  readonly #table: PublishedTable
  readonly #width: number
  readonly #fonts: Fonts
  readonly #demands: readonly Demand[]
  readonly #lines: CellLines
  /** Widths found, by size. */
  readonly #widths = new Map<number, readonly number[]>()

  constructor(table: PublishedTable, width: number, fonts: Fonts) {
    this.#table = table
    this.#width = width
    this.#fonts = fonts
    this.#demands = table.columns.map((_, column) => demandOf(table, column, fonts))
    this.#lines = new CellLines(table, fonts)
  }

  /** In the largest type that is at most so large; below the smallest, in whatever its figures fit. */
  atMost(largest: number): TableLayout {
    for (let size = largest; size >= smallest; size -= step) {
      const layout = this.at(size, gapOf(size))
      if (layout) return layout
    }
    const rigid = this.#demands.map((demand) => Math.max(demand.rigid, demand.texts.length > 0 ? narrowestText : 1))
    const sum = rigid.reduce((total, ems) => total + ems + 2 * paddingEms + slack, 0)
    const size = Math.min(smallest, this.#width / sum)
    return this.#finished(size, gapOf(size), rigid)
  }

  /** In this type, rows with this gap (ems); undefined where its columns have no room. */
  at(size: number, gap: number): TableLayout | undefined {
    // The smaller the type already is, the more lines a name may take.
    const lines = size >= 10 ? 2 : size >= 9 ? 3 : size >= 7.5 ? 4 : 6
    const least = this.#demands.map((demand) => leastWidth(demand, lines))
    return fits(this.#table, least, this.#width / size, this.#fonts) ? this.#finished(size, gap, least) : undefined
  }

  /** Gives what is left over: to names that wrap, by the widths the table asks for, then to whatever makes rows lower. */
  #finished(size: number, gapEms: number, least: readonly number[]): TableLayout {
    const base = least.map((ems) => outer(ems) * size)
    const padding = paddingEms * size
    const gap = gapEms * size
    const layoutOf = (widths: readonly number[]): TableLayout => {
      return { size, padding, gap, widths, heights: this.#lines.heights(widths, size, padding, gap) }
    }
    // The gap adds the same to every row, so that the best widths of a size are found once.
    const known = this.#widths.get(size)
    if (known) return layoutOf(known)
    const found = this.#found(base, size, padding, gap, layoutOf)
    this.#widths.set(size, found.widths)
    return found
  }

  #found(
    base: readonly number[],
    size: number,
    padding: number,
    gap: number,
    layoutOf: (widths: readonly number[]) => TableLayout,
  ): TableLayout {
    const usual = layoutOf(this.#shared(base, size))
    if (this.#table.rows * base.length > slotsMost || !this.#lines.wraps(usual)) return usual
    // Counting parts of lines shows the way where one step does not yet save a whole line.
    const smooth = this.#lines.smooth(base, size, padding, gap)
    const lower = layoutOf(lowered(base, usual.widths, size, smooth))
    return total(lower.heights) < total(usual.heights) ? lower : usual
  }

  #shared(base: readonly number[], size: number): number[] {
    let spare = Math.max(0, this.#width - base.reduce((sum, value) => sum + value, 0))
    const wishes = this.#demands.map(({ texts, heads }, column) => {
      const names = Math.max(0, ...texts.map((ems) => Math.min(ems, 2 * paragraphEms)))
      const head = Math.max(0, ...heads.map((ems) => (ems <= wholeHead ? ems : ems / 2)))
      return Math.max(0, outer(Math.max(names, head) + 0.5) * size - base[column]!)
    })
    const given = shared(spare, wishes)
    spare -= given.reduce((sum, value) => sum + value, 0)
    const asked = this.#table.columns.map(({ width: ems }) => Math.max(ems, 0.5))
    const total = asked.reduce((sum, value) => sum + value, 0)
    return base.map((value, column) => value + given[column]! + (spare * asked[column]!) / total)
  }
}

const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0)

/** Rounds of making rows lower, and the most slots of a table for which it is tried. */
const rounds = 20
const slotsMost = 800
/** What sums of widths may differ by, points. */
const rounding = 0.001

/** How high a table of these widths is, lines counted in parts; room helps only columns with a text that may wrap. */
interface SmoothHeight {
  readonly of: (widths: readonly number[]) => number
  readonly wraps: readonly boolean[]
}

/**
 * Moves width between columns while the table becomes lower by it: text that spans columns, or fills one cell of many,
 * gets the room that short words beside it do not need. No column becomes narrower than it must be.
 */
function lowered(
  least: readonly number[],
  widths: readonly number[],
  size: number,
  smooth: SmoothHeight,
): readonly number[] {
  let best = widths
  let height = smooth.of(best)
  for (let round = 0; round < rounds; round++) {
    let found: number[] | undefined
    for (const ems of [1, 4])
      for (let from = 0; from < best.length; from++) {
        if (best[from]! - ems * size < least[from]!) continue
        for (let to = 0; to < best.length; to++) {
          if (to === from || !smooth.wraps[to]) continue
          const moved = best.map((width, at) =>
            at === from ? width - ems * size : at === to ? width + ems * size : width,
          )
          const lower = smooth.of(moved)
          if (lower > height - size / 10) continue
          found = moved
          height = lower
        }
      }
    if (!found) break
    best = found
  }
  return best
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

/** The cells of a table with the widths of their lines, measured once. */
class CellLines {
  readonly #rows: number
  readonly #cells: readonly { readonly cell: PublishedCell; readonly lines: readonly number[] }[]

  constructor(table: PublishedTable, fonts: Fonts) {
    this.#rows = table.rows
    this.#cells = table.cells.map((cell) => ({
      cell,
      lines: cell.text.split("\n").map((line) => fonts.width(line, "serif")),
    }))
  }

  /** Whether a text takes several lines. */
  wraps({ heights, size, gap }: TableLayout): boolean {
    return heights.some((height) => height > size + 2 * gap)
  }

  /** Heights of the rows, points. */
  heights(widths: readonly number[], size: number, padding: number, gap: number): number[] {
    const heights = Array.from({ length: this.#rows }, () => size + 2 * gap)
    for (const { cell, lines } of this.#cells) {
      let inside = -2 * padding - (cell.indent ?? 0) * size
      for (let column = cell.column; column < cell.column + cell.columnSpan; column++) inside += widths[column] ?? 0
      const perLine = Math.max(1, inside / size)
      // No line is filled to the last: marks that may not begin a line take a character with them.
      const count = lines.reduce(
        (sum, ems) => sum + (ems <= perLine ? 1 : Math.max(1, Math.ceil(ems / Math.max(1, perLine - 0.5)))),
        0,
      )
      const height = (1 + (count - 1) * cellPitch) * size + 2 * gap
      for (let row = cell.row; row < Math.min(cell.row + cell.rowSpan, this.#rows); row++)
        heights[row] = Math.max(heights[row]!, height / cell.rowSpan)
    }
    return heights
  }

  /**
   * The height of all rows in any widths that are at least these, lines counted in parts. It is asked thousands of times:
   * a text that fits its least room is on one line whatever its column gets, and is left out.
   */
  smooth(least: readonly number[], size: number, padding: number, gap: number): SmoothHeight {
    const usual = size + 2 * gap
    const wrapping = this.#cells.flatMap(({ cell, lines }) => {
      const begin = -2 * padding - (cell.indent ?? 0) * size
      const from = cell.column
      const to = from + cell.columnSpan
      let inside = begin
      for (let column = from; column < to; column++) inside += (least[column] ?? 0) - rounding
      if (lines.length === 1 && lines[0]! <= inside / size) return []
      const { row, rowSpan } = cell
      return { begin, from, to, row, end: Math.min(row + rowSpan, this.#rows), rowSpan, lines }
    })
    const heights = new Float64Array(this.#rows)
    return {
      wraps: least.map((_, column) => wrapping.some(({ from, to }) => from <= column && column < to)),
      of: (widths) => {
        heights.fill(usual)
        for (const { begin, from, to, row, end, rowSpan, lines } of wrapping) {
          let inside = begin
          for (let column = from; column < to; column++) inside += widths[column] ?? 0
          const perLine = Math.max(1, inside / size)
          const room = Math.max(1, perLine - 0.5)
          let count = 0
          for (const ems of lines) count += ems <= perLine ? 1 : Math.max(1, ems / room)
          const height = ((1 + (count - 1) * cellPitch) * size + 2 * gap) / rowSpan
          for (let at = row; at < end; at++) if (height > heights[at]!) heights[at] = height
        }
        let sum = 0
        for (const height of heights) sum += height
        return sum
      },
    }
  }
}
