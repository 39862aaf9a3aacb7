import type { Figure } from "#identities"
import { printedNumber } from "#money"
import { plain } from "#statutes"
import { type ComparedNumbers, comparedNumbers } from "../values/compared-numbers.ts"
import { completionOf } from "../values/completion.ts"
import { directionIn } from "../values/direction-in.ts"
import { keepsDeadline, timesKept } from "../values/kept-deadline.ts"
import { printedValue, type TargetValue } from "../values/target.ts"
import { targetValue } from "../values/target-value.ts"

/** A text as printed; where it stands does not matter here. */
interface Printed {
  readonly text: string
}

/** An indicator with target and result: what scoring needs of it, wherever it comes from. @zh 指标完成情况 */
export interface Achievement {
  readonly first?: Printed
  readonly second?: Printed
  readonly name?: Printed
  readonly target?: Printed
  readonly value: TargetValue
  readonly actual?: Printed
}

/** An achievement with the points and the deviation printed beside it. */
export interface ScoredAchievement extends Achievement {
  readonly weight?: Figure
  readonly score?: Figure
  readonly deviation?: Figure
}

/**
 * What an indicator's points should be, by its target and what was reached (rules.md §9.2):
 * proportional: weight × min(1, actual ÷ target); reversed: full points up to the target, beyond it
 * weight × target ÷ actual (common practice, local rules differ); qualitative: weight × degree of completion.
 * @zh 应得分
 */
export interface ExpectedPoints {
  readonly method: "proportional" | "reversed" | "qualitative"
  /** Share of the weight that is earned, 0 to 1. */
  readonly share: number
  readonly reached: boolean
  /** Deviation from the target in per cent; 0 when it was reached, absent where the target is nil and was not. */
  readonly deviation?: number
  /** actual ÷ target, where both are numbers. */
  readonly ratio?: number
}

/** The expected points; undefined when target and result cannot be compared, or nothing says how a miss counts. */
export function expectedPoints(indicator: Achievement): ExpectedPoints | undefined {
  const { value, actual: stated } = indicator
  if (!stated || value.kind === "none") return undefined
  const actual = readResult(stated.text, value)
  // Points do not follow from a proportion.
  if (value.consequent || actual.consequent) return undefined
  const change = value.kind === "comparison" || actual.kind === "comparison"
  if (change) return changed(indicator, actual)
  if (value.kind === "quantitative" || value.kind === "frequency") {
    const compared = comparedNumbers(value, actual, plain(indicator.name?.text.slice(0, 200) ?? ""))
    if (compared) return numeric(indicator, compared, actual)
    if (value.upper || value.unit === "%") return wholeInWords(value, stated.text)
  }
  if (value.kind === "date") {
    const kept = keepsDeadline(value, actual)
    // What a day too late costs no rule says.
    if (kept !== undefined) return kept ? completion(100) : undefined
    const share = timesKept(value, actual)
    if (share !== undefined) return completion(share * 100)
  }
  const percent = percentOf(actual, indicator)
  if (percent === undefined || percent > 100 || percent < 0) return undefined
  // 「90」 answered by 92 % may be a rate reached or a number missed.
  const aim = value.number && value.unit === "" ? printedValue(value.number) : 0
  return percent < 100 && aim >= 50 && aim <= 100 ? undefined : completion(percent)
}

const completion = (percent: number): ExpectedPoints => ({
  method: "qualitative",
  share: percent / 100,
  reached: percent === 100,
  deviation: percent - 100,
})

/** A result; 「无」 answers a target of none, and a bare number is one however long. */
function readResult(text: string, value: TargetValue): TargetValue {
  const words = plain(text.slice(0, 60))
  if (value.number?.scaled === 0 && /^(?:无|没有|均无|未有)$/u.test(words)) return targetValue("0")
  const read = targetValue(text)
  const number = read.number ? undefined : printedNumber(words)
  return number ? { kind: "quantitative", operator: "=", number, unit: "", direction: "exactly" } : read
}

/** A result in per cent; a word of completion answers a target that is no number. */
function percentOf(actual: TargetValue, { value, target, actual: stated }: Achievement): number | undefined {
  if (actual.unit === "%" && actual.number) return actual.upper ? undefined : printedValue(actual.number)
  if (value.number) return undefined
  // Where 「否」 is what was wanted, it is reached.
  if (target && plain(target.text) === plain(stated!.text) && completionOf(stated!.text) === 0) return 100
  const degree = completionOf(stated!.text)
  return degree === undefined ? undefined : degree * 100
}

