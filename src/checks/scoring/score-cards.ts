import {
  chosenRubric,
  houseRubric,
  type ProjectRescoring,
  type RubricContext,
  type Rescoring,
  rescore,
  rubricContext,
  type ScoreCard,
  scoreEvaluation,
} from "#performance"
import { publishedPerformance, type Recognition, type ScoreSheet, type ScoreTable } from "#recognition"
import type { Statutes } from "#statutes"
import type { CheckContext } from "../rule.ts"

/** A published table of scores with its card. */
export interface ScoredTable {
  readonly table: ScoreSheet | ScoreTable
  readonly card: ScoreCard
}

interface Scored {
  readonly statutes: Statutes
  readonly tables: readonly ScoredTable[]
  readonly rescoring: Rescoring
}

/** Every rule about scores asks for the same cards; they are kept with what was recognised. */
const scored = new WeakMap<Recognition, Scored>()

/** The sheets and report tables of a document, each scored by the rubric that fits it, in the document's order. */
export function scoredTables(context: CheckContext): readonly ScoredTable[] {
  return scoredOf(context).tables
}

/** What the document publishes about self-evaluations, project by project, scored anew. */
export function rescoringOf(context: CheckContext): Rescoring {
  return scoredOf(context).rescoring
}

/**
 * Projects of which a sheet or report is shown though the text does not describe them. None where the text describes a
 * project that has neither: it may be one of these under another name.
 */
export function projectsBesideText(context: CheckContext): readonly ProjectRescoring[] {
  const { projects } = rescoringOf(context)
  const textOnly = projects.some(({ shown }) => shown.length === 1 && shown[0] === "statement")
  return textOnly ? [] : projects.filter(({ statement }) => !statement)
}

/** Where and when the document's body evaluates: what chooses between rubrics that fit alike. */
export function documentContext({ recognition: { profile }, statutes }: CheckContext): RubricContext {
  return rubricContext(statutes, profile.family, profile.fiscalYear)
}

function scoredOf(context: CheckContext): Scored {
  const { recognition, statutes } = context
  const known = scored.get(recognition)
  if (known?.statutes === statutes) return known
  const published = publishedPerformance(recognition)
  const house = houseRubric(
    published.evaluations.map(({ evaluation }) => evaluation),
    statutes.rubrics,
  )
  const where = { ...documentContext(context), ...(house === undefined ? {} : { house }) }
  const tables = (recognition.performance ?? []).flatMap((table): ScoredTable[] => {
    if (table.kind !== "score-sheet" && table.kind !== "score-table") return []
    // A report's evaluation brings the table of money that belongs to it.
    const evaluation = published.evaluations.find((one) => one.evaluation.indicators === table.indicators)?.evaluation
    const rubric = evaluation && chosenRubric(evaluation, statutes.rubrics, where)
    return rubric ? [{ table, card: scoreEvaluation(evaluation, rubric) }] : []
  })
  const result = { statutes, tables, rescoring: rescore(published, statutes.rubrics, where) }
  scored.set(recognition, result)
  return result
}
