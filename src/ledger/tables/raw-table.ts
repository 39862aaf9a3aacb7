import type { LedgerPlace } from "../ledger.ts"

/** A row as it stands in a file or sheet; `row` is its line, counted from 1 as the program that shows it counts. */
export interface RawRow {
  readonly row: number
  readonly cells: readonly string[]
  /** Numbers of a sheet's cells before their format rounded them. */
  readonly numbers?: readonly (number | undefined)[]
}

/** A table before its cells are understood: texts and where they stand. The first row that is not blank is the head. */
export interface RawTable {
  /** Id of the ledger table. */
  readonly table: string
  /** File name, or sheet name. */
  readonly name: string
  readonly form: "file" | "sheet"
  readonly rows: readonly RawRow[]
}

/** Name of a column as spreadsheets show it: 0 → A, 27 → AB. */
export function columnName(index: number): string {
  let name = ""
  for (let rest = index; rest >= 0; rest = Math.floor(rest / 26) - 1)
    name = String.fromCharCode(65 + (rest % 26)) + name
  return name
}

/** The place of a row, or of a cell in it. */
export function placeIn(
  raw: RawTable,
  row: number,
  column?: { readonly index: number; readonly zh: string },
): LedgerPlace {
  const source = raw.form === "sheet" ? `${raw.name}!${columnName(column?.index ?? 0)}${row}` : `${raw.name}:${row}`
  return { table: raw.table, row, ...(column ? { column: column.zh } : {}), source }
}
