import type { Quantity } from "#money"
import { allowedValues, inSum } from "./allowed-values.ts"
import { reprinted } from "./correction.ts"
import type { Figure } from "./figure.ts"
import type { Identity } from "./identity.ts"
import { type Reading, type Sum, sumOf } from "./interval.ts"
import { type Judgement, judge, type State, stateOf } from "./judgement.ts"
import { anything, type Range } from "./range.ts"
import { absent, type Bounds, replaced } from "./replacement.ts"
import { Surroundings } from "./surroundings.ts"

/** Values between which a figure under correction may still lie. */
export type Domains = ReadonlyMap<Figure, readonly [low: number, high: number]>

const none: readonly number[] = []

/**
 * Figures and identities tied together: which identities a figure takes part in, what each identity's outcome is with
 * the corrections made so far, and which values a figure may take. Identities are known by their position.
 */
export class Network {
  readonly identities: readonly Identity[]
  readonly #states: State[]
  readonly #touching = new Map<Figure, number[]>()
  readonly #corrected = new Map<Figure, number>()
  readonly #sums = new Map<number, Sum>()
  readonly #coefficients = new Map<number, Map<Figure, number>>()
  #surroundings: Surroundings | undefined

  constructor(judgements: readonly Judgement[]) {
    this.identities = judgements.map((judgement) => judgement.identity)
    this.#states = judgements.map((judgement) => judgement.state)
    this.identities.forEach((identity, position) => {
      for (const figure of figuresOf(identity)) {
        const list = this.#touching.get(figure)
        if (!list) this.#touching.set(figure, [position])
        else if (list.at(-1) !== position) list.push(position)
      }
    })
  }

