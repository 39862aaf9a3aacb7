import type { ScoringRubric } from "#statutes"
import type { ManagementMark } from "../evaluation.ts"
import { pointsLeaf, rubricLeaf, words } from "./leaf.ts"
import { onePoint, pointsText } from "./points.ts"
import type { ScoreRow } from "./score-card.ts"

/**
 * The rows of fund management. People mark them; what can be told is that points stay within the weight. A line that
 * prints neither is assumed to have its weight, which is said.
 */
export function managementRows(marks: readonly ManagementMark[], rubric: ScoringRubric): readonly ScoreRow[] {
  const part = rubric.parts.find(({ group }) => group === "management")
  return marks.map((mark, index): ScoreRow => {
    const item = part?.items?.find(({ zh }) => zh === mark.name.text.trim())
    const weight =
      mark.weight?.quantity.value ?? (item ? item.weight : (part?.weight ?? 0) / Math.max(1, marks.length)) * onePoint
    const weightLeaf = mark.weight ? pointsLeaf(words.weight, mark.weight) : rubricLeaf(weight, rubric.citation)
    const of = { zh: `${mark.name.text}得分`, en: `points for ${item?.en ?? mark.name.text}` }
    const base = { kind: "management", group: "management", name: mark.name.text, index, weight } as const
    if (!mark.score)
      return {
        ...base,
        method: "assumed",
        points: weight,
        defects: [],
        derivation: {
          of,
          value: `${pointsText(weight)}分`,
          assumed: { zh: "没有列出得分，按满分假定", en: "no points are printed; full points are assumed" },
          inputs: [weightLeaf],
        },
      }
    const excess = mark.score.quantity.value - weight
    const points = excess > 0 ? weight : mark.score.quantity.value
    return {
      ...base,
      method: "marked",
      points,
      printed: mark.score,
      ...(excess > 0 ? { difference: excess } : {}),
      defects: [],
      derivation: {
        of,
        value: `${pointsText(points)}分`,
        ...(excess > 0 ? { formula: `min(${pointsText(mark.score.quantity.value)}, ${pointsText(weight)})` } : {}),
        inputs: [pointsLeaf(words.score, mark.score), weightLeaf],
      },
    }
  })
}
