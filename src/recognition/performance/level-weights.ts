import type { Figure } from "#identities"
import type { Word } from "../claim.ts"
import { type FigureSeat, pointFigure } from "./cell-figure.ts"
import { weightInBrackets } from "./heads.ts"
import type { IndicatorRow } from "./indicator-rows.ts"

/**
 * The weight of an indicator in a form without a column for it: told behind its own name, or behind the level that holds
 * no other indicator (数量指标（20分）). Undefined where several share a level's points.
 * @zh 括号内的分值
 */
export function levelWeight(
  row: IndicatorRow,
  rows: readonly IndicatorRow[],
  project: string,
  seat: FigureSeat,
): Figure | undefined {
  const alone = (level: "first" | "second"): Word | undefined =>
    row[level] && rows.filter((other) => other[level] === row[level]).length === 1 ? row[level] : undefined
  for (const word of [row.cells.get("third"), alone("second"), alone("first")]) {
    const span = word && weightInBrackets(word.text)
    if (span)
      return pointFigure("weight", word.text.slice(...span), { ...word.place, span }, project ? { project } : {}, seat)
  }
  return undefined
}
