import type { Figure, SumIdentity } from "#identities"
import { expectedPoints, misprint } from "#performance"
import { type MoneyIdentityRule, sum } from "./money-identities.ts"
import type { ScoredIndicator, ScoreSheet, ScoreTable } from "./performance-table.ts"
import { lettersOnly } from "./plain-text.ts"

const full: MoneyIdentityRule = { rule: "reached-indicators-earn-full-points", checks: ["E-04", "E-05", "E-06"] }
const within: MoneyIdentityRule = { rule: "points-stay-within-weights", checks: ["E-04"] }
const share: MoneyIdentityRule = { rule: "points-follow-their-share", checks: ["E-04", "E-06"] }

/**
 * What must hold between an indicator's points and its weight: all of it where the target was reached, the share that
 * was reached where points are computed, and never more.
 */
export function pointIdentities(table: ScoreSheet | ScoreTable, id: string): SumIdentity[] {
  const follows = pointsFollow(table)
  return table.indicators.flatMap((indicator, index) => {
    const { weight, score } = indicator
    if (!weight || !score) return []
    const name = lettersOnly(indicator.name.text).slice(0, 60)
    const key = `${id}/${index}·${name}`
    const due = follows && !misprint(indicator) ? expectedPoints(indicator) : undefined
    if (due?.reached)
      return [
        sum(full, key, score, [weight], {
          zh: `${name}：已达目标，得分 = 分值`,
          en: "target reached: points = weight",
        }),
      ]
    const bound = pointsWithinWeight(key, name, weight, score)
    if (!due || due.method === "reversed" || !isExact(indicator)) return [bound]
    const percent = Math.round(due.share * 10_000) / 100
    return [
      bound,
      {
        ...sum(share, key, score, [], {
          zh: `${name}：完成${percent}%，得分 = 分值 × ${percent}%`,
          en: `reached ${percent} %: points = weight × ${percent} %`,
        }),
        terms: [
          { figure: score, coefficient: 1 },
          { figure: weight, coefficient: -due.share },
          // Points are rounded to their last digit, at least to the second.
          { figure: givenPoints(score, -rounding(score), rounding(score)), coefficient: -1 },
        ],
      },
    ]
  })
}

/** Whole points are marks; they need not be the exact share. */
function isExact({ score }: ScoredIndicator): boolean {
  return score!.decimals > 0 || score!.quantity.value === 0
}

/** Half of the last digit, at least of the second decimal. */
function rounding({ decimals }: Figure): number {
  return Math.max(5_001, decimals === 0 ? 0 : 500_000 / 10 ** decimals + 1)
}

/** No more points than the weight. */
export function pointsWithinWeight(key: string, name: string, weight: Figure, score: Figure): SumIdentity {
  const statement = { zh: `${name}：得分 ≤ 分值`, en: "points ≤ weight" }
  return { ...sum(within, key, score, [weight], statement), relation: "≤" }
}

/**
 * Points that nobody printed but that are known to lie between two bounds, in millionths: the 100 of a total, the
 * rounding of a share. It is no suspect. `beside` gives place and names.
 */
export function givenPoints(beside: Figure, low: number, high = low): Figure {
  const value = Math.min(high, Math.max(low, 0))
  const quantity = {
    scale: "micro" as const,
    value,
    low,
    high,
    ulp: Math.max(1, 2 * Math.max(high - value, value - low)),
  }
  return { ...beside, printed: "", blank: true, given: true, quantity, key: `given|${beside.key}` }
}

/**
 * Whether a sheet is of the form that a system computes (with the block of fund management): there reached indicators
 * earn exactly their weight. Elsewhere people mark, and fewer points may be meant.
 */
export function isComputed(table: ScoreSheet | ScoreTable): boolean {
  return table.kind === "score-sheet" && table.management.length >= 4
}

/**
 * Whether points can be required to follow from target and result: in computed forms always; elsewhere where four rows
 * or more do and at most one does not, and the sums of the sheet do not close: then that one row says why.
 */
export function pointsFollow(table: ScoreSheet | ScoreTable): boolean {
  if (isComputed(table)) return true
  if (table.kind !== "score-sheet" || sumsClose(table)) return false
  const rows = table.indicators.flatMap((indicator) => {
    const due = expectedPoints(indicator)
    return due && indicator.weight && indicator.score
      ? [Math.abs(indicator.weight.quantity.value * due.share - indicator.score.quantity.value) <= 10_000]
      : []
  })
  const wrong = rows.filter((fits) => !fits).length
  return wrong <= 1 && rows.length - wrong >= 4
}

function sumsClose(table: ScoreSheet): boolean {
  const execution = table.money.find((line) => line.part === "total")
  return (["weight", "score"] as const).every((of) => {
    const total = of === "weight" ? table.totalWeight : table.totalScore
    const points = [...table.indicators, ...table.management, ...(execution ? [execution] : [])]
    const printed = points.reduce((all, line) => all + (line[of]?.quantity.value ?? 0), 0)
    const apart = execution?.[of]?.quantity.value ?? 0
    return !total || total.quantity.value === printed || total.quantity.value === printed - apart
  })
}
