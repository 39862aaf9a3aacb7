import type { Figure } from "./figure.ts"
import { type Network, figuresOf } from "./network.ts"
import { probableValues } from "./plausibility.ts"
import { type Repair, repair } from "./repair.ts"

/** Work left for all searches of a document, counted in sets of figures tried: the same on every machine. */
export interface Allowance {
  nodes: number
}

/**
 * What a search found: repairs of one size that explain the same violations. `conclusive` when none was left untried
 * (or, where figures are taken one by one, when no other figure could repair as much).
 */
export interface Repairs {
  readonly repairs: readonly Repair[]
  readonly conclusive: boolean
}

/** Repairs kept; more would be "one of very many". */
const kept = 200

/**
 * All repairs of the fewest figures for a component of violated identities. Sets of figures grow only where they
 * must: by a figure of a violated identity none of them touches, or by one of the identities that contradict each
 * other as long as only these figures may change. So no repair of the size searched is overlooked. Blank figures
 * count only when no printed figure alone is a repair.
 */
export function smallestRepairs(
  network: Network,
  violated: readonly number[],
  smallest: number,
  largest: number,
  limit: number,
  allowance: Allowance,
): Repairs {
  const least = leastCount(network, violated)
  let found: Repair[] = []
  let conclusive = true
  const shared: Allowance = { nodes: Math.min(limit, allowance.nodes) }
  for (let size = Math.max(least, smallest); size <= largest && found.length === 0 && conclusive; size++) {
    // Single figures of the shortest identity are few: they are always tried.
    const budget: Allowance = size === 1 ? { nodes: Number.POSITIVE_INFINITY } : shared
    const before = budget.nodes
    if (size === 1) found = sized(network, violated, size, false, budget)
    if (found.length === 0) found = sized(network, violated, size, true, budget)
    if (size > 1) allowance.nodes -= before - budget.nodes
    conclusive = budget.nodes > 0 && found.length < kept
  }
  return { repairs: found, conclusive }
}

/** Violated identities without a figure in common need a figure each: a lower bound, found greedily. */
function leastCount(network: Network, violated: readonly number[]): number {
  const taken = new Set<Figure>()
  let count = 0
  for (const position of [...violated].sort((a, b) => network.coefficients(a).size - network.coefficients(b).size)) {
    const figures = [...network.coefficients(position).keys()]
    if (figures.some((figure) => taken.has(figure))) continue
    for (const figure of figures) taken.add(figure)
    count++
  }
  return count
}

function sized(
  network: Network,
  violated: readonly number[],
  size: number,
  blanks: boolean,
  budget: Allowance,
): Repair[] {
  const found: Repair[] = []
  const seen = new Set<string>()
  const numbers = new Map<Figure, number>()
  const choose = probableValues.bind(undefined, network)
  const numberOf = (figure: Figure): number => {
    const number = numbers.get(figure) ?? numbers.size
    numbers.set(figure, number)
    return number
  }
  const grow = (figures: readonly Figure[]): void => {
    const open = untouched(network, violated, figures)
    let next: Iterable<number> = open === undefined ? [] : [open]
    budget.nodes -= network.effort(figures)
    if (open === undefined) {
      const result = repair(network, figures, choose)
      if ("values" in result) {
        found.push(result)
        return
      }
      next = result.conflict
    }
    if (figures.length === size) return
    for (const position of next)
      for (const figure of new Set(figuresOf(network.identities[position]!))) {
        if (budget.nodes <= 0 || found.length >= kept) return
        if (figure.given || (figure.blank && !blanks) || figures.includes(figure)) continue
        const grown = [...figures, figure]
        const name = grown
          .map(numberOf)
          .sort((a, b) => a - b)
          .join()
        if (seen.has(name)) continue
        seen.add(name)
        grow(grown)
      }
  }
  grow([])
  return found
}

/** The violated identity with the fewest figures that none of the given ones takes part in. */
function untouched(network: Network, violated: readonly number[], figures: readonly Figure[]): number | undefined {
  let best: number | undefined
  let fewest = Number.POSITIVE_INFINITY
  for (const position of violated) {
    const coefficients = network.coefficients(position)
    if (coefficients.size >= fewest || figures.some((figure) => coefficients.has(figure))) continue
    best = position
    fewest = coefficients.size
  }
  return best
}
