import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { calendarDay, daysOf, isoOf, ordinalOf, sameDayOf } from "./calendar-day.ts"
import { cumulativeForecast } from "./cumulative-forecast.ts"
import { levelForecast } from "./level-forecast.ts"
import { type Season, seasonOf } from "./season.ts"
import { pointsOf, type Series, type SeriesPoint } from "./series.ts"

const leaf = { of: { zh: "记录", en: "record" }, value: "", inputs: [] }
const point = (day: number, value: number): SeriesPoint => ({ day, value, derivation: leaf })
const series = (points: readonly SeriesPoint[], more: Partial<Series> = {}): Series => ({
  year: 2024,
  days: 366,
  points: pointsOf(points) as Series["points"],
  over: false,
  decimals: 0,
  text: String,
  ...more,
})
const day = fc.integer({ min: 1, max: 365 })
const records = fc.array(fc.tuple(day, fc.integer({ min: 0, max: 1_000_000 })), { minLength: 1, maxLength: 12 })

describe("days", () => {
  it.each([
    ["2024-06-30", { year: 2024, ordinal: 182 }],
    ["2023-06-30", { year: 2023, ordinal: 181 }],
    ["2024-12-31", { year: 2024, ordinal: 366 }],
    ["2000-02-29", { year: 2000, ordinal: 60 }],
    ["1900-02-29", undefined],
    ["2024-13-01", undefined],
    ["2024-6-30", undefined],
    ["", undefined],
  ])("%s is %j", (iso, expected) => {
    expect(calendarDay(iso)).toEqual(expected)
  })

  it("have the same day in other years, the 29th of February the 28th", () => {
    expect(sameDayOf(2023, { year: 2024, ordinal: 60 })).toBe(59)
    expect(sameDayOf(2023, { year: 2024, ordinal: 182 })).toBe(181)
    expect(sameDayOf(2024, { year: 2023, ordinal: 365 })).toBe(366)
  })

  it("are written as they are read", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1949, max: 2099 }), fc.integer({ min: 1, max: 366 }), (year, ordinal) => {
        fc.pre(ordinal <= daysOf(year))
        expect(calendarDay(isoOf({ year, ordinal }))).toEqual({ year, ordinal })
      }),
    )
  })
})

describe("what adds up", () => {
  it("is forecast exactly where it grows evenly, by every method", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(day, { minLength: 1, maxLength: 12 }),
        fc.integer({ min: 0, max: 10_000 }),
        (days, pace) => {
          const forecast = cumulativeForecast(series(days.map((on) => point(on, on * pace))), [])
          expect([forecast.low, forecast.value, forecast.high]).toEqual([366 * pace, 366 * pace, 366 * pace])
        },
      ),
    )
  })

  it("is never forecast below what has been reached", () => {
    fc.assert(
      fc.property(records, (recorded) => {
        const run = series(recorded.map(([on, value]) => point(on, value)))
        expect(cumulativeForecast(run, []).value).toBeGreaterThanOrEqual(run.points[run.points.length - 1]!.value)
      }),
    )
  })

  it("once the year is over is what was reached, whatever the season", () => {
    const half: Season = { year: 2023, total: 2, reached: 1, share: 0.5, derivation: leaf }
    expect(cumulativeForecast(series([point(182, 40)], { over: true }), [half])).toMatchObject({
      value: 40,
      method: "final",
    })
    expect(cumulativeForecast(series([point(366, 40)]), [half])).toMatchObject({ value: 40, method: "final" })
  })

  it("does not pass what cannot be passed", () => {
    expect(cumulativeForecast(series([point(100, 60)], { fullAt: 100 }), []).value).toBe(100)
  })

  it("of two records of a day takes the later, and shows the other in the range", () => {
    const forecast = cumulativeForecast(series([point(183, 40), point(183, 50)]), [])
    expect([forecast.value, forecast.low, forecast.high]).toEqual([100, 80, 100])
  })
})

describe("the season", () => {
  it("is exact where every year runs alike, whatever their sizes and leap days", () => {
    // A profile on the first of each month, in thousandths of the year's total.
    const profile = fc
      .array(fc.integer({ min: 0, max: 100 }), { minLength: 11, maxLength: 11 })
      .map((steps) => {
        let sum = 1
        return steps.map((step) => {
          sum += step
          return sum
        })
      })
      .filter((sums) => sums.at(-1)! <= 1000)
    fc.assert(
      fc.property(
        profile,
        fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 1, maxLength: 4 }),
        fc.integer({ min: 1, max: 500 }),
        fc.integer({ min: 0, max: 10 }),
        (shares, sizes, size, month) => {
          const on = { year: 2024, ordinal: ordinalOf(2024, month + 2, 1) }
          const seasons = sizes.map((each, index) => {
            const year = 2023 - index
            const points = shares.map((share, m) => point(ordinalOf(year, m + 2, 1), share * each))
            return seasonOf({ year, points: [...points, point(daysOf(year), 1000 * each)] }, on, 31)!
          })
          const now = series([point(on.ordinal, shares[month]! * size)])
          expect(cumulativeForecast(now, seasons)).toMatchObject({ method: "seasonal", value: 1000 * size })
        },
      ),
    )
  })

  it.each([
    ["only a total", [point(365, 100)]],
    ["no total: the last record is of October", [point(100, 10), point(290, 80)]],
    ["nothing came of it", [point(100, 0), point(365, 0)]],
    ["no record", []],
  ])("is none of a year with %s", (_, points) => {
    expect(seasonOf({ year: 2023, points }, { year: 2024, ordinal: 182 }, 31)).toBeUndefined()
  })

  it("before the first record grew evenly from zero", () => {
    const season = seasonOf({ year: 2023, points: [point(200, 50), point(365, 100)] }, { year: 2023, ordinal: 100 }, 31)
    expect(season).toMatchObject({ reached: 25, share: 0.25, total: 100 })
  })
})

describe("a level", () => {
  it("stays where it is with two records, and follows a straight line exactly with three or more", () => {
    expect(levelForecast(series([point(10, 5), point(20, 9)])).value).toBe(9)
    fc.assert(
      fc.property(
        fc.uniqueArray(day, { minLength: 3, maxLength: 9 }),
        fc.integer({ min: 0, max: 500 }),
        fc.integer({ min: 0, max: 50 }),
        (days, start, slope) => {
          const run = series(days.map((on) => point(on, start + slope * on)))
          expect(levelForecast(run).value).toBe(start + slope * 366)
        },
      ),
    )
  })

  it("does not fall below zero", () => {
    expect(levelForecast(series([point(10, 30), point(20, 20), point(30, 10)])).value).toBe(0)
  })
})
