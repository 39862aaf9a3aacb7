import type { Figure } from "#identities"
import { printedNumber } from "#money"
import { plain } from "#statutes"
import { unitRatio } from "../values/comparable-units.ts"
import { completionOf } from "../values/completion.ts"
import { directionIn } from "../values/direction-in.ts"
import { measuredNumber, type TargetValue } from "../values/target.ts"
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
  /** Deviation from the target in per cent; 0 when it was reached. */
  readonly deviation: number
  /** actual ÷ target, where both are numbers. */
  readonly ratio?: number
}

/** The expected points; undefined when target and result cannot be compared. */
export function expectedPoints(indicator: Achievement): ExpectedPoints | undefined {
  if (!indicator.actual) return undefined
  const actual = targetValue(indicator.actual.text)
  const percent = percentOf(actual, indicator)
  const target = measuredNumber(indicator.value)
  const done = measuredNumber(actual) ?? bareNumber(indicator.actual.text)
  const quantitative = indicator.value.kind === "quantitative" || indicator.value.kind === "frequency"
  // Points do not follow from a proportion, nor does a change in per cent from a degree of completion.
  if (indicator.value.consequent || actual.consequent || actual.kind === "comparison") return undefined
  if (indicator.value.kind === "comparison" && indicator.value.number && percent !== 100) return undefined
  const factor =
    target && done && (done.unit === "" ? target.number / unscaled(indicator) : unitRatio(done.unit, target.unit))
  if (quantitative && target && done && factor !== undefined) {
    if (indicator.value.upper) return undefined
    return numeric(indicator, target.number, done.number * factor)
  }
  if (percent === undefined || indicator.value.kind === "none" || (quantitative && target?.unit === "%"))
    return undefined
  if (percent > 100) return undefined
  return { method: "qualitative", share: percent / 100, reached: percent === 100, deviation: percent - 100 }
}

/** A result in per cent; a word of completion answers a target that is no number. */
function percentOf(actual: TargetValue, indicator: Achievement): number | undefined {
  if (actual.unit === "%" && actual.number) return actual.number.scaled / 10 ** actual.number.decimals
  if (indicator.value.number) return undefined
  const completion = completionOf(indicator.actual!.text)
  return completion === undefined ? undefined : completion * 100
}

function numeric(indicator: Achievement, target: number, actual: number): ExpectedPoints | undefined {
  if (target === 0) return actual === 0 ? { method: "reversed", share: 1, reached: true, deviation: 0 } : undefined
  const ratio = actual / target
  const { first, second, name } = indicator
  const context = { first: first?.text ?? "", second: second?.text ?? "", name: name?.text ?? "" }
  const reversed = directionIn(indicator.value, context) === "at-most"
  const deviation = (ratio - 1) * 100
  if (reversed)
    return ratio <= 1 + 1e-9
      ? { method: "reversed", share: 1, reached: true, deviation: 0, ratio }
      : { method: "reversed", share: 1 / ratio, reached: false, deviation, ratio }
  return ratio >= 1 - 1e-9
    ? { method: "proportional", share: 1, reached: true, deviation: 0, ratio }
    : { method: "proportional", share: Math.max(0, ratio), reached: false, deviation, ratio }
}

function bareNumber(text: string): { readonly number: number; readonly unit: string } | undefined {
  const printed = printedNumber(plain(text))
  return printed ? { number: printed.scaled / 10 ** printed.decimals, unit: "" } : undefined
}

function unscaled(indicator: Achievement): number {
  const number = indicator.value.number!
  return number.scaled / 10 ** number.decimals || 1
}

/**
 * Where points and deviation agree with each other but not with target and result, one of these two was misprinted:
 * one wrong cell explains what else would take two. The result is suspected first, unless only another target gives a
 * printable number. `expected` is what should stand there.
 * @zh 目标值或完成值与得分、偏差度不符
 */
export function misprint(
  indicator: ScoredAchievement,
): { readonly of: "actual" | "target"; readonly expected: string } | undefined {
  const { weight, score, deviation, actual, target, value } = indicator
  const due = expectedPoints(indicator)
  if (!due || !weight || !score || !deviation || !actual || !target || weight.quantity.value <= 0) return undefined
  const printed = deviation.quantity.value / 1_000_000
  const share = score.quantity.value / weight.quantity.value
  const half = 0.5 / 10 ** deviation.decimals + 1e-6
  if (Math.abs(printed - due.deviation) <= half || due.method === "reversed") return undefined
  // Points and deviation say the same share: 100 % + deviation.
  if (printed > half || Math.abs(share - (1 + printed / 100)) * weight.quantity.value > 10_000) return undefined
  if (due.method === "qualitative") return { of: "actual", expected: `${trimmed(100 + printed)}%` }
  const done = targetValue(actual.text)
  // A number in words is not corrected digit by digit.
  if (!/\d/.test(value.number?.text ?? "") || !/\d/.test(done.number?.text ?? "")) return undefined
  if (!value.number || !done.number || done.unit !== value.unit) return undefined
  const aim = value.number.scaled / 10 ** value.number.decimals
  const reached = done.number.scaled / 10 ** done.number.decimals
  if (printed === 0) return { of: "actual", expected: `≥${trimmed(aim)}${value.unit ?? ""}` }
  const clean = (exact: number, decimals: number, slack: number) => {
    const rounded = Math.round(exact * 10 ** decimals) / 10 ** decimals
    return Math.abs(rounded - exact) <= slack ? rounded : undefined
  }
  const nextActual = clean(aim * (1 + printed / 100), done.number.decimals, (aim * half) / 100)
  if (nextActual !== undefined) return { of: "actual", expected: `${trimmed(nextActual)}${done.unit ?? ""}` }
  const exactTarget = reached / (1 + printed / 100)
  const nextTarget = clean(exactTarget, value.number.decimals, (exactTarget * half) / 100 / (1 + printed / 100))
  if (nextTarget === undefined) return undefined
  return {
    of: "target",
    expected: `${/^[^\d]*/.exec(plain(target.text))![0]}${trimmed(nextTarget)}${value.unit ?? ""}`,
  }
}

function trimmed(value: number): string {
  return String(Math.round(value * 1e6) / 1e6)
}
