import type { Book, Indicator, Project, SelfEvaluation } from "#ledger"
import { printScaled } from "#money"
import { percentScaled } from "./printed-figure.ts"
import { scoreMicro } from "./score.ts"

/** Rows of a self-evaluation that are no indicators: how the money was managed. */
const management = "资金管理"

/** Everything a self-evaluation's sheet and report print, once worked out. @zh 自评事实 */
export interface EvaluationFacts {
  readonly evaluation: SelfEvaluation
  readonly project: Project | undefined
  readonly name: string
  readonly unit: string
  readonly department: string
  readonly money: readonly MoneyRow[]
  readonly management: readonly Indicator[]
  readonly indicators: readonly Indicator[]
  readonly executionWeight: string
  readonly executionScore: string
  readonly totalScore: string
}

/** A line of money: label and whole 分 at the three phases; the first is the sum of the others. */
export interface MoneyRow {
  readonly label: string
  readonly approved: number
  readonly adjusted: number
  readonly outturn: number
}

const funds = [
  ["R1", "财政拨款"],
  ["R2", "财政专户管理资金"],
  ["R3", "单位资金"],
] as const

/** Works out what is printed of a self-evaluation; points nobody entered follow from the others (豫财效〔2024〕1号). */
export function evaluationFacts(book: Book, evaluation: SelfEvaluation): EvaluationFacts {
  const { publisher, projects, units } = book.ledger
  const project = projects.find((one) => one.code === evaluation.project)
  const rows = book.ledger.indicators.filter((indicator) => indicator.of === evaluation.project)
  const sum = (of: "approvedFen" | "adjustedFen" | "outturnFen", source?: string) =>
    evaluation.funds.reduce((total, fund) => (source && fund.source !== source ? total : total + fund[of]), 0)
  const line = (label: string, source?: string): MoneyRow => ({
    label,
    approved: sum("approvedFen", source),
    adjusted: sum("adjustedFen", source),
    outturn: sum("outturnFen", source),
  })
  const money = [line("年度资金总额："), ...funds.map(([source, label]) => line(label, source))]
  const executionWeight = evaluation.executionWeight ?? "10"
  const executionScore = evaluation.executionScore ?? executionPoints(money[0]!, executionWeight)
  return {
    evaluation,
    project,
    name: project?.name ?? evaluation.project,
    unit: units.find((unit) => unit.code === project?.unit)?.name ?? publisher.name,
    department: publisher.department ?? publisher.name,
    money,
    management: rows.filter((row) => row.first === management),
    indicators: rows.filter((row) => row.first !== management),
    executionWeight,
    executionScore,
    totalScore: evaluation.totalScore ?? pointsOf([executionScore, ...rows.map((row) => row.score)]),
  }
}

/** 全年执行数 ÷ 全年预算数 in per cent with two decimals; empty where there was no budget. */
export function executionRate({ adjusted, outturn }: MoneyRow): string {
  const scaled = percentScaled(outturn, adjusted, 2)
  return scaled === undefined ? "" : `${printScaled(scaled, 2)}%`
}

/** round(weight × min(1, 执行率), 2). */
function executionPoints({ adjusted, outturn }: MoneyRow, weight: string): string {
  const full = scoreMicro(weight)
  if (full === undefined || adjusted <= 0) return weight
  const hundredths = Math.floor((full / 10_000) * Math.min(1, Math.max(0, outturn / adjusted)) + 0.5)
  return printScaled(hundredths, 2)
}

/** Σ of points, without closing zeros. */
export function pointsOf(points: readonly (string | undefined)[]): string {
  const micro = points.reduce((sum, printed) => sum + (scoreMicro(printed) ?? 0), 0)
  return printScaled(Math.round(micro / 10_000), 2).replace(/\.?0+$/, "")
}
