import { type Coordinate, coordinateKey } from "#fiscal"
import type { StatedAmount } from "#ledger"
import type { Recognition } from "#recognition"
import type { PrintedAmount } from "./printed-amounts.ts"

/**
 * Last year's amounts as far as a document lets know them: what is printed of this year less the change that a sentence
 * tells of it. `fen` gives the exact amount of this year; where the document prints another one, the change is told of that.
 */
export function priorAmounts(
  recognition: Recognition,
  fen: (coordinate: Coordinate) => number | undefined,
): readonly StatedAmount[] {
  const year = recognition.profile.fiscalYear ?? 0
  const found = new Map<string, StatedAmount>()
  for (const claim of recognition.claims) {
    if (claim.kind !== "change" || claim.figure?.measure === "count") continue
    const subjects = claim.of.length > 0 ? claim.of : [{ coordinate: claim.subject }]
    const change = claim.figure?.quantity.scale === "fen" ? claim.figure.quantity.value : 0
    if (claim.direction !== "flat" && !claim.figure) continue
    for (const subject of subjects) {
      const { year: _, ...bare } = subject.coordinate
      const exact = fen(bare)
      const printed = "quantity" in subject ? subject.quantity : undefined
      const differs = printed && exact !== undefined && (exact < printed.low || exact > printed.high)
      const now = differs ? printed.value : exact
      if (now === undefined) continue
      const before = now - (claim.direction === "up" ? change : claim.direction === "down" ? -change : 0)
      const coordinate: Coordinate = { ...bare, year: claim.base.year ?? String(year - 1) }
      const key = coordinateKey(coordinate)
      if (!found.has(key)) found.set(key, { coordinate, fen: before, at: { table: "totals", row: found.size + 2 } })
    }
  }
  return [...found.values()]
}

/** Printed amounts that no line gives: topics, budgets of the three public expenses, last year's columns. */
export function statedAmounts(amounts: readonly PrintedAmount[]): readonly StatedAmount[] {
  const found = new Map<string, StatedAmount>()
  for (const { coordinate, fen, wrong } of amounts) {
    const { topic, threePublic, phase, year, procurement, project } = coordinate
    if (wrong || procurement || !(topic || (threePublic && phase) || (project && phase) || year)) continue
    const key = coordinateKey(coordinate)
    if (!found.has(key)) found.set(key, { coordinate, fen, at: { table: "totals", row: found.size + 2 } })
  }
  return [...found.values()]
}
