import type { Publication } from "#documents"
import type { Statement, StatementCell } from "#statements"

/** A published figure for the open data: where it is printed, what it means, and its exact value in 元. */
export interface OpenFact {
  readonly form: string
  readonly rowKey: string
  readonly columnKey: string
  readonly cell: StatementCell
}

/** The money of all tables, a fact a printed cell, in the order of the tables. */
export function openFacts(statements: readonly Statement[]): readonly OpenFact[] {
  return statements.flatMap(({ form, cells }) =>
    cells
      .filter((cell) => cell.printed !== "" && cell.measure === "amount")
      .map((cell) => ({ form, rowKey: cell.rowKey, columnKey: cell.columnKey, cell })),
  )
}

export type { Publication }
