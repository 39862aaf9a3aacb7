import type { Bilingual } from "../derivation.ts"
import { completionOf } from "../values/completion.ts"
import type { Deadline } from "../values/deadline.ts"
import { printedValue } from "../values/target.ts"
import { targetValue } from "../values/target-value.ts"
import { type CalendarDay, isBefore, ordinalOf } from "./calendar-day.ts"
import { isNotBegun, isPlanned, short, writtenValue } from "./written-value.ts"

/** How far something due by a day is: done (on a day, where written), or a degree of 100. */
export type DayReached =
  | { readonly done: true; readonly day?: CalendarDay }
  | { readonly done: false; readonly degree?: number }
  | { readonly unreadable: Bilingual }

/** What had been reached of something due by a day when it was recorded: 已完成, 5月20日完成, 60%, 未完成, 推进中. */
export function dayReached(text: string, recorded: CalendarDay): DayReached {
  const bare = writtenValue(text)
  const value = targetValue(bare)
  const done = completionOf(bare)
  if (value.kind === "date" && value.deadline?.month !== undefined && !value.deadline.every)
    return doneOn(value.deadline, recorded)
  if (done !== undefined) return done === 1 ? { done: true } : { done: false }
  if (value.number && value.unit === "%" && value.kind === "quantitative") {
    const degree = printedValue(value.number)
    return degree >= 100 ? { done: true } : { done: false, degree: Math.max(0, degree) }
  }
  if (
    isNotBegun(bare) ||
    isPlanned(bare) ||
    /^(?:尚?未|没有?|还未)|推进|进行|正在|办理中|实施中|筹备|部分|基本/u.test(bare)
  )
    return { done: false }
  return {
    unreadable: {
      zh: `“${short(bare)}”看不出是否完成，请写已完成、完成日期或完成百分比`,
      en: "does not tell whether it is done",
    },
  }
}

/** A day that lies behind the record says until when it is planned: it is not done. Without a year it is the record's. */
function doneOn(said: Deadline, recorded: CalendarDay): DayReached {
  const { year = recorded.year, month = 12, day } = said
  const on = { year, ordinal: ordinalOf(year, month, day ?? 31) }
  if (!isBefore(recorded, on)) return { done: true, day: on }
  // 「6月完成」 written in June: done, and nobody says on which day.
  const began = { year, ordinal: ordinalOf(year, month, 1) }
  return day === undefined && said.side !== "before" && !isBefore(recorded, began) ? { done: true } : { done: false }
}
