import { estimate, figure, final } from "./estimate.ts"
import { type Forecast, forecastOf } from "./forecast.ts"
import type { Series } from "./series.ts"
import { numberText } from "./shown-number.ts"

/**
 * The end of the year of a level: where it stands; with three records or more the line through them, not beyond
 * `fullAt`, and not below 0 unless it has been there.
 * @zh 水平型指标的全年预测
 */
export function levelForecast(series: Series): Forecast {
  const { points, days } = series
  const last = points[points.length - 1]!
  const latest = estimate(series, "latest", last.value, figure(series, last.value), [last.derivation])
  const others = (last.others ?? []).map((other) =>
    estimate(series, "other-record", other.value, figure(series, other.value), [other.derivation]),
  )
  if (series.over || last.day >= days) return forecastOf([final(series, last), ...others], series.text)
  if (points.length < 3) return forecastOf([latest, ...others], series.text)
  const n = points.length
  const meanDay = points.reduce((sum, { day }) => sum + day, 0) / n
  const mean = points.reduce((sum, { value }) => sum + value, 0) / n
  const spread = points.reduce((sum, { day }) => sum + (day - meanDay) ** 2, 0)
  const slope = points.reduce((sum, { day, value }) => sum + (day - meanDay) * (value - mean), 0) / spread
  const floor = points.some(({ value }) => value < 0) ? Number.NEGATIVE_INFINITY : 0
  const ceiling = Math.max(last.value, series.fullAt ?? Number.POSITIVE_INFINITY)
  const end = Math.max(floor, Math.min(ceiling, mean + slope * (days - meanDay)))
  const formula = `${figure(series, mean)} + ${numberText(slope, 6)} × (${days} − ${numberText(meanDay, 2)})`
  const trend = estimate(
    series,
    "trend",
    end,
    formula,
    points.map((point) => point.derivation),
  )
  return forecastOf([trend, latest, ...others], series.text)
}
