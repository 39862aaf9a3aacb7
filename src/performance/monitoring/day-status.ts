import type { Indicator } from "#ledger"
import { plain } from "#statutes"
import type { Bilingual, Derivation } from "../derivation.ts"
import type { DayAim } from "./aim.ts"
import { chineseDay } from "./calendar-day.ts"
import { type DayReached, dayReached } from "./day-reached.ts"
import { whenDone, whenOpen } from "./deadline-verdict.ts"
import type { JudgedIndicator } from "./monitoring.ts"
import { actualOf } from "./number-status.ts"
import { type DatedRecord, recordLeaf, type Records } from "./recorded.ts"
import { noteGap, noteLatest, type Setting, type Subject, whereOf } from "./setting.ts"
import { numberText, rounded } from "./shown-number.ts"
import { short } from "./written-value.ts"

type Known = Exclude<DayReached, { readonly unreadable: Bilingual }>

/** Something due by a day: red when the day passed without it, amber when it is near, else by how far it has come. */
export function dayStatus(
  setting: Setting,
  subject: Subject,
  indicator: Indicator,
  aim: DayAim,
  records: Records,
): JudgedIndicator {
  const where = whereOf(subject, indicator.third)
  const latest = records.now[records.now.length - 1]!
  const known = records.now.map((dated) => ({ dated, reached: dayReached(dated.record.actual ?? "", dated.day) }))
  const last = known[known.length - 1]!.reached
  const due: Derivation = {
    of: { zh: "完成时限", en: "deadline" },
    value: chineseDay(aim.deadline),
    ...(aim.taken
      ? { assumed: { zh: "没有写到日，按期末最后一天计", en: "no day is printed: the last of the span" } }
      : {}),
    inputs: [],
  }
  const of = { zh: "时限完成情况", en: "completion by the deadline" }
  if ("unreadable" in last) {
    const message = {
      zh: `${where.zh}截至${latest.record.on}的完成值：${last.unreadable.zh}（目标为“${short(indicator.target)}”）`,
      en: `the value of ${where.en} by ${latest.record.on}: ${last.unreadable.en}`,
    }
    noteGap(setting, "unreadable-value", subject.of, message, { indicator: indicator.third, at: latest.record.at })
    const derivation = { of, value: "", obstacle: message, inputs: [due] }
    return {
      status: "unreadable",
      course: "day",
      actual: actualOf(latest.record),
      willMiss: false,
      reason: message,
      derivation,
    }
  }
  // Done stays done: the first record that says so counts for the day it was done by.
  const first = known.find(({ reached }) => !("unreadable" in reached) && reached.done)
  const [counts, reached] = last.done && first ? [first.dated, first.reached as Known] : [latest, last]
  const verdict = reached.done ? whenDone(aim, counts, reached.day) : whenOpen(setting, aim, counts, reached.degree)
  const differ = othersOfDay(records, latest)
  if (!reached.done || differ > 0) noteLatest(setting, subject, latest, differ, indicator.third, reached.done)
  const achievement = rounded(100 - Math.min(100, verdict.shortfall), 6)
  return {
    status: "monitored",
    course: "day",
    actual: {
      ...actualOf(counts.record),
      ...(reached.done ? { value: 100 } : reached.degree === undefined ? {} : { value: reached.degree }),
    },
    achievement,
    shortfall: verdict.shortfall,
    light: verdict.light,
    willMiss: verdict.shortfall > 0,
    reason: { zh: `${where.zh}：${verdict.zh}`, en: `${where.en}: ${verdict.en}` },
    derivation: {
      of,
      value: `${numberText(achievement)}%`,
      formula: verdict.formula,
      inputs: [recordLeaf(counts, counts.record.actual ?? ""), due],
    },
  }
}

/** How many other texts were recorded for the latest day; the last entered counts. */
function othersOfDay({ now }: Records, latest: DatedRecord): number {
  const said = ({ record }: DatedRecord) => plain(record.actual ?? "")
  const texts = new Set(now.filter(({ day }) => day.ordinal === latest.day.ordinal).map(said))
  return texts.size - 1
}
