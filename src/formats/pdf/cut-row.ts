import type { Cell } from "#documents"
import type { PageCell, PageTable } from "./page-table.ts"

/**
 * Whether the first row of `next` is the rest of the last row of `previous`, which the end of the page cut: a label
 * that filled its cell goes on in the same column, and no column has a figure twice.
 */
export function cutRow(previous: PageTable, next: PageTable, columnOf: readonly number[] | undefined): boolean {
  if (next.rows < 2 || previous.rows < 2) return false
  const above = previous.cells.filter((cell) => cell.row + cell.rowSpan === previous.rows)
  const first = next.cells.filter((cell) => cell.row === 0)
  if (above.length !== first.length || above.some((cell) => cell.rowSpan > 1) || first.some((cell) => cell.rowSpan > 1))
    return false
  let goesOn = false
  for (const cell of first) {
    const column = columnOf ? columnOf[cell.column]! : cell.column
    const partner = above.find((other) => other.column === column)
    if (!partner) return false
    if (cell.text === "") continue
    if (partner.text === "") continue
    if (!isRest(partner, cell)) return false
    goesOn = true
  }
  return goesOn
}

const isRest = (above: PageCell, below: PageCell): boolean =>
  above.isFull &&
  !/\d/.test(below.text) &&
  !/[。；：]$/.test(above.text) &&
  /^[\p{Script=Han}（）()、，A-Za-z]/u.test(below.text) &&
  below.text.length <= 40

/** Puts the first row of `next` into the last row of `cells`, and the rows after it one row higher. */
export function mendedRow(cells: Cell[], next: readonly Cell[], rows: number): void {
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
