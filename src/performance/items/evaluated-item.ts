import type { Answer, LedgerPlace } from "#ledger"
import type { RubricItem, RubricQuestion } from "#statutes"
import type { Bilingual, Derivation } from "../derivation.ts"
import type { ComputedRate } from "../rates/computed-rate.ts"

/**
 * What keeps an item from its points or its proof: something to enter (missing-…, unmeasurable), something entered that
 * cannot be so (invalid-score, score-differs, beyond-whole), or something that should stand beside it (no-evidence, no-signer), or a
 * task that is not tied to projects of the ledger (unknown-project, untied-task). Only the first kind costs points.
 * @zh 评价缺项
 */
export interface EvaluationGap {
  readonly kind:
    | "missing-answer"
    | "missing-input"
    | "missing-result"
    | "missing-indicator"
    | "unmeasurable"
    | "no-base"
    | "invalid-score"
    | "score-differs"
    | "beyond-whole"
    | "no-evidence"
    | "no-signer"
    | "unknown-project"
    | "untied-task"
  /** Id of the rubric's item. */
  readonly item: string
  readonly message: Bilingual
  /** Ledger table to fill or mend; the entry, where there is one. */
  readonly table: string
  readonly at?: LedgerPlace
}

/** A question with what was answered. */
export interface AnsweredQuestion {
  readonly question: RubricQuestion
  readonly answer?: Answer["answer"]
  /** Points given by an evaluator, millionths. */
  readonly score?: number
  readonly evidence?: string
  readonly signer?: string
  readonly cause?: string
  readonly at?: LedgerPlace
}

/** An indicator or task of the unit's own below an item. */
export interface EvaluatedRow {
  readonly name: string
  readonly target?: string
  readonly actual?: string
  /** Share of the item's weight, millionths of a point. */
  readonly weight: number
  /** Share of its weight earned, 0 to 1; undefined where nothing lets it be computed. */
  readonly share?: number
  readonly at: LedgerPlace
  readonly derivation: Derivation
}

/**
 * An item of an evaluation with its points. method: rate (computed), questions (share of yes), indicators and tasks (by
 * achievement), marked (points given by an evaluator), not-applicable (its weight does not count), none (no points: see
 * the gaps).
 * @zh 评价指标得分
 */
export interface EvaluatedItem {
  readonly item: RubricItem
  readonly method: "rate" | "questions" | "indicators" | "tasks" | "marked" | "not-applicable" | "none"
  /** As printed; own: set by the unit, else the rubric's usual one. */
  readonly target?: { readonly text: string; readonly own: boolean }
  /** What was reached, for people: 91.27%, 是6 部分1 否1, 2 of 3 rows. */
  readonly result: Bilingual
  /** Millionths of a point. */
  readonly weight: number
  readonly points: number
  /** Full points; of a rate also that it keeps its target: 89.99 % of 90 % may round to full points. */
  readonly reached: boolean
  readonly questions: readonly AnsweredQuestion[]
  readonly rows: readonly EvaluatedRow[]
  readonly rate?: ComputedRate
  readonly evidence: readonly string[]
  readonly signers: readonly string[]
  /** Why points were lost, as entered. */
  readonly causes: readonly string[]
  readonly gaps: readonly EvaluationGap[]
  readonly derivation: Derivation
}
