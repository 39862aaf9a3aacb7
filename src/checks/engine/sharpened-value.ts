import {
  type Correction,
  type Figure,
  type Identity,
  printValue,
  type RatioIdentity,
  type SumIdentity,
  typingSlip,
} from "#identities"
import { type DisplayUnit, fenPerUnit } from "#money"
import type { PrintingHabits } from "./printing-habits.ts"

/**
 * The corrected value as it should be printed. A search over intervals gives every value that rounding allows; here
 * the one that the other prints give exactly is taken. A figure that lost decimals in the slip (0.3 for 2961.68, 57.3
 * for 5.73) is corrected to the decimals that figures like it print, not to its own.
 */
export function sharpened(
  correction: Correction,
  identities: readonly Identity[],
  habits: PrintingHabits,
): Correction["expected"] {
  const { figure, expected } = correction
  let best: { value: number; decimals: number; terms: number } | undefined
  for (const identity of identities) {
    const solved =
      identity.kind === "ratio" ? solvedRatio(identity, figure, habits) : solvedSum(identity, figure, habits)
    if (!solved) continue
    // a mirror may lie a tail beside the range of the search; a sum or ratio must lie in it
    const slack = solved.terms > 2 ? 0 : figure.blank ? grain(figure) : figure.quantity.ulp
    if (solved.value < expected.low - slack || solved.value > expected.high + slack) continue
    if (!best || solved.terms < best.terms || (solved.terms === best.terms && solved.decimals > best.decimals))
      best = solved
  }
  if (!best) return withPointMoved(correction, habits) ?? expected
  // of several values that rounding allows, the one that a slip of the hand turned into the print
  if (best.terms > 2 && expected.low < expected.high && typingSlip(figure.printed, expected.text)) return expected
  const { value, decimals } = best
  const text = printValue(figure, value, decimals)
  return best.terms === 2 || expected.low === expected.high
    ? { low: value, high: value, value, text }
    : { ...expected, value, text }
}

/**
 * The print with its point moved back, where decimals were lost by moving it: 631.4 among amounts of two decimals is
 * 63.14 if that is what the others ask for.
 */
function withPointMoved({ figure, expected }: Correction, habits: PrintingHabits): Correction["expected"] | undefined {
  const usual = figure.unit === "%" ? habits.rateDecimals : habits.amountDecimals.get(figure.unit)
  const lost = (usual ?? 0) - figure.decimals
  if (figure.blank || lost < 1 || lost > 2 || figure.origin.kind !== "sentence" || usual === undefined) return undefined
  const value = figure.quantity.value / 10 ** lost
  const half = grain(figure) / 2
  if (!Number.isInteger(value) || value < expected.low - half || value > expected.high + half) return undefined
  const text = printValue(figure, value, usual)
  return { ...expected, value, text }
}

interface Solved {
  readonly value: number
  readonly decimals: number
  readonly terms: number
}

/** The value that makes a sum hold exactly, with the decimals it needs to be printed. */
function solvedSum(identity: SumIdentity, figure: Figure, habits: PrintingHabits): Solved | undefined {
  if (identity.relation !== "=") return undefined
  const own = identity.terms.filter((t) => t.figure === figure)
  if (own.length !== 1 || Math.abs(own[0]!.coefficient) !== 1) return undefined
  const others = identity.terms.filter((t) => t.figure !== figure)
  const value =
    -others.reduce((sum, t) => sum + t.coefficient * (t.figure.blank ? 0 : t.figure.quantity.value), 0) /
    own[0]!.coefficient
  // a twin printed with fewer decimals says less than what the figure is worked out from
  const isCoarse = others.every((t) => t.figure.unit === figure.unit && t.figure.decimals < figure.decimals)
  const terms = identity.terms.length + (isCoarse ? 1 : 0)
  if (value % grain(figure) === 0 && !figure.blank) return { value, decimals: figure.decimals, terms }
  const sameUnit = others.filter((t) => t.figure.unit === figure.unit && !t.figure.blank)
  const finest = Math.max(figure.decimals, 0, ...sameUnit.map((t) => t.figure.decimals))
  if (value % grain(figure, finest) === 0) return { value, decimals: finest, terms }
  // a finer print of another unit: rounded, or cut off, as the document's sentences are
  if (figure.origin.kind !== "sentence" || sameUnit.length > 0) return undefined
  const decimals = Math.max(figure.decimals, habits.amountDecimals.get(figure.unit) ?? 0)
  const step = grain(figure, decimals)
  return { value: Math.floor(value / step + (habits.truncates ? 0 : 0.5)) * step, decimals, terms }
}

/** The percentage that two amounts give, at the decimals usual in the document. */
function solvedRatio(identity: RatioIdentity, figure: Figure, habits: PrintingHabits): Solved | undefined {
  if (identity.percentage !== figure || figure.unit !== "%") return undefined
  const sum = (terms: RatioIdentity["numerator"]) =>
    Math.abs(terms.reduce((s, t) => s + t.coefficient * t.figure.quantity.value, 0))
  const base = sum(identity.denominator)
  if (base === 0) return undefined
  const decimals = habits.usualRateDecimals.has(figure.decimals)
    ? figure.decimals
    : Math.max(figure.decimals, habits.rateDecimals)
  const step = 10 ** (6 - decimals)
  return { value: Math.floor(((sum(identity.numerator) / base) * 1e8) / step + 0.5) * step, decimals, terms: 2 }
}

function grain(figure: Figure, decimals = figure.decimals): number {
  return (figure.unit in fenPerUnit ? fenPerUnit[figure.unit as DisplayUnit] : 1_000_000) / 10 ** decimals
}
