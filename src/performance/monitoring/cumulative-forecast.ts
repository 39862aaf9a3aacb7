import { estimate, figure, final } from "./estimate.ts"
import { type Estimate, type Forecast, type ForecastMethod, forecastOf } from "./forecast.ts"
import type { Season } from "./season.ts"
import type { Series, SeriesPoint } from "./series.ts"
import { numberText, percentText } from "./shown-number.ts"
import type { Derivation } from "../derivation.ts"

/**
 * The end of the year of a value that adds up. With earlier years seasonal first, else the linear one; the other methods make
 * the range. Never below what has been reached, nor above `fullAt`.
 * @zh 累计型指标的全年预测
 */
export function cumulativeForecast(series: Series, seasons: readonly Season[]): Forecast {
  const { points, days } = series
  const last = points[points.length - 1]!
  if (series.over || last.day >= days)
    return forecastOf([final(series, last), ...otherRecords(series, last, 1)], series.text)
  const linear = points.length === 1 ? proportional(series, last) : leastSquares(series, last)
  const paced = points.length === 1 ? [] : [recentPace(series, last)]
  const byDay = otherRecords(series, last, last.day / days)
  const seasonal = seasonalEstimates(series, last, seasons)
  const [first, ...rest] = [...seasonal, linear, ...paced, ...byDay]
  return forecastOf([first ?? linear, ...rest], series.text)
}

function proportional(series: Series, last: SeriesPoint): Estimate {
  const formula = `${figure(series, last.value)} ÷ (${last.day} ÷ ${series.days})`
  return growing(series, last, "linear", (last.value * series.days) / last.day, formula, [last.derivation])
}

/** The line from zero with the least squares through all records: Σ day × value ÷ Σ day². */
function leastSquares(series: Series, last: SeriesPoint): Estimate {
  let products = 0
  let squares = 0
  for (const { day, value } of series.points) {
    products += day * value
    squares += day * day
  }
  const formula = `Σ(天数 × 累计值) ${numberText(products, 4)} ÷ Σ(天数²) ${squares} × ${series.days}`
  const inputs = series.points.map((point) => point.derivation)
  return growing(series, last, "least-squares", (products * series.days) / squares, formula, inputs)
}

function recentPace(series: Series, last: SeriesPoint): Estimate {
  const before = series.points[series.points.length - 2]!
  const [grown, took, left] = [last.value - before.value, last.day - before.day, series.days - last.day]
  const [now, then] = [figure(series, last.value), figure(series, before.value)]
  const formula = `${now} + (${now} − ${then}) ÷ ${took} × ${left}`
  const inputs = [before.derivation, last.derivation]
  return growing(series, last, "recent-pace", last.value + (grown / took) * left, formula, inputs)
}

/** The average over the earlier years first, then each year by itself. */
function seasonalEstimates(series: Series, last: SeriesPoint, seasons: readonly Season[]): readonly Estimate[] {
  if (seasons.length === 0) return []
  const share = seasons.reduce((sum, season) => sum + season.share, 0) / seasons.length
  const inputs = [last.derivation, ...seasons.map(({ derivation }) => derivation)]
  const now = figure(series, last.value)
  if (share > 0) {
    const by = (part: number, from: readonly Derivation[]) =>
      growing(series, last, "seasonal", last.value / part, `${now} ÷ ${percentText(part, 4)}`, from)
    const single = seasons.length === 1 ? [] : seasons.filter((season) => season.share > 0)
    return [by(share, inputs), ...single.map((season) => by(season.share, [last.derivation, season.derivation]))]
  }
  // Nothing had been reached by this day in any year: what comes later is added.
  const added = seasons.reduce((sum, season) => sum + season.total - season.reached, 0) / seasons.length
  return [growing(series, last, "seasonal-added", last.value + added, `${now} + ${figure(series, added)}`, inputs)]
}

function otherRecords(series: Series, last: SeriesPoint, passed: number): readonly Estimate[] {
  return (last.others ?? []).map((other) => {
    const formula =
      passed === 1 ? figure(series, other.value) : `${figure(series, other.value)} ÷ ${percentText(passed, 4)}`
    // Full only as far as the other record itself does not pass it.
    return estimate(series, "other-record", bounded(series, other.value, other.value / passed), formula, [
      other.derivation,
    ])
  })
}

function growing(
  series: Series,
  last: SeriesPoint,
  method: ForecastMethod,
  value: number,
  formula: string,
  inputs: readonly Derivation[],
): Estimate {
  const kept = bounded(series, last.value, value)
  const said = kept === value ? formula : `${kept > value ? "max" : "min"}(${figure(series, kept)}, ${formula})`
  return estimate(series, method, kept, said, inputs)
}

/** Never below what has been reached, nor above what cannot be passed. */
function bounded(series: Series, reached: number, value: number): number {
  return Math.max(reached, Math.min(series.fullAt ?? Number.POSITIVE_INFINITY, value))
}
