import { grain, spread } from "./correction.ts"
import type { Figure } from "./figure.ts"
import type { Identity, RatioIdentity, SumIdentity, Term } from "./identity.ts"
import { type Reading, sumOf } from "./interval.ts"
import { isTwin } from "./judgement.ts"
import { percentageSpan, wholeInMicro } from "./percentage.ts"
import { anything, between, intersection, type Range, union } from "./range.ts"

/** Bounds of the weighted sum of an identity's other figures. */
interface Rest {
  readonly low: number
  readonly high: number
}

/**
 * The values with which a figure would satisfy an identity, all its other figures being as `read` says.
 * `strict` asks of a figure printed twice alike that both are identical; otherwise the last digit may differ by one.
 */
export function allowedValues(identity: Identity, figure: Figure, read: Reading, strict: boolean): Range {
  if (identity.kind === "ratio") return inRatio(identity, figure, read)
  const coefficient = coefficientOf(identity.terms, figure)
  if (coefficient === 0) return anything
  const rest = sumOf(without(identity.terms, figure), read)
  return rest.exact ? inSum(identity, figure, coefficient, rest, strict) : anything
}

/** As `allowedValues` for a sum whose other figures' bounds are known already. */
export function inSum(identity: SumIdentity, figure: Figure, coefficient: number, rest: Rest, strict: boolean): Range {
  if (isTwin(identity)) {
    // From the bounds of the other print's interval back to what it prints: both spread alike.
    const [below, above] = spread(figure)
    const slack = strict ? 0 : grain(figure)
    const low = (coefficient > 0 ? -rest.high : rest.low) - below
    const high = (coefficient > 0 ? -rest.low : rest.high) - above
    return between(low - slack, high + slack)
  }
  const [below, above] = spread(figure)
  const factor = Math.abs(coefficient)
  const bounded = identity.relation === "="
  if (coefficient > 0) {
    const low = bounded ? Math.ceil(-rest.high / factor) - above : Number.NEGATIVE_INFINITY
    return between(low, Math.floor(-rest.low / factor) - below)
  }
  const high = bounded ? Math.floor(rest.high / factor) - below : Number.POSITIVE_INFINITY
  return between(Math.ceil(rest.low / factor) - above, high)
}

function inRatio(identity: RatioIdentity, figure: Figure, read: Reading): Range {
  if (identity.percentage === figure) return percentages(identity, figure, read)
  const above = coefficientOf(identity.numerator, figure)
  const below = coefficientOf(identity.denominator, figure)
  if (above === 0 && below === 0) return anything
  const n = sumOf(without(identity.numerator, figure), read)
  const d = sumOf(without(identity.denominator, figure), read)
  if (!n.exact || !d.exact) return anything
  const span = percentageSpan(read(identity.percentage))
  const branches: Range[] = []
  for (const s of [1, -1])
    for (const t of [1, -1]) {
      const N = line(s * above, s > 0 ? n.low : -n.high, s > 0 ? n.high : -n.low, spread(figure))
      const D = line(t * below, t > 0 ? d.low : -d.high, t > 0 ? d.high : -d.low, spread(figure))
      const tooLow = difference(scaledLine(N.high, wholeInMicro), scaledLine(D.low, span.low))
      const tooHigh = difference(scaledLine(D.high, span.end), scaledLine(N.low, wholeInMicro))
      const positive: Range[] = [
        atLeast(N.high, 0n),
        atLeast(D.high, 1n),
        atLeast(tooLow, 0n),
        atLeast(tooHigh, span.exact ? 0n : 1n),
      ]
      branches.push(positive.reduce(intersection))
    }
  return union(branches)
}

/** Percentages, of either sign only if the printed one is negative, that the quotient's interval meets. */
function percentages(identity: RatioIdentity, figure: Figure, read: Reading): Range {
  const n = sumOf(identity.numerator, read)
  const d = sumOf(identity.denominator, read)
  if (d.value === 0) return n.value === 0 ? between(0, 0) : []
  const [below, above] = spread(figure)
  const least = n.low <= 0 && n.high >= 0 ? 0n : smallest(n)
  const most = largest(n)
  const whole = BigInt(wholeInMicro)
  const lowest = Number((whole * least) / largest(d))
  const straddles = d.low <= 0 && d.high >= 0
  const highest = straddles ? Number.POSITIVE_INFINITY : Number((whole * most) / smallest(d))
  const range = between(Math.max(0, lowest - above), highest - below)
  return figure.quantity.value < 0 ? range.map(([a, b]) => [-b, -a] as const).reverse() : range
}

function smallest(sum: Rest): bigint {
  return BigInt(Math.min(Math.abs(sum.low), Math.abs(sum.high)))
}

function largest(sum: Rest): bigint {
  return BigInt(Math.max(Math.abs(sum.low), Math.abs(sum.high), 1))
}

/** slope × x + constant. */
interface Line {
  readonly slope: bigint
  readonly constant: bigint
}

function line(
  slope: number,
  low: number,
  high: number,
  [below, above]: readonly [number, number],
): { low: Line; high: Line } {
  const least = low + Math.min(slope * below, slope * above)
  const most = high + Math.max(slope * below, slope * above)
  return {
    low: { slope: BigInt(slope), constant: BigInt(least) },
    high: { slope: BigInt(slope), constant: BigInt(most) },
  }
}

function scaledLine(of: Line, factor: number): Line {
  return { slope: of.slope * BigInt(factor), constant: of.constant * BigInt(factor) }
}

function difference(one: Line, other: Line): Line {
  return { slope: one.slope - other.slope, constant: one.constant - other.constant }
}

/** The x with slope × x + constant ≥ bound. */
function atLeast({ slope, constant }: Line, bound: bigint): Range {
  const needed = bound - constant
  if (slope === 0n) return needed <= 0n ? anything : []
  const quotient = needed / slope
  const exact = quotient * slope === needed
  if (slope > 0n) return between(Number(exact || needed < 0n ? quotient : quotient + 1n), Number.POSITIVE_INFINITY)
  return between(Number.NEGATIVE_INFINITY, Number(exact || needed < 0n ? quotient : quotient - 1n))
}

/** The coefficient with which a figure counts, added up where it stands more than once. */
export function coefficientOf(terms: readonly Term[], figure: Figure): number {
  let coefficient = 0
  for (const term of terms) if (term.figure === figure) coefficient += term.coefficient
  return coefficient
}

function without(terms: readonly Term[], figure: Figure): readonly Term[] {
  return terms.filter((term) => term.figure !== figure)
}
