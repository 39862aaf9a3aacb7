import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { type Estimate, forecastOf, type ForecastMethod, methodNames } from "./forecast.ts"

const estimate = (method: ForecastMethod, value: number): Estimate => ({
  method,
  value,
  derivation: { of: methodNames[method], value: `${value}次`, formula: String(value), inputs: [] },
})
const text = (value: number) => `${value}次`

describe("a forecast", () => {
  it("is the first estimate, and its range that of all", () => {
    const forecast = forecastOf([estimate("seasonal", 90), estimate("linear", 80), estimate("recent-pace", 110)], text)
    expect(forecast).toMatchObject({ value: 90, method: "seasonal", low: 80, high: 110, text: "90次" })
    expect(forecast.derivation).toMatchObject({
      of: { zh: "全年预计完成值", en: "forecast for the year" },
      formula: "季节性推算（以前年度同期占比） 90次（区间 80次～110次）",
    })
    expect(forecast.derivation.inputs.map(({ value }) => value)).toEqual(["90次", "80次", "110次"])
  })

  it("that all agree on is told by one", () => {
    const forecast = forecastOf([estimate("least-squares", 90), estimate("recent-pace", 90)], text)
    expect(forecast.derivation).toEqual({
      of: { zh: "全年预计完成值", en: "forecast for the year" },
      value: "90次",
      formula: "90",
      inputs: [],
    })
  })

  it("lies within its range, which some estimate reaches at either end", () =>
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1, maxLength: 6 }), (values) => {
        const [first, ...rest] = values.map((value) => estimate("linear", value))
        const { value, low, high } = forecastOf([first!, ...rest], text)
        expect([value, low, high]).toEqual([values[0], Math.min(...values), Math.max(...values)])
      }),
    ))
})
