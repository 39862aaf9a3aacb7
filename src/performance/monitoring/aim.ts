import type { Indicator } from "#ledger"
import { plain } from "#statutes"
import type { Bilingual } from "../derivation.ts"
import type { GradeDirection } from "../values/grade.ts"
import { obstacleWords } from "../values/obstacle.ts"
import { periodBehind } from "../values/period.ts"
import { printedValue } from "../values/target.ts"
import { type TargetValue, targetValue } from "../values/target-value.ts"
import { type CalendarDay, ordinalOf, timesOf } from "./calendar-day.ts"
import type { CourseOf } from "./course.ts"
import { numberOf } from "./number-aim.ts"

/**
 * What has to be reached by the end of the year, in the target's own unit: a number to add up to, a level to stand at, a
 * degree of completion (of 100 %).
 * @zh 全年目标
 */
export interface NumberAim {
  readonly kind: "number"
  readonly course: "cumulative" | "level" | "degree"
  readonly side: "at-least" | "at-most"
  readonly target: number
  /** The upper end, where a range is printed. */
  readonly upper?: number
  readonly unit: string
  /** Decimals a value of this unit is worth, before those of the records are looked at. */
  readonly decimals: number
  readonly fullAt?: number
  /** What the target asks of a change or of words: 增长6% answers 提高5%, 下降6% does not. */
  readonly towards?: GradeDirection
  /** The target's words, where only they can be answered: 达到Ⅲ类. */
  readonly words?: string
  /** How the year's number follows from what is printed (2次/月 × 12). */
  readonly reckoned?: Bilingual
}

/** A day until which it has to be done. @zh 完成时限 */
export interface DayAim {
  readonly kind: "day"
  readonly deadline: CalendarDay
  /** Only a month or a year is printed: its last day was taken. */
  readonly taken?: true
}

/** Nothing can be set against it. */
export interface NoAim {
  readonly kind: "none"
  readonly obstacle: Bilingual
}

export type Aim = NumberAim | DayAim | NoAim

const wholeDegree = { kind: "number", course: "degree", side: "at-least", target: 100, unit: "%", decimals: 2 } as const
const longestName = 200

/** Shares and multiples of a base: 上年的90%, 上年的2倍. */
const shares: ReadonlyMap<string, number> = new Map([
  ["%", 0.01],
  ["倍", 1],
])
/** What an indicator has to reach in a year. */
export function aimOf(indicator: Indicator, value: TargetValue, year: number, courseOf: CourseOf): Aim {
  if (value.kind === "none") return { kind: "none", obstacle: obstacleWords.blank }
  if (value.kind === "date") return dayAim(value, year)
  if (value.kind === "comparison") return comparedAim(indicator, value, courseOf)
  // Words are measured by their degree of completion, also those that promise little.
  if (!value.number || value.unit === undefined) return degreeAim(indicator, value)
  return numberAim(indicator, value, year, courseOf)
}

function degreeAim({ target }: Indicator, { grade }: TargetValue): NumberAim {
  return {
    ...wholeDegree,
    fullAt: 100,
    words: plain(target.slice(0, longestName)),
    ...(grade ? { towards: grade.direction } : {}),
  }
}

function dayAim({ deadline }: TargetValue, year: number): Aim {
  // Due again in each period: the share of the times it was kept, which is a level. Once a year it is a day of this year.
  if (!deadline || (deadline.every && deadline.every !== "year"))
    return { ...wholeDegree, course: "level", fullAt: 100 }
  const due = deadline.year ?? year
  if (deadline.day !== undefined && deadline.month !== undefined)
    return { kind: "day", deadline: { year: due, ordinal: ordinalOf(due, deadline.month, deadline.day) } }
  return { kind: "day", deadline: { year: due, ordinal: ordinalOf(due, deadline.month ?? 12, 31) }, taken: true }
}

/** A base that is known gives the number: 不低于上年(85%), or the baseline entered beside 不低于上年. */
function comparedAim(indicator: Indicator, value: TargetValue, courseOf: CourseOf): Aim {
  const { base, number, unit, grade } = value
  if (number && unit !== undefined && grade) {
    const level = () => ({ course: "level" }) as const
    const aim = numberOf(indicator, { ...value, direction: "at-least" }, printedValue(number), unit, level)
    return { ...aim, towards: grade.direction }
  }
  const entered = indicator.baseline === undefined ? undefined : targetValue(indicator.baseline)
  const known = base?.number ? { number: base.number, unit: base.unit ?? "" } : entered
  if (grade && !number) return degreeAim(indicator, value)
  const share = number ? printedValue(number) * (shares.get(unit ?? "") ?? Number.NaN) : 1
  if (!known?.number || known.unit === undefined || Number.isNaN(share))
    return { kind: "none", obstacle: obstacleWords["no-base"] }
  return numberOf(indicator, value, printedValue(known.number) * share, known.unit, courseOf)
}

function numberAim(indicator: Indicator, value: TargetValue, year: number, courseOf: CourseOf): Aim {
  const number = printedValue(value.number!) / (value.consequent ? printedValue(value.consequent) : 1)
  if (value.kind !== "frequency" || !value.period) return numberOf(indicator, value, number, value.unit!, courseOf)
  const times = timesOf(value.period, year)
  const unit = periodBehind(value.unit!)?.bare ?? value.unit!
  const aim = numberOf(indicator, value, number * times, unit, () => ({ course: "cumulative" }), times)
  return times === 1
    ? aim
    : {
        ...aim,
        reckoned: {
          zh: `${number}${unit} × ${times} = ${aim.target}${unit}`,
          en: `${number} × ${times} = ${aim.target}`,
        },
      }
}
