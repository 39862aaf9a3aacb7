import type { PerformanceTable, ScoredIndicator, TargetIndicator } from "#recognition"

/** Every indicator the recognised tables print, with its result where the table has one. */
export function printedIndicators(
  tables: readonly PerformanceTable[],
): readonly (TargetIndicator & Pick<ScoredIndicator, "actual">)[] {
  return tables.flatMap((table): readonly (TargetIndicator & Pick<ScoredIndicator, "actual">)[] => {
    if (table.kind === "target-summary") return table.projects.flatMap(({ indicators }) => indicators)
    return "indicators" in table ? table.indicators : []
  })
}
