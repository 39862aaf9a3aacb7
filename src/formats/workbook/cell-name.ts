/** Most rows and columns a worksheet can have; what claims to stand outside is no cell. */
export const rowsMost = 1_048_576
export const columnsMost = 16_384

/** A rectangle of cells, both corners included; rows and columns count from 0. */
export interface CellRange {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

/** The letters of a column that counts from 0: A, …, Z, AA, …. */
export function columnName(column: number): string {
  let name = ""
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name
  return name
}

/** The name of a cell as spreadsheet programs show it: B12. */
export function cellName(row: number, column: number): string {
  return columnName(column) + (row + 1)
}

/** The row and column of a name such as B12 or $B$12; undefined when no worksheet has such a cell. */
export function cellAt(name: string): { readonly row: number; readonly column: number } | undefined {
  let at = name.charCodeAt(0) === dollar ? 1 : 0
  let column = 0
  for (let letter = letterOf(name, at); letter > 0 && column <= columnsMost; letter = letterOf(name, ++at))
    column = column * 26 + letter
  if (name.charCodeAt(at) === dollar) at++
  const first = at
  let row = 0
  for (; at < name.length && row <= rowsMost; at++) {
    const digit = name.charCodeAt(at) - 48
    if (!(digit >= (at === first ? 1 : 0) && digit <= 9)) return undefined
    row = row * 10 + digit
  }
  if (column < 1 || column > columnsMost || row < 1 || row > rowsMost) return undefined
  return { row: row - 1, column: column - 1 }
}

const dollar = 36

/** 1 for A or a, 26 for Z; 0 for anything else. */
function letterOf(name: string, at: number): number {
  const code = name.charCodeAt(at) & ~32
  return code >= 65 && code <= 90 ? code - 64 : 0
}

/** The range of a reference such as A1:C3 or B2; undefined when it is none. */
export function rangeAt(reference: string): CellRange | undefined {
  if (reference.length > 40) return undefined
  const [first = "", last = first] = reference.split(":")
  const [from, to] = [cellAt(first), cellAt(last)]
  if (!from || !to) return undefined
  return {
    top: Math.min(from.row, to.row),
    left: Math.min(from.column, to.column),
    bottom: Math.max(from.row, to.row),
    right: Math.max(from.column, to.column),
  }
}
