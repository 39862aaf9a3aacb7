import type { Identity } from "./identity.ts"
import { type Judgement, judge } from "./judgement.ts"

/**
 * What became of all identities of a document, in the order given.
 * @zh 勾稽关系的核对结果
 */
export interface Evaluation {
  readonly judgements: readonly Judgement[]
  readonly violated: readonly Judgement[]
  readonly tails: readonly Judgement[]
}

/** Judges every identity. Linear in the number of terms. */
export function evaluate(identities: readonly Identity[]): Evaluation {
  const judgements = identities.map((identity) => judge(identity))
  return {
    judgements,
    violated: judgements.filter((j) => j.state === "violated"),
    tails: judgements.filter((j) => j.state === "tail"),
  }
}
