import type { Indicator } from "#ledger"
import { plain } from "#statutes"
import type { Bilingual } from "../derivation.ts"
import { comparableUnits, unitFactor, unitKind } from "../values/comparable-units.ts"
import { directionIn } from "../values/direction-in.ts"
import { obstacleWords } from "../values/obstacle.ts"
import { periodBehind, periodsAYear } from "../values/period.ts"
import { printedValue } from "../values/target.ts"
import { type TargetValue, targetValue } from "../values/target-value.ts"
import { type CalendarDay, daysOf, ordinalOf } from "./calendar-day.ts"
import type { CourseOf } from "./course.ts"

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
const counted: ReadonlySet<string> = new Set(["people", "household", "occasion", "incident", "count"])
const longestName = 200

/** What an indicator has to reach in a year. */
export function aimOf(indicator: Indicator, value: TargetValue, year: number, courseOf: CourseOf): Aim {
  if (value.kind === "none") return { kind: "none", obstacle: obstacleWords.blank }
  if (value.kind === "date") return dayAim(value, year)
  if (value.kind === "comparison") return comparedAim(indicator, value, courseOf)
  // Words are measured by their degree of completion, also those that promise little.
  if (!value.number || value.unit === undefined) return { ...wholeDegree, fullAt: 100 }
  return numberAim(indicator, value, year, courseOf)
}

function dayAim({ deadline }: TargetValue, year: number): Aim {
  // Due again in each period: the share of the times it was kept, which is a level.
  if (!deadline || deadline.every) return { ...wholeDegree, course: "level", fullAt: 100 }
  const due = deadline.year ?? year
  if (deadline.day !== undefined && deadline.month !== undefined)
    return { kind: "day", deadline: { year: due, ordinal: ordinalOf(due, deadline.month, deadline.day) } }
  return { kind: "day", deadline: { year: due, ordinal: ordinalOf(due, deadline.month ?? 12, 31) }, taken: true }
}

/** A base that is known gives the number: 不低于上年(85%), or the baseline entered beside 不低于上年. */
function comparedAim(indicator: Indicator, value: TargetValue, courseOf: CourseOf): Aim {
  const { base, number, unit, grade } = value
  if (number && unit !== undefined && grade)
    return numberOf(indicator, { ...value, direction: "at-least" }, printedValue(number), unit, () => ({
      course: "level",
    }))
  const entered = indicator.baseline === undefined ? undefined : targetValue(indicator.baseline)
  const known = base?.number ? { number: base.number, unit: base.unit ?? "" } : entered
  if (!known?.number || known.unit === undefined || grade || (number && unit !== "%"))
    return grade && !number ? { ...wholeDegree, fullAt: 100 } : { kind: "none", obstacle: obstacleWords["no-base"] }
  const share = number ? printedValue(number) / 100 : 1
  return numberOf(indicator, value, printedValue(known.number) * share, known.unit, courseOf)
}

function numberAim(indicator: Indicator, value: TargetValue, year: number, courseOf: CourseOf): Aim {
  const number = printedValue(value.number!) / (value.consequent ? printedValue(value.consequent) : 1)
  if (value.kind !== "frequency" || !value.period) return numberOf(indicator, value, number, value.unit!, courseOf)
  const times = value.period === "day" ? daysOf(year) : periodsAYear[value.period]
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

function numberOf(
  indicator: Indicator,
  value: TargetValue,
  target: number,
  unit: string,
  courseOf: CourseOf,
  times = 1,
): NumberAim {
  const name = plain(indicator.third.slice(0, longestName))
  const direction = directionIn(value, { first: indicator.first, second: indicator.second, name })
  const side = direction === "at-most" || (direction === "exactly" && target === 0) ? "at-most" : "at-least"
  const [factor, bare] = unitFactor(unit)
  const { course, fullAt } = courseOf(bare, name, side)
  const share = comparableUnits(bare, "%")
  const cap = fullAt ?? (share && course === "level" && target <= 100 ? 100 : undefined)
  const printed = value.number?.decimals ?? 0
  // Counted things are whole, money and measures are not; ten thousands of a thing have two decimals.
  const decimals = counted.has(unitKind(bare) ?? "") && factor === 1 ? printed : Math.max(2, printed)
  return {
    kind: "number",
    course,
    side,
    target,
    ...(value.upper ? { upper: printedValue(value.upper) * times } : {}),
    unit,
    decimals,
    ...(cap === undefined ? {} : { fullAt: cap }),
  }
}
