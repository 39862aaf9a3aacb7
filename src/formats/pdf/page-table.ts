import { keepFiguresWhole } from "./figure-tokens.ts"
import { type Grid, type GridCell, gridBox, ruledGrids } from "./lattice.ts"
import type { Box } from "./page-geometry.ts"
import type { Glyphs, PrintedPage, Ruling } from "./printed-page.ts"
import { mergedRulings } from "./rulings.ts"
import { textLines } from "./text-lines.ts"

/** A cell of the part of a table that stands on one page; the box is in reading coordinates. */
export interface PageCell extends GridCell {
  readonly text: string
  readonly box: Box
  /** Whether the last line of the text leaves no room for another character. */
  readonly isFull: boolean
}

/** The part of a table that stands on one page. */
export interface PageTable {
  readonly xs: readonly number[]
  readonly rows: number
  readonly columns: number
  readonly cells: readonly PageCell[]
  readonly box: Box
}

export interface RuledTables {
  readonly tables: PageTable[]
  /** Characters that stand in no cell. */
  readonly rest: number[]
  /** Horizontal lines of the page, merged. */
  readonly rules: readonly Ruling[]
}

/** The ruled tables of a page with their text; each character belongs to the smallest table around its middle. */
export function ruledTables(page: PrintedPage): RuledTables {
  const { glyphs, drawing } = page
  const rulings = mergedRulings(drawing)
  const grids = ruledGrids(rulings)
  const { homes, firstCell } = cellOfGlyph(glyphs, grids)
  if (grids.length > 0) keepFiguresWhole(glyphs, homes)
  const rest: number[] = []
  const members = new Map<number, number[]>()
  for (let i = 0; i < glyphs.count; i++) {
    const home = homes[i]!
    const list = home < 0 ? rest : members.get(home)
    if (list) list.push(i)
    else members.set(home, [i])
  }
  const tables = grids.map((grid, g) => tableOf(glyphs, grid, (cell) => members.get(firstCell[g]! + cell)))
  return { tables, rest, rules: rulings.horizontal }
}

/** For each character the number of its cell, counted over all grids from `firstCell` of its grid; -1 outside. */
function cellOfGlyph(glyphs: Glyphs, grids: readonly Grid[]): { homes: Int32Array; firstCell: number[] } {
  const firstCell: number[] = []
  let cells = 0
  const boxes = grids.map((grid, index) => {
    firstCell.push(cells)
    cells += grid.cells.length
    const box = gridBox(grid)
    return { grid, index, box, area: (box.x1 - box.x0) * (box.y1 - box.y0) }
  })
  boxes.sort((a, b) => a.area - b.area)
  const homes = new Int32Array(glyphs.count).fill(-1)
  for (let i = 0; i < glyphs.count; i++) {
    const x = (glyphs.left[i]! + glyphs.right[i]!) / 2
    const y = glyphs.base[i]! - 0.35 * glyphs.em[i]!
    const home = boxes.find(({ box }) => x >= box.x0 - 1 && x <= box.x1 + 1 && y >= box.y0 - 1 && y <= box.y1 + 1)
    if (!home) continue
    const { grid } = home
    const slot = interval(grid.ys, y) * (grid.xs.length - 1) + interval(grid.xs, x)
    homes[i] = firstCell[home.index]! + grid.cellOfSlot[slot]!
  }
  return { homes, firstCell }
}

function tableOf(glyphs: Glyphs, grid: Grid, members: (cell: number) => readonly number[] | undefined): PageTable {
  const { xs, ys } = grid
  const cells = grid.cells.map((cell, index) => {
    const box = {
      x0: xs[cell.column]!,
      y0: ys[cell.row]!,
      x1: xs[cell.column + cell.columnSpan]!,
      y1: ys[cell.row + cell.rowSpan]!,
    }
    return { ...cell, ...cellText(glyphs, members(index), box.x1 - box.x0), box }
  })
  return { xs, rows: ys.length - 1, columns: xs.length - 1, cells, box: gridBox(grid) }
}

/** Index of the interval of ascending marks that holds the value, the first or last for values outside. */
function interval(marks: readonly number[], value: number): number {
  let low = 0
  let high = marks.length - 2
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (marks[middle]! <= value) low = middle
    else high = middle - 1
  }
  return low
}

function cellText(
  glyphs: Glyphs,
  members: readonly number[] | undefined,
  width: number,
): { text: string; isFull: boolean } {
  if (!members) return { text: "", isFull: false }
  const lines = textLines(glyphs, members)
  const last = lines[lines.length - 1]
  // A cell has about half a character of padding in all.
  const isFull = last !== undefined && last.x1 - last.x0 + 1.6 * last.em > width
  return { text: lines.map((line) => line.text).join("\n"), isFull }
}
