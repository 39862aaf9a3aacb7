import type { RecognisedRow, RecognisedTable, Recognition } from "#recognition"
import type { PrintedAmount } from "./printed-amounts.ts"
import { isFiner, stratumKey, stratumOf } from "./stratum.ts"

/** A project's money of one stratum, with its kind where the table prints one, and the heading it stands under. */
export interface ProjectShare {
  readonly project: string
  readonly nature?: string
  readonly fen: number
}

/** The project tables at their finest, a list a stratum: rows that have no rows below them. */
export function projectShares(
  recognition: Recognition,
  amounts: readonly PrintedAmount[],
): ReadonlyMap<string, readonly ProjectShare[]> {
  const byFigure = new Map(amounts.map((a) => [a.figure, a]))
  const result = new Map<string, ProjectShare[]>()
  for (const table of recognition.tables)
    for (const row of table.rows) {
      if (!row.coordinate.project || !isLeaf(row, table)) continue
      const cells = table.figures.flatMap((f) => (f.place.row === row.index ? (byFigure.get(f) ?? []) : []))
      const printed = cells.filter((a) => !a.wrong && a.coordinate.flow === "expenditure" && !a.coordinate.phase)
      for (const { coordinate, fen } of printed.filter(
        (a) => !printed.some((b) => isFiner(b.coordinate, a.coordinate)),
      )) {
        const key = stratumKey(stratumOf(coordinate))
        const list = result.get(key) ?? []
        const { project, nature } = coordinate
        if (!project || list.some((s) => s.project === project)) continue
        list.push({ project, ...(nature && nature !== "project" ? { nature } : {}), fen })
        result.set(key, list)
      }
    }
  return result.size > 0 ? result : toldShares(amounts)
}

/** Projects that only sentences tell of: accounts name their projects where they tell how these were evaluated. */
function toldShares(amounts: readonly PrintedAmount[]): ReadonlyMap<string, readonly ProjectShare[]> {
  const told = new Map<string, ProjectShare>()
  for (const { coordinate, fen, wrong, figure } of amounts) {
    const { project, flow, phase, topic, year } = coordinate
    if (wrong || !project || flow !== "expenditure" || phase || topic || year || figure.origin.kind === "cell") continue
    if (!told.has(project)) told.set(project, { project, fen })
  }
  return new Map([[stratumKey({}), [...told.values()]]])
}

/** Whether no row of the same panel stands below this one in the tree. */
export function isLeaf(row: RecognisedRow, table: RecognisedTable): boolean {
  const next = table.rows.find((r) => r.index > row.index && r.panel === row.panel && r.kind === "item")
  return next === undefined || next.level <= row.level
}
