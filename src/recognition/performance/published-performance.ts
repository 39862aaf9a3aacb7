import type {
  EvaluationAnnouncement,
  EvaluationStatement,
  ProjectEvaluation,
  PublishedEvaluation,
  PublishedPerformance,
  StatedNumber,
} from "#performance"
import { amountQuantity, type DisplayUnit, exactQuantity, rateQuantity } from "#money"
import { projectKey } from "#statutes"
import type { Claim } from "../claim.ts"
import type { Recognition } from "../recognition.ts"
import { evaluationSentences, type SentenceNumber } from "./evaluation-sentence.ts"
import { meanScores } from "./mean-scores.ts"
import type { ExecutionTable, PerformanceTable, ScoreTable } from "./performance-table.ts"

/**
 * Everything a document publishes about self-evaluations, in the words of the performance model: its sheets, the tables of
 * its reports put together project by project, what the text says of single projects, and what it announces of all.
 * @zh 公布的绩效自评
 */
export function publishedPerformance({
  document,
  performance = [],
  claims,
}: Pick<Recognition, "document" | "performance" | "claims">): PublishedPerformance {
  const told = evaluationSentences(document).map(
    ({ project, score, initial, budget, executed, rate }): EvaluationStatement => ({
      project,
      ...stated("score", score),
      ...stated("initial", initial),
      ...stated("budget", budget),
      ...stated("executed", executed),
      ...stated("rate", rate),
    }),
  )
  const statements = together(told, listed(performance))
  const mean = meanScores(document)[0]
  const announcement = announced(claims, mean?.mean, mean?.count)
  return {
    evaluations: [...sheets(performance), ...reports(performance)],
    statements,
    ...(announcement ? { announcement } : {}),
  }
}

function sheets(tables: readonly PerformanceTable[]): readonly PublishedEvaluation[] {
  return tables.flatMap((table) =>
    table.kind === "score-sheet" && !table.about ? [{ kind: "sheet" as const, evaluation: table, at: table.at }] : [],
  )
}

/** What lists of scores print of each project. */
function listed(tables: readonly PerformanceTable[]): readonly EvaluationStatement[] {
  return tables.flatMap((table) =>
    table.kind === "score-summary"
      ? table.projects.map(({ name, score, initial, adjusted, executed, rate }) => ({
          project: name,
          listed: true as const,
          score,
          ...(initial && !initial.blank ? { initial } : {}),
          ...(adjusted && !adjusted.blank ? { budget: adjusted } : {}),
          ...(executed && !executed.blank ? { executed } : {}),
          ...(rate ? { rate } : {}),
        }))
      : [],
  )
}

/** One statement a project: what the text says of it, with what only the list prints. */
function together(
  told: readonly EvaluationStatement[],
  inList: readonly EvaluationStatement[],
): readonly EvaluationStatement[] {
  const rest = new Map<string, EvaluationStatement[]>()
  for (const one of inList)
    rest.set(projectKey(one.project.text), [...(rest.get(projectKey(one.project.text)) ?? []), one])
  const merged = told.map((one): EvaluationStatement => {
    const beside = rest.get(projectKey(one.project.text))?.shift()
    return beside ? { ...beside, ...one } : one
  })
  return [...merged, ...[...rest.values()].flat()]
}

/** A report's tables of scores and of execution, together where they name the same project. */
function reports(tables: readonly PerformanceTable[]): readonly PublishedEvaluation[] {
  const executions = tables.filter((table): table is ExecutionTable => table.kind === "execution-table")
  const scores = tables.filter(
    (table): table is ScoreTable => table.kind === "score-table" && table.about === undefined,
  )
  return scores.map((table) => {
    const name = projectKey(table.project?.text)
    const money = executions.find((one) => projectKey(one.project?.text) === name && name !== "")
    const evaluation: ProjectEvaluation = { ...table, money: money?.money ?? [], management: [] }
    return { kind: "report", evaluation, at: table.at }
  })
}

/** A number of a sentence as the model holds it: money in 分, points and percentages in millionths. */
function stated<K extends string>(
  field: K,
  number: SentenceNumber | undefined,
): { readonly [key in K]?: StatedNumber } {
  const held = number && numberOf(number)
  return held ? ({ [field]: held } as { readonly [key in K]: StatedNumber }) : {}
}

function numberOf({ number, unit, place }: SentenceNumber): StatedNumber | undefined {
  const quantity = unit.endsWith("元") ? amountQuantity(number, unit as DisplayUnit) : rateQuantity(number)
  if (!quantity) return undefined
  // A count is exact; points too, as far as they are not a mean.
  const exact = unit === "个" ? exactQuantity("micro", quantity.value, quantity.ulp) : quantity
  return { printed: number.text, decimals: number.decimals, quantity: exact, place }
}

/** The announcement of self-evaluated projects with their money, and the mean score; the mean's own count where no other is said. */
function announced(
  claims: readonly Claim[],
  mean: SentenceNumber | undefined,
  meanCount: SentenceNumber | undefined,
): EvaluationAnnouncement | undefined {
  const counts = claims.filter(
    (claim) =>
      claim.kind === "count" &&
      claim.subject.topic?.startsWith("performance/performance.self-evaluation/项目") &&
      claim.figure.quantity.value > 0,
  )
  const count = counts[0]?.kind === "count" ? counts[0] : undefined
  const money = claims.find(
    (claim) =>
      claim.kind === "amount" &&
      claim.subject.topic === "performance.self-evaluation" &&
      !claim.subject.year &&
      claim.at.block === count?.at.block &&
      (claim.at.span?.[0] ?? 0) > (count?.at.span?.[0] ?? 0),
  )
  const held = count?.figure ?? (meanCount && numberOf(meanCount))
  if (!held) return undefined
  return {
    count: held,
    ...(money?.kind === "amount" ? { money: money.figure } : {}),
    ...stated("mean", mean),
  }
}
