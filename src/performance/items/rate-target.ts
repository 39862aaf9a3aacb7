import { printMicro } from "#money"
import { plain, type RubricItem } from "#statutes"
import { onePoint } from "../scoring/points.ts"
import { type TargetValue, targetValue } from "../values/target-value.ts"

/** What a rate is held against: a percentage as printed, with the side it is kept on. */
export interface RateTarget {
  readonly text: string
  /** Set by the unit; else the usual one of the rubric. */
  readonly own: boolean
  /** Millionths of a per cent. */
  readonly value: number
  readonly side: "at-least" | "at-most"
}

/**
 * The unit's own target where it is a percentage, else the usual one of the rubric; undefined where neither is. A bare own
 * one (10%, =100%) is kept on the side of the usual one: 10% of adjustments are a ceiling, not something to reach.
 */
export function rateTarget(item: RubricItem, own: string | undefined): RateTarget | undefined {
  const usual = item.target === undefined ? undefined : percentTarget(targetValue(item.target), "at-least")
  for (const [text, isOwn] of [
    [own, true],
    [item.target, false],
  ] as const) {
    const target = text === undefined ? undefined : percentTarget(targetValue(text), usual?.side ?? "at-least")
    if (target) return { text: text!, own: isOwn, ...target }
  }
  return undefined
}

function percentTarget(
  { number, unit, direction }: TargetValue,
  usual: RateTarget["side"],
): Pick<RateTarget, "value" | "side"> | undefined {
  if (!number || plain(unit ?? "") !== "%") return undefined
  const value = Math.round((number.scaled * onePoint) / 10 ** number.decimals)
  if (!Number.isSafeInteger(value)) return undefined
  return { value, side: direction === "at-most" || direction === "at-least" ? direction : usual }
}

/** Whether a rate keeps its target. */
export function rateReached(rate: number, { value, side }: Pick<RateTarget, "value" | "side">): boolean {
  return side === "at-most" ? rate <= value : rate >= value
}

/**
 * The share of its points a rate earns: at least: rate ÷ target, at most 1; at most: all of it up to the target, target ÷ rate
 * beyond. A rate held exactly (100%) is held on the side the usual target has, at least where it has none.
 */
export function rateShare(rate: number, { value, side }: RateTarget): number {
  if (side === "at-most") return rate <= value ? 1 : value <= 0 ? 0 : value / rate
  return rate >= value ? 1 : rate <= 0 ? 0 : rate / value
}

/** How the points follow, with the numbers in it: 4 × 45% ÷ 90%, or 95% ≥ 90%: 4. */
export function rateFormula(weight: string, rate: number, target: RateTarget): string {
  const actual = `${short(rate)}%`
  const aim = `${short(target.value)}%`
  if (target.side === "at-most")
    return rate <= target.value ? `${actual} ≤ ${aim}: ${weight}` : `${weight} × ${aim} ÷ ${actual}`
  return rate >= target.value
    ? `${actual} ≥ ${aim}: ${weight}`
    : `${weight} × ${rate < 0 ? `max(0, ${actual})` : actual} ÷ ${aim}`
}

/** With the decimals it has. */
function short(micro: number): string {
  return printMicro(micro, 6).replace(/\.?0+$/, "")
}
