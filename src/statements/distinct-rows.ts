import { type Coordinate, withDimensions } from "#fiscal"
import type { PlannedRow } from "./row-plan.ts"

/**
 * The published meaning of rows among each other: a unit is named only where several are told apart, a subject printed
 * more than once by its unit, by the governmental section beside it, else by its order. A row that is not among them
 * means what it says.
 */
export function distinctMeanings(rows: readonly PlannedRow[]): ReadonlyMap<PlannedRow, Coordinate> {
  const result = new Map<PlannedRow, Coordinate>()
  if (!rows.some((row) => row.kind === "item" && row.rowKind !== undefined)) return result
  const units = new Set(rows.flatMap((r) => (r.rowKind === "unit" ? [r.key] : [])))
  const leaves = [...units].filter((unit) => unit.length !== 3).length
  const above = unitsAbove(rows)
  const nested = new Set(
    rows.flatMap((r, i) => (r.rowKind !== undefined && r.rowKind !== "unit" && above[i] ? [above[i]] : [])),
  )
  const byUnit = nested.size > 1
  const identities = rows.map((row, i) =>
    row.kind === "item" && row.rowKind !== undefined && row.rowKind !== "unit"
      ? `${row.rowKind}:${row.key}:${byUnit ? above[i] : ""}`
      : undefined,
  )
  const times = new Map<string, number>()
  for (const identity of identities) if (identity !== undefined) times.set(identity, (times.get(identity) ?? 0) + 1)
  const order = new Map<string, number>()
  for (const [i, row] of rows.entries()) {
    if (row.kind !== "item" || row.rowKind === undefined) continue
    const identity = identities[i]
    if (identity === undefined) {
      const told = units.size > 2 || (row.key.length > 3 && leaves > 1)
      result.set(row, told ? { ...row.at, unit: row.key } : withDimensions(row.at, { unit: null }))
      continue
    }
    const unit = byUnit ? above[i] : undefined
    let coordinate: Coordinate = unit === undefined ? row.at : { ...row.at, unit }
    if ((times.get(identity) ?? 0) > 1) {
      const turn = `${identity}:${row.government ?? ""}`
      const nth = (order.get(turn) ?? 0) + 1
      order.set(turn, nth)
      if (row.government !== undefined) coordinate = { ...coordinate, economicGovernment: row.government }
      if (nth > 1) coordinate = { ...coordinate, project: `${coordinate.project ?? ""}#${nth}` }
    }
    if (coordinate !== row.at) result.set(row, coordinate)
  }
  return result
}

/** For each row the key of the nearest unit row above it; projects are told apart by their names. */
function unitsAbove(rows: readonly PlannedRow[]): (string | undefined)[] {
  let unit: string | undefined
  return rows.map((row) => {
    if (row.rowKind === "unit") unit = row.key
    return row.rowKind === "project" || row.rowKind === "group" ? undefined : unit
  })
}