/** 「已完成」 of 100 %; of any other number it says too little. */
function wholeInWords({ number, upper, unit }: TargetValue, actual: string): ExpectedPoints | undefined {
  const whole = number && !upper && unit === "%" && printedValue(number) === 100
  return whole && completionOf(actual) === 1 ? completion(100) : undefined
}

/** Below it a percentage that answers a growth is a growth; above it may be a degree of completion. */
const highestGrowth = 50
const grown = /增长|提高|提升|增幅|增速|增加|上升|递增/u
const shrunk = /下降|降低|减少|降幅|压减|压缩|节约|缩短/u

/** A change against a change: 增长6% of 增长≥5%, of one base as far as both print it. */
function changed(indicator: Achievement, actual: TargetValue): ExpectedPoints | undefined {
  const { value, name } = indicator
  const label = plain(name?.text.slice(0, 200) ?? "")
  const [aim, done] = [changeOf(value, label), changeOf(actual, label)]
  if (value.kind === "comparison" && actual.kind !== "comparison") {
    const percent = percentOf(actual, indicator)
    if (!value.number || percent === 100)
      return percent === undefined || percent > 100 ? undefined : completion(percent)
  }
  if (!aim || !value.number || !actual.number || value.upper || actual.upper || value.unit !== actual.unit)
    return undefined
  const [target, size] = [printedValue(value.number), printedValue(actual.number)]
  if (actual.kind !== "comparison" && (Math.abs(size) >= highestGrowth || target > highestGrowth)) return undefined
  const bases = [value.base?.kind, actual.base?.kind].filter((kind) => kind !== undefined && kind !== "unstated")
  if (bases.length === 2 && bases[0] !== bases[1]) return undefined
  const reached = done && done !== aim ? -size : size
  return numeric(indicator, { target, reached }, actual)
}

/** Up or down, as the value says; else as the indicator's name does. */
function changeOf(value: TargetValue, label: string): "up" | "down" | undefined {
  const direction = value.kind === "comparison" ? value.grade?.direction : undefined
  if (direction === "up" || direction === "down") return direction
  if (value.kind === "comparison" || grown.test(label) === shrunk.test(label)) return undefined
  return grown.test(label) ? "up" : "down"
}

/** How near to 「约」 a number must come to be it; no rule says. */
const aboutAsMuch = 0.1

function numeric(
  indicator: Achievement,
  { target, reached: actual, upper }: ComparedNumbers,
  result: TargetValue,
): ExpectedPoints | undefined {
  const { first, second, name, value } = indicator
  const { upper: _, ...single } = value
  const context = { first: first?.text ?? "", second: second?.text ?? "", name: name?.text ?? "" }
  const direction = directionIn(single, context)
  const ceiling = direction === "at-most"
  // 「超过30日」 does not keep 30 days, 「不足95%」 is not 95 %.
  if (ceiling ? result.direction === "at-least" : result.direction === "at-most" && result.kind !== "comparison")
    return undefined
  const bound = ceiling ? (upper ?? target) : target
  const method = ceiling || target === 0 ? "reversed" : "proportional"
  if (bound === 0) return ofNone(direction, actual)
  const ratio = actual / bound
  if (target < 0) {
    // Parts of a loss are no shares of a target.
    const kept = ceiling ? actual <= target : direction === "at-least" ? actual >= target : actual === target
    return kept ? { method, share: 1, reached: true, deviation: 0 } : undefined
  }
  // Beyond a range that neither side is better of.
  if (upper !== undefined && direction === "exactly" && actual > upper) return undefined
  const reached = ceiling ? ratio <= 1 + 1e-9 : ratio >= 1 - 1e-9
  if (reached) return { method, share: 1, reached, deviation: 0, ratio }
  if (value.approximate && Math.abs(ratio - 1) <= aboutAsMuch) return undefined
  return { method, share: ceiling ? 1 / ratio : Math.max(0, ratio), reached, deviation: (ratio - 1) * 100, ratio }
}

/** None of it was allowed: any of it earns nothing, and deviates by no number. */
function ofNone(direction: TargetValue["direction"], actual: number): ExpectedPoints {
  const kept = direction === "at-least" ? actual >= 0 : actual <= 0
  return kept
    ? { method: "reversed", share: 1, reached: true, deviation: 0 }
    : { method: "reversed", share: 0, reached: false }
}
