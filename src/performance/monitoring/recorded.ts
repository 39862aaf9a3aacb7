import type { MonitoringRecord } from "#ledger"
import type { Derivation } from "../derivation.ts"
import type { CalendarDay } from "./calendar-day.ts"
import { short } from "./written-value.ts"

/** A record whose day is one of the calendar. */
export interface DatedRecord {
  readonly record: MonitoringRecord
  readonly day: CalendarDay
}

/** The records of one thing: those of the year up to the day, and those of earlier years, each in the order of days. */
export interface Records {
  readonly now: readonly DatedRecord[]
  readonly earlier: ReadonlyMap<number, readonly DatedRecord[]>
}

export const noRecords: Records = { now: [], earlier: new Map() }

/** Parts the records of one thing by year; records after the day are left out. Of one day the later entered comes last. */
export function partedRecords(records: readonly DatedRecord[], until: CalendarDay): Records {
  const now: DatedRecord[] = []
  const earlier = new Map<number, DatedRecord[]>()
  for (const record of records) {
    const { year, ordinal } = record.day
    if (year === until.year && ordinal <= until.ordinal) now.push(record)
    if (year >= until.year) continue
    const known = earlier.get(year)
    if (known) known.push(record)
    else earlier.set(year, [record])
  }
  // Sorting is stable: records of one day stay in the order they were entered.
  now.sort(byDay)
  for (const list of earlier.values()) list.sort(byDay)
  return { now, earlier }
}

function byDay(a: DatedRecord, b: DatedRecord): number {
  return a.day.ordinal - b.day.ordinal
}

/** A record as a leaf of a derivation: its row and day, and what it says. */
export function recordLeaf({ record }: DatedRecord, value: string): Derivation {
  const { table, row } = record.at
  if (table === "indicators")
    return {
      of: { zh: `实际完成值（绩效指标第${row}行）`, en: `result (indicators, row ${row})` },
      value: short(value),
      inputs: [],
    }
  return {
    of: {
      zh: `监控记录（${short(record.at.source ?? table)}第${row}行，截至${record.on}）`,
      en: `record (${short(record.at.source ?? table)}, row ${row}, by ${record.on})`,
    },
    value: short(value),
    inputs: [],
  }
}
