import { correction, grain } from "./correction.ts"
import type { Explanation } from "./explanation.ts"
import type { Figure } from "./figure.ts"
import { sumOf } from "./interval.ts"
import { isTotal } from "./likelihood.ts"
import { figuresOf, type Network } from "./network.ts"
import { onGrid, type Range } from "./range.ts"

const none: ReadonlyMap<Figure, readonly [number, number]> = new Map()

/**
 * A violated identity that no search explained: its total (or percentage) is the suspect, with the value this
 * identity alone asks for. Where no value would do, as for a percentage of nothing, no correction is given.
 */
export function lastResort(network: Network, position: number): Explanation {
  const identity = network.identities[position]!
  const figures = [...new Set(figuresOf(identity))].filter((figure) => !figure.blank)
  const total = figures.find((figure) => isTotal(network, position, figure)) ?? figures[0]
  const base = { alternatives: [], violated: [identity], certain: false }
  if (!total) return { ...base, corrections: [] }
  const range = onGrid(network.allowed(position, total, none, false), grain(total))
  const expected = nearest(range, total)
  return { ...base, corrections: expected ? [correction(total, expected.value, expected.low, expected.high)] : [] }
}

/** The middle of the interval nearest to the print; of one that is open to a side, its end. */
function nearest(range: Range, figure: Figure): { value: number; low: number; high: number } | undefined {
  const step = grain(figure)
  const printed = figure.quantity.value
  let best: { value: number; low: number; high: number } | undefined
  for (const [low, high] of range) {
    const middle = Math.round((low + high) / 2 / step) * step
    const value = high - low < 2 ** 51 ? middle : Math.abs(low - printed) < Math.abs(high - printed) ? low : high
    if (!best || Math.abs(value - printed) < Math.abs(best.value - printed)) best = { value, low, high }
  }
  return best
}

/**
 * Whether an identity is a percentage of a base that is printed as zero: then no percentage can stand, and it would be
 * far-fetched to invent another base.
 */
export function hasNoBase(network: Network, position: number): boolean {
  const identity = network.identities[position]!
  return identity.kind === "ratio" && sumOf(identity.denominator, network.read).value === 0
}
