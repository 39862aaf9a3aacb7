import type { RatioIdentity } from "./identity.ts"
import { asPrinted, clamped, magnitudeOf, type Reading, type Sum, sumOf } from "./interval.ts"
import type { Judgement } from "./judgement.ts"

/** 100 % in millionths of a percent: the factor between a quotient and a percentage held as micro. */
export const wholeInMicro = 100_000_000

/**
 * The real numbers a printed percentage stands for, its sign left aside: [low, end), or the point low = end when it
 * is exact. Bounds are doubles of whole micro.
 */
export function percentageSpan(quantity: { value: number; low: number; high: number; ulp: number }): {
  low: number
  end: number
  exact: boolean
} {
  const value = Math.abs(quantity.value)
  if (quantity.low === quantity.high) return { low: value, end: value, exact: true }
  return { low: Math.max(0, value - quantity.ulp / 2), end: value + quantity.ulp / 2, exact: false }
}

/**
 * Judges percentage = 100 × |numerator| ÷ |denominator| by cross multiplication in whole numbers, so that no
 * rounding of doubles decides (rules.md §6.4; P of checks.csv). A printed denominator of zero admits only 0 % of 0.
 */
export function judgeRatio(identity: RatioIdentity, read: Reading = asPrinted): Judgement {
  const percentage = read(identity.percentage)
  const span = percentageSpan(percentage)
  const above = sumOf(identity.numerator, read)
  const below = sumOf(identity.denominator, read)
  const judged = { identity, scale: "micro" } as const
  if (below.value === 0) {
    const holds = above.value === 0 && percentage.value === 0
    return { ...judged, state: holds ? "holds" : "violated", difference: percentage.value, tolerance: 0 }
  }
  const state = !meets(span, magnitudeOf(above.low, above.high), magnitudeOf(below.low, below.high))
    ? "violated"
    : meets(span, point(above), point(below))
      ? "holds"
      : "tail"
  const computed = quotient(Math.abs(above.value), Math.abs(below.value))
  return {
    ...judged,
    state,
    difference: Math.abs(percentage.value) - computed,
    tolerance: tolerance(span, above, below),
  }
}

function point(sum: Sum): { low: number; high: number } {
  const value = Math.abs(sum.value)
  return { low: value, high: value }
}

/** Whether some numerator and denominator of the intervals (both ≥ 0) give a percentage inside the span. */
function meets(
  span: { low: number; end: number; exact: boolean },
  above: { low: number; high: number },
  below: { low: number; high: number },
): boolean {
  const whole = BigInt(wholeInMicro)
  if (above.high === 0 && span.low > 0) return false
  if (whole * BigInt(above.high) < BigInt(span.low) * BigInt(below.low)) return false
  const least = whole * BigInt(above.low)
  const end = BigInt(span.end) * BigInt(below.high)
  return span.exact ? least <= end : least < end
}

/** 100 × above ÷ below in micro, rounded half up; clamped where it is beyond what can be held. */
export function quotient(above: number, below: number): number {
  if (below === 0) return above === 0 ? 0 : Number.MAX_SAFE_INTEGER
  const divisor = BigInt(below)
  return clamped((2n * BigInt(wholeInMicro) * BigInt(above) + divisor) / (2n * divisor))
}

/** Half-width of the printed percentage and of the percentages its operands allow, added. */
function tolerance(span: { low: number; end: number }, above: Sum, below: Sum): number {
  const a = magnitudeOf(above.low, above.high)
  const b = magnitudeOf(below.low, below.high)
  const most = quotient(a.high, b.low)
  if (most === Number.MAX_SAFE_INTEGER) return most
  return Math.ceil((span.end - span.low) / 2 + (most - quotient(a.low, b.high)) / 2)
}
