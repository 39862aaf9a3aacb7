import { grain } from "./correction.ts"
import type { Figure } from "./figure.ts"
import { arbitrary, isTotal, likelihood } from "./likelihood.ts"
import type { Domains, Network } from "./network.ts"
import { holds, hull, type Range } from "./range.ts"
import type { Repair } from "./repair.ts"

/** Measures that may well be negative. */
export const maybeNegative: ReadonlySet<Figure["measure"]> = new Set(["change", "rate", "deviation"])

/** Values of one figure weighed at most; wider ranges are sampled at their most probable places. */
const weighed = 64

/** Two cells that changed places: one mistake, yet it explains two prints better than two slips would. */
const exchange = -8

/** Identities of a figure asked at most; one with more is no rarity, yet the first say enough. */
const looked = 48

interface Weighed {
  readonly value: number
  /** How near the value lies to the middle of what each identity asks for: ln of a normal density's height. */
  readonly fit: number
}

/** The values of a range from the most probable one down, at most three. */
export function probableValues(network: Network, figure: Figure, range: Range, free: Domains): readonly number[] {
  const ranked = weigh(network, figure, range, free)
    .map(({ value, fit }) => ({
      value,
      score: fit + Math.log(likelihood(network, figure, value)) - oddity(figure, value),
    }))
    .sort((a, b) => b.score - a.score || Math.abs(a.value) - Math.abs(b.value) || a.value - b.value)
  return ranked.slice(0, 3).map(({ value }) => value)
}

/**
 * How improbable it is that just these figures are misprinted (−ln of a probability up to a constant): sentences are
 * wrong more often than tables, parts than totals; blanks, negative amounts and vanished values are unlikely; a value
 * printed elsewhere for the same meaning speaks for itself; two cells that changed places are one mistake.
 */
export function improbability(network: Network, repair: Repair): number {
  let cost = 0
  const done = new Set<Figure>()
  for (const [figure, value] of repair.values) {
    const partner = exchanged(network, repair, figure)
    if (partner && done.has(partner)) continue
    done.add(figure)
    cost += partner ? exchange : single(network, figure, value, repair.ranges.get(figure)!)
  }
  return cost
}

function single(network: Network, figure: Figure, value: number, [low, high]: readonly [number, number]): number {
  // A value out of many that would do is no evidence: the slip is averaged over the range.
  const candidates = (high - low) / grain(figure) + 1
  const isOperand = isOperandOnly(network, figure)
  const slip = isOperand ? arbitrary : likelihood(network, figure, value)
  let cost =
    -Math.log(candidates > weighed ? 0.25 : Math.max(0.25, slip / Math.sqrt(candidates))) + oddity(figure, value)
  if (figure.origin.kind === "sentence") cost -= Math.log(3)
  let satisfied = 0
  let total = false
  for (const position of network.touching(figure).slice(0, looked)) {
    if (!network.isViolated(position)) satisfied++
    total ||= isTotal(network, position, figure)
  }
  if (total) cost += Math.log(1.5)
  if (network.surroundings.isPrintedElsewhere(figure, value)) cost -= Math.log(4)
  if (network.surroundings.isOddlyPrinted(figure)) cost -= Math.log(4)
  if (value !== 0 && figure.quantity.scale === "fen" && !isOperand)
    cost -= 0.8 * Math.log(1 + Math.min(12, network.surroundings.timesPrinted(figure, value)))
  // a value that stands in other places too was hardly mistyped here
  const { value: printed, scale } = figure.quantity
  if (printed !== 0 && scale === "fen" && !figure.blank)
    cost += 0.6 * Math.log(1 + Math.min(6, network.surroundings.timesPrinted(figure, printed)))
  return cost + 0.2 * Math.min(10, satisfied)
}

/**
 * Whether nothing but percentages blames an amount. A percentage asks for a range in which one slip or another nearly
 * always ends, and the percentage is what people work out by hand: a slip that would fit, or an amount printed somewhere
 * that would, is no evidence then.
 */
function isOperandOnly(network: Network, figure: Figure): boolean {
  const blaming = network.touching(figure).filter((position) => network.isViolated(position))
  return (
    blaming.length > 0 &&
    blaming.every((position) => {
      const identity = network.identities[position]!
      return identity.kind === "ratio" && identity.percentage !== figure
    })
  )
}

/** What speaks against a corrected value as such. */
function oddity(figure: Figure, value: number): number {
  if (figure.blank) return 6
  // a printed nought is seldom a slip for an amount
  if (figure.quantity.value === 0 && value !== 0) return 2.5
  // nobody prints a leading nought on purpose
  if (/^0\d/.test(figure.printed)) return -3
  if (value < 0 && figure.quantity.value >= 0) return maybeNegative.has(figure.measure) ? 1 : 5
  return value === 0 && figure.quantity.value !== 0 ? 2 : 0
}

/** The neighbouring cell with which the figure changed places, both being corrected to the other's print. */
function exchanged(network: Network, repair: Repair, figure: Figure): Figure | undefined {
  const value = repair.values.get(figure)
  return network.surroundings
    .neighbours(figure)
    .find((other) => repair.values.get(other) === figure.quantity.value && value === other.quantity.value)
}

function weigh(network: Network, figure: Figure, range: Range, free: Domains): Weighed[] {
  const step = grain(figure)
  const wishes: Wish[][] = []
  for (const position of network.touching(figure).slice(0, looked)) {
    const asked = network.allowed(position, figure, free, true)
    const ends = hull(asked)
    if (!ends || ends[1] - ends[0] > 2 ** 50) continue
    // Roundings of a sum's terms average out to the middle; the one rounding of a percentage favours no value.
    const isRatio = network.identities[position]!.kind === "ratio"
    wishes.push(
      asked.map(([low, high]) => {
        const half = (high - low) / 2
        const deviation = Math.max(step / 10, isRatio ? half : Math.sqrt((half * step) / 6))
        return { middle: (low + high) / 2, deviation }
      }),
    )
  }
  const values = new Set<number>()
  const count = range.reduce((sum, [low, high]) => sum + (high - low) / step + 1, 0)
  if (count <= weighed) {
    for (const [low, high] of range) for (let value = low; value <= high; value += step) values.add(value)
  } else {
    const middles = wishes.flat().map((w) => w.middle)
    const places = [...middles, ...range.flat(), ...range.map(([low, high]) => (low + high) / 2)]
    for (const place of places) {
      const value = Math.round(place / step) * step
      if (values.size < weighed && holds(range, value)) values.add(value)
    }
    if (values.size === 0) values.add(range[0]![0])
  }
  const nearness = (value: number, { middle, deviation }: Wish) => -((value - middle) ** 2) / (2 * deviation ** 2)
  return [...values].map((value) => ({
    value,
    fit: wishes.reduce((sum, intervals) => sum + Math.max(...intervals.map((wish) => nearness(value, wish))), 0),
  }))
}

/** Where one identity wants a value to lie, and how surely. */
interface Wish {
  readonly middle: number
  readonly deviation: number
}
