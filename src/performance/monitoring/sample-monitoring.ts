import { bookOf, emptyLedger, type Indicator, type Ledger, type MonitoringRecord } from "#ledger"
import type { Statutes } from "#statutes"
import { calendarDay, daysOf } from "./calendar-day.ts"
import { courses, thresholdsFor } from "./course.ts"
import type { DatedRecord } from "./recorded.ts"
import type { Setting, Subject } from "./setting.ts"

/** A place of an entry. */
export const at = (row: number, table = "monitoring") => ({ table, row })
const publisher = {
  family: "henan-department-12",
  kind: "budget",
  year: 2024,
  name: "清溪市水务局",
  level: "department",
  self: "我部门",
  issued: "2024-02-20",
} as const
const project = { code: "P1", name: "河道巡查经费", at: at(2, "projects") }
/** An indicator of the one project P1. */
export const indicator = (third: string, target: string, more: Partial<Indicator> = {}): Indicator => ({
  of: "P1",
  first: "产出指标",
  second: "数量指标",
  third,
  target,
  at: at(2, "indicators"),
  ...more,
})
/** A record of what was reached of an indicator of P1. */
export const reached = (indicator: string, on: string, actual: string, more: Partial<MonitoringRecord> = {}) => ({
  of: "P1",
  on,
  indicator,
  actual,
  at: at(5),
  ...more,
})
/** A record of money. */
export const spent = (on: string, outturnFen: number, of = "P1"): MonitoringRecord => ({
  of,
  on,
  outturnFen,
  at: at(6),
})
/** A million yuan, in 分. */
export const million = 100_000_000
/** A ledger of 2024 with one project of a million yuan. */
export const ledgerOf = (parts: Partial<Ledger>): Ledger => ({
  ...emptyLedger(publisher),
  projects: [project],
  lines: [{ coordinate: { project: "P1" }, posting: "approved", fen: million, at: at(2, "expenditure") }],
  ...parts,
})

/** What monitoring of a ledger by a day goes by, for tests. */
export const settingOf = (statutes: Statutes, parts: Partial<Ledger> = {}, asOf = "2024-07-15"): Setting => {
  const book = bookOf(ledgerOf(parts), statutes)
  const { year } = book.ledger.publisher
  const until = calendarDay(asOf)!
  return {
    book,
    until,
    over: until.ordinal === daysOf(year),
    thresholds: thresholdsFor(statutes, undefined, year),
    courseOf: courses(statutes),
    gaps: [],
  }
}

/** The one project as a subject. */
export const subject: Subject = { of: "P1", name: { zh: project.name, en: project.name } }

/** Records with their days. */
export const dated = (...records: readonly MonitoringRecord[]): readonly DatedRecord[] =>
  records.map((record) => ({ record, day: calendarDay(record.on)! }))
