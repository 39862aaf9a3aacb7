import type { Place } from "#documents"
import type { Bilingual } from "../derivation.ts"

/**
 * What re-scoring has to say of a published self-evaluation. @zh 复核意见
 */
export type RemarkKind =
  | "row-differs"
  | "total-differs"
  | "grade-differs"
  | "statement-differs"
  | "initial-execution"
  | "no-result"
  | "cannot-occur"
  | "result-without-measure"
  | "incomparable"
  | "no-target"
  | "no-weight"
  | "no-budget"
  | "full-without-result"
  | "surpassed"
  | "assumed"
  | "no-sheet"
  | "projects-unshown"
  | "money-unshown"
  | "mean-impossible"
  | "mean-differs"

/** A remark: error where the document contradicts the rubric or itself, warning where a reader must judge, info to know. */
export interface Remark {
  readonly kind: RemarkKind
  readonly level: "error" | "warning" | "info"
  readonly project?: string
  /** Index of the project among those scored: names may be equal, or absent. */
  readonly index?: number
  readonly message: Bilingual
  readonly at?: Place
}
