import type { Figure, Identity, RatioIdentity, SumIdentity } from "#identities"
import { partNames } from "./cell-figure.ts"
import { type MoneyIdentityRule, sum } from "./money-identities.ts"
import { lettersOnly, plain } from "./plain-text.ts"
import { expectedPoints } from "#performance"
import type { ExecutionLine, ExecutionTable, ScoreSheet, ScoreTable } from "./performance-table.ts"

const sources = new Set(["appropriation", "special-account", "own", "other"])

/** What must hold in a self-evaluation: money by source, execution rates, and the sums of weights and of points. */
export function scoreIdentities(table: ScoreSheet | ScoreTable | ExecutionTable, scope: string): Identity[] {
  const id = `${scope}/${table.project?.text ?? ""}`
  const result: Identity[] =
    table.kind === "score-table" ? [] : [...sourceSums(table.money, id), ...rates(table.money, id)]
  if (table.kind !== "execution-table") result.push(...totals(table, id), ...bounds(table, id))
  return result
}

/**
 * Whether a sheet is of the form that a system computes (with the block of fund management): there reached indicators
 * earn exactly their weight. Elsewhere people mark, and fewer points may be meant.
 */
export function isComputed(table: ScoreSheet | ScoreTable): boolean {
  return table.kind === "score-sheet" && table.management.length >= 4
}

/** An indicator that reached its target has its whole weight; nothing has more points than its weight. */
function bounds(table: ScoreSheet | ScoreTable, id: string): SumIdentity[] {
  const full: MoneyIdentityRule = { rule: "reached-indicators-earn-full-points", checks: ["E-04", "E-05", "E-06"] }
  const within: MoneyIdentityRule = { rule: "points-stay-within-weights", checks: ["E-04"] }
  const result: SumIdentity[] = []
  const add = (key: string, name: string, weight: Figure | undefined, score: Figure | undefined, reached: boolean) => {
    if (!weight || !score) return
    const statement = reached
      ? { zh: `${name}：已达目标，得分 = 分值`, en: "target reached: points = weight" }
      : { zh: `${name}：得分 ≤ 分值`, en: "points ≤ weight" }
    const identity = sum(reached ? full : within, `${id}/${key}`, score, [weight], statement)
    result.push(reached ? identity : { ...identity, relation: "≤" })
  }
  for (const [index, indicator] of table.indicators.entries()) {
    const name = lettersOnly(indicator.name.text).slice(0, 60)
    const reached = isComputed(table) && expectedPoints(indicator)?.reached === true
    add(`${index}·${name}`, name, indicator.weight, indicator.score, reached)
  }
  if (table.kind !== "score-sheet") return result
  for (const { name, weight, score } of table.management)
    add(`m·${plain(name.text)}`, plain(name.text), weight, score, false)
  const execution = table.money.find((line) => line.part === "total")
  add("execution", "预算执行率", execution?.weight, execution?.score, false)
  return [...result, ...evenManagement(table, id)]
}

/** The four lines of fund management weigh the same (豫财效〔2024〕1号); required where most of them do. */
function evenManagement(table: ScoreSheet, id: string): SumIdentity[] {
  const rule: MoneyIdentityRule = { rule: "self-evaluation-weights-sum-to-100", checks: ["E-01"] }
  const weights = table.management.flatMap((line) => line.weight ?? [])
  const usual = weights.find(
    (w) => weights.filter((o) => o.quantity.value === w.quantity.value).length >= weights.length - 1,
  )
  if (weights.length < 4 || !usual) return []
  return weights
    .filter((w) => w !== usual)
    .map((w, index) =>
      sum(rule, `${id}/management${index}`, w, [usual], {
        zh: "资金管理各项分值相同",
        en: "the lines of fund management weigh the same",
      }),
    )
}

/** Whether every point of a self-evaluation is printed, so that sums of its weights and scores can be required. */
export function pointsOf(table: ScoreSheet | ScoreTable, of: "weight" | "score"): readonly Figure[] | undefined {
  const figures: (Figure | undefined)[] = table.indicators.map((i) => i[of])
  if (table.kind === "score-sheet") {
    figures.push(...table.management.map((m) => m[of]))
    const execution = table.money.find((line) => line.part === "total")
    if (execution && (execution.weight || execution.score)) figures.push(execution[of])
  }
  const printed = figures.filter((f): f is Figure => f !== undefined)
  return printed.length > 0 && printed.length === figures.length ? printed : undefined
}

