import type { RubricGroup, ScoringRubric } from "#statutes"
import type { Bilingual, Derivation } from "../derivation.ts"
import type { EvaluatedIndicator, ProjectEvaluation, StatedNumber } from "../evaluation.ts"

/**
 * Why points cannot be trusted, or not be computed:
 * no-result: scored without a result; result-without-measure: a percentage answers a target that is a sentence, and nothing
 * says how it was measured; cannot-occur: a value the target cannot give (99 % of twelve occasions); incomparable: target and
 * result are not of one kind; no-target; no-weight; no-budget: the execution has no base.
 * @zh 得分依据的缺陷
 */
export type ScoreDefect =
  | "no-result"
  | "result-without-measure"
  | "cannot-occur"
  | "incomparable"
  | "no-target"
  | "no-weight"
  | "no-budget"

/**
 * How the points of a row follow. marked: a person gave them and nothing printed can confirm or refute them; assumed: the
 * row is not printed and was taken to have its full points; not-applicable: its weight does not count; none: nothing gives any.
 */
export type ScoringMethod =
  | "execution"
  | "proportional"
  | "reversed"
  | "qualitative"
  | "marked"
  | "assumed"
  | "not-applicable"
  | "none"

/** A row of a self-evaluation scored anew. Points and weights are millionths. @zh 得分行 */
export interface ScoreRow {
  readonly kind: "execution" | "management" | "indicator"
  readonly group?: RubricGroup
  readonly name: string
  /** Index among the evaluation's management lines or indicators. */
  readonly index: number
  readonly indicator?: EvaluatedIndicator
  readonly method: ScoringMethod
  readonly weight?: number
  /** Points that follow; undefined where nothing lets them be computed or marked. */
  readonly points?: number
  /** Least and most points that the amounts behind the printed, rounded ones can give; of the execution only. */
  readonly least?: number
  readonly most?: number
  readonly printed?: StatedNumber
  /** Printed points less those that follow, where they differ by more than printing explains. */
  readonly difference?: number
  readonly reached?: boolean
  /** Deviation from the target in millionths of a per cent; 0 where it was reached. */
  readonly deviation?: number
  /** actual ÷ target, where both are numbers. */
  readonly ratio?: number
  /** So far beyond the target that it may have been set too low. */
  readonly surpassed?: true
  readonly defects: readonly ScoreDefect[]
  readonly derivation: Derivation
}

/** A self-evaluation scored anew, row by row. Points are millionths. @zh 评分结果 */
export interface ScoreCard {
  readonly evaluation: ProjectEvaluation
  readonly rubric: ScoringRubric
  readonly rows: readonly ScoreRow[]
  /** Σ of what follows, was marked or assumed; undefined when a row has none of these. */
  readonly total?: number
  readonly totalWeight: number
  readonly grade?: Bilingual
  /** Printed total less the computed one, where they differ by more than printing explains. */
  readonly difference?: number
  /** The total without the points of rows that have a defect (their weight is kept in the sum of weights). */
  readonly supported: number
  readonly supportedGrade: Bilingual
  /** Points in the totals that were assumed because no row for them is printed. */
  readonly assumed: number
  readonly derivation: Derivation
}
