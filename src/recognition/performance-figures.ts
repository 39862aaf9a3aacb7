import type { Figure } from "#identities"
import type { PerformanceTable } from "./performance/performance-table.ts"

/** Every money figure of the target and self-evaluation tables: what agrees with the budget and accounts tables. */
export function moneyFigures(tables: readonly PerformanceTable[]): Figure[] {
  return tables.flatMap(figuresOf)
}

function figuresOf(table: PerformanceTable): Figure[] {
  switch (table.kind) {
    case "target-sheet":
      return table.money.map((line) => line.figure)
    case "target-summary":
      return [...table.units, ...table.projects].flatMap((row) => row.money.map((line) => line.figure))
    case "overall-target":
      return table.money.map((line) => line.figure)
    case "score-sheet":
    case "execution-table":
      return table.money.flatMap((line) =>
        [line.initial, line.adjusted, line.executed].filter((f): f is Figure => f !== undefined),
      )
    case "score-summary":
      return table.projects.flatMap((line) =>
        [line.initial, line.adjusted, line.executed].filter((f): f is Figure => f !== undefined),
      )
    case "score-table":
      return []
  }
}
