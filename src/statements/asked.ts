import type { Coordinate } from "#fiscal"
import type { Layout } from "#statutes"
import type { Leaf } from "./head.ts"
import { cellCoordinate } from "./meaning.ts"
import type { PlannedRow } from "./row-plan.ts"

/** What the ledger is asked for in one cell, within the money the table counts; several answers are summed. */
export function askedOf(leaf: Leaf, row: PlannedRow, { scope }: Layout): readonly Coordinate[] {
  const asked = within(leaf, row)
  return scope === undefined ? asked : asked.map((one) => ({ ...one, ...scope }))
}

function within(leaf: Leaf, row: PlannedRow): readonly Coordinate[] {
  const { also } = leaf.column
  const one = cellCoordinate(leaf.coordinate, row.asked[0] ?? {})
  if (also === undefined && row.asked.length === 1 && one.threePublic !== "with-meetings") return [one]
  const columns = [leaf.coordinate, ...(also ?? []).map((more) => ({ ...leaf.coordinate, ...more }))]
  return columns.flatMap((column) => row.asked.flatMap((at) => withMeetings(cellCoordinate(column, at))))
}

/** Three public expenses with conferences and training are three questions. */
function withMeetings(coordinate: Coordinate): readonly Coordinate[] {
  return coordinate.threePublic === "with-meetings"
    ? ["total", "conference", "training"].map((threePublic) => ({ ...coordinate, threePublic }))
    : [coordinate]
}
