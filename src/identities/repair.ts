import { grain } from "./correction.ts"
import { eliminated } from "./elimination.ts"
import type { Figure } from "./figure.ts"
import type { Domains, Network } from "./network.ts"
import { anything, holding, hull, intersection, onGrid, type Range } from "./range.ts"

/** New values for a few figures with which all identities they touch hold, and the range each may be printed in. */
export interface Repair {
  readonly values: ReadonlyMap<Figure, number>
  readonly ranges: ReadonlyMap<Figure, readonly [low: number, high: number]>
}

/** Why figures cannot be corrected alone: identities that no values of theirs satisfy together. */
export interface Conflict {
  readonly conflict: ReadonlySet<number>
}

/** Chooses the most probable value of a figure in a range; `free` are the figures not chosen yet. */
export type Choice = (figure: Figure, range: Range, free: Domains) => readonly number[]

/** Rounds of narrowing; with few figures two or three suffice, the rest guards against slow convergence. */
const rounds = 12

/**
 * Finds values for the given figures so that every identity they touch holds, or says which identities contradict
 * each other. Printed twins are first asked to be identical, then allowed to differ in the last digit.
 */
export function repair(network: Network, figures: readonly Figure[], choose: Choice): Repair | Conflict {
  const strict = attempt(network, figures, choose, true)
  return "values" in strict ? strict : attempt(network, figures, choose, false)
}

function attempt(network: Network, figures: readonly Figure[], choose: Choice, strict: boolean): Repair | Conflict {
  const touched = network.touchedBy(figures)
  const first = narrowed(network, figures, new Map(), touched, strict)
  if ("conflict" in first) return first
  const values = new Map<Figure, number>()
  let current = first.ranges
  while (values.size < figures.length) {
    const figure = narrowest(figures, current, values)
    const next = settled(network, figures, figure, values, touched, strict, choose, current)
    if (!next) return { conflict: touched }
    current = next
  }
  if (!network.repairs(values)) return { conflict: touched }
  // Of an amount and its negative only the one chosen is meant.
  const ranges = new Map(
    figures.map((figure) => {
      const range = first.ranges.get(figure)!
      return [figure, holding(range, values.get(figure)!) ?? hull(range)!] as const
    }),
  )
  return { values, ranges }
}

/** Settles one figure on the first of its probable values that leaves the others room. */
function settled(
  network: Network,
  figures: readonly Figure[],
  figure: Figure,
  values: Map<Figure, number>,
  touched: ReadonlySet<number>,
  strict: boolean,
  choose: Choice,
  current: ReadonlyMap<Figure, Range>,
): ReadonlyMap<Figure, Range> | undefined {
  for (const value of choose(figure, current.get(figure)!, domainsOf(current))) {
    values.set(figure, value)
    if (figures.length === 1) return current
    const next = narrowed(network, figures, values, touched, strict)
    if ("ranges" in next) return next.ranges
  }
  values.delete(figure)
  return undefined
}

/** Narrows each figure's range by the identities until nothing changes; the settled ones stand fast. */
function narrowed(
  network: Network,
  figures: readonly Figure[],
  values: ReadonlyMap<Figure, number>,
  touched: ReadonlySet<number>,
  strict: boolean,
): { readonly ranges: ReadonlyMap<Figure, Range> } | Conflict {
  const ranges = new Map<Figure, Range>()
  const reasons = new Set<number>()
  const domains = new Map<Figure, readonly [number, number]>()
  for (const figure of figures) {
    ranges.set(figure, rangeOf(values.get(figure)))
    domains.set(figure, hull(ranges.get(figure)!)!)
  }
  for (let round = 0; round < rounds; round++) {
    let changed = false
    for (const figure of figures)
      for (const position of inOrder(network, figure, touched)) {
        const before = ranges.get(figure)!
        const after = onGrid(intersection(before, network.allowed(position, figure, domains, strict)), grain(figure))
        if (same(before, after)) continue
        reasons.add(position)
        if (after.length === 0) return { conflict: reasons }
        ranges.set(figure, after)
        domains.set(figure, hull(after)!)
        changed = true
      }
    if (figures.length === 1) break
    if (round === 0) changed = pairwise(network, figures, ranges, domains) || changed
    if (!changed) break
  }
  return { ranges }
}

/** Narrows pairs of figures by equations they share; false where that changes nothing or leaves no value at all. */
function pairwise(
  network: Network,
  figures: readonly Figure[],
  ranges: Map<Figure, Range>,
  domains: Map<Figure, readonly [number, number]>,
): boolean {
  let changed = false
  for (const [i, x] of figures.entries())
    for (const y of figures.slice(i + 1)) {
      if (isBounded(domains.get(x)!) && isBounded(domains.get(y)!)) continue
      const narrower = eliminated(network, x, y, figures)
      for (const [figure, range] of [
        [x, narrower[0]],
        [y, narrower[1]],
      ] as const) {
        const after = onGrid(intersection(ranges.get(figure)!, range), grain(figure))
        if (after.length === 0 || same(ranges.get(figure)!, after)) continue
        ranges.set(figure, after)
        domains.set(figure, hull(after)!)
        changed = true
      }
    }
  return changed
}

/** Violated identities first: they say what the figure should be, the others whether it may. */
function* inOrder(network: Network, figure: Figure, touched: ReadonlySet<number>): Generator<number> {
  const positions = network.touching(figure)
  for (const position of positions) if (touched.has(position) && network.isViolated(position)) yield position
  for (const position of positions) if (touched.has(position) && !network.isViolated(position)) yield position
}

function isBounded([low, high]: readonly [number, number]): boolean {
  return high - low < 2 ** 51
}

function rangeOf(value: number | undefined): Range {
  return value === undefined ? anything : [[value, value]]
}

function domainsOf(ranges: ReadonlyMap<Figure, Range>): Domains {
  const domains = new Map<Figure, readonly [number, number]>()
  for (const [figure, range] of ranges) domains.set(figure, hull(range)!)
  return domains
}

function narrowest(
  figures: readonly Figure[],
  ranges: ReadonlyMap<Figure, Range>,
  values: ReadonlyMap<Figure, number>,
): Figure {
  let best: Figure | undefined
  let width = Number.POSITIVE_INFINITY
  for (const figure of figures) {
    if (values.has(figure)) continue
    const [low, high] = hull(ranges.get(figure)!)!
    if (!best || (high - low) / grain(figure) < width) {
      best = figure
      width = (high - low) / grain(figure)
    }
  }
  return best!
}

function same(one: Range, other: Range): boolean {
  return one.length === other.length && one.every(([a, b], i) => a === other[i]![0] && b === other[i]![1])
}
