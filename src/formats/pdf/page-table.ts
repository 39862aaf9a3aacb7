import { type GridCell, gridBox, ruledGrids } from "./lattice.ts"
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
  const grids = ruledGrids(rulings).map((grid) => {
    const box = gridBox(grid)
    return { grid, box, area: (box.x1 - box.x0) * (box.y1 - box.y0), members: new Map<number, number[]>() }
  })
  const bySize = [...grids].sort((a, b) => a.area - b.area)
  const rest: number[] = []
  for (let i = 0; i < glyphs.count; i++) {
    const x = (glyphs.left[i]! + glyphs.right[i]!) / 2
    const y = glyphs.base[i]! - 0.35 * glyphs.em[i]!
    const home = bySize.find(({ box }) => x >= box.x0 - 1 && x <= box.x1 + 1 && y >= box.y0 - 1 && y <= box.y1 + 1)
    if (!home) {
      rest.push(i)
      continue
    }
    const { grid, members } = home
    const slot = interval(grid.ys, y) * (grid.xs.length - 1) + interval(grid.xs, x)
    const cell = grid.cellOfSlot[slot]!
    const list = members.get(cell)
    if (list) list.push(i)
    else members.set(cell, [i])
  }
  const tables = grids.map(({ grid, box, members }) => ({
    xs: grid.xs,
    rows: grid.ys.length - 1,
    columns: grid.xs.length - 1,
    box,
    cells: grid.cells.map((cell, index) => ({
      ...cell,
      ...cellText(glyphs, members.get(index), grid.xs[cell.column + cell.columnSpan]! - grid.xs[cell.column]!),
      box: {
        x0: grid.xs[cell.column]!,
        y0: grid.ys[cell.row]!,
        x1: grid.xs[cell.column + cell.columnSpan]!,
        y1: grid.ys[cell.row + cell.rowSpan]!,
      },
    })),
  }))
  return { tables, rest, rules: rulings.horizontal }
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
