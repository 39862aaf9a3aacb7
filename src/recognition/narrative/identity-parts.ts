import type { DocumentKind } from "#fiscal"
import type { Figure, Term } from "#identities"
import type { Claim } from "../claim.ts"
import { type Stated, checkIds, topicOf } from "./check-ids.ts"

/** Rules the identities of sentences belong to. */
export const narrativeRules = [
  "narrative-change-rate-follows",
  "narrative-share-follows",
  "narrative-completion-follows",
  "narrative-parts-add-up",
  "narrative-count-equals-its-parts",
  "narrative-both-sides-are-one-figure",
] as const

type NarrativeRule = (typeof narrativeRules)[number]

/** What every identity of a claim has: id, rule and the ids of checks.csv. */
export function make(rule: NarrativeRule, claim: Claim, stated: Stated, kind: DocumentKind) {
  const topic = topicOf(claim.section)
  return {
    id: `${rule}:${claim.id}`,
    rule,
    checks: checkIds(topic, kind, stated, claim.subject),
  }
}

/** A figure as people read it. */
export const shown = (figure: Figure) => `${figure.printed}${figure.unit}`

/** A figure with its coefficient. */
export const term = (figure: Figure, coefficient: number): Term => ({ figure, coefficient })

/** Whether nothing is printed but zero. */
export const isZero = (figure: Figure) => figure.quantity.value === 0

/** Items by a key, in the order of first appearance. */
export function grouped<T>(list: readonly T[], key: (item: T) => string): T[][] {
  const groups = new Map<string, T[]>()
  for (const item of list) {
    const at = key(item)
    const group = groups.get(at)
    if (group) group.push(item)
    else groups.set(at, [item])
  }
  return [...groups.values()]
}
