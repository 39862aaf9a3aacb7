import type { Book, Indicator, MonitoringRecord } from "#ledger"
import { regionOf, type Statutes } from "#statutes"
import { targetValue } from "../values/target-value.ts"
import { aimOf } from "./aim.ts"
import { calendarDay, chineseDay, daysOf, isBefore } from "./calendar-day.ts"
import { withResult } from "./entered-result.ts"
import { IndexedRecords } from "./indexed-records.ts"
import { courses, thresholdsFor } from "./course.ts"
import { dayStatus } from "./day-status.ts"
import { worstLight } from "./light.ts"
import type { MonitoredIndicator, MonitoredSubject, Monitoring } from "./monitoring.ts"
import { moneyStatus } from "./money-status.ts"
import { actualOf, numberStatus } from "./number-status.ts"
import { short } from "./written-value.ts"
import { noteGap, rowOf, type Setting, type Subject, whereOf } from "./setting.ts"

export interface MonitoringOptions {
  /** Thresholds and courses of indicators come from here. */
  readonly statutes: Statutes
  /** Other records than the ledger's own. */
  readonly records?: readonly MonitoringRecord[]
}

/**
 * Where a year's money and indicators stand by a day, what is expected at its end, and what will be missed. Records after
 * the day are ignored; a day after the year counts as its last one, a day before it finds nothing monitored yet.
 * Throws a RangeError when `asOf` is no ISO day (`calendarDay` tells beforehand).
 * @zh 绩效运行监控
 */
export function monitor(book: Book, asOf: string, { statutes, records }: MonitoringOptions): Monitoring {
  const day = calendarDay(asOf)
  if (!day) throw new RangeError(`not an ISO day: ${asOf}`)
  const { publisher } = book.ledger
  const { year } = publisher
  const days = daysOf(year)
  const daysPassed = day.year < year ? 0 : day.year > year ? days : day.ordinal
  const until = { year, ordinal: daysPassed }
  const region = regionOf(statutes, publisher.family)
  const setting: Setting = {
    book,
    until,
    over: daysPassed === days,
    thresholds: thresholdsFor(statutes, region, year),
    courseOf: courses(statutes),
    gaps: [],
  }
  const known = new IndexedRecords(setting, records ?? book.ledger.monitoring)
  const subjects = daysPassed === 0 ? [] : known.subjects.map((subject) => monitored(setting, subject, known))
  if (daysPassed > 0) known.noteUnknown()
  const indicators = subjects.flatMap((subject) => subject.indicators)
  const lights = { green: 0, amber: 0, red: 0, none: 0 }
  for (const { light } of indicators) lights[light ?? "none"]++
  return {
    year,
    asOf,
    ...(daysPassed > 0 ? { on: until } : {}),
    daysPassed,
    daysInYear: days,
    thresholds: setting.thresholds,
    subjects,
    willMiss: indicators.filter(({ willMiss }) => willMiss).sort((a, b) => (b.shortfall ?? 0) - (a.shortfall ?? 0)),
    lights,
    gaps: setting.gaps,
  }
}

function monitored(setting: Setting, subject: Subject, known: IndexedRecords): MonitoredSubject {
  const money = moneyStatus(setting, subject, known.records(subject.of))
  const indicators = known.indicators(subject.of).map((one) => monitoredIndicator(setting, subject, one, known))
  const light = worstLight([money.light, ...indicators.map((one) => one.light)])
  return { of: subject.of, name: subject.name, money, indicators, ...(light ? { light } : {}) }
}

function monitoredIndicator(
  setting: Setting,
  subject: Subject,
  indicator: Indicator,
  known: IndexedRecords,
): MonitoredIndicator {
  const target = targetValue(indicator.target)
  const base = { of: subject.of, subject: subject.name, indicator, target }
  const where = whereOf(subject, indicator.third)
  const aim = aimOf(indicator, target, setting.until.year, setting.courseOf)
  const records = withResult(setting, indicator, known.records(subject.of, indicator.third))
  const latest = records.now[records.now.length - 1]?.record
  const of = { zh: "预计完成程度", en: "expected achievement" }
  if (aim.kind === "none") {
    const reason = { zh: `${where.zh}：${aim.obstacle.zh}，无法监控。`, en: `${where.en}: ${aim.obstacle.en}.` }
    const derivation = { of, value: "", obstacle: aim.obstacle, inputs: [] }
    const actual = latest ? { actual: actualOf(latest) } : {}
    return { ...base, ...actual, status: "unmeasurable", willMiss: false, reason, derivation }
  }
  const course = aim.kind === "day" ? "day" : aim.course
  if (!latest) {
    const passed =
      aim.kind === "day" && isBefore(aim.deadline, setting.until) ? `完成时限${chineseDay(aim.deadline)}已过，` : ""
    const reason = {
      zh: `${where.zh}：${passed}没有截至${chineseDay(setting.until)}的完成情况记录，未监控。`,
      en: `${where.en}: no record by the day${passed ? ", and its deadline has passed" : ""}.`,
    }
    const row = rowOf(setting, subject.of, indicator.third)
    const message = {
      zh: `${where.zh}未监控：${passed}请在 monitoring.csv 中增加一行，对象“${short(subject.name.zh)}”、截止日期${row.on}、三级指标“${short(indicator.third)}”，并填累计完成值（目标“${short(indicator.target)}”）`,
      en: `${where.en} is not monitored: add a row to monitoring.csv for it by ${row.on} with what was reached (target ${short(indicator.target)})`,
    }
    noteGap(setting, "indicator-not-monitored", subject.of, message, { indicator: indicator.third, row })
    const derivation = { of, value: "", obstacle: reason, inputs: [] }
    return { ...base, course, status: "not-monitored", willMiss: false, reason, derivation }
  }
  const judged =
    aim.kind === "day"
      ? dayStatus(setting, subject, indicator, aim, records)
      : numberStatus(setting, subject, indicator, aim, records)
  const measure = latest.note?.trim() || (setting.over ? indicator.cause?.trim() : undefined)
  if (!measure && (judged.light === "red" || judged.light === "amber"))
    noteNoMeasure(setting, subject, indicator.third, judged.light, latest)
  return { ...base, ...judged, ...(measure ? { measure } : {}) }
}

/** A light that is not green asks why; of a result that was entered with the target, its own row has the place for it. */
function noteNoMeasure(
  setting: Setting,
  subject: Subject,
  indicator: string,
  light: "red" | "amber",
  { on, at }: MonitoringRecord,
): void {
  const where = whereOf(subject, indicator)
  const place =
    at.table === "indicators"
      ? {
          zh: `在绩效指标第${at.row}行的偏差原因中填写`,
          en: `write them as the cause in row ${at.row} of the indicators`,
        }
      : { zh: `在截至${on}的记录中补写`, en: `write them in the record of ${on}` }
  noteGap(
    setting,
    "no-measure",
    subject.of,
    {
      zh: `${where.zh}为${light === "red" ? "红灯" : "黄灯"}，没有写偏差原因及纠偏措施：请${place.zh}`,
      en: `${where.en} is ${light} without cause and measure: ${place.en}`,
    },
    { indicator, at },
  )
}
