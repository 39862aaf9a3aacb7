import type { PerformanceTable, ScoredIndicator, TargetIndicator } from "#recognition"

/** Every indicator the recognised tables print, with its result where the table has one. */
export function printedIndicators(
  tables: readonly PerformanceTable[],
): readonly (TargetIndicator & Pick<ScoredIndicator, "actual">)[] {
  return tables.flatMap((table): readonly (TargetIndicator & Pick<ScoredIndicator, "actual">)[] => {
    if (table.kind === "execution-table") return []
    return table.kind === "target-summary" ? table.projects.flatMap(({ indicators }) => indicators) : table.indicators
  })
}
