import { grain } from "./correction.ts"
import type { Figure } from "./figure.ts"
import { figuresOf, type Network } from "./network.ts"
import { improbability, probableValues } from "./plausibility.ts"
import { anything, holding, hull, intersection, onGrid, type Range } from "./range.ts"
import type { Repair } from "./repair.ts"
import type { Allowance, Repairs } from "./smallest-repairs.ts"

/** Violated identities of one figure looked at; a figure with more is repaired step by step. */
const looked = 24
const none: ReadonlyMap<Figure, readonly [number, number]> = new Map()

/** A correction of one figure with the identities it repairs; it breaks no other. */
interface Partial {
  readonly repair: Repair
  readonly repaired: readonly number[]
  /** The repaired identities as text, to find rivals. */
  readonly name: string
  readonly cost: number
}

/**
 * For components too large to search: step by step the correction of one figure that repairs most violated
 * identities, at least `least`, and breaks no other. Each step gives all corrections that repair the same identities,
 * so that the caller weighs them and makes one before asking on.
 */
export function* greedyRepairs(
  network: Network,
  violated: readonly number[],
  least: number,
  work: Allowance,
): Generator<Repairs> {
  const partials = new Map<Figure, Partial>()
  const tried = new Set<Figure>()
  for (const position of violated)
    for (const figure of figuresOf(network.identities[position]!)) {
      if (figure.blank || tried.has(figure) || work.nodes <= 0) continue
      tried.add(figure)
      work.nodes -= network.effort([figure])
      if (network.violatedAround([figure]).length < least) continue
      const partial = partialRepair(network, figure)
      if (partial && partial.repaired.length >= least) partials.set(figure, partial)
    }
  while (partials.size > 0 && work.nodes > 0) {
    const best = leading(partials)!
    work.nodes -= network.effort([best.figure])
    // Earlier steps may have changed what this figure can repair: look again before relying on it.
    if (isStale(network, best.partial)) {
      const again = partialRepair(network, best.figure)
      if (again && again.repaired.length >= least) partials.set(best.figure, again)
      else partials.delete(best.figure)
      continue
    }
    const rivals = [...partials].filter(([, partial]) => partial.name === best.partial.name)
    for (const [figure] of rivals) partials.delete(figure)
    const repairs = rivals.map(([, partial]) => partial.repair)
    yield {
      repairs: repairs.filter((repair) => network.repairs(repair.values, best.partial.repaired)),
      conclusive: best.partial.repaired.length > 1 && !overlaps(partials, best.partial),
    }
  }
}

/** Whether another figure could repair some of the same identities, and as many in all. */
function overlaps(partials: ReadonlyMap<Figure, Partial>, { repaired }: Partial): boolean {
  for (const rival of partials.values())
    if (rival.repaired.length >= repaired.length && rival.repaired.some((position) => repaired.includes(position)))
      return true
  return false
}

function leading(partials: ReadonlyMap<Figure, Partial>): { figure: Figure; partial: Partial } | undefined {
  let best: { figure: Figure; partial: Partial } | undefined
  for (const [figure, partial] of partials) {
    const more = partial.repaired.length - (best?.partial.repaired.length ?? 0)
    if (more > 0 || (more === 0 && partial.cost < best!.partial.cost)) best = { figure, partial }
  }
  return best
}

function isStale(network: Network, { repair, repaired }: Partial): boolean {
  return !repaired.every((position) => network.isViolated(position)) || !network.repairs(repair.values, repaired)
}

/** The correction of one figure by which most of its violated identities hold and none of the others breaks. */
function partialRepair(network: Network, figure: Figure): Partial | undefined {
  const step = grain(figure)
  let bound: Range = anything
  const wishes: { readonly position: number; readonly range: Range }[] = []
  for (const position of network.touching(figure)) {
    const range = onGrid(network.allowed(position, figure, none, false), step)
    if (network.isViolated(position)) wishes.push({ position, range })
    else bound = intersection(bound, range)
    if (bound.length === 0) return undefined
  }
  const best = mostTogether(bound, wishes.slice(0, looked))
  if (!best) return undefined
  for (const value of probableValues(network, figure, best.range, none)) {
    const repair: Repair = {
      values: new Map([[figure, value]]),
      ranges: new Map([[figure, holding(best.range, value) ?? hull(best.range)!]]),
    }
    if (network.repairs(repair.values, best.repaired))
      return { repair, repaired: best.repaired, name: best.repaired.join(), cost: improbability(network, repair) }
  }
  return undefined
}

/** The values inside `bound` that satisfy most of the wishes at once, each taken in turn as the one to start from. */
function mostTogether(
  bound: Range,
  wishes: readonly { readonly position: number; readonly range: Range }[],
): { range: Range; repaired: number[] } | undefined {
  let best: { range: Range; repaired: number[] } | undefined
  for (const start of wishes) {
    let range = intersection(bound, start.range)
    if (range.length === 0) continue
    const repaired: number[] = []
    for (const wish of wishes) {
      const both = intersection(range, wish.range)
      if (both.length === 0) continue
      range = both
      repaired.push(wish.position)
    }
    if (!best || repaired.length > best.repaired.length) best = { range, repaired }
  }
  return best
}
