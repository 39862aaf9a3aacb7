import type { Correction, Figure, Identity } from "#identities"
import { type DisplayUnit, fenPerUnit, printFen } from "#money"

/**
 * The corrected value as it should be printed: a figure that lost decimals (0.3 for 2961.68, 7196.8 for 719.68) is
 * corrected to the decimals that the figures beside it print, not to those of the slip.
 */
export function sharpened(correction: Correction, identities: readonly Identity[]): Correction["expected"] {
  const { figure, expected } = correction
  if (!(figure.unit in fenPerUnit)) return expected
  const unit = figure.unit as DisplayUnit
  let best: { value: number; decimals: number } | undefined
  for (const identity of identities) {
    if (identity.kind !== "sum" || identity.relation !== "=") continue
    const own = identity.terms.find((t) => t.figure === figure)
    const others = identity.terms.filter((t) => t.figure !== figure)
    if (!own || Math.abs(own.coefficient) !== 1 || others.some((t) => t.figure === figure)) continue
    const decimals = Math.max(0, ...others.map((t) => (t.figure.unit === figure.unit && !t.figure.blank ? t.figure.decimals : 0)))
    if (decimals <= figure.decimals && !figure.blank) continue
    const value = -others.reduce((sum, t) => sum + t.coefficient * valueOf(t.figure), 0) / own.coefficient
    if (!figure.blank && value % figure.quantity.ulp === 0) continue
    const slack = figure.blank ? fenPerUnit[unit] : figure.quantity.ulp
    if (value < expected.low - slack || value > expected.high + slack) continue
    if (!best || decimals > best.decimals || (decimals === best.decimals && others.length === 1)) best = { value, decimals }
  }
  if (!best) return expected
  return { low: best.value, high: best.value, value: best.value, text: printFen(best.value, unit, best.decimals, figure.printed.includes(",")) }
}

function valueOf(figure: Figure): number {
  return figure.blank ? 0 : figure.quantity.value
}
