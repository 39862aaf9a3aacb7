import type { Indicator } from "#ledger"
import { plain } from "#statutes"
import { comparableUnits, unitFactor, unitKind } from "../values/comparable-units.ts"
import { directionIn } from "../values/direction-in.ts"
import type { GradeDirection } from "../values/grade.ts"
import { printedValue } from "../values/target.ts"
import type { TargetValue } from "../values/target-value.ts"
import type { NumberAim } from "./aim.ts"
import type { CourseOf } from "./course.ts"

const counted: ReadonlySet<string> = new Set(["people", "household", "occasion", "incident", "count"])
const longestName = 200
/** Names of changes, by what they ask; the first that is found. */
const changes: readonly (readonly [RegExp, GradeDirection])[] = [
  [/下降|降低|减少|压减|缩短|节约|节省|降幅|减幅/u, "down"],
  [/增长|增加|提高|提升|增幅|增速|涨幅|上升/u, "up"],
]

/** The aim of a number in its unit, `times` as often as it is printed: its side, its course, what cannot be passed. */
export function numberOf(
  indicator: Indicator,
  value: TargetValue,
  target: number,
  unit: string,
  courseOf: CourseOf,
  times = 1,
): NumberAim {
  const name = plain(indicator.third.slice(0, longestName))
  const direction = directionIn(value, { first: indicator.first, second: indicator.second, name })
  const ends = value.upper ? [target, printedValue(value.upper) * times].sort((a, b) => a - b) : [target, target]
  const [low, high] = [ends[0]!, ends[1]!]
  const side = direction === "at-most" || (direction === "exactly" && high === 0) ? "at-most" : "at-least"
  const [factor, bare] = unitFactor(unit)
  const { course, fullAt } = courseOf(bare, name, side)
  // A share of which at least so much is wanted cannot pass all of it; one that is capped can: 控制率 ≤100% at 106 %.
  const cap =
    fullAt ?? (comparableUnits(bare, "%") && course === "level" && side === "at-least" && high <= 100 ? 100 : undefined)
  const printed = value.number?.decimals ?? 0
  // Counted things are whole, money and measures are not; ten thousands of a thing have two decimals.
  const decimals = counted.has(unitKind(bare) ?? "") && factor === 1 ? printed : Math.max(2, printed)
  const towards = changes.find(([word]) => word.test(name))?.[1]
  return {
    kind: "number",
    course,
    side,
    target: side === "at-most" ? high : low,
    ...(value.upper && direction === "exactly" && side === "at-least" ? { upper: high } : {}),
    unit,
    decimals,
    ...(cap === undefined ? {} : { fullAt: cap }),
    ...(towards === undefined ? {} : { towards }),
  }
}
