import { fenPerUnit, printFen } from "#money"
import { type Cells, choicesOf, type Column } from "./column.ts"
import type { CellContext } from "./cell-reading.ts"
import { sourceNames } from "./source-names.ts"

/** A value as its cell is written, so that reading gives the value again. */
export function cellText(value: Cells[string], column: Column, context: CellContext): string {
  if (value === undefined) return ""
  switch (column.kind) {
    case "amount":
      return amountText(Number(value), context.unit)
    case "flag":
      return value ? "是" : "否"
    case "choice":
      return choicesOf(column, context.statutes).find((choice) => choice.id === value)?.zh ?? String(value)
    case "project":
      return choicesOf(column, context.statutes).find((choice) => choice.id === value)?.zh ?? String(value)
    case "projects":
      return String(value).replaceAll("\n", "、")
    case "source":
      return sourceNames(context.statutes).name(String(value))
    default:
      return String(value)
  }
}

/** Two decimals at least, as many as the amount needs at most. */
function amountText(fen: number, unit: CellContext["unit"]): string {
  const decimals = String(fenPerUnit[unit]).length - 1
  return printFen(fen, unit, decimals).replace(/(\.\d\d\d*?)0+$/, "$1")
}
