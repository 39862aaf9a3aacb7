import type { Cell } from "#documents"
import type { PageCell, PageTable } from "./page-table.ts"

/** A row lower than this share of its table's usual row may be half a row. */
const half = 0.75

/**
 * Whether the first row of `next` is the rest of the last row of `previous`, which the end of the page cut. Either a
 * label that filled its cell goes on in the same column, or both rows are lower than the others and no column is
 * filled in both.
 */
export function cutRow(previous: PageTable, next: PageTable, columnOf: readonly number[] | undefined): boolean {
  if (next.rows < 2 || previous.rows < 2) return false
  const above = previous.cells.filter((cell) => cell.row + cell.rowSpan === previous.rows)
  const below = next.cells.filter((cell) => cell.row === 0)
  if (above.length !== below.length || [...above, ...below].some((cell) => cell.rowSpan > 1)) return false
  let goesOn = false
  let twice = false
  for (const cell of below) {
    const column = columnOf ? columnOf[cell.column]! : cell.column
    const partner = above.find((other) => other.column === column)
    if (!partner) return false
    if (cell.text === "" || partner.text === "") continue
    twice = true
    if (!isRest(partner, cell)) return false
    goesOn = true
  }
  return goesOn || (!twice && isLow(previous, above[0]!) && isLow(next, below[0]!))
}

/** The label above filled its cell and stops inside a phrase; what is below is words, no figure. */
const isRest = (above: PageCell, below: PageCell): boolean =>
  above.isFull &&
  below.text.length <= 40 &&
  !/\d/.test(below.text) &&
  !/[。；：]$/.test(above.text) &&
  /^[\p{Script=Han}（）()、，A-Za-z]/u.test(below.text)

function isLow(table: PageTable, cell: PageCell): boolean {
  const heights = table.cells
    .filter((other) => other.column === cell.column && other.rowSpan === 1)
    .map((other) => other.box.y1 - other.box.y0)
    .sort((a, b) => a - b)
  return heights.length >= 4 && cell.box.y1 - cell.box.y0 < half * heights[heights.length >> 1]!
}

/** Puts the first row of `next` into the last row of `cells`, and the rows after it one row higher. */
export function mendRow(cells: Cell[], next: readonly Cell[], rows: number): void {
  for (const cell of next) {
    if (cell.row > rows) {
      cells.push({ ...cell, row: cell.row - 1 })
      continue
    }
    const index = cells.findIndex((other) => other.row === rows - 1 && other.column === cell.column)
    const above = cells[index]
    if (!above) continue
    const text = [above.text, cell.text].filter((part) => part !== "").join("\n")
    cells[index] = { ...above, text, pieces: [...above.pieces, ...cell.pieces] }
  }
}
