import type { Figure } from "#identities"
import { type DisplayUnit, fenPerUnit, printFen } from "#money"
import type { CheckContext } from "../../rule.ts"

/** A subject of the table with its total. */
export interface FunctionRow {
  readonly code: string
  /** Its own figure, or the first of those it is summed of. */
  readonly figure: Figure
  readonly fen: number
  readonly amount: string
}

/** Subjects of the table of general-budget expenditure at a level; a class without a row is summed of its items. */
export function functionRows(context: CheckContext, level: 3 | 7): ReadonlyMap<string, FunctionRow> {
  const own = rowsOfLevel(context, level)
  if (own.size > 0 || level === 7) return own
  const items = rowsOfLevel(context, 7)
  const sums = new Map<string, FunctionRow>()
  for (const item of items.values()) {
    const code = item.code.slice(0, 3)
    const before = sums.get(code)
    sums.set(code, row(code, before?.figure ?? item.figure, (before?.fen ?? 0) + item.fen))
  }
  return sums
}

function rowsOfLevel({ recognition }: CheckContext, level: number): ReadonlyMap<string, FunctionRow> {
  const result = new Map<string, FunctionRow>()
  for (const table of recognition.tables) {
    if (table.form !== "GK05" && table.form !== "B05") continue
    if (table.columns.some((column) => column.role.kind === "unknown")) continue
    const carriedOnly = rowsOfCarriedMoney(table)
    for (const figure of table.figures) {
      const { function: code, nature, economicDepartment, year, project, unit } = figure.coordinate
      if (
        code?.length !== level ||
        figure.blank ||
        figure.measure !== "amount" ||
        economicDepartment ||
        nature ||
        year ||
        project ||
        unit ||
        carriedOnly.has(figure.place.row!)
      )
        continue
      if (!result.has(code)) result.set(code, row(code, figure, figure.quantity.value))
    }
  }
  return result
}

/** Rows whose money all was carried over, where the table tells it apart: an explanation of this year's appropriation leaves them out. */
function rowsOfCarriedMoney(table: CheckContext["recognition"]["tables"][number]): ReadonlySet<number> {
  const kinds = new Map<number, Set<string>>()
  for (const { coordinate, blank, place, quantity } of table.figures)
    if (coordinate.vintage && !blank && quantity.value !== 0)
      kinds.set(place.row!, (kinds.get(place.row!) ?? new Set()).add(coordinate.vintage))
  return new Set([...kinds].filter(([, set]) => !set.has("current")).map(([index]) => index))
}

function row(code: string, figure: Figure, fen: number): FunctionRow {
  const amount =
    figure.unit in fenPerUnit
      ? `${printFen(fen, figure.unit as DisplayUnit, figure.decimals)}${figure.unit}`
      : figure.printed
  return { code, figure, fen, amount }
}
