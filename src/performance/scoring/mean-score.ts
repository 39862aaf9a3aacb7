import { onePoint } from "./points.ts"

/** The mean of total scores in millionths of a point, half up to a tenth as explanations tell it; undefined without scores. @zh 平均得分 */
export function meanScore(totals: readonly number[]): number | undefined {
  if (totals.length === 0) return undefined
  const tenth = onePoint / 10
  return Math.floor(totals.reduce((sum, total) => sum + total, 0) / totals.length / tenth + 0.5) * tenth
}
