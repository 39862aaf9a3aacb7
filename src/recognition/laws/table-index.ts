import type { Figure } from "#identities"
import type { RecognisedTable } from "../recognition.ts"

/** Finds the figure of a row and column of a table; columns are those of the head, also for repaired cells. */
export interface TableIndex {
  figure(panel: number, row: number, column: number): Figure | undefined
}

/** Indexes the figures of a table by the column they belong to. */
export function tableIndex(table: RecognisedTable): TableIndex {
  const belongs = new Map<string, number>()
  for (const repair of table.repairs) belongs.set(`${repair.at.row}:${repair.at.column}`, repair.belongs.column!)
  const byCell = new Map<number, Figure>()
  for (const figure of table.figures) {
    const row = figure.place.row!
    const column = belongs.get(`${row}:${figure.place.column}`) ?? figure.place.column!
    byCell.set(row * 4096 + column, figure)
  }
  return { figure: (_panel, row, column) => byCell.get(row * 4096 + column) }
}
