import type { Rubric } from "#statutes"
import { assumptionsOf, type Derivation } from "../derivation.ts"
import type { EvaluatedFunds, ProjectEvaluation, StatedNumber } from "../evaluation.ts"
import { onePoint, pointsDifference } from "../scoring/points.ts"
import { totalDifference } from "../scoring/reachable-total.ts"
import { chosenRubric, type RubricContext } from "../scoring/rubric-choice.ts"
import type { ScoreCard } from "../scoring/score-card.ts"
import { scoreEvaluation } from "../scoring/score-evaluation.ts"
import { type ExecutionReview, executionReview } from "./execution.ts"
import type { PublishedProject } from "./paired.ts"
import type { EvaluationStatement } from "./published.ts"

/** A published project scored anew. @zh 项目复核 */
export interface ProjectRescoring {
  readonly project: string
  /** What is published of it. */
  readonly shown: readonly ("sheet" | "report" | "statement")[]
  readonly card: ScoreCard
  /** The total as published: of the sheet, else of the text. */
  readonly published?: StatedNumber
  /** Published total less the one that follows, where printing does not explain it. */
  readonly difference?: number
  /** Score of the text less that of the sheet, where both are printed and differ. */
  readonly statementDifference?: number
  readonly statement?: EvaluationStatement
  /** What had to be assumed for the total. */
  readonly assumed: readonly Derivation[]
  readonly execution?: ExecutionReview
}

/** Scores one published project by the rubric that fits it; undefined when nothing of it can be scored. */
export function rescoredProject(
  project: PublishedProject,
  rubrics: readonly Rubric[],
  context: RubricContext,
): ProjectRescoring | undefined {
  const evaluation = evaluationOf(project)
  const rubric = chosenRubric(evaluation, rubrics, context)
  if (!rubric) return undefined
  const card = scoreEvaluation(evaluation, rubric)
  const { statement } = project
  const published = evaluation.totalScore ?? statement?.score
  const difference =
    published && card.total !== undefined
      ? totalDifference(published, card.rows, card.total, rubric.decimals)
      : undefined
  const apart =
    statement?.score && evaluation.totalScore
      ? pointsDifference(statement.score, evaluation.totalScore.quantity.value, rubric.decimals)
      : undefined
  const weight = card.rows.find((row) => row.kind === "execution")?.weight
  const execution = executionReview(evaluation, weight ?? 10 * onePoint)
  return {
    project: project.name,
    shown: [
      ...(project.sheet ? (["sheet"] as const) : []),
      ...(project.report ? (["report"] as const) : []),
      ...(statement ? (["statement"] as const) : []),
    ],
    card,
    ...(published ? { published } : {}),
    ...(difference ? { difference } : {}),
    ...(apart ? { statementDifference: apart } : {}),
    ...(statement ? { statement } : {}),
    assumed: assumptionsOf(card.derivation),
    ...(execution ? { execution } : {}),
  }
}

/** The evaluation to score: the sheet's, else the report's, with the statement's money where neither prints any. */
function evaluationOf({ name, sheet, report, statement }: PublishedProject): ProjectEvaluation {
  const base = (sheet ?? report)?.evaluation ?? { project: { text: name }, money: [], management: [], indicators: [] }
  if (base.money.some(({ part, executed }) => part === "total" && executed)) return base
  if (!statement?.executed) return base
  const line: EvaluatedFunds = {
    part: "total",
    executed: statement.executed,
    ...(statement.initial ? { initial: statement.initial } : {}),
    ...(statement.budget ? { adjusted: statement.budget } : {}),
    ...(statement.rate ? { rate: statement.rate } : {}),
  }
  return { ...base, money: [line] }
}
