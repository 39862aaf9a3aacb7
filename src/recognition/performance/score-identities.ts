import type { Figure, Identity, RatioIdentity, SumIdentity } from "#identities"
import { partNames } from "./cell-figure.ts"
import { type MoneyIdentityRule, sum } from "./money-identities.ts"
import { plain } from "./plain-text.ts"
import { givenPoints, pointIdentities, pointsWithinWeight } from "./point-identities.ts"
import type { ExecutionLine, ExecutionTable, ScoreSheet, ScoreTable } from "./performance-table.ts"

const sources = new Set(["appropriation", "special-account", "own", "carried-over", "other"])

/** What must hold in a self-evaluation: money by source, execution rates, and the sums of weights and of points. */
export function scoreIdentities(table: ScoreSheet | ScoreTable | ExecutionTable, scope: string): Identity[] {
  const id = `${scope}/${table.project?.text ?? ""}`
  const result: Identity[] =
    table.kind === "score-table" ? [] : [...sourceSums(table.money, id), ...rates(table.money, id)]
  if (table.kind !== "execution-table")
    result.push(
      ...totals(table, id),
      ...executionPoints(table, id),
      ...pointIdentities(table, id),
      ...management(table, id),
    )
  return result
}

/** No points above the weight for fund management and execution, either. */
function management(table: ScoreSheet | ScoreTable, id: string): SumIdentity[] {
  if (table.kind !== "score-sheet") return []
  const execution = table.money.find((line) => line.part === "total")
  const lines = [
    ...table.management.map((m) => ({ ...m, key: `m·${plain(m.name.text)}`, label: plain(m.name.text) })),
    ...(execution ? [{ ...execution, key: "execution", label: "预算执行率" }] : []),
  ]
  const within = lines.flatMap(({ key, label, weight, score }) =>
    weight && score ? [pointsWithinWeight(`${id}/${key}`, label, weight, score)] : [],
  )
  return [...within, ...evenManagement(table, id)]
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
  if (table.kind === "score-sheet" && table.totalWeight) result.push(...hundred(table.totalWeight, id))
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

/** Points for execution = weight × min(1, executed ÷ budget), two decimals, within what the amounts round. */
function executionPoints(table: ScoreSheet | ScoreTable, id: string): SumIdentity[] {
  const line = table.kind === "score-sheet" ? table.money.find(({ part }) => part === "total") : undefined
  const budget = line?.adjusted ?? line?.initial
  if (!line?.weight || !line.score || !line.executed || !budget || budget.quantity.low <= 0) return []
  const rule: MoneyIdentityRule = { rule: "points-follow-their-share", checks: ["E-02"] }
  const spent = line.executed.quantity
  const low = Math.min(1, Math.max(0, spent.low) / budget.quantity.high)
  const high = Math.min(1, Math.max(0, spent.high) / budget.quantity.low)
  // Some systems multiply by the rate as printed.
  const rate = line.rate && Math.min(1, line.rate.quantity.value / 100_000_000)
  const close = rate !== undefined && Math.abs(rate - low) < 0.001
  const [least, most] = close ? [Math.min(low, rate), Math.max(high, rate)] : [low, high]
  const exact = Math.min(1, Math.max(0, spent.value) / budget.quantity.value)
  const tail = 500_000 / 10 ** line.score.decimals
  const slack = (share: number) => Math.round(line.weight!.quantity.value * (share - exact))
  return [
    {
      ...sum(rule, `${id}/execution-score`, line.score, [], {
        zh: `执行率得分 = 分值 × ${line.executed.printed} ÷ ${budget.printed}（不超过满分）`,
        en: `points for execution = weight × ${line.executed.printed} ÷ ${budget.printed}, at most the weight`,
      }),
      terms: [
        { figure: line.score, coefficient: 1 },
        { figure: line.weight, coefficient: -exact },
        { figure: givenPoints(line.score, slack(least) - tail, slack(most) + tail), coefficient: -1 },
      ],
    },
  ]
}

/** The total weight is 100, or 90 where execution stands apart: so a weight is wrong rather than the total. */
function hundred(total: Figure, id: string): SumIdentity[] {
  if (total.quantity.value !== 100_000_000) return []
  const rule: MoneyIdentityRule = { rule: "self-evaluation-weights-sum-to-100", checks: ["E-01"] }
  const statement = { zh: "总分值 = 100", en: "total weight = 100" }
  return [sum(rule, `${id}/hundred`, total, [givenPoints(total, 100_000_000)], statement)]
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
