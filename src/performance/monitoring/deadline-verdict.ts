import type { DayAim } from "./aim.ts"
import { type CalendarDay, chineseDay, daysBetween, isoOf } from "./calendar-day.ts"
import { indicatorLight } from "./light.ts"
import type { Light } from "./monitoring.ts"
import type { DatedRecord } from "./recorded.ts"
import type { Setting } from "./setting.ts"
import { numberText, rounded } from "./shown-number.ts"

/** What the latest record comes to: a light, how far it will miss, and why. */
export interface Verdict {
  readonly light: Light
  readonly shortfall: number
  readonly formula: string
  readonly zh: string
  readonly en: string
}

/** Something done: by the day it says, else by the day of its record. */
export function whenDone({ deadline }: DayAim, { record, day }: DatedRecord, said: CalendarDay | undefined): Verdict {
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

/** Something not done yet: red once the day has passed, amber when it is near, else by how far it has come. */
export function whenOpen(
  setting: Setting,
  { deadline }: DayAim,
  { day }: DatedRecord,
  degree: number | undefined,
): Verdict {
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
