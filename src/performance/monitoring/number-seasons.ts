import type { Indicator } from "#ledger"
import type { Bilingual } from "../derivation.ts"
import type { NumberAim } from "./aim.ts"
import { daysOf } from "./calendar-day.ts"
import { pointOf } from "./number-series.ts"
import { reachedOf } from "./reached.ts"
import type { Records } from "./recorded.ts"
import { seasonOf, type Season } from "./season.ts"
import { pointsOf } from "./series.ts"
import type { Setting } from "./setting.ts"
import { short } from "./written-value.ts"

/**
 * Earlier years by the day of the year up to which this one is known; the baseline is last year's total where it can be read
 * and is not below its records.
 * @zh 指标的以前年度同期进度
 */
export function numberSeasons(
  setting: Setting,
  indicator: Indicator,
  aim: NumberAim,
  records: Records,
  day: number,
): readonly Season[] {
  const found: Season[] = []
  for (const [year, dated] of records.earlier) {
    const points = pointsOf(
      dated.flatMap((one) => {
        const reached = reachedOf(one.record.actual ?? "", aim, one.day)
        return "unreadable" in reached ? [] : [pointOf({ ...one, reached }, aim)]
      }),
    )
    const latest = points[points.length - 1]
    if (!latest) continue
    const before = year === setting.until.year - 1 ? baselineOf(indicator, aim, year) : undefined
    const total = before && before.value >= latest.value ? { total: before } : {}
    const on = { year: setting.until.year, ordinal: day }
    const season = seasonOf({ year, points, ...total }, on, setting.thresholds.closingDays)
    if (season) found.push(season)
  }
  return found.sort((a, b) => a.year - b.year)
}

function baselineOf(indicator: Indicator, aim: NumberAim, year: number) {
  if (indicator.baseline === undefined) return undefined
  const reached = reachedOf(indicator.baseline, aim, { year, ordinal: daysOf(year) })
  if ("unreadable" in reached || reached.taken) return undefined
  const of: Bilingual = { zh: "基准值（上年数）", en: "baseline (last year)" }
  return { value: reached.value, derivation: { of, value: short(indicator.baseline), inputs: [] } }
}
