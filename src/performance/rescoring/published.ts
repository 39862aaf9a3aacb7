import type { Place } from "#documents"
import type { ProjectEvaluation, StatedNumber, StatedText } from "../evaluation.ts"

/** A self-evaluation as published: a sheet of its own, or put together from the tables of a report. */
export interface PublishedEvaluation {
  readonly kind: "sheet" | "report"
  readonly evaluation: ProjectEvaluation
  /** Id of the rubric, where it is known: that of a ledger of ones own. */
  readonly rubric?: string
  readonly at?: Place
}

/** What the text, or a list of all scores, says of one project's self-evaluation. @zh 项目绩效自评结果说明、汇总表 */
export interface EvaluationStatement {
  readonly project: StatedText
  /** Stands in a list of all projects' scores. */
  readonly listed?: true
  readonly score?: StatedNumber
  readonly initial?: StatedNumber
  /** Full-year budget and outturn, 分. */
  readonly budget?: StatedNumber
  readonly executed?: StatedNumber
  readonly rate?: StatedNumber
}

/** How many projects were evaluated, with how much money, and their mean score: as announced in the text. @zh 绩效自评工作开展情况 */
export interface EvaluationAnnouncement {
  /** Millionths, as every count. */
  readonly count: StatedNumber
  readonly money?: StatedNumber
  readonly mean?: StatedNumber
}

/** Everything a document publishes about self-evaluations, in the model's words. @zh 公布的绩效自评 */
export interface PublishedPerformance {
  readonly evaluations: readonly PublishedEvaluation[]
  readonly statements: readonly EvaluationStatement[]
  readonly announcement?: EvaluationAnnouncement
}
