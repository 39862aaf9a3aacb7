import type { Bilingual } from "../derivation.ts"
import { comparableUnits, unitKind, unitRatio } from "../values/comparable-units.ts"
import { completionOf } from "../values/completion.ts"
import { periodBehind } from "../values/period.ts"
import { printedValue } from "../values/target.ts"
import { type TargetValue, targetValue } from "../values/target-value.ts"
import type { NumberAim } from "./aim.ts"
import { type CalendarDay, daysOf, timesOf } from "./calendar-day.ts"
import { decimalsOf, finest, numberText, rounded } from "./shown-number.ts"
import { isNotBegun, isPlanned, short, writtenValue } from "./written-value.ts"
import { answersWords } from "./answered-words.ts"

/** A value as written, in the unit of the aim; `taken` says what had to be supposed. */
export interface Reached {
  readonly value: number
  readonly decimals: number
  readonly taken?: Bilingual
}

/** Why a value cannot be set against the target, and what to write instead. */
export interface Unreadable {
  readonly unreadable: Bilingual
}

/** What has been reached of a number by a day: 5800人次, 0.58万人次, 60% (of the target), 已完成, 2次/月, a bare number. */
export function reachedOf(text: string, aim: NumberAim, day: CalendarDay): Reached | Unreadable {
  const bare = writtenValue(text)
  if (bare === "") return unreadable("没有填写完成值", "no value is written")
  if (isNotBegun(bare)) return { value: 0, decimals: 0 }
  if (aim.side === "at-most" && /^(?:无|没有|零)$/u.test(bare))
    return { value: 0, decimals: 0, taken: { zh: `“${bare}”按0${aim.unit}计`, en: "none: taken as 0" } }
  const value = targetValue(bare)
  if (value.upper) return unreadable("写的是一个区间，请写一个数", "a range; write one number")
  if (value.number && isPlanned(bare) && value.kind !== "comparison")
    return unreadable(`“${short(bare)}”是预计数，请写截止日已完成的数`, "expected, not reached; write what was reached")
  if (value.number && value.kind !== "comparison" && value.kind !== "date") return numberReached(value, aim, day)
  return changeReached(value, aim) ?? wordsReached(bare, value, aim)
}

function unreadable(zh: string, en: string): Unreadable {
  return { unreadable: { zh, en } }
}

function wordsReached(bare: string, value: TargetValue, aim: NumberAim): Reached | Unreadable {
  const done = completionOf(bare)
  if (done === 0 && aim.course !== "degree")
    return unreadable(`只写未完成，请写完成了多少${aim.unit}`, "not completed; write how much was")
  if (aim.side === "at-least" && (done !== undefined || answersWords(bare, value, aim)))
    return {
      value: (done ?? 1) * aim.target,
      decimals: aim.decimals,
      taken:
        done === 0
          ? { zh: `“${short(bare)}”按0%计`, en: "taken as nothing done" }
          : { zh: `“${short(bare)}”按达到目标值计`, en: "taken as having reached the target" },
    }
  const wanted = aim.course === "degree" ? "完成程度，如60%" : `数值，如${numberText(aim.target)}${aim.unit}`
  return unreadable(
    `“${short(bare)}”不能与目标比较，请写${wanted}`,
    "cannot be compared with the target; write a number",
  )
}

/** A change answers one that was asked for, or the name of one: 增长6% for 较上年提高5% and for 增长率 ≥5%. */
function changeReached({ kind, grade, number, unit }: TargetValue, aim: NumberAim): Reached | undefined {
  if (kind !== "comparison" || !grade || !number || aim.towards === undefined || aim.course !== "level")
    return undefined
  const ratio = unitRatio(unit ?? "", aim.unit) ?? (unit === "个百分点" && aim.unit === "%" ? 1 : undefined)
  if (ratio === undefined) return undefined
  const sign = grade.direction === aim.towards ? 1 : -1
  return { value: rounded(sign * printedValue(number) * ratio, finest), decimals: number.decimals }
}

