import { plain } from "#statutes"
import type { Bilingual } from "../derivation.ts"
import { comparableUnits, unitRatio } from "../values/comparable-units.ts"
import { completionOf } from "../values/completion.ts"
import { periodBehind, periodsAYear } from "../values/period.ts"
import { printedValue } from "../values/target.ts"
import { type TargetValue, targetValue } from "../values/target-value.ts"
import type { DayAim, NumberAim } from "./aim.ts"
import { type CalendarDay, ordinalOf } from "./calendar-day.ts"
import { decimalsOf, finest, numberText } from "./shown-number.ts"

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

const longest = 60
/** 「累计」 and 「截至6月底」 before a value, 「完成」 behind it, and remarks in brackets say nothing about how much. */
const before = /^(?:截[至止]到?[^,:，：]{1,12}[,:]|目前|现|已经?|累计|共计?|实际|预计){1,4}(?!完成$)(?=.)/u
const behind = /(?:%|‰)(已?完成|左右)$/u
const notBegun = /^(?:尚?未|没有?|还未|暂未)(?:开始|启动|开展|发生|支出|支付|使用)/u

/** A result as a person writes it, without what stands around the value. */
function bareText(text: string): string {
  let rest = plain(text.slice(0, 400)).replace(/[。;；]+$/u, "")
  rest = rest.replace(before, "")
  const remark = /^(.{1,20}?)[(,;:].*$/u.exec(rest)
  if (remark && /\d/.test(remark[1]!) && !/\(/.test(remark[1]!) && rest.length > 12) rest = remark[1]!
  return behind.test(rest) ? rest.replace(/(?:已?完成|左右)$/u, "") : rest
}

/** What has been reached of a number: 5800人次, 0.58万人次, 60% (of the target), 已完成, 2次/月, a bare number. */
export function reachedOf(text: string, aim: NumberAim, yearPassed: number): Reached | Unreadable {
  const bare = bareText(text)
  if (bare === "") return { unreadable: { zh: "没有填写完成值", en: "no value is written" } }
  const value = targetValue(bare)
  if (notBegun.test(bare)) return { value: 0, decimals: 0 }
  if (value.upper) return { unreadable: { zh: "写的是一个区间，请写一个数", en: "a range; write one number" } }
  if (value.number && value.kind !== "comparison" && value.kind !== "date") return numberReached(value, aim, yearPassed)
  const done = completionOf(bare)
  if (done === 0 && aim.course !== "degree")
    return { unreadable: { zh: `只写未完成，请写完成了多少${aim.unit}`, en: "not completed; write how much was" } }
  if (aim.side === "at-least" && (done !== undefined || saysTarget(value, aim)))
    return {
      value: (done ?? 1) * aim.target,
      decimals: aim.decimals,
      taken: { zh: `“${short(bare)}”按达到目标值计`, en: "taken as having reached the target" },
    }
  const wanted = aim.course === "degree" ? "完成程度，如60%" : `数值，如${numberText(aim.target)}${aim.unit}`
  return {
    unreadable: {
      zh: `“${short(bare)}”不能与目标比较，请写${wanted}`,
      en: "cannot be compared with the target; write a number",
    },
  }
}

/** A degree answered by the words of a grade is reached: 有效提升 for 有效提升. */
function saysTarget(value: TargetValue, aim: NumberAim): boolean {
  return aim.course === "degree" && value.kind === "qualitative" && value.grade !== undefined
}

function numberReached(value: TargetValue, aim: NumberAim, yearPassed: number): Reached | Unreadable {
  const number = printedValue(value.number!) / (value.consequent ? printedValue(value.consequent) : 1)
  const { decimals } = value.number!
  const period = periodBehind(value.unit ?? "")
  if (value.period && period?.bare !== undefined && !comparableUnits(value.unit!, aim.unit)) {
    const ratio = unitRatio(period.bare, aim.unit)
    // So often a month: what that comes to by the day.
    if (ratio !== undefined)
      return {
        value: number * ratio * periodsAYear[value.period] * yearPassed,
        decimals: 2,
        taken: { zh: "按每期数乘以已过期数折算", en: "so many a period, times the periods passed" },
      }
  }
  const unit = value.unit ?? ""
  const ratio = unit === "" ? 1 : unitRatio(unit, aim.unit)
  if (ratio !== undefined) {
    const finer = ratio < 1 ? Math.ceil(-Math.log10(ratio)) : 0
    const capped = aim.course === "degree" ? Math.min(100, number * ratio) : number * ratio
    const read = { value: capped, decimals: Math.min(finest, decimals + finer) }
    return unit === "" && aim.unit !== ""
      ? { ...read, taken: { zh: `没有写单位，按${aim.unit}计`, en: "no unit: taken as the target's" } }
      : read
  }
  return unit === "%"
    ? shareReached(number, aim)
    : {
        unreadable: {
          zh: `单位“${short(unit)}”与目标的单位“${aim.unit}”不能比较，请按目标的单位填写`,
          en: "its unit cannot be compared with the target's; use that one",
        },
      }
}

/** A percentage that answers a number: 完成60%. Of a capped level it says nothing but that it is kept, at 100 %. */
function shareReached(percent: number, aim: NumberAim): Reached | Unreadable {
  if (aim.side === "at-most" && aim.course === "level" && percent !== 100)
    return {
      unreadable: { zh: `百分比不能说明达到的水平，请写多少${aim.unit}`, en: "a percentage does not tell the level" },
    }
  return {
    value: (aim.target * percent) / 100,
    decimals: decimalsOf((aim.target * percent) / 100),
    taken: {
      zh: `${numberText(percent, finest)}%按占目标值${numberText(aim.target, finest)}${aim.unit}的比例计`,
      en: "taken as a share of the target",
    },
  }
}

/** How far something due by a day is: done (on a day, where written), or a degree of 100. */
export type DayReached =
  | { readonly done: true; readonly day?: CalendarDay }
  | { readonly done: false; readonly degree?: number }
  | Unreadable

/** What has been reached of something due by a day: 已完成, 5月20日完成, 60%, 未完成, 推进中. */
export function dayReached(text: string, aim: DayAim): DayReached {
  const bare = bareText(text)
  const value = targetValue(bare)
  const { deadline } = value
  if (value.kind === "date" && deadline?.month !== undefined && !deadline.every) {
    const year = deadline.year ?? aim.deadline.year
    return { done: true, day: { year, ordinal: ordinalOf(year, deadline.month, deadline.day ?? 31) } }
  }
  const done = completionOf(bare)
  if (done !== undefined) return done === 1 ? { done: true } : { done: false }
  if (value.number && value.unit === "%") {
    const degree = printedValue(value.number)
    return degree >= 100 ? { done: true } : { done: false, degree }
  }
  if (notBegun.test(bare)) return { done: false, degree: 0 }
  if (/推进|进行|正在|办理中|实施中|筹备|部分|基本/u.test(bare)) return { done: false }
  return {
    unreadable: {
      zh: `“${short(bare)}”看不出是否完成，请写已完成、完成日期或完成百分比`,
      en: "does not tell whether it is done",
    },
  }
}

export function short(text: string): string {
  return text.length > longest ? `${text.slice(0, longest)}…` : text
}
