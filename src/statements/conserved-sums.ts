import { reportLosses } from "./conservation.ts"
import type { FilledTable } from "./fill-table.ts"
import type { StatementContext } from "./statement-context.ts"
import { type Sum, sumsOf } from "./sums.ts"

/** The sums a table states, each checked to the 分. */
export function conservedSums(table: FilledTable, context: StatementContext): Sum[] {
  const sums = sumsOf(table)
  reportLosses(table, sums, context)
  return sums
}
