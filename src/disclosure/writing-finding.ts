import type { Coordinate } from "#fiscal"
import type { LedgerPlace } from "#ledger"

/**
 * Something that keeps a disclosure from being published (error), or that its reader should know (warning). Errors
 * come with the way to mend them.
 * @zh 编写问题
 */
export interface WritingFinding {
  readonly code:
    | "missing-reason"
    | "missing-text"
    | "missing-prior-year"
    | "unused-deviation"
    | "shares-adjusted"
    | "no-narrative"
    | "missing-points"
    | "missing-cause"
    | "points-differ"
    | "points-assumed"
    | "weights-incomplete"
    | "performance-gap"
  readonly severity: "error" | "warning" | "info"
  /** Section and slot of the text, e.g. summary and income.reason. */
  readonly section: string
  readonly slot: string
  readonly at?: LedgerPlace
  /** What is missing a reason or last year's amount. */
  readonly of?: Coordinate
  readonly message: { readonly zh: string; readonly en: string }
}