function numberReached(value: TargetValue, aim: NumberAim, day: CalendarDay): Reached | Unreadable {
  const number = printedValue(value.number!) / (value.consequent ? printedValue(value.consequent) : 1)
  const { decimals } = value.number!
  const unit = value.unit ?? ""
  if (number < 0 && aim.course !== "level")
    return unreadable(`累计完成值不会是负数（${numberText(number, finest)}）`, "what adds up is not below zero")
  if (unit === "" && aim.unit === "%" && number > 0 && number < 1 && aim.target >= 10)
    return unreadable(
      `没有写单位，“${value.number!.text}”是${numberText(number, finest)}%还是${numberText(number * 100, finest)}%，请写明百分号`,
      "no unit: a share of one or a percentage? write the sign",
    )
  if (number < 0 && aim.towards === "down")
    return unreadable(
      `“${value.number!.text}${unit}”是降还是升看不出来，请写下降或上升多少`,
      "a negative decline; write 下降 or 上升 with the number",
    )
  const often = perPeriod(value, aim, number, day)
  if (often) return often
  const ratio = unit === "" ? 1 : unitRatio(unit, aim.unit)
  if (ratio !== undefined) {
    const whole = rounded(number * ratio, finest)
    const shifted = decimals - Math.floor(Math.log10(ratio) + 1e-9)
    const read = {
      value: aim.course === "degree" ? Math.min(100, whole) : whole,
      decimals: Math.min(finest, Math.max(0, shifted)),
    }
    return unit === "" && aim.unit !== ""
      ? { ...read, taken: { zh: `没有写单位，按${aim.unit}计`, en: "no unit: taken as the target's" } }
      : read
  }
  // 「零投诉」 is none in any unit.
  if (number === 0 && unitKind(unit) === "incident") return { value: 0, decimals: 0 }
  return unit === "%"
    ? shareReached(number, aim)
    : unreadable(
        `单位“${short(unit)}”与目标的单位“${aim.unit}”不能比较，请按目标的单位填写`,
        "its unit cannot be compared with the target's; use that one",
      )
}

/** 2次/月 and 每月2次: what that comes to by the day. 3次/年 is what was reached of the year so far. */
function perPeriod(value: TargetValue, aim: NumberAim, number: number, day: CalendarDay): Reached | undefined {
  const unit = value.unit ?? ""
  const behind = periodBehind(unit)
  const bare = behind?.bare ?? (value.kind === "frequency" ? unit : undefined)
  if (!value.period || bare === undefined || aim.course !== "cumulative") return undefined
  const ratio = behind && comparableUnits(unit, aim.unit) ? undefined : unitRatio(bare, aim.unit)
  if (ratio === undefined) return undefined
  if (value.period === "year") return { value: rounded(number * ratio, finest), decimals: value.number!.decimals }
  const passed = timesOf(value.period, day.year) * (day.ordinal / daysOf(day.year))
  return {
    value: rounded(number * ratio * passed, finest),
    decimals: 2,
    taken: { zh: "按每期数乘以已过期数折算", en: "so many a period, times the periods passed" },
  }
}

/** A percentage that answers a number: 完成60%. Of a capped level it says nothing but that it is kept, at 100 %. */
function shareReached(percent: number, aim: NumberAim): Reached | Unreadable {
  if (aim.side === "at-most" && aim.course === "level" && percent !== 100)
    return unreadable(`百分比不能说明达到的水平，请写多少${aim.unit}`, "a percentage does not tell the level")
  const value = rounded((aim.target * percent) / 100, finest)
  return {
    value,
    decimals: decimalsOf(value),
    taken: {
      zh: `${numberText(percent, finest)}%按占目标值${numberText(aim.target, finest)}${aim.unit}的比例计`,
      en: "taken as a share of the target",
    },
  }
}
