import type { LedgerPlace } from "#ledger"
import type { Derivation } from "../derivation.ts"

/** What had been reached by a day of the year (its ordinal), with the record it stands in. */
export interface SeriesPoint {
  readonly day: number
  readonly value: number
  readonly derivation: Derivation
  /** The entry it stands in. */
  readonly at?: LedgerPlace
  /** Other values recorded for the same day; the last entered counts. */
  readonly others?: readonly { readonly value: number; readonly derivation: Derivation }[]
}

/** The records of one quantity within one year, one point a day, in the order of days. @zh 年内序列 */
export interface Series {
  readonly year: number
  /** Days of the year. */
  readonly days: number
  readonly points: readonly [SeriesPoint, ...SeriesPoint[]]
  /** The year is over: nothing will be added. */
  readonly over: boolean
  /** Decimals a forecast is rounded to. */
  readonly decimals: number
  /** A value that cannot be passed, e.g. 100 of a rate of completion. */
  readonly fullAt?: number
  /** A number as formulas write it; as it stands where absent. */
  readonly figure?: (value: number) => string
  /** A number with its unit. */
  readonly text: (value: number) => string
}

/** One point a day, in the order of days; of several records of a day the last one counts, the others are kept beside it. */
export function pointsOf(recorded: readonly SeriesPoint[]): readonly SeriesPoint[] {
  const days = new Map<number, SeriesPoint[]>()
  for (const point of recorded) {
    const known = days.get(point.day)
    if (known) known.push(point)
    else days.set(point.day, [point])
  }
  return [...days.values()]
    .map((points) => {
      const last = points[points.length - 1]!
      const others = points.filter(({ value }) => value !== last.value)
      return others.length ? { ...last, others } : last
    })
    .sort((a, b) => a.day - b.day)
}

/** How many other values were recorded for the last day. */
export function othersOfLast(points: readonly SeriesPoint[]): number {
  return new Set((points[points.length - 1]?.others ?? []).map(({ value }) => value)).size
}

/** Where a cumulative value fell from one record to the next; it cannot, unless one of the two is wrong. */
export function falls(points: readonly SeriesPoint[]): readonly (readonly [before: SeriesPoint, after: SeriesPoint])[] {
  return points.slice(1).flatMap((after, index) => {
    const before = points[index]!
    return after.value < before.value ? [[before, after] as const] : []
  })
}
