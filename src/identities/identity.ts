import type { Figure } from "./figure.ts"

/** A figure in a sum, with its sign or factor (a whole number). */
export interface Term {
  readonly figure: Figure
  readonly coefficient: number
}

interface IdentityBase {
  /** Unique within a document and stable over edits elsewhere: rule + coordinates or claim. */
  readonly id: string
  /** Name of the rule (folder of `checks/catalogue`) that states the requirement. */
  readonly rule: string
  /** Ids of checks.csv. */
  readonly checks: readonly string[]
  /** The requirement in words with this table's own names, for people. */
  readonly statement: { readonly zh: string; readonly en: string }
  readonly citation?: string
}

/** Σ coefficient × figure (= or ≤) 0. By custom the total has coefficient 1 and its parts −1. */
export interface SumIdentity extends IdentityBase {
  readonly kind: "sum"
  readonly terms: readonly Term[]
  readonly relation: "=" | "≤"
  /**
   * Set on a mirror (one figure printed twice): at equal unit and precision the two must be identical; a
   * difference of one in the last digit is then a tail worth knowing, not an error.
   */
  readonly mirror?: true
}

/** percentage = 100 × |Σ numerator| ÷ |Σ denominator|: shares, rates, completion. */
export interface RatioIdentity extends IdentityBase {
  readonly kind: "ratio"
  readonly percentage: Figure
  readonly numerator: readonly Term[]
  readonly denominator: readonly Term[]
}

/**
 * Something that must hold between figures.
 * @zh 勾稽关系
 */
export type Identity = SumIdentity | RatioIdentity
