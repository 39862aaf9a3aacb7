import type { Indicator } from "#ledger"
import type { Derivation } from "../derivation.ts"
import type { NumberAim } from "./aim.ts"
import { type Reached, reachedOf } from "./reached.ts"
import { type DatedRecord, recordLeaf } from "./recorded.ts"
import { falls, type Series, type SeriesPoint } from "./series.ts"
import { noteGap, type Setting, type Subject, whereOf, yearDays } from "./setting.ts"
import { finest, numberText } from "./shown-number.ts"
import { short } from "./written-value.ts"

/** A record with what it says in the unit of the aim. */
export interface ReadRecord extends DatedRecord {
  readonly reached: Reached
}

/** The records that can be set against the aim; the others are noted. @zh 可比的记录 */
export function readRecords(
  setting: Setting,
  subject: Subject,
  indicator: Indicator,
  aim: NumberAim,
  records: readonly DatedRecord[],
): readonly ReadRecord[] {
  return records.flatMap((dated) => {
    const { record, day } = dated
    const reached = reachedOf(record.actual ?? "", aim, day)
    if (!("unreadable" in reached)) return [{ ...dated, reached }]
    const where = whereOf(subject, indicator.third)
    noteGap(
      setting,
      "unreadable-value",
      subject.of,
      {
        zh: `${where.zh}截至${record.on}的完成值：${reached.unreadable.zh}（目标为“${short(indicator.target)}”）`,
        en: `the value of ${where.en} by ${record.on}: ${reached.unreadable.en}`,
      },
      { indicator: indicator.third, at: record.at },
    )
    return []
  })
}

/** A record as a point of the year. */
export function pointOf({ record, day, reached }: ReadRecord, aim: NumberAim): SeriesPoint {
  const leaf = recordLeaf({ record, day }, record.actual ?? "")
  const derivation: Derivation = reached.taken
    ? { of: leaf.of, value: `${numberText(reached.value, finest)}${aim.unit}`, assumed: reached.taken, inputs: [leaf] }
    : leaf
  return { day: day.ordinal, value: reached.value, derivation, at: record.at }
}

/** The points of the year as a series that can be forecast. */
export function seriesOf(
  setting: Setting,
  aim: NumberAim,
  points: readonly SeriesPoint[],
  read: readonly ReadRecord[],
): Series {
  const decimals = read.reduce((most, { reached }) => Math.max(most, reached.decimals), aim.decimals)
  return {
    year: setting.until.year,
    days: yearDays(setting),
    points: points as Series["points"],
    over: setting.over,
    decimals: Math.min(finest, decimals),
    ...(aim.fullAt === undefined ? {} : { fullAt: aim.fullAt }),
    text: (value) => `${numberText(value, finest)}${aim.unit}`,
  }
}

/** Notes where what adds up became less, at the record that fell. */
export function noteFalls(
  setting: Setting,
  subject: Subject,
  indicator: Indicator,
  points: readonly SeriesPoint[],
  { text }: Series,
): void {
  const [fall] = falls(points)
  if (!fall) return
  const where = whereOf(subject, indicator.third)
  const [from, to] = [text(fall[0].value), text(fall[1].value)]
  noteGap(
    setting,
    "value-fell",
    subject.of,
    {
      zh: `${where.zh}的累计完成值由${from}降到${to}；应填年初以来的累计数，请核对各次记录`,
      en: `the cumulative value of ${where.en} fell from ${from} to ${to}; enter what was reached since the year began`,
    },
    { indicator: indicator.third, ...(fall[1].at ? { at: fall[1].at } : {}) },
  )
}
