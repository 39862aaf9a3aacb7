import type { Identity } from "#identities"
import type { Statutes } from "#statutes"
import { statementIdentities } from "./laws/statement-identities.ts"
import { performanceIdentities } from "./performance/identities.ts"
import type { Recognition } from "./recognition.ts"

/**
 * Everything that must hold between the figures of a document: the laws over tables and sentences, the ratios and
 * enumerations of claims, the sums of target and self-evaluation tables.
 */
export function identitiesOf(recognition: Recognition, statutes: Statutes): Identity[] {
  return [...statementIdentities(recognition, statutes, () => []), ...performanceIdentities(recognition.performance ?? [])]
}


