import { correction, grain } from "./correction.ts"
import type { Explanation } from "./explanation.ts"
import type { Figure } from "./figure.ts"
import { sumOf } from "./interval.ts"
import { isTotal } from "./likelihood.ts"
import { figuresOf, type Network } from "./network.ts"
import { probableValues } from "./plausibility.ts"
import { hull, onGrid } from "./range.ts"

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
  const bounds = hull(range)
  if (!bounds) return { ...base, corrections: [] }
  const value = probableValues(network, total, range, none)[0] ?? bounds[0]
  return { ...base, corrections: [correction(total, value, bounds[0], bounds[1])] }
}

/**
 * Whether an identity is a percentage of a base that is printed as zero: then no percentage can stand, and it would be
 * far-fetched to invent another base.
 */
export function hasNoBase(network: Network, position: number): boolean {
  const identity = network.identities[position]!
  return identity.kind === "ratio" && sumOf(identity.denominator, network.read).value === 0
}
