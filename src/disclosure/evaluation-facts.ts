import type { Book, Indicator, Project, SelfEvaluation } from "#ledger"
import { printMicro } from "#money"
import {
  enteredEvaluation,
  enteredRubric,
  type ProjectEvaluation,
  pointsFor,
  pointsText,
  type ScoreCard,
  type ScoreRow,
  scoreEvaluation,
  type StatedNumber,
  withWeights,
} from "#performance"
import type { Statutes } from "#statutes"
import { type MoneyRow, moneyRows } from "./evaluation-money.ts"

/** Rows of a self-evaluation that are no indicators: how the money was managed. */
const management = "资金管理"

/** A row of a self-evaluation with everything it prints: as entered, else as the rubric gives it. Points are millionths. */
export interface ScoredLine extends Indicator {
  readonly weight: string
  readonly score: string
  readonly deviation: string
  readonly worth?: number
  readonly points?: number
  readonly row?: ScoreRow
}

/** Everything a self-evaluation's sheet and report print, once worked out. @zh 自评事实 */
export interface EvaluationFacts {
  readonly evaluation: SelfEvaluation
  readonly project: Project | undefined
  readonly name: string
  readonly unit: string
  readonly department: string
  readonly money: readonly MoneyRow[]
  readonly management: readonly ScoredLine[]
  readonly indicators: readonly ScoredLine[]
  readonly executionWeight: string
  readonly executionScore: string
  readonly totalWeight: string
  readonly totalScore: string
  /** Sum of all weights, and the total as printed, in millionths; undefined where a row has no points. */
  readonly worth: number
  readonly total?: number
  readonly card?: ScoreCard
}

/** Works out what is printed of a self-evaluation: what was entered, and for blanks what the rubric of its region gives. */
export function evaluationFacts(
  book: Book,
  evaluation: SelfEvaluation,
  statutes: Statutes,
  region?: string,
): EvaluationFacts {
  const { publisher, projects, units, indicators } = book.ledger
  const project = projects.find((one) => one.code === evaluation.project)
  const rows = indicators.filter((indicator) => indicator.of === evaluation.project)
  const { stated, card } = scored(enteredEvaluation(book, evaluation), statutes, publisher.year, region)
  const rowOf = (kind: ScoreRow["kind"], index: number) =>
    card?.rows.find((row) => row.kind === kind && row.index === index)
  const lines = (kind: "management" | "indicator", of: readonly Indicator[]) =>
    of.map((one, i) => {
      const known = kind === "management" ? stated.management[i] : stated.indicators[i]
      return lineOf(one, known ?? {}, rowOf(kind, i))
    })
  const execution = card?.rows.find(({ kind }) => kind === "execution")
  const money = stated.money[0]
  const executionWeight = evaluation.executionWeight ?? text(execution?.weight)
  const executionScore =
    evaluation.executionScore ?? (execution?.method === "not-applicable" ? "-" : text(execution?.points))
  const marked = lines(
    "management",
    rows.filter(({ first }) => first === management),
  )
  const measured = lines(
    "indicator",
    rows.filter(({ first }) => first !== management),
  )
  const executed = {
    worth: money?.weight?.quantity.value ?? execution?.weight,
    points: money?.score?.quantity.value ?? execution?.points,
  }
  const rest = [...marked, ...measured]
  const all = [executed, ...rest]
  const worth = all.reduce((sum, line) => sum + (line.worth ?? 0), 0)
  const total =
    stated.totalScore?.quantity.value ??
    (execution?.method === "not-applicable" ? scaledTotal(rest, execution) : sumOf(all))
  return {
    evaluation,
    project,
    name: project?.name ?? evaluation.project,
    unit: units.find((unit) => unit.code === project?.unit)?.name ?? publisher.name,
    department: publisher.department ?? publisher.name,
    money: moneyRows(evaluation),
    management: marked,
    indicators: measured,
    executionWeight,
    executionScore,
    totalWeight: pointsText(worth),
    totalScore: evaluation.totalScore ?? text(total),
    worth,
    ...(total === undefined ? {} : { total }),
    ...(card ? { card } : {}),
  }
}

/** The evaluation with its weights, scored; where fund management is marked, by a rubric that has points for it. */
function scored(
  entered: ProjectEvaluation,
  { rubrics }: Statutes,
  year: number,
  region: string | undefined,
): { readonly stated: ProjectEvaluation; readonly card?: ScoreCard } {
  const rubric = enteredRubric(entered, rubrics, { year, ...(region ? { region } : {}) })
  if (!rubric) return { stated: entered }
  const stated = withWeights(entered, rubric)
  return { stated, card: scoreEvaluation(stated, rubric) }
}

interface Stated {
  readonly weight?: StatedNumber
  readonly score?: StatedNumber
}

function lineOf(one: Indicator, stated: Stated, row: ScoreRow | undefined): ScoredLine {
  const worth = stated.weight?.quantity.value ?? row?.weight
  const points = stated.score?.quantity.value ?? row?.points
  return {
    ...one,
    weight: one.weight ?? text(worth),
    score: one.score ?? text(points),
    deviation: one.deviation ?? (row?.deviation === undefined ? "" : printMicro(row.deviation, 2)),
    ...(worth === undefined ? {} : { worth }),
    ...(points === undefined ? {} : { points }),
    ...(row ? { row } : {}),
  }
}

interface Counted {
  readonly worth?: number | undefined
  readonly points?: number | undefined
}

/** The sum of what is printed; undefined where a row has no points. */
function sumOf(lines: readonly Counted[]): number | undefined {
  const points = lines.map((line) => line.points)
  return points.every((one) => one !== undefined) ? points.reduce((sum, one) => sum + one, 0) : undefined
}

/** Where execution does not apply, what is printed of the rest counts for the whole. */
function scaledTotal(rest: readonly Counted[], { weight = 0 }: ScoreRow): number | undefined {
  const points = sumOf(rest)
  const worth = rest.reduce((sum, line) => sum + (line.worth ?? 0), 0)
  return points === undefined || worth <= 0 ? undefined : pointsFor(points, (worth + weight) / worth, 2)
}

const text = (micro: number | undefined) => (micro === undefined ? "" : pointsText(micro))
