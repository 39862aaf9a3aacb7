import { DisjointSets } from "./disjoint-sets.ts"
import type { Box } from "./page-geometry.ts"
import type { Ruling, Rulings } from "./printed-page.ts"
import { rulingsOnPage } from "./rulings.ts"

/** A cell of a grid: a rectangle of slots. */
export interface GridCell {
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
}

/** A table's geometry: its grid lines, its cells, and for every slot (row × columns + column) the index of its cell. */
export interface Grid {
  readonly xs: readonly number[]
  readonly ys: readonly number[]
  readonly cells: readonly GridCell[]
  readonly cellOfSlot: Int32Array
}

/** Lines this near to each other meet. Points. */
const touch = 3
/** A border drawn along at least this share of a slot's side separates it from its neighbour. */
const covered = 0.6
/** A grid with more slots is not a table of a document. */
const slotsInGrid = 200_000

export const gridBox = (grid: Grid): Box => ({
  x0: grid.xs[0]!,
  y0: grid.ys[0]!,
  x1: grid.xs[grid.xs.length - 1]!,
  y1: grid.ys[grid.ys.length - 1]!,
})

/** The ruled tables of a page, from its merged lines; at least two columns and two cells each. */
export function ruledGrids(lines: Rulings): Grid[] {
  if (lines.horizontal.length + lines.vertical.length > rulingsOnPage) return []
  const grids: Grid[] = []
  for (const part of connected(lines)) {
    if (part.horizontal.length < 2 || part.vertical.length < 1) continue
    const grid = gridOf(part)
    if (grid && grid.cells.length >= 2 && grid.xs.length >= 3) grids.push(grid)
  }
  return grids.sort((a, b) => a.ys[0]! - b.ys[0]! || a.xs[0]! - b.xs[0]!)
}

/** Groups of lines that meet each other. */
function connected({ horizontal, vertical }: Rulings): Rulings[] {
  const union = new DisjointSets(horizontal.length + vertical.length)
  const byX = vertical.map((line, index) => ({ line, index })).sort((a, b) => a.line.at - b.line.at)
  for (let i = 0; i < horizontal.length; i++) {
    const h = horizontal[i]!
    for (let k = firstAtLeast(byX, h.from - touch); k < byX.length && byX[k]!.line.at <= h.to + touch; k++) {
      const v = byX[k]!.line
      if (h.at >= v.from - touch && h.at <= v.to + touch) union.join(i, horizontal.length + byX[k]!.index)
    }
  }
  const groups = new Map<number, { horizontal: Ruling[]; vertical: Ruling[] }>()
  const groupOf = (index: number) => {
    const root = union.root(index)
    let group = groups.get(root)
    if (!group) {
      group = { horizontal: [], vertical: [] }
      groups.set(root, group)
    }
    return group
  }
  for (const [i, line] of horizontal.entries()) groupOf(i).horizontal.push(line)
  for (const [i, line] of vertical.entries()) groupOf(horizontal.length + i).vertical.push(line)
  return [...groups.values()]
}

function firstAtLeast(sorted: readonly { line: Ruling }[], value: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]!.line.at < value) low = middle + 1
    else high = middle
  }
  return low
}

function gridOf(part: Rulings): Grid | undefined {
  const xs = positions(part.vertical, part.horizontal)
  const ys = positions(part.horizontal, part.vertical)
  const rows = ys.length - 1
  const columns = xs.length - 1
  if (rows < 1 || columns < 1 || rows * columns > slotsInGrid) return undefined
  const slots = new DisjointSets(rows * columns)
  // Where no border separates two neighbouring slots they belong to one cell.
  for (let c = 1; c < columns; c++) {
    const border = separations(part.vertical, xs[c]!, ys)
    for (let r = 0; r < rows; r++) if (!border[r]) slots.join(r * columns + c - 1, r * columns + c)
  }
  for (let r = 1; r < rows; r++) {
    const border = separations(part.horizontal, ys[r]!, xs)
    for (let c = 0; c < columns; c++) if (!border[c]) slots.join((r - 1) * columns + c, r * columns + c)
  }
  return { xs, ys, ...rectangles(slots, rows, columns) }
}

/** Positions of grid lines; a side that the crossing lines reach beyond is an open side and gets one too. */
function positions(along: readonly Ruling[], across: readonly Ruling[]): number[] {
  const sorted = along.map((line) => line.at).sort((a, b) => a - b)
  const result: number[] = []
  let sum = 0
  let size = 0
  let last = Number.NEGATIVE_INFINITY
  for (const at of sorted) {
    if (size > 0 && at - last > touch) {
      result.push(sum / size)
      sum = size = 0
    }
    sum += at
    size++
    last = at
  }
  if (size > 0) result.push(sum / size)
  const from = Math.min(...across.map((line) => line.from))
  const to = Math.max(...across.map((line) => line.to))
  if (from < result[0]! - 6) result.unshift(from)
  if (to > result[result.length - 1]! + 6) result.push(to)
  return result
}

/** For each interval of `marks`, whether lines at `at` cover enough of it to separate its two sides. */
function separations(lines: readonly Ruling[], at: number, marks: readonly number[]): Uint8Array {
  const lengths = new Float64Array(marks.length - 1)
  for (const line of lines) {
    if (Math.abs(line.at - at) > touch) continue
    for (let i = 0; i < lengths.length; i++) {
      if (marks[i]! >= line.to) break
      const overlap = Math.min(line.to, marks[i + 1]!) - Math.max(line.from, marks[i]!)
      if (overlap > 0) lengths[i]! += overlap
    }
  }
  const result = new Uint8Array(lengths.length)
  for (let i = 0; i < lengths.length; i++) result[i] = lengths[i]! >= covered * (marks[i + 1]! - marks[i]!) ? 1 : 0
  return result
}

/** Cuts every union of slots into rectangles, so that a border left open never makes two cells overlap. */
function rectangles(slots: DisjointSets, rows: number, columns: number): Pick<Grid, "cells" | "cellOfSlot"> {
  const cellOfSlot = new Int32Array(rows * columns).fill(-1)
  const cells: GridCell[] = []
  for (let r = 0; r < rows; r++)
    for (let c = 0; c < columns; c++) {
      const start = r * columns + c
      if (cellOfSlot[start] !== -1) continue
      const root = slots.root(start)
      const free = (slot: number): boolean => cellOfSlot[slot] === -1 && slots.root(slot) === root
      let columnSpan = 1
      while (c + columnSpan < columns && free(start + columnSpan)) columnSpan++
      let rowSpan = 1
      const rowIsFree = (row: number): boolean => {
        for (let k = 0; k < columnSpan; k++) if (!free(row * columns + c + k)) return false
        return true
      }
      while (r + rowSpan < rows && rowIsFree(r + rowSpan)) rowSpan++
      for (let y = r; y < r + rowSpan; y++)
        for (let x = c; x < c + columnSpan; x++) cellOfSlot[y * columns + x] = cells.length
      cells.push({ row: r, column: c, rowSpan, columnSpan })
    }
  return { cells, cellOfSlot }
}
