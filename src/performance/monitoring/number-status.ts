import type { Indicator } from "#ledger"
import type { NumberAim } from "./aim.ts"
import { indicatorLight, judge } from "./light.ts"
import type { JudgedIndicator } from "./monitoring.ts"
import { achievementTree, numberReason } from "./number-reason.ts"
import { numberSeasons } from "./number-seasons.ts"
import { noteFalls, pointOf, readRecords, seriesOf } from "./number-series.ts"
import { cumulativeForecast } from "./cumulative-forecast.ts"
import { levelForecast } from "./level-forecast.ts"
import type { DatedRecord, Records } from "./recorded.ts"
import { othersOfLast, pointsOf } from "./series.ts"
import { noteLatest, type Setting, type Subject, whereOf } from "./setting.ts"
import { short } from "./written-value.ts"

/** An indicator that is a number: its forecast against what has to be reached. */
export function numberStatus(
  setting: Setting,
  subject: Subject,
  indicator: Indicator,
  aim: NumberAim,
  records: Records,
): JudgedIndicator {
  const read = readRecords(setting, subject, indicator, aim, records.now)
  const latest = read[read.length - 1]
  const where = whereOf(subject, indicator.third)
  if (!latest) {
    const record = records.now[records.now.length - 1]!.record
    const reason = {
      zh: `${where.zh}：截至${record.on}的完成值“${short(record.actual ?? "")}”不能与目标“${short(indicator.target)}”比较`,
      en: `${where.en}: the value by ${record.on} cannot be compared with the target`,
    }
    const derivation = {
      of: { zh: "全年预计完成值", en: "forecast for the year" },
      value: "",
      obstacle: reason,
      inputs: [],
    }
    return { status: "unreadable", course: aim.course, actual: actualOf(record), willMiss: false, reason, derivation }
  }
  const points = pointsOf(read.map((one) => pointOf(one, aim)))
  const series = seriesOf(setting, aim, points, read)
  noteLatest(setting, subject, latest, othersOfLast(points), indicator.third)
  if (aim.course !== "level") noteFalls(setting, subject, indicator, points, series)
  const forecast =
    aim.course === "level"
      ? levelForecast(series)
      : cumulativeForecast(series, numberSeasons(setting, indicator, aim, records, latest.day.ordinal))
  const { achievement, shortfall } = judge(aim, forecast.value)
  const light = indicatorLight(shortfall, setting.thresholds)
  return {
    status: "monitored",
    course: aim.course,
    actual: { ...actualOf(latest.record), value: latest.reached.value },
    forecast,
    achievement,
    shortfall,
    light,
    willMiss: shortfall > 0,
    reason: numberReason(setting, where, indicator, aim, latest, forecast, achievement),
    derivation: achievementTree(indicator, aim, forecast, achievement),
  }
}

/** What a record says, as it is shown. */
export function actualOf(record: DatedRecord["record"]) {
  return { text: record.actual ?? "", on: record.on, at: record.at }
}
