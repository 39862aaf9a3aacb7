import type { Bilingual, Derivation } from "../derivation.ts"

/**
 * How a value at the end of the year was estimated. final: the year is over; linear: reached ÷ share of the year passed;
 * least-squares: the line from zero that fits all records; recent-pace: on at the pace between the last two records;
 * seasonal: reached ÷ the share that earlier years had reached by the same day; seasonal-added: reached + what earlier years
 * added after that day (where they had nothing by then); latest: stays where it is; trend: the line through the records;
 * other-record: from another record of the same day.
 * @zh 预测方法
 */
export type ForecastMethod =
  | "final"
  | "linear"
  | "least-squares"
  | "recent-pace"
  | "seasonal"
  | "seasonal-added"
  | "latest"
  | "trend"
  | "other-record"

/** One estimate of the value at the end of the year, with its reckoning. */
export interface Estimate {
  readonly method: ForecastMethod
  readonly value: number
  readonly derivation: Derivation
}

/**
 * The value expected at the end of the year. `low` and `high` are the extremes of all estimates, equal to `value` where they agree.
 * @zh 全年预计完成值
 */
export interface Forecast {
  readonly value: number
  readonly method: ForecastMethod
  readonly low: number
  readonly high: number
  /** Value with its unit, as printed. */
  readonly text: string
  readonly estimates: readonly Estimate[]
  readonly derivation: Derivation
}

export const methodNames: Readonly<Record<ForecastMethod, Bilingual>> = {
  final: { zh: "全年实际", en: "actual of the year" },
  linear: { zh: "线性推算", en: "linear" },
  "least-squares": { zh: "最小二乘线性推算", en: "least-squares line" },
  "recent-pace": { zh: "按最近进度推算", en: "at the recent pace" },
  seasonal: { zh: "季节性推算（以前年度同期占比）", en: "seasonal (share of earlier years)" },
  "seasonal-added": { zh: "季节性推算（以前年度同期后增量）", en: "seasonal (added by earlier years)" },
  latest: { zh: "按最近水平", en: "latest level" },
  trend: { zh: "按趋势推算", en: "trend" },
  "other-record": { zh: "按同日另一记录推算", en: "from another record of the day" },
}

const forecastName: Bilingual = { zh: "全年预计完成值", en: "forecast for the year" }

/** The forecast that the first estimate gives; the others make its range. */
export function forecastOf(estimates: readonly [Estimate, ...Estimate[]], text: (value: number) => string): Forecast {
  const [first, ...others] = estimates
  let low = first.value
  let high = first.value
  for (const { value } of others) {
    low = Math.min(low, value)
    high = Math.max(high, value)
  }
  const range = low === high ? [] : others.filter(({ value }) => value !== first.value)
  const derivation =
    range.length === 0
      ? { ...first.derivation, of: forecastName }
      : {
          of: forecastName,
          value: text(first.value),
          formula: `${methodNames[first.method].zh} ${text(first.value)}（区间 ${text(low)}～${text(high)}）`,
          inputs: [first.derivation, ...range.map((estimate) => estimate.derivation)],
        }
  return {
    value: first.value,
    method: first.method,
    low,
    high,
    text: text(first.value),
    estimates,
    derivation,
  }
}
