import { withDimensions } from "#fiscal"
import type { Figure } from "#identities"
import type { RecognisedTable } from "../recognition.ts"
import { type Absences, absencesOf, meetingKey, meetingKeyAt } from "./agreement-law.ts"

/**
 * Two tables that print the same money in different columns beside each other: one contradiction, not one a row.
 * `wrong` is the table that fewer others agree with.
 * @zh 同一资金在两张表的不同列
 */
export interface Misplacement {
  readonly wrong: RecognisedTable
  readonly right: RecognisedTable
  /** Figures of the wrong table in the column they were printed in, totals first. */
  readonly figures: readonly Figure[]
  /** The same rows of the right table, in the column they stand in there. */
  readonly twins: readonly Figure[]
  /** The two natures that were taken for each other. */
  readonly natures: readonly [printed: string, elsewhere: string]
}

const siblings: readonly (readonly [string, string])[] = [
  ["project.other-operational", "project.targeted"],
  ["basic.personnel", "basic.operating"],
]

/** Finds pairs of tables whose figures agree only when two sibling columns are exchanged. */
export function misplacements(
  tables: readonly RecognisedTable[],
  absences: Absences = absencesOf(tables.flatMap((t) => t.figures)),
): Misplacement[] {
  const result: Misplacement[] = []
  for (const [one, other] of siblings.flatMap(([a, b]) => [[a, b] as const, [b, a] as const]))
    for (const table of tables) {
      const printed = ofNature(table, one)
      if (printed.length === 0 || ofNature(table, other).length > 0) continue
      const rivals = tables.filter((t) => t !== table && ofNature(t, one).length === 0 && ofNature(t, other).length > 0)
      for (const right of rivals) {
        const twins = ofNature(right, other)
        const byKey = new Map(twins.map((f) => [meetingKey(f, absences), f]))
        const pairs = printed.map((figure) =>
          byKey.get(meetingKeyAt(figure.measure, withDimensions(figure.coordinate, { nature: other }), absences)),
        )
        const met = printed.filter((f, i) => pairs[i]?.quantity.value === f.quantity.value)
        if (met.length === 0 || met.length * 2 < Math.min(printed.length, twins.length)) continue
        if (support(tables, other, table) < support(tables, one, right)) continue
        if (result.some((m) => m.wrong === table || m.right === table)) continue
        result.push({
          wrong: table,
          right,
          figures: met,
          twins: pairs.filter((f): f is Figure => f !== undefined),
          natures: [one, other],
        })
      }
    }
  return result
}

function ofNature(table: RecognisedTable, nature: string): Figure[] {
  return table.figures.filter((f) => f.coordinate.nature === nature && !f.blank && f.quantity.value !== 0)
}

/** How many other tables print money of the nature. */
function support(tables: readonly RecognisedTable[], nature: string, except: RecognisedTable): number {
  return tables.filter((t) => t !== except && ofNature(t, nature).length > 0).length
}
