import type { Indicator } from "#ledger"
import type { Records } from "./recorded.ts"
import type { Setting } from "./setting.ts"

/** Once the year is over the result entered with the target counts, unless a record of the last day does. */
export function withResult(setting: Setting, indicator: Indicator, records: Records): Records {
  const { until, over } = setting
  const last = records.now[records.now.length - 1]
  if (!over || !indicator.actual?.trim() || last?.day.ordinal === until.ordinal) return records
  const record = {
    of: indicator.of,
    on: `${until.year}-12-31`,
    indicator: indicator.third,
    actual: indicator.actual,
    ...(last?.record.note === undefined || indicator.cause?.trim() ? {} : { note: last.record.note }),
    at: indicator.at,
  }
  return { ...records, now: [...records.now, { record, day: until }] }
}
