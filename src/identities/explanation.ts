import { type Correction, correction } from "./correction.ts"
import type { Evaluation } from "./evaluation.ts"
import type { Figure } from "./figure.ts"
import { greedyRepairs } from "./greedy-repairs.ts"
import type { Identity } from "./identity.ts"
import { independentParts } from "./independent-parts.ts"
import { hasNoBase, lastResort } from "./last-resort.ts"
import { components } from "./components.ts"
import { Network } from "./network.ts"
import { improbability, maybeNegative } from "./plausibility.ts"
import type { Repair } from "./repair.ts"
import { type Allowance, type Repairs, smallestRepairs } from "./smallest-repairs.ts"

/**
 * The root cause of violated identities: the fewest figures that must change so that all of them hold and no other
 * identity breaks. `alternatives` explain as much with as few figures, best first, the chosen one left out. `certain`
 * says that nothing comes near it: no alternative as small is nearly as probable, and none was left unsearched (among
 * very many mistakes: no other figure could repair as many identities).
 * @zh 差错的根源
 */
export interface Explanation {
  readonly corrections: readonly Correction[]
  readonly alternatives: readonly (readonly Correction[])[]
  readonly violated: readonly Identity[]
  readonly certain: boolean
}

/** Limits of the search. Work is counted in steps, never in time, so that results are the same everywhere. */
export interface ExplainOptions {
  /** Sets of two figures and more tried for one component; default 2000. */
  readonly nodesPerComponent?: number
  /** Sets of two figures and more tried for the document; default 12000. */
  readonly nodes?: number
  /** Most figures in one exactly searched explanation; default 4. */
  readonly largest?: number
}

/** A component of violated identities waiting for the search of a stage. */
interface Task {
  readonly positions: readonly number[]
  readonly stage: "one" | "several" | "most" | "any" | "none"
}

/** Odds against every alternative from which an explanation is called certain. */
const clearOdds = Math.log(20)
const alternativesGiven = 5

/**
 * Explains the violated identities of an evaluation, each by one explanation. A component of violated identities
 * (tied by shared figures) whose repair falls into independent mistakes is given as one explanation for each.
 * What one figure explains is settled everywhere before anything is searched more deeply.
 */
export function explain(evaluation: Evaluation, options: ExplainOptions = {}): Explanation[] {
  if (evaluation.violated.length === 0) return []
  const network = new Network(evaluation.judgements)
  const several: Allowance = { nodes: options.nodes ?? 12_000 }
  const greedy: Allowance = { nodes: several.nodes }
  const result: Explanation[] = []
  const queue: Task[] = components(network, network.violated()).map((positions) => ({ positions, stage: "one" }))
  const exact = (positions: readonly number[], smallest: number, largest: number, limit: number): boolean => {
    const found = smallestRepairs(network, positions, smallest, largest, limit, several)
    if (found.repairs.length > 0) result.push(...chosen(network, found))
    return found.repairs.length > 0
  }
  const step = ({ positions, stage }: Task): Task["stage"] => {
    if (stage === "one" && positions.every((position) => hasNoBase(network, position))) return "several"
    if (stage === "one") return exact(positions, 1, 1, 0) ? "one" : "several"
    if (stage === "several") {
      const baseless = positions.filter((position) => hasNoBase(network, position))
      for (const position of baseless) {
        result.push(lastResort(network, position))
        network.dismiss(position)
      }
      if (baseless.length > 0) return "one"
      return exact(positions, 2, options.largest ?? 4, options.nodesPerComponent ?? 2000) ? "one" : "most"
    }
    if (stage === "none") {
      for (const position of positions) result.push(lastResort(network, position))
      return "none"
    }
    let repaired = false
    for (const found of greedyRepairs(network, positions, stage === "most" ? 2 : 1, greedy)) {
      result.push(...chosen(network, found))
      repaired = true
      if (stage === "any") break
    }
    return repaired ? "one" : stage === "most" ? "any" : "none"
  }
  for (let next = 0; next < queue.length; next++) {
    const { positions, stage } = queue[next]!
    const isOpen = (position: number): boolean => network.isViolated(position)
    const after = positions.every(isOpen) ? step({ positions, stage }) : "one"
    if (after === "one")
      for (const rest of components(network, positions.filter(isOpen))) queue.push({ positions: rest, stage: after })
    else if (stage !== "none") queue.push({ positions, stage: after })
  }
  return result
}

/** Explanations by the most probable of several repairs, which is then made. */
function chosen(network: Network, { repairs, conclusive }: Repairs): Explanation[] {
  const ranked = repairs
    .map((repair) => ({ repair, cost: improbability(network, repair) }))
    .sort((a, b) => a.cost - b.cost)
  const best = ranked[0]!
  const before = network.violatedAround(best.repair.values.keys())
  network.correct(best.repair.values)
  const repaired = new Set(before.filter((position) => !network.isViolated(position)))
  return independentParts(network, best.repair).map((figures) => {
    const own = new Set(figures)
    const rivals = ranked.slice(1).filter(({ repair }) => differsOnlyIn(repair, best.repair, own))
    const explained = [...network.touchedBy(figures)].filter((position) => repaired.has(position)).sort((a, b) => a - b)
    return {
      corrections: figures.map((figure) => corrected(best.repair, figure)),
      alternatives: rivals.slice(0, alternativesGiven).map(({ repair }) => alternative(repair, best.repair, own)),
      violated: explained.map((position) => network.identities[position]!),
      certain: conclusive && rivals.every(({ cost }) => cost - best.cost >= clearOdds),
    }
  })
}

/** Whether a repair keeps all figures of the best one but those of one of its independent parts. */
function differsOnlyIn(repair: Repair, best: Repair, part: ReadonlySet<Figure>): boolean {
  for (const figure of best.values.keys()) if (!part.has(figure) && !repair.values.has(figure)) return false
  return true
}

function alternative(repair: Repair, best: Repair, part: ReadonlySet<Figure>): Correction[] {
  const own = [...repair.values.keys()].filter((figure) => part.has(figure) || !best.values.has(figure))
  return own.map((figure) => corrected(repair, figure))
}

function corrected(repair: Repair, figure: Figure): Correction {
  const value = repair.values.get(figure)!
  const [low, high] = repair.ranges.get(figure)!
  // Nobody is told that an amount may as well be negative.
  const floor = value >= 0 && figure.quantity.value >= 0 && !maybeNegative.has(figure.measure) ? 0 : low
  return correction(figure, value, Math.max(low, floor), high)
}
