import { plain, type ScoringRubric } from "#statutes"
import type { EvaluatedIndicator, ProjectEvaluation, StatedNumber } from "../evaluation.ts"
import { onePoint, pointsText } from "../scoring/points.ts"
import { indicatorGroup } from "../values/indicator-group.ts"
import { enteredPoints } from "./entered-number.ts"

/**
 * The evaluation with a weight for every indicator: where none of a group is entered, the rubric's points of the group are
 * shared evenly in whole points, the remainder going to the first; a group without indicators gives its points to the group the
 * rubric names, else to the largest. A group of which some weight is entered is left as it is. @zh 分值分配
 */
export function withWeights(evaluation: ProjectEvaluation, rubric: ScoringRubric): ProjectEvaluation {
  const groupOf = ({ first }: EvaluatedIndicator) => (first ? indicatorGroup(plain(first.text)) : undefined)
  const members = new Map<string, EvaluatedIndicator[]>()
  for (const indicator of evaluation.indicators) {
    const group = groupOf(indicator)
    if (group) members.set(group, [...(members.get(group) ?? []), indicator])
  }
  const points = groupPoints(rubric, new Set(members.keys()))
  const given = new Map<EvaluatedIndicator, StatedNumber>()
  for (const [group, indicators] of members) {
    if (indicators.some(({ weight }) => weight)) continue
    for (const [index, share] of evenly(points.get(group) ?? 0, indicators.length).entries())
      given.set(indicators[index]!, enteredPoints(pointsText(share))!)
  }
  if (given.size === 0) return evaluation
  return {
    ...evaluation,
    indicators: evaluation.indicators.map((indicator) => {
      const weight = given.get(indicator)
      return weight ? { ...indicator, weight } : indicator
    }),
  }
}

/** Points of each group that has indicators, those of absent groups passed on. */
function groupPoints(rubric: ScoringRubric, present: ReadonlySet<string>): ReadonlyMap<string, number> {
  const parts = rubric.parts.filter(({ group }) => group !== "execution" && group !== "management")
  const points = new Map<string, number>(
    parts.flatMap((part) => (present.has(part.group) ? [[part.group, part.weight]] : [])),
  )
  const largest = () => [...points].sort((a, b) => b[1] - a[1])[0]?.[0]
  for (const part of parts) {
    if (present.has(part.group)) continue
    const heir = part.otherwise && points.has(part.otherwise) ? part.otherwise : largest()
    if (heir !== undefined) points.set(heir, points.get(heir)! + part.weight)
  }
  return points
}

/** Whole points shared over n, the remainder to the first; in hundredths where there are more rows than points. */
function evenly(points: number, count: number): readonly number[] {
  const step = count > points ? onePoint / 100 : onePoint
  const units = Math.round((points * onePoint) / step)
  const each = Math.floor(units / count)
  return Array.from({ length: count }, (_, index) => (each + (index === 0 ? units - each * count : 0)) * step)
}
