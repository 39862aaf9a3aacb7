import type { Evaluation, Judgement } from "#identities"

/**
 * Sets apart figures of sentences that were cut off instead of rounded when 元 became 万元. Once may be a slip;
 * several in one document are a habit that a reader need not be bothered with one by one.
 * @zh 截尾
 */
export function withoutTruncations(evaluation: Evaluation): {
  evaluation: Evaluation
  truncated: readonly Judgement[]
} {
  const truncated = truncations(evaluation)
  if (truncated.length < 2) return { evaluation, truncated: [] }
  const set = new Set(truncated)
  const calmed = (j: Judgement): Judgement => (set.has(j) ? { ...j, state: "holds" } : j)
  return {
    evaluation: {
      judgements: evaluation.judgements.map(calmed),
      violated: evaluation.violated.filter((j) => !set.has(j)),
      tails: evaluation.tails,
    },
    truncated,
  }
}

/** Violated mirrors of a sentence and a table in which the sentence is the table's figure rounded towards zero. */
export function truncations(evaluation: Evaluation): readonly Judgement[] {
  return evaluation.violated.filter(isTruncation)
}

/** A coarser print in a sentence that is the finer print of a table, rounded towards zero. */
function isTruncation({ identity }: Judgement): boolean {
  if (identity.kind !== "sum" || identity.relation !== "=" || identity.terms.length !== 2) return false
  const [sentence, cell] = identity.terms
  if (sentence!.figure.origin.kind !== "sentence" || cell!.figure.origin.kind !== "cell") return false
  const { value, ulp } = sentence!.figure.quantity
  const exact = cell!.figure.quantity
  if (exact.ulp >= ulp || sentence!.coefficient !== -cell!.coefficient || exact.value <= 0) return false
  return Math.floor(exact.value / ulp) * ulp === value
}
