import type { Correction, Figure, Identity, RatioIdentity, SumIdentity } from "#identities"
import { type DisplayUnit, fenPerUnit, printFen, printMicro } from "#money"

/**
 * The corrected value as it should be printed. A search over intervals gives every value that rounding allows; here
 * the one that the other prints give exactly is taken. A figure that lost decimals in the slip (0.3 for 2961.68, 57.3
 * for 5.73) is corrected to the decimals that figures like it print, not to its own.
 */
export function sharpened(correction: Correction, identities: readonly Identity[], rateDecimals: number): Correction["expected"] {
  const { figure, expected } = correction
  let best: { value: number; decimals: number; terms: number } | undefined
  for (const identity of identities) {
    const solved = identity.kind === "ratio" ? solvedRatio(identity, figure, rateDecimals) : solvedSum(identity, figure)
    if (!solved) continue
    // a mirror may lie a tail beside the range of the search; a sum or ratio must lie in it
    const slack = solved.terms > 2 ? 0 : figure.blank ? grain(figure) : figure.quantity.ulp
    if (solved.value < expected.low - slack || solved.value > expected.high + slack) continue
    if (!best || solved.terms < best.terms || (solved.terms === best.terms && solved.decimals > best.decimals)) best = solved
  }
  if (!best) return expected
  const { value, decimals } = best
  const text = figure.unit in fenPerUnit ? printFen(value, figure.unit as DisplayUnit, decimals, figure.printed.includes(",")) : printMicro(value, decimals)
  return best.terms === 2 || expected.low === expected.high ? { low: value, high: value, value, text } : { ...expected, value, text }
}

interface Solved {
  readonly value: number
  readonly decimals: number
  readonly terms: number
}

/** The value that makes a sum hold exactly, with the decimals it needs to be printed. */
function solvedSum(identity: SumIdentity, figure: Figure): Solved | undefined {
  if (identity.relation !== "=") return undefined
  const own = identity.terms.filter((t) => t.figure === figure)
  if (own.length !== 1 || Math.abs(own[0]!.coefficient) !== 1) return undefined
  const others = identity.terms.filter((t) => t.figure !== figure)
  const value = -others.reduce((sum, t) => sum + t.coefficient * (t.figure.blank ? 0 : t.figure.quantity.value), 0) / own[0]!.coefficient
  const finest = Math.max(0, ...others.map((t) => (t.figure.unit === figure.unit && !t.figure.blank ? t.figure.decimals : 0)))
  const lost = figure.blank || value % figure.quantity.ulp !== 0
  const decimals = lost ? Math.max(figure.decimals, finest) : figure.decimals
  return value % grain(figure, decimals) === 0 ? { value, decimals, terms: identity.terms.length } : undefined
}

/** The percentage that two amounts give, at the decimals usual in the document. */
function solvedRatio(identity: RatioIdentity, figure: Figure, rateDecimals: number): Solved | undefined {
  if (identity.percentage !== figure || figure.unit !== "%") return undefined
  const sum = (terms: RatioIdentity["numerator"]) => Math.abs(terms.reduce((s, t) => s + t.coefficient * t.figure.quantity.value, 0))
  const base = sum(identity.denominator)
  if (base === 0) return undefined
  const decimals = Math.max(figure.decimals, rateDecimals)
  const step = 10 ** (6 - decimals)
  return { value: Math.floor(((sum(identity.numerator) / base) * 1e8) / step + 0.5) * step, decimals, terms: 2 }
}

function grain(figure: Figure, decimals = figure.decimals): number {
  return (figure.unit in fenPerUnit ? fenPerUnit[figure.unit as DisplayUnit] : 1_000_000) / 10 ** decimals
}

/** The decimals most percentages of a document are printed with. */
export function usualRateDecimals(identities: Iterable<Identity>): number {
  const counts = new Map<number, number>()
  for (const identity of identities) if (identity.kind === "ratio") counts.set(identity.percentage.decimals, (counts.get(identity.percentage.decimals) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0
}
