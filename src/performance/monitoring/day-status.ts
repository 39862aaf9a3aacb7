import type { Indicator } from "#ledger"
import type { Bilingual, Derivation } from "../derivation.ts"
import type { DayAim } from "./aim.ts"
import { type CalendarDay, chineseDay, daysOf, isoOf } from "./calendar-day.ts"
import { indicatorLight } from "./light.ts"
import type { Light, MonitoredIndicator } from "./monitoring.ts"
import { actualOf } from "./number-status.ts"
import { dayReached, type DayReached, short } from "./reached.ts"
import { type DatedRecord, recordLeaf, type Records } from "./recorded.ts"
import { noteGap, noteLatest, type Setting, type Subject, whereOf } from "./setting.ts"
import { numberText, rounded } from "./shown-number.ts"

type Judged = Omit<MonitoredIndicator, "of" | "subject" | "indicator" | "target" | "measure">
type Known = Exclude<DayReached, { readonly unreadable: Bilingual }>

/** What the latest record comes to: a light, how far it will miss, and why. */
interface Verdict {
  readonly light: Light
  readonly shortfall: number
  readonly formula: string
  readonly zh: string
  readonly en: string
}

/** Something due by a day: red when the day passed without it, amber when it is near, else by how far it has come. */
export function dayStatus(
  setting: Setting,
  subject: Subject,
  indicator: Indicator,
  aim: DayAim,
  records: Records,
): Judged {
  const where = whereOf(subject, indicator.third)
  const latest = records.now[records.now.length - 1]!
  const known = records.now.map((dated) => ({ dated, reached: dayReached(dated.record.actual ?? "", aim) }))
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
  if (!reached.done) noteLatest(setting, subject, latest, 0, indicator.third)
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

function whenDone({ deadline }: DayAim, { record, day }: DatedRecord, said: CalendarDay | undefined): Verdict {
  const on = said ?? day
  const late = daysBetween(deadline, on)
  const [done, due] = [chineseDay(on), chineseDay(deadline)]
  const formula = `${isoOf(on)} ${late > 0 ? ">" : "≤"} ${isoOf(deadline)}`
  if (late <= 0)
    return {
      light: "green",
      shortfall: 0,
      formula,
      zh: said ? `已于${done}完成（时限${due}）。` : `截至${done}已完成（时限${due}）。`,
      en: `done by ${isoOf(on)}.`,
    }
  // The record was made after the deadline and does not say on which day it was done.
  if (!said)
    return {
      light: "amber",
      shortfall: 0,
      formula,
      zh: `截至${record.on}已完成，但没有写明完成日期，不能确认是否在时限${due}前；请写明完成日期。`,
      en: `done by ${record.on}, after the deadline ${isoOf(deadline)}; write on which day.`,
    }
  return {
    light: "red",
    shortfall: 100,
    formula,
    zh: `${done}完成，比时限${due}晚${late}天；请说明原因。`,
    en: `done on ${isoOf(on)}, ${late} days after the deadline ${isoOf(deadline)}; say why.`,
  }
}

function whenOpen(setting: Setting, { deadline }: DayAim, { day }: DatedRecord, degree: number | undefined): Verdict {
  const { until, thresholds } = setting
  const left = daysBetween(until, deadline)
  const due = chineseDay(deadline)
  const so = degree === undefined ? "尚未完成" : `完成${numberText(degree)}%`
  const soFar = degree === undefined ? "not done" : `${numberText(degree)}% done`
  const formula = `${isoOf(until)} ${left < 0 ? ">" : "≤"} ${isoOf(deadline)}`
  if (left < 0 || (setting.over && left <= 0))
    return {
      light: "red",
      shortfall: 100,
      formula,
      zh: `时限${due}已过，截至${chineseDay(day)}${so}；请说明原因、尽快完成。`,
      en: `the deadline ${isoOf(deadline)} has passed, ${soFar}; say why and complete it.`,
    }
  if (degree !== undefined && degree < 100) {
    // From the first day of the year, evenly: what degree that gives on the day it is due.
    const run = day.ordinal
    const whole = run + daysBetween(day, deadline)
    const expected = Math.min(100, rounded((degree * whole) / run, 2))
    const shortfall = rounded(100 - expected, 2)
    const light =
      left <= thresholds.soonDays ? worse(indicatorLight(shortfall, thresholds)) : indicatorLight(shortfall, thresholds)
    return {
      light,
      shortfall,
      formula: `min(100%, ${numberText(degree)}% × ${whole} ÷ ${run})`,
      zh: `截至${chineseDay(day)}${so}，按此进度到时限${due}可完成${numberText(expected)}%，还有${left}天${shortfall > 0 ? "；请加快进度" : ""}。`,
      en: `${soFar}; at this pace ${numberText(expected)}% by ${isoOf(deadline)}, in ${left} days.`,
    }
  }
  const near = left <= thresholds.soonDays
  return {
    light: near ? "amber" : "green",
    shortfall: 0,
    formula,
    zh: `截至${chineseDay(day)}${so}，距时限${due}还有${left}天${near ? "，已临近，请抓紧完成" : ""}。`,
    en: `${soFar}, ${left} days before the deadline ${isoOf(deadline)}${near ? ": it is near, complete it" : ""}.`,
  }
}

function worse(light: Light): Light {
  return light === "green" ? "amber" : light
}

/** Days from one day to another, over the ends of years. Years are those of deadlines: a few apart. */
function daysBetween(from: CalendarDay, to: CalendarDay): number {
  if (from.year > to.year) return -daysBetween(to, from)
  let days = to.ordinal - from.ordinal
  for (let year = from.year; year < to.year; year++) days += daysOf(year)
  return days
}
