import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { levelForecast } from "./level-forecast.ts"
import { pointsOf, type Series, type SeriesPoint } from "./series.ts"

const leaf = { of: { zh: "记录", en: "record" }, value: "", inputs: [] }
const point = (day: number, value: number): SeriesPoint => ({ day, value, derivation: leaf })
const forecast = (points: readonly (readonly [number, number])[], more: Partial<Series> = {}) =>
  levelForecast({
    year: 2024,
    days: 366,
    points: pointsOf(points.map(([day, value]) => point(day, value))) as Series["points"],
    over: false,
    decimals: 2,
    text: (value) => `${value}%`,
    ...more,
  })

describe("a level at the end of the year", () => {
  it("is where it stands, with one record or two", () => {
    expect(forecast([[100, 80]])).toMatchObject({ method: "latest", value: 80, low: 80, high: 80 })
    expect(
      forecast([
        [100, 80],
        [200, 90],
      ]),
    ).toMatchObject({ method: "latest", value: 90 })
  })

  it("follows the line through three, with its reckoning; where it stands is the other end", () => {
    const result = forecast([
      [100, 80],
      [150, 82],
      [200, 84],
    ])
    expect(result).toMatchObject({ method: "trend", value: 90.64, low: 84, high: 90.64 })
    expect(result.estimates[0]!.derivation.formula).toBe("82 + 0.04 × (366 − 150)")
  })

  it("is what was reached once the year is over, or recorded on its last day", () => {
    const points = [
      [100, 80],
      [150, 85],
      [200, 90],
    ] as const
    expect(forecast(points, { over: true })).toMatchObject({ method: "final", value: 90 })
    expect(forecast([...points, [366, 70]])).toMatchObject({ method: "final", value: 70 })
  })

  it("does not pass what cannot be passed, but is not brought below where it stands", () => {
    const rising = (to: number) =>
      forecast(
        [
          [100, to - 4],
          [150, to - 2],
          [200, to],
        ],
        { fullAt: 100 },
      ).value
    expect([rising(98), rising(106)]).toEqual([100, 106])
  })

  it("does not fall below zero unless it has been there", () => {
    const falling = (from: number) =>
      forecast([
        [100, from],
        [150, from - 10],
        [200, from - 20],
      ]).value
    expect([falling(30), falling(5)]).toEqual([0, -48.2])
  })

  it("of a day told twice has both in its range", () =>
    expect(
      forecast([
        [100, 80],
        [100, 90],
      ]),
    ).toMatchObject({ value: 90, low: 80, high: 90 }))

  it("that does not change stays as it is", () =>
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 1, max: 365 }), { minLength: 1, maxLength: 9 }),
        fc.integer({ min: -100, max: 100 }),
        (days, value) => {
          const { low, high } = forecast(days.map((day) => [day, value] as const))
          expect([low, high]).toEqual([value, value])
        },
      ),
    ))
})
