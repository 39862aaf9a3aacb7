import type { Evaluation, Figure, Identity } from "#identities"
import { truncations } from "./truncation.ts"

/**
 * How a document prints its figures: a correction is printed likewise.
 * @zh 数字的印法
 */
export interface PrintingHabits {
  /** Decimals most percentages have. */
  readonly rateDecimals: number
  /** Decimals that so many percentages have that they are a habit too. */
  readonly usualRateDecimals: ReadonlySet<number>
  /** Decimals most amounts of sentences have, by unit. */
  readonly amountDecimals: ReadonlyMap<string, number>
  /** Amounts of sentences are cut off, not rounded, when 元 becomes 万元. */
  readonly truncates: boolean
}

/** The part of all percentages from which a number of decimals is a habit and no slip. */
const habitual = 0.1

/** Reads the habits off the figures that identities speak of. */
export function printingHabits(evaluation: Evaluation): PrintingHabits {
  const rates: number[] = []
  const amounts = new Map<string, number[]>()
  const seen = new Set<Figure>()
  for (const { identity } of evaluation.judgements) {
    if (identity.kind === "ratio") rates.push(identity.percentage.decimals)
    for (const figure of figuresIn(identity)) {
      if (seen.has(figure) || figure.origin.kind !== "sentence" || figure.measure === "count") continue
      seen.add(figure)
      const own = amounts.get(figure.unit)
      if (own) own.push(figure.decimals)
      else amounts.set(figure.unit, [figure.decimals])
    }
  }
  return {
    rateDecimals: commonest(rates) ?? 0,
    usualRateDecimals: new Set(
      [...counted(rates)].filter(([, n]) => n > 2 && n >= habitual * rates.length).map(([decimals]) => decimals),
    ),
    amountDecimals: new Map([...amounts].map(([unit, list]) => [unit, commonest(list) ?? 0])),
    truncates: truncations(evaluation).length >= 2,
  }
}

function figuresIn(identity: Identity): readonly Figure[] {
  return identity.kind === "ratio"
    ? [...identity.numerator, ...identity.denominator].map((t) => t.figure)
    : identity.terms.map((t) => t.figure)
}

function commonest(values: readonly number[]): number | undefined {
  return [...counted(values)].sort((a, b) => b[1] - a[1])[0]?.[0]
}

function counted(values: readonly number[]): Map<number, number> {
  const counts = new Map<number, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}
