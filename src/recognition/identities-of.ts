import type { Figure, Identity } from "#identities"
import type { Statutes } from "#statutes"
import { statementIdentities } from "./laws/statement-identities.ts"
import { checkIds, topicOf } from "./narrative/check-ids.ts"
import { claimIdentities } from "./narrative/index.ts"
import { performanceIdentities } from "./performance/identities.ts"
import { toldScores } from "./performance/told-scores.ts"
import type { Recognition } from "./recognition.ts"

/**
 * Everything that must hold between the figures of a document: the laws over tables and sentences, the ratios and
 * enumerations of claims, the sums of target and self-evaluation tables.
 * @zh 全部勾稽关系
 */
export function identitiesOf(recognition: Recognition, statutes: Statutes): Identity[] {
  const kind = recognition.profile.kind
  return [
    ...statementIdentities(recognition, statutes, sectionChecksOf(recognition)),
    ...claimIdentities(recognition.claims, kind),
    ...performanceIdentities(recognition.performance ?? []),
    ...toldScores(recognition.document, recognition.performance ?? []),
  ]
}

/** The ids of checks.csv under which a sentence's amount is compared with the tables. */
function sectionChecksOf({ claims, profile }: Recognition): (figure: Figure) => readonly string[] {
  const claimOf = new Map(
    claims.flatMap((claim) => ("figure" in claim && claim.figure ? [[claim.figure, claim] as const] : [])),
  )
  return (figure) => {
    const claim = claimOf.get(figure)
    return claim ? checkIds(topicOf(claim.section), profile.kind ?? "budget", "amount", claim.subject) : []
  }
}
