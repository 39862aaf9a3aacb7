import type { RubricGrade, ScoringRubric } from "#statutes"
import type { Bilingual, Derivation } from "../derivation.ts"
import type { ProjectEvaluation } from "../evaluation.ts"
import { assumedRows } from "./assumed-rows.ts"
import { executionRow } from "./execution-row.ts"
import { indicatorRow } from "./indicator-row.ts"
import { words } from "./leaf.ts"
import { managementRows } from "./marked-rows.ts"
import { onePoint, pointsFor, pointsText } from "./points.ts"
import { totalDifference } from "./reachable-total.ts"
import type { ScoreCard, ScoreRow } from "./score-card.ts"

/**
 * Scores a self-evaluation by a rubric, row by row, with a derivation of each; what the evaluation leaves out of the rubric
 * is assumed full and named. Points that do not apply (no budget) leave the rest to count for the whole, in proportion.
 * @zh 自评评分
 */
export function scoreEvaluation(evaluation: ProjectEvaluation, rubric: ScoringRubric): ScoreCard {
  const execution = executionRow(evaluation, rubric)
  const stated = [
    ...(execution ? [execution] : []),
    ...managementRows(evaluation.management, rubric),
    ...evaluation.indicators.map((indicator, index) => indicatorRow(indicator, index, rubric)),
  ]
  const rows = [...stated, ...assumedRows(stated, rubric)]
  const counted = rows.filter((row) => row.method !== "not-applicable")
  const weight = sum(counted, (row) => row.weight)
  const missing = rows.reduce((lost, row) => lost + (row.method === "not-applicable" ? (row.weight ?? 0) : 0), 0)
  const scale = missing > 0 && weight > 0 ? (weight + missing) / weight : 1
  const whole = (points: number) => (scale === 1 ? points : pointsFor(points, scale, rubric.decimals))
  const open = counted.some((row) => row.points === undefined)
  const total = open ? undefined : whole(sum(counted, (row) => row.points))
  const supported = whole(sum(counted, (row) => (row.defects.length > 0 ? 0 : row.points)))
  const difference =
    evaluation.totalScore && total !== undefined
      ? totalDifference(evaluation.totalScore, rows, total, rubric.decimals)
      : undefined
  return {
    evaluation,
    rubric,
    rows,
    ...(total === undefined ? {} : { total, grade: gradeFor(total, rubric.grades) }),
    totalWeight: weight + missing,
    ...(difference ? { difference } : {}),
    supported,
    supportedGrade: gradeFor(supported, rubric.grades),
    assumed: sum(
      counted.filter((row) => row.method === "assumed"),
      (row) => row.points,
    ),
    derivation: totalDerivation(counted, total, rubric, scale),
  }
}

/** The grade of a total in millionths of a point. @zh 等级 */
export function gradeFor(total: number, grades: readonly RubricGrade[]): Bilingual {
  const grade = [...grades].sort((a, b) => b.from - a.from).find(({ from }) => total >= from * onePoint)
  return grade ? { zh: grade.zh, en: grade.en } : { zh: "", en: "" }
}

const sum = (rows: readonly ScoreRow[], of: (row: ScoreRow) => number | undefined) =>
  rows.reduce((total, row) => total + (of(row) ?? 0), 0)

const groupNames: Readonly<Record<string, Bilingual>> = {
  execution: { zh: "预算执行率", en: "budget execution" },
  management: { zh: "资金管理", en: "fund management" },
  cost: { zh: "成本指标", en: "costs" },
  output: { zh: "产出指标", en: "outputs" },
  benefit: { zh: "效益指标", en: "benefits" },
  satisfaction: { zh: "满意度指标", en: "satisfaction" },
  other: { zh: "其他指标", en: "other indicators" },
}

function totalDerivation(
  rows: readonly ScoreRow[],
  total: number | undefined,
  rubric: ScoringRubric,
  scale: number,
): Derivation {
  const groups = new Map<string, ScoreRow[]>()
  for (const row of rows) {
    const key = row.group ?? "other"
    const members = groups.get(key)
    if (members) members.push(row)
    else groups.set(key, [row])
  }
  const parts = [...groups].map(([key, members]): Derivation => {
    if (members.length === 1) return members[0]!.derivation
    const points = sum(members, (row) => row.points)
    return {
      of: groupNames[key]!,
      value: `${pointsText(points)}分`,
      formula: members.map((row) => (row.points === undefined ? "?" : pointsText(row.points))).join(" + "),
      inputs: members.map((row) => row.derivation),
    }
  })
  const values = [...groups.values()].map((members) => pointsText(sum(members, (row) => row.points)))
  const formula = values.join(" + ")
  return {
    of: words.total,
    value: total === undefined ? "" : `${pointsText(total)}分`,
    formula: scale === 1 ? formula : `(${formula}) × ${scale.toFixed(4)}`,
    citation: rubric.citation,
    ...(total === undefined
      ? { obstacle: { zh: "有指标既算不出也没有列出得分", en: "some row has neither computed nor printed points" } }
      : {}),
    inputs: parts,
  }
}
