import type { ScoringRubric } from "#statutes"
import { rubricLeaf } from "./leaf.ts"
import { onePoint, pointsText } from "./points.ts"
import type { ScoreRow } from "./score-card.ts"

/**
 * Rows for the parts of the rubric that an evaluation does not print: taken to have their full points, which every row says.
 * Nothing is added once the printed weights make up the whole.
 */
export function assumedRows(rows: readonly ScoreRow[], rubric: ScoringRubric): readonly ScoreRow[] {
  const printed = rows.reduce((sum, row) => sum + (row.weight ?? 0), 0)
  let left = rubric.total * onePoint - printed
  if (left <= 0) return []
  const present = new Set(rows.map((row) => row.group))
  const indicators = rows.some((row) => row.kind === "indicator")
  return rubric.parts.flatMap((part): ScoreRow[] => {
    const weight = Math.min(left, part.weight * onePoint)
    // Among printed indicators a group that is left out was left out on purpose: its weight went to the others.
    const optional = indicators && part.group !== "execution" && part.group !== "management"
    if (present.has(part.group) || optional || weight <= 0) return []
    left -= weight
    return [
      {
        kind: part.group === "execution" ? "execution" : part.group === "management" ? "management" : "indicator",
        group: part.group,
        name: part.zh,
        index: -1,
        method: "assumed",
        weight,
        points: weight,
        defects: [],
        derivation: {
          of: { zh: `${part.zh}得分`, en: `points for ${part.en}` },
          value: `${pointsText(weight)}分`,
          citation: rubric.citation,
          assumed: {
            zh: `文件没有列出${part.zh}的得分，按满分${pointsText(weight)}分假定`,
            en: `the document prints no points for ${part.en}; full points (${pointsText(weight)}) are assumed`,
          },
          inputs: [rubricLeaf(weight, rubric.citation)],
        },
      },
    ]
  })
}