/**
 * The points that the totals count: all, or all but those for execution, where both totals plainly leave them out, as
 * some regions' do.
 */
function counted(table: ScoreSheet | ScoreTable): { weights?: readonly Figure[]; scores?: readonly Figure[] } {
  const weights = pointsOf(table, "weight")
  const scores = pointsOf(table, "score")
  const execution = table.kind === "score-sheet" ? table.money.find((line) => line.part === "total") : undefined
  const all = { ...(weights ? { weights } : {}), ...(scores ? { scores } : {}) }
  if (!weights || !scores || !execution?.weight || !execution.score || !table.totalWeight || !table.totalScore)
    return all
  const apart =
    points(weights) - execution.weight.quantity.value === table.totalWeight.quantity.value &&
    points(scores) - execution.score.quantity.value === table.totalScore.quantity.value
  if (!apart) return all
  return { weights: weights.filter((f) => f !== execution.weight), scores: scores.filter((f) => f !== execution.score) }
}

const points = (figures: readonly Figure[]) => figures.reduce((total, figure) => total + figure.quantity.value, 0)

/**
 * Sums of weights and of points. Where both fall short of their totals by the like, a block of the sheet was not read
 * or is not printed (a report's table without execution and fund management): then nothing is required.
 */
function totals(table: ScoreSheet | ScoreTable, id: string): Identity[] {
  const result: Identity[] = []
  const { weights, scores } = counted(table)
  const missing = table.totalWeight && weights ? table.totalWeight.quantity.value - points(weights) : 0
  const lost = table.totalScore && scores ? table.totalScore.quantity.value - points(scores) : 0
  if (missing >= 4_000_000 && lost >= missing / 2) return result
  const weightRule: MoneyIdentityRule = { rule: "self-evaluation-weights-sum-to-100", checks: ["E-01"] }
  const scoreRule: MoneyIdentityRule = { rule: "self-evaluation-total-equals-its-scores", checks: ["E-09"] }
  if (table.totalWeight && weights)
    result.push(
      sum(weightRule, `${id}/weight`, table.totalWeight, weights, {
        zh: "总分值 = 各项分值之和",
        en: "total weight = sum of all weights",
      }),
    )
  if (table.totalScore && scores)
    result.push(
      sum(scoreRule, `${id}/score`, table.totalScore, scores, {
        zh: "总分 = 执行率得分 + 资金管理得分 + 各指标得分之和",
        en: "total score = execution + fund management + indicators",
      }),
    )
  return result
}

function sourceSums(lines: readonly ExecutionLine[], id: string): Identity[] {
  const rule: MoneyIdentityRule = { rule: "self-evaluation-money-equals-its-sources", checks: ["E-03"] }
  const total = lines.find((line) => line.part === "total")
  const parts = lines.filter((line) => sources.has(line.part))
  if (!total || parts.length < 2 || !parts.some((p) => p.part === "appropriation")) return []
  return (["initial", "adjusted", "executed"] as const).flatMap((column) => {
    const whole = total[column]
    const figures = parts.flatMap((p) => (p[column] ? [p[column]] : []))
    if (!whole || figures.length !== parts.length || (whole.blank && figures.every((f) => f.blank))) return []
    const names = parts.map((p) => partNames[p.part]).join(" + ")
    return [
      sum(rule, `${id}/${column}`, whole, figures, { zh: `资金总额 = ${names}`, en: "total = sum of its sources" }),
    ]
  })
}

function rates(lines: readonly ExecutionLine[], id: string): Identity[] {
  return lines.flatMap(({ part, rate, executed, adjusted, initial }): RatioIdentity[] => {
    const budget = adjusted ?? initial
    if (!rate || !executed || !budget) return []
    return [
      {
        kind: "ratio",
        id: `self-evaluation-execution-rate-follows/${id}/${part}`,
        rule: "self-evaluation-execution-rate-follows",
        checks: ["E-02"],
        statement: {
          zh: `${partNames[part]}：执行率 = 全年执行数 ÷ ${adjusted ? "全年预算数" : "年初预算数"}`,
          en: `execution rate = executed ÷ ${adjusted ? "full-year" : "initial"} budget`,
        },
        percentage: rate,
        numerator: [{ figure: executed, coefficient: 1 }],
        denominator: [{ figure: budget, coefficient: 1 }],
      },
    ]
  })
}
