import type { Place } from "#documents"
import type { Identity } from "#identities"
import type { Recognition } from "#recognition"
import type { Statutes } from "#statutes"
import type { Bilingual, Severity, Stated } from "./finding.ts"
import { identityMessages } from "./identity-messages.ts"

/** What a rule is given: the document as understood, and the statutory data. */
export interface CheckContext {
  readonly recognition: Recognition
  readonly statutes: Statutes
  /** What must hold between the document's figures, by the rule that says so. */
  readonly identities: ReadonlyMap<string, readonly Identity[]>
  /** Further documents of the same unit: last year's, the budget beside the accounts. */
  readonly others: readonly Recognition[]
}

/**
 * What a rule found at one place. `message` is an id of the rule's messages; `data` fills its {slots}.
 * `subject` makes the fingerprint: the coordinates or claim the issue is about, never a line or a value.
 */
export interface Issue<M extends string = string> {
  readonly message: M
  readonly data?: Readonly<Record<string, string | number>>
  readonly at: Place
  readonly subject: string
  readonly related?: readonly { readonly label: string; readonly at: Place }[]
  readonly found?: Stated
  readonly expected?: Stated
  readonly difference?: string
  readonly tolerance?: string
  readonly unit?: string
  /** Where this instance is graver or lighter than the rule's own severity. */
  readonly severity?: Severity
  /** The checks.csv ids of this instance; the rule's own when absent. */
  readonly checks?: readonly string[]
}

/** One looked-at instance that is in order; counted for the certificate of passed rules. */
export const inOrder = Symbol("in order")

interface RuleBase<M extends string> {
  /** Name of the folder: states the requirement that holds when all is well. */
  readonly name: string
  /** Ids of checks.csv this rule carries out. */
  readonly checks: readonly string[]
  readonly severity: Severity
  readonly title: Bilingual
  /** The law, notice or form the requirement comes from. */
  readonly citation: string
  /** First and last day the requirement is in force; absent means always. */
  readonly inForce?: { readonly from?: string; readonly until?: string }
  readonly messages: Readonly<Record<M, Bilingual>>
}

/** A rule that looks for itself: yields an issue, or `inOrder` for every instance that holds. */
export interface InspectingRule<M extends string = string> extends RuleBase<M> {
  readonly kind: "inspecting"
  /** Why the rule has nothing to look at here though it should; undefined when it can be checked. */
  readonly obstacle?: (context: CheckContext) => string | undefined
  readonly inspect: (context: CheckContext) => Iterable<Issue<M> | typeof inOrder>
}

/** A rule that states what must hold between figures; the engine evaluates, explains and reports. */
export interface IdentityRule extends RuleBase<"differs" | "exceeds"> {
  readonly kind: "identity"
  readonly identities: (context: CheckContext) => Iterable<Identity>
}

// biome-ignore lint/suspicious/noExplicitAny: a catalogue holds rules of every message type
export type Rule = InspectingRule<any> | IdentityRule

/** Declares a rule; checks at compile time that every message it yields exists. */
export function defineRule<const M extends string>(rule: Omit<InspectingRule<M>, "kind">): InspectingRule<M> {
  return { kind: "inspecting", ...rule }
}

/**
 * Declares a rule over identities: those that recognition derived for it, unless the rule makes its own. Messages
 * may use {statement}, {statementEn}, {found}, {expected}, {difference}, {tolerance}.
 */
export function defineIdentityRule(
  rule: Omit<IdentityRule, "kind" | "identities" | "messages"> & Partial<Pick<IdentityRule, "identities" | "messages">>,
): IdentityRule {
  return {
    kind: "identity",
    messages: identityMessages,
    identities: ({ identities }) => identities.get(rule.name) ?? [],
    ...rule,
  }
}
