import type { Recognition } from "#recognition"
import type { PrintedAmount } from "./printed-amounts.ts"
import { stratumKey, stratumOf } from "./stratum.ts"

/** A departmental economic section (5 digits) with the governmental one beside it, and its money of one nature. */
export interface EconomicShare {
  readonly department: string
  readonly government?: string
  readonly nature?: string
  readonly fen: number
}

/** The economic tables at their finest, a list a stratum and form. */
export function economicShares(
  recognition: Recognition,
  amounts: readonly PrintedAmount[],
): ReadonlyMap<string, ReadonlyMap<string, readonly EconomicShare[]>> {
  const byFigure = new Map(amounts.map((a) => [a.figure, a]))
  const result = new Map<string, Map<string, EconomicShare[]>>()
  for (const table of recognition.tables) {
    for (const row of table.rows) {
      const department = row.codes.find((c) => c.kind === "economicDepartment")?.code
      if (department?.length !== 5 || row.kind !== "item") continue
      const government = row.codes.find((c) => c.kind === "economicGovernment")?.code
      const cells = table.figures
        .filter((f) => f.place.row === row.index && inPanel(table, f.place.column, row.panel))
        .flatMap((f) => byFigure.get(f) ?? [])
        .filter((a) => !a.wrong && a.coordinate.economicDepartment === department)
      const natures = cells.filter((a) => !cells.some((b) => b !== a && finerNature(b, a)))
      for (const { coordinate, fen } of natures) {
        const key = stratumKey(stratumOf(coordinate))
        const forms = result.get(key) ?? new Map<string, EconomicShare[]>()
        result.set(key, forms)
        const { nature } = coordinate
        const share = { department, ...(government ? { government } : {}), ...(nature ? { nature } : {}), fen }
        const list = forms.get(table.form)
        if (!list) forms.set(table.form, [share])
        else if (!list.some((s) => sameRow(s, share) && s.fen === fen && natures.length > 1)) list.push(share)
      }
    }
  }
  return result
}

/** A total column beside its only part prints the same money twice. */
function finerNature(one: PrintedAmount, other: PrintedAmount): boolean {
  if (stratumKey(stratumOf(one.coordinate)) !== stratumKey(stratumOf(other.coordinate))) return false
  const [a, b] = [one.coordinate.nature, other.coordinate.nature]
  if (a === b) return (one.figure.place.column ?? 0) > (other.figure.place.column ?? 0)
  return a !== undefined && (b === undefined || a.startsWith(`${b}.`))
}

const sameRow = (a: EconomicShare, b: EconomicShare) =>
  a.department === b.department && a.government === b.government && a.nature === b.nature

function inPanel(table: Recognition["tables"][number], column: number | undefined, panel: number): boolean {
  return table.columns.some((c) => c.index === column && c.panel === panel)
}
