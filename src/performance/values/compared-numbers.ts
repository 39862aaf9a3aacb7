import { unitFactor, unitKind, unitRatio } from "./comparable-units.ts"
import { type Period, periodBehind, periodsAYear } from "./period.ts"
import { printedValue, type TargetValue } from "./target.ts"

/** A target and a result as numbers of one measure. */
export interface ComparedNumbers {
  readonly target: number
  readonly reached: number
  /** The upper end of a target that is a range. */
  readonly upper?: number
}

/** What people round or drop may make a result look so many times too large or small, no more. */
const nearby = 2

/**
 * Brings a target and a result to one measure. Units of one kind are converted; where the result leaves out what the target
 * says (its unit, its 万, 「/人」, the period), it is read in the way that brings it near the target, and not at all where
 * no way does. Undefined where the two cannot be compared.
 */
export function comparedNumbers(target: TargetValue, result: TargetValue, name = ""): ComparedNumbers | undefined {
  if (!target.number || !result.number || result.upper || target.consequent || result.consequent) return undefined
  const aim = printedValue(target.number)
  const done = printedValue(result.number)
  const reached = target.kind === "frequency" ? undefined : inUnitOf(target, aim, result, done, name)
  if (target.kind === "frequency") return inAYear(target, aim, result, done)
  if (reached === undefined) return undefined
  // 「每月1000元」 against a sum of which nobody says for how long.
  const period = target.period !== result.period && target.period !== undefined && target.period !== "year"
  if (period && !near(reached, aim)) return undefined
  return { target: aim, reached, ...(target.upper ? { upper: printedValue(target.upper) } : {}) }
}

/** The result in the target's printed unit. */
function inUnitOf(target: TargetValue, aim: number, result: TargetValue, done: number, name: string) {
  const unit = target.unit ?? ""
  const other = result.unit ?? ""
  if (other === unit) return done
  if (other === "") return withoutUnit(unit, aim, done)
  if (unit === "") return toBareNumber(other, aim, done, name)
  // 「50万」 of 万元.
  if (/^[百千万亿]+$/u.test(other)) return (done * unitFactor(`${other}元`)[0]) / unitFactor(unit)[0]
  // Marks are of a hundred.
  if (isMark(unit, other) && aim <= 100 && done <= 100) return done
  const ratio = unitRatio(other, unit)
  if (ratio !== undefined) return done * ratio
  return withoutPart(unit, aim, other, done)
}

const isMark = (one: string, other: string) => (one === "分" && other === "%") || (one === "%" && other === "分")

/** A result without unit: of the target's unit, of the bare unit (15万页: 142000), or a share as spreadsheets hold it (0.95). */
function withoutUnit(unit: string, aim: number, done: number): number {
  const [factor] = unitFactor(unit)
  if (unit === "%" && done > 0 && done <= 1) return nearest(aim, done, done * 100)
  return factor === 1 ? done : nearest(aim, done, done / factor)
}

/** A result with a unit where the target prints none; a percentage is a rate only of what is called one. */
function toBareNumber(unit: string, aim: number, done: number, name: string): number | undefined {
  if (unit === "%") return /(?:率|度|占比|比例|比重)$/u.test(name) ? done : undefined
  const [factor] = unitFactor(unit)
  return nearest(aim, done, done * factor)
}

/** 元/人 answered in 元, or the other way round, where nobody could mean a total. */
function withoutPart(unit: string, aim: number, other: string, done: number): number | undefined {
  const [parts, others] = [unit.split("/"), other.split("/")]
  if (parts.length === others.length || Math.min(parts.length, others.length) !== 1) return undefined
  const ratio = unitRatio(others[0]!, parts[0]!)
  return ratio !== undefined && near(done * ratio, aim) ? done * ratio : undefined
}

/** Times a year of a target that is due so often a period; a result without period counts the year or repeats the target. */
function inAYear(target: TargetValue, aim: number, result: TargetValue, done: number): ComparedNumbers | undefined {
  const unit = bareUnit(target.unit ?? "")
  const other = bareUnit(result.unit ?? "")
  const ratio = other === "" ? 1 : unitRatio(other, unit)
  if (ratio === undefined || !target.period) return undefined
  const [reached, due] = [done * ratio, aim * periodsAYear[target.period]]
  const end = target.upper ? { upper: printedValue(target.upper) * periodsAYear[target.period] } : {}
  const of = (times: number): ComparedNumbers => ({ target: due, reached: times, ...end })
  if (result.period) return of(reached * periodsAYear[result.period])
  if (target.period === "year") return of(reached)
  if (reached === aim && reached * nearby < due) return of(due)
  if (!isCounted(target.period, reached, due)) return undefined
  return of(reached)
}

/** Whether a number is one of the whole year: nobody counts the days without work. */
function isCounted(period: Period, reached: number, due: number): boolean {
  return reached >= due || (period !== "day" && reached * nearby > due)
}

function bareUnit(unit: string): string {
  return periodBehind(unit)?.bare ?? unit
}

function near(value: number, aim: number): boolean {
  return value > 0 && aim > 0 && value <= aim * nearby && aim <= value * nearby
}

/** The reading nearer to the target in proportion; the first where neither is. */
function nearest(aim: number, first: number, second: number): number {
  if (aim <= 0 || first <= 0 || second <= 0) return first
  const distance = (value: number) => Math.abs(Math.log(value / aim))
  return distance(second) < distance(first) - 1e-9 ? second : first
}

/** Whether a unit counts times: what a target of dates may be answered in. */
export function countsTimes(unit: string): boolean {
  return unitKind(unit) === "occasion" || /^(?:个?月|月份|个?季度?|件|份|篇|条|批|期)$/u.test(unit)
}
