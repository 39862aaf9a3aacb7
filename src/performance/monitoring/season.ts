import { finest, numberText, percentText } from "./shown-number.ts"
import type { Bilingual, Derivation } from "../derivation.ts"
import { type CalendarDay, daysOf, sameDayOf } from "./calendar-day.ts"
import type { SeriesPoint } from "./series.ts"

/** How much of its total an earlier year had reached by the same day. @zh 以前年度同期进度 */
export interface Season {
  readonly year: number
  readonly total: number
  readonly reached: number
  /** reached ÷ total, 0 to 1. */
  readonly share: number
  readonly derivation: Derivation
}

/** The records of an earlier year, one point a day in order; its total, where something else than a record states it. */
export interface EarlierYear {
  readonly year: number
  readonly points: readonly SeriesPoint[]
  readonly total?: { readonly value: number; readonly derivation: Derivation }
}

const plainFigure = (value: number) => numberText(value, finest)
const total: Bilingual = { zh: "全年总数", en: "total of the year" }

/**
 * The season of an earlier year at the day: between two records (zero before the first, the total on the last day) it is
 * taken to have grown evenly. Undefined where nothing states the year's total, it is zero, or no record lies before its end.
 */
export function seasonOf(
  earlier: EarlierYear,
  on: CalendarDay,
  closingDays: number,
  figure = plainFigure,
): Season | undefined {
  const days = daysOf(earlier.year)
  const whole = totalOf(earlier, days, closingDays)
  if (!whole || whole.value <= 0) return undefined
  const within = earlier.points.filter(({ day }) => day < whole.day)
  if (within.length === 0) return undefined
  const day = sameDayOf(earlier.year, on)
  const [before, after] = around(within, day, { day: whole.day, value: whole.value, derivation: whole.derivation })
  const part = after.day === before.day ? 1 : Math.min(1, (day - before.day) / (after.day - before.day))
  const reached = Math.min(whole.value, Math.max(0, before.value + (after.value - before.value) * part))
  const share = reached / whole.value
  const [left, right] = [figure(before.value), figure(after.value)]
  const between = part === 1 ? right : part === 0 ? left : `(${left} + (${right} − ${left}) × ${numberText(part, 4)})`
  return {
    year: earlier.year,
    total: whole.value,
    reached,
    share,
    derivation: {
      of: { zh: `${earlier.year}年同期占全年的比例`, en: `share reached by the same day of ${earlier.year}` },
      value: percentText(share),
      formula: `${between} ÷ ${figure(whole.value)}`,
      inputs: [...new Set([before, after, whole])].flatMap((point) => (point.derivation ? [point.derivation] : [])),
    },
  }
}

interface Bound {
  readonly day: number
  readonly value: number
  readonly derivation?: Derivation
}

/** The points before and after a day (found by halving: a year may have thousands of records). */
function around(points: readonly SeriesPoint[], day: number, end: Bound): readonly [before: Bound, after: Bound] {
  let low = 0
  let high = points.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (points[middle]!.day <= day) low = middle + 1
    else high = middle
  }
  const before = points[low - 1] ?? { day: 0, value: 0 }
  const next = points[low] ?? end
  return [before, before.day === day || next.day < before.day ? before : next]
}

/** What the year came to: a record of its last day, else what was stated, else its last record if it lies near the end. */
function totalOf({ points, total: stated }: EarlierYear, days: number, closingDays: number) {
  const last = points[points.length - 1]
  if (!last) return undefined
  const named = (derivation: Derivation): Derivation => ({ ...derivation, of: total, inputs: [derivation] })
  if (last.day === days) return { day: days, value: last.value, derivation: named(last.derivation) }
  if (stated) return { day: days, value: stated.value, derivation: stated.derivation }
  if (last.day > days - closingDays) return { day: last.day, value: last.value, derivation: named(last.derivation) }
  return undefined
}
