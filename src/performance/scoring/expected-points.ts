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
 * What else a document says of an indicator: that its target, or its result, stands elsewhere as printed here.
 * @zh 佐证
 */
export interface Corroboration {
  readonly target?: boolean
  readonly actual?: boolean
}

/**
 * Where points and deviation agree with each other but not with target and result, one of these two was misprinted:
 * one wrong cell explains what else would take two. What is corroborated elsewhere is not suspected; else the result
 * is, unless only another target gives a printable number or the target is none anybody sets (above 100 %, or a crooked
 * share beside a round result). `expected` is what should stand there.
 * @zh 目标值或完成值与得分、偏差度不符
 */
export function misprint(
  indicator: ScoredAchievement,
  { target: targetSure = false, actual: actualSure = false }: Corroboration = {},
): { readonly of: "actual" | "target"; readonly expected: string } | undefined {
  const { weight, score, deviation, actual, target, value } = indicator
  const due = expectedPoints(indicator)
  if (!due || !weight || !score || !deviation || !actual || !target || weight.quantity.value <= 0) return undefined
  const printed = deviation.quantity.value / 1_000_000
  const share = score.quantity.value / weight.quantity.value
  const half = 0.5 / 10 ** deviation.decimals + 1e-6
  const surplus = due.ratio === undefined ? due.deviation : (due.ratio - 1) * 100
  if (Math.abs(printed - due.deviation) <= half || (due.reached && Math.abs(printed - surplus) <= half))
    return undefined
  const full = Math.abs(share - 1) * weight.quantity.value <= 10_000
  // Points and deviation say the same share: 100 % + deviation, or full points and a surplus.
  const agree = printed > half ? full : Math.abs(share - (1 + printed / 100)) * weight.quantity.value <= 10_000
  if (!agree) return undefined
  if (due.method === "qualitative")
    return printed > half ? undefined : { of: "actual", expected: `${trimmed(100 + printed)}%` }
  const done = targetValue(actual.text)
  // A number in words is not corrected digit by digit.
  if (!/\d/.test(value.number?.text ?? "") || !/\d/.test(done.number?.text ?? "")) return undefined
  if (!value.number || !done.number || done.unit !== value.unit) return undefined
  const aim = value.number.scaled / 10 ** value.number.decimals
  const reached = done.number.scaled / 10 ** done.number.decimals
  const sign = /^[^\d]*/.exec(plain(target.text))![0]
  if (Math.abs(printed) <= half) {
    // Exactly or better: the other side is known only as a bound.
    const atMost = due.method === "reversed"
    if ((!targetSure && crooked(aim, reached, value.unit ?? "")) || (actualSure && !targetSure))
      return { of: "target", expected: `${sign}${trimmed(reached)}${value.unit ?? ""}` }
    return { of: "actual", expected: `${atMost ? "≤" : "≥"}${trimmed(aim)}${value.unit ?? ""}` }
  }
  if (due.method === "reversed") return undefined
  const clean = (exact: number, decimals: number, slack: number) => {
    const rounded = Math.round(exact * 10 ** decimals) / 10 ** decimals
    return Math.abs(rounded - exact) <= slack ? rounded : undefined
  }
  const nextActual = clean(aim * (1 + printed / 100), done.number.decimals, (aim * half) / 100)
  const exactTarget = reached / (1 + printed / 100)
  const nextTarget = clean(exactTarget, value.number.decimals, (exactTarget * half) / 100 / (1 + printed / 100))
  const asActual =
    nextActual !== undefined && possible(nextActual, done.unit ?? "")
      ? { of: "actual" as const, expected: `${trimmed(nextActual)}${done.unit ?? ""}` }
      : undefined
  const asTarget =
    nextTarget !== undefined && possible(nextTarget, value.unit ?? "")
      ? { of: "target" as const, expected: `${sign}${trimmed(nextTarget)}${value.unit ?? ""}` }
      : undefined
  const preferTarget = !targetSure && (actualSure || !possible(aim, value.unit ?? ""))
  return preferTarget ? (asTarget ?? asActual) : (asActual ?? asTarget)
}

/** A share is not more than all. */
function possible(value: number, unit: string): boolean {
  return unit !== "%" || value <= 100
}

/** Targets are set round: a share above 100 %, or one that is no multiple of five beside a number that is. */
function crooked(target: number, other: number, unit: string): boolean {
  if (!possible(target, unit)) return true
  return target % 5 !== 0 && other % 5 === 0 && other >= 10
}

function trimmed(value: number): string {
  return String(Math.round(value * 1e6) / 1e6)
}
