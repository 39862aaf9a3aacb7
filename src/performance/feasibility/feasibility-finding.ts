import type { Place } from "#documents"
import type { Derivation } from "../derivation.ts"

/** What can be wrong with a target before the year starts; each kind has its words in `feasibilityWords`. @zh 绩效目标问题类型 */
export type FeasibilityKind =
  // a value nobody can judge
  | "blank"
  | "no-unit"
  | "cost-in-percent"
  | "rate-without-percent"
  | "name-is-value"
  | "unit-misfit"
  | "capped-output"
  | "year"
  | "above-100"
  | "vague"
  // money
  | "cost-above"
  | "cost-below"
  | "costs-sum"
  | "objective-above"
  | "standard-exceeds"
  | "standard-differs"
  | "standard-implied"
  // directions
  | "capped-benefit"
  | "uncapped-cost"
  | "uncapped-harm"
  | "always-met"
  // what is missing beside the value
  | "no-base"
  | "no-rate-base"
  | "no-period"
  // twins
  | "repeated"
  | "contradicted"
  | "copied"
  // the set as a whole
  | "empty"
  | "no-output"
  | "no-benefit"
  | "no-satisfaction"
  | "no-cost"
  | "no-second-level"
  | "no-quantity"
  | "no-measure"
  | "few-measures"

/** A place that helps to see what is wrong: the money a cost is held against, the twin of an indicator. */
export interface RelatedPlace {
  readonly label: string
  readonly place?: Place
}

/**
 * One thing wrong with a project's targets. Nothing of it depends on results: it can be told when the target is set.
 * @zh 绩效目标可行性问题
 */
export interface FeasibilityFinding {
  readonly kind: FeasibilityKind
  readonly severity: "warning" | "info"
  /** Index of the indicator it is about; absent where it is about the project. */
  readonly indicator?: number
  /** Names what it is about within the project, the same when the target's wording changes. */
  readonly subject: string
  /** Fills the slots of the words. */
  readonly data: Readonly<Record<string, string | number>>
  /** The words at fault as printed; absent where something is missing. */
  readonly found?: { readonly text: string; readonly place?: Place }
  /** Where to look: the words at fault, else the indicator's or the project's name. */
  readonly place?: Place
  /** What should stand there, where that can be said. */
  readonly expected?: string
  readonly related?: readonly RelatedPlace[]
  /** The numbers behind it, where it was reckoned. */
  readonly derivation?: Derivation
}