  /** The figure's quantity with the corrections made so far. */
  readonly read: Reading = (figure) => {
    if (this.#corrected.size === 0) return figure.quantity
    const value = this.#corrected.get(figure)
    return value === undefined ? figure.quantity : reprinted(figure, value)
  }

  /** Positions of the identities a figure takes part in, ascending. */
  touching(figure: Figure): readonly number[] {
    return this.#touching.get(figure) ?? none
  }

  isViolated(position: number): boolean {
    return this.#states[position] === "violated"
  }

  /** Positions of the identities violated now. */
  violated(): number[] {
    const result: number[] = []
    this.#states.forEach((state, position) => {
      if (state === "violated") result.push(position)
    })
    return result
  }

  /** The values of `figure` that satisfy an identity, other figures under correction being anywhere in their domains. */
  allowed(position: number, figure: Figure, free: Domains, strict: boolean): Range {
    const identity = this.identities[position]!
    const coefficients = this.coefficients(position)
    const coefficient = coefficients.get(figure) ?? 0
    if (identity.kind === "ratio") {
      for (const [other, [from, to]] of free)
        if (other !== figure && from !== to && coefficients.has(other)) return anything
      return allowedValues(identity, figure, (other) => this.#settled(other, free), strict)
    }
    if (coefficient === 0) return anything
    const sum = this.#sum(position, identity.terms)
    if (!sum.exact) return anything
    const others: (readonly [Figure, Bounds])[] = [[figure, absent]]
    for (const [other, [from, to]] of free) {
      if (other === figure || !coefficients.has(other)) continue
      if (to - from > 2 ** 51) return anything
      others.push([other, { value: from, low: reprinted(other, from).low, high: reprinted(other, to).high }])
    }
    return inSum(identity, figure, coefficient, replaced(sum, coefficients, others, this.read), strict)
  }

  /**
   * Whether with these values the identities to be repaired hold and no identity breaks that holds now; without
   * `repaired`, whether every identity the figures touch would hold.
   */
  repairs(values: ReadonlyMap<Figure, number>, repaired?: readonly number[]): boolean {
    const read: Reading = (figure) => {
      const value = values.get(figure)
      return value === undefined ? this.read(figure) : reprinted(figure, value)
    }
    for (const position of this.touchedBy(values.keys())) {
      if (repaired && this.isViolated(position) && !repaired.includes(position)) continue
      if (this.#stateWith(position, values, read) === "violated") return false
    }
    return true
  }

  /** Work that a question about these figures takes, in steps. */
  effort(figures: readonly Figure[]): number {
    let touched = 0
    for (const figure of figures) touched += this.touching(figure).length
    return 1 + Math.floor(touched / 32)
  }

  /** Makes corrections: later questions are answered with them. */
  correct(values: ReadonlyMap<Figure, number>): void {
    for (const [figure, value] of values) this.#corrected.set(figure, value)
    for (const position of this.touchedBy(values.keys())) {
      this.#states[position] = judge(this.identities[position]!, this.read).state
      this.#sums.delete(position)
    }
  }

  /** Leaves an identity out of everything from now on: no correction is asked to satisfy it. */
  dismiss(position: number): void {
    this.#states[position] = "holds"
    for (const figure of figuresOf(this.identities[position]!)) {
      const list = this.#touching.get(figure)
      if (list?.includes(position)) list.splice(list.indexOf(position), 1)
    }
  }

  /** Positions of the violated identities that any of the figures takes part in. */
  violatedAround(figures: Iterable<Figure>): number[] {
    return [...this.touchedBy(figures)].filter((position) => this.isViolated(position))
  }

  /** Positions of the identities that any of the figures takes part in. */
  touchedBy(figures: Iterable<Figure>): Set<number> {
    const result = new Set<number>()
    for (const figure of figures) for (const position of this.touching(figure)) result.add(position)
    return result
  }

  /** Figures of an identity with the coefficient of each (0 for the operands of a ratio). */
  coefficients(position: number): ReadonlyMap<Figure, number> {
    let found = this.#coefficients.get(position)
    if (found) return found
    found = new Map()
    const identity = this.identities[position]!
    for (const figure of figuresOf(identity)) found.set(figure, 0)
    if (identity.kind === "sum")
      for (const { figure, coefficient } of identity.terms) found.set(figure, found.get(figure)! + coefficient)
    this.#coefficients.set(position, found)
    return found
  }

  /**
   * What a sum leaves for the figures under correction: Σ coefficient × printed value of these must lie in the bounds
   * given. Undefined where the identity is no equation between amounts that can be held exactly.
   */
  remainder(position: number, free: Iterable<Figure>): { low: number; high: number } | undefined {
    const identity = this.identities[position]!
    if (identity.kind !== "sum" || identity.relation !== "=") return undefined
    const sum = this.#sum(position, identity.terms)
    if (!sum.exact) return undefined
    const blurs = [...free].map((figure) => [figure, reprinted(figure, 0)] as const)
    const { low, high } = replaced(sum, this.coefficients(position), blurs, this.read)
    return { low: -high, high: -low }
  }

  /** What stands around figures: made when first asked for. */
  get surroundings(): Surroundings {
    this.#surroundings ??= new Surroundings(this.#touching.keys())
    return this.#surroundings
  }

  /** An identity's outcome with other values; a long sum is not added up anew. */
  #stateWith(position: number, values: ReadonlyMap<Figure, number>, read: Reading): State {
    const identity = this.identities[position]!
    if (identity.kind === "ratio") return judge(identity, read).state
    const sum = this.#sum(position, identity.terms)
    if (!sum.exact) return judge(identity, read).state
    const after = [...values.keys()].map((figure) => [figure, read(figure)] as const)
    return stateOf(identity, { ...replaced(sum, this.coefficients(position), after, this.read), ulp: sum.ulp })
  }

  #settled(figure: Figure, free: Domains): Quantity {
    const domain = free.get(figure)
    return domain && domain[0] === domain[1] ? reprinted(figure, domain[0]) : this.read(figure)
  }

  #sum(position: number, terms: Parameters<typeof sumOf>[0]): Sum {
    let sum = this.#sums.get(position)
    if (!sum) {
      sum = sumOf(terms, this.read)
      this.#sums.set(position, sum)
    }
    return sum
  }
}

/** Every figure of an identity, in its own order; one that stands twice is given twice. */
export function* figuresOf(identity: Identity): Generator<Figure> {
  if (identity.kind === "sum") {
    for (const term of identity.terms) yield term.figure
    return
  }
  yield identity.percentage
  for (const term of identity.numerator) yield term.figure
  for (const term of identity.denominator) yield term.figure
}
