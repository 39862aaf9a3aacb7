import type { Derivation } from "../derivation.ts"
import { type Estimate, type ForecastMethod, methodNames } from "./forecast.ts"
import type { Series, SeriesPoint } from "./series.ts"
import { finest, numberText, rounded } from "./shown-number.ts"

/** A number as the formulas of a series write it. */
export function figure({ figure: write }: Series, value: number): string {
  return write ? write(value) : numberText(value, finest)
}

/** What was reached once nothing comes any more. */
export function final(series: Series, last: SeriesPoint): Estimate {
  return estimate(series, "final", last.value, figure(series, last.value), [last.derivation])
}

/** An estimate of a series, rounded as it is worth. */
export function estimate(
  series: Series,
  method: ForecastMethod,
  value: number,
  formula: string,
  inputs: readonly Derivation[],
): Estimate {
  const kept = rounded(value, series.decimals)
  const unrounded = numberText(value, series.decimals + 4)
  const printed = series.text(kept)
  return {
    method,
    value: kept,
    derivation: {
      of: methodNames[method],
      value: printed,
      formula,
      ...(unrounded === numberText(kept, series.decimals + 4) ? {} : { unrounded }),
      inputs,
    },
  }
}
