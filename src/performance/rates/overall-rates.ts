import type { Book } from "#ledger"
import type { PerformanceRate, RateId, Statutes } from "#statutes"
import { type ComputedRate, computedRate } from "./computed-rate.ts"

/** The eleven rates of the whole body, in the order of the statutory data. @zh 整体绩效的十一项计算指标 */
export function overallRates(book: Book, statutes: Statutes): readonly ComputedRate<RateId>[] {
  return statutes.performanceRates
    .filter((rate): rate is PerformanceRate & { readonly id: RateId } => rate.of === undefined)
    .map((rate) => computedRate(book, rate))
}

/** One rate by its id, of the whole or of a project; undefined where the statutory data have none of that id. */
export function rateOf(
  book: Book,
  statutes: Statutes,
  id: PerformanceRate["id"],
  project?: string,
): ComputedRate | undefined {
  const rate = statutes.performanceRates.find((one) => one.id === id)
  return rate && computedRate(book, rate, project)
}
