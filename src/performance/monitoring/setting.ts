import type { Book } from "#ledger"
import type { MonitoringThresholds } from "#statutes"
import type { Bilingual } from "../derivation.ts"
import { type CalendarDay, chineseDay, daysOf, isoOf } from "./calendar-day.ts"
import type { CourseOf } from "./course.ts"
import { short } from "./written-value.ts"
import type { DatedRecord } from "./recorded.ts"
import type { GapKind, MonitoringGap } from "./monitoring.ts"

/** What monitoring of a year by a day goes by, and where it notes what is missing. */
export interface Setting {
  readonly book: Book
  readonly until: CalendarDay
  /** The year is over on the day. */
  readonly over: boolean
  readonly thresholds: MonitoringThresholds
  readonly courseOf: CourseOf
  readonly gaps: MonitoringGap[]
}

/** Whose money or indicators. */
export interface Subject {
  readonly of: string
  readonly name: Bilingual
}

/** Days from the day of a record to the day monitored. */
export function ageOf({ day }: DatedRecord, { until }: Setting): number {
  return until.ordinal - day.ordinal
}

/** Notes something missing about a record, or a row to add. */
export function noteGap(
  setting: Setting,
  kind: GapKind,
  of: string,
  message: Bilingual,
  more: Pick<MonitoringGap, "indicator" | "at" | "row"> = {},
): void {
  setting.gaps.push({ kind, of, ...more, message })
}

/** Where a message is about: 「运维费」的「培训人次」. */
export function whereOf(subject: Subject, indicator?: string): Bilingual {
  return indicator === undefined
    ? { zh: `“${short(subject.name.zh)}”`, en: `"${short(subject.name.en)}"` }
    : {
        zh: `“${short(subject.name.zh)}”的“${short(indicator)}”`,
        en: `"${short(indicator)}" of "${short(subject.name.en)}"`,
      }
}

/**
 * What is noted of every latest record: that it is too old to go by, and that others of
 * its day say otherwise. What is done needs no newer record.
 */
export function noteLatest(
  setting: Setting,
  subject: Subject,
  latest: DatedRecord,
  differ: number,
  indicator?: string,
  isDone = false,
): void {
  const where = whereOf(subject, indicator)
  const { record, day } = latest
  const named = { ...(indicator === undefined ? {} : { indicator }), at: record.at }
  const age = ageOf(latest, setting)
  if (!isDone && (setting.over ? age > 0 : age > setting.thresholds.staleDays))
    noteGap(
      setting,
      "stale-record",
      subject.of,
      {
        zh: `${where.zh}最近一次记录截至${chineseDay(day)}，距${chineseDay(setting.until)}已${age}天，请补记最新完成情况`,
        en: `${where.en} was last recorded on ${record.on}, ${age} days before; add a newer record`,
      },
      { ...named, row: rowOf(setting, subject.of, indicator) },
    )
  if (differ > 0)
    noteGap(
      setting,
      "records-differ",
      subject.of,
      {
        zh: `${where.zh}在${chineseDay(day)}有${differ + 1}个不同的记录，按最后一行计，请删去错误的`,
        en: `${where.en} has ${differ + 1} different records on ${record.on}; the last row counts, remove the wrong ones`,
      },
      named,
    )
}

/** The row of monitoring.csv that would tell. */
export function rowOf(setting: Setting, of: string, indicator?: string): NonNullable<MonitoringGap["row"]> {
  return { of, on: isoOf(setting.until), ...(indicator === undefined ? {} : { indicator }) }
}

/** Days of the year monitored. */
export function yearDays({ until }: Setting): number {
  return daysOf(until.year)
}
