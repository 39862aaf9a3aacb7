import type { PerformanceTable, ScoredIndicator } from "./performance-table.ts"
import { lettersOnly, projectName } from "./plain-text.ts"

/** An indicator printed in its project's sheet and again in the table of the project's report. */
export interface RepeatedIndicator {
  readonly sheet: ScoredIndicator
  readonly report: ScoredIndicator
  /** Project and name, for people and fingerprints. */
  readonly id: string
}

/** Indicators that a report's table of scores repeats from the sheet of the same project; a name that stands twice in one of them is left out. @zh 自评表与自评报告附表重复的指标 */
export function pairedIndicators(tables: readonly PerformanceTable[]): readonly RepeatedIndicator[] {
  const sheets = new Map<string, readonly ScoredIndicator[]>()
  for (const table of tables)
    if (table.kind === "score-sheet" && table.project) sheets.set(projectName(table.project.text), table.indicators)
  return tables.flatMap((table) => {
    if (table.kind !== "score-table" || !table.project) return []
    const project = projectName(table.project.text)
    const printed = byName(sheets.get(project) ?? [])
    return [...byName(table.indicators)].flatMap(([name, report]) => {
      const sheet = printed.get(name)
      return sheet ? [{ sheet, report, id: `${project}/${name}` }] : []
    })
  })
}

function byName(indicators: readonly ScoredIndicator[]): ReadonlyMap<string, ScoredIndicator> {
  const result = new Map<string, ScoredIndicator>()
  const twice = new Set<string>()
  for (const indicator of indicators) {
    const name = lettersOnly(indicator.name.text)
    if (result.has(name)) twice.add(name)
    result.set(name, indicator)
  }
  for (const name of twice) result.delete(name)
  return result
}
