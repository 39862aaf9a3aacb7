import type { StatedNumber } from "../evaluation.ts"
import { pointsDifference } from "./points.ts"
import type { ScoreRow } from "./score-card.ts"

/** Points between two bounds, millionths. */
export interface PointsRange {
  readonly low: number
  readonly high: number
}

/**
 * The totals that what is printed allows: rows that had to be assumed full have anything from nothing to their weight, the
 * execution what the amounts behind the printed ones give.
 * @zh 总分可能的范围
 */
export function reachableTotal(rows: readonly ScoreRow[], total: number): PointsRange {
  let { low, high } = explainedTotal(rows, total)
  for (const { method, points = 0 } of rows) if (method === "assumed") low -= points
  return { low: Math.max(0, low), high: Math.max(high, low) }
}

/** The totals that rounding of the printed amounts explains, the assumed rows taken as full. */
function explainedTotal(rows: readonly ScoreRow[], total: number): PointsRange {
  const execution = rows.find(({ method }) => method === "execution")
  const { points = 0, least = points, most = points } = execution ?? {}
  return { low: total - (points - least), high: total + (most - points) }
}

/** A printed total less the one that follows, where neither rounding nor the print explains the difference. */
export function totalDifference(
  printed: StatedNumber,
  rows: readonly ScoreRow[],
  total: number,
  decimals: number,
): number | undefined {
  const { low, high } = explainedTotal(rows, total)
  const value = printed.quantity.value
  return value >= low && value <= high ? undefined : pointsDifference(printed, total, decimals)
}
