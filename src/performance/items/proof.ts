import type { Bilingual } from "../derivation.ts"
import type { EvaluatedItem } from "./evaluated-item.ts"

/** Who answers for which items. @zh 签字人 */
export interface Signature {
  readonly signer: string
  /** Ids of the items. */
  readonly items: readonly string[]
}

/** What shows an item: what is there, and what should be brought. @zh 佐证材料 */
export interface Proof {
  readonly item: string
  readonly brought: readonly string[]
  readonly toBring: readonly Bilingual[]
}

/** Everybody who signed, in the order of the items. */
export function signaturesOf(items: readonly EvaluatedItem[]): readonly Signature[] {
  const signed = new Map<string, string[]>()
  for (const { item, signers } of items)
    for (const signer of signers) {
      const known = signed.get(signer)
      if (known) known.push(item.id)
      else signed.set(signer, [item.id])
    }
  return [...signed].map(([signer, of]) => ({ signer, items: of }))
}

/**
 * What each item with questions rests on: the evidence entered, and for questions that are answered well (or not yet)
 * without any, what the rubric says would show it.
 */
export function proofOf(items: readonly EvaluatedItem[]): readonly Proof[] {
  return items.flatMap(({ item, evidence, questions, method }) => {
    if (method === "not-applicable" || (questions.length === 0 && evidence.length === 0)) return []
    const wanted = new Map<string, Bilingual>()
    for (const { question, answer, evidence: brought } of questions)
      if (question.evidence && !brought?.trim() && answer !== "no" && answer !== "not-applicable")
        wanted.set(question.evidence.zh, question.evidence)
    return [{ item: item.id, brought: evidence, toBring: [...wanted.values()] }]
  })
}
