import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { falls, othersOfLast, pointsOf, type SeriesPoint } from "./series.ts"

const leaf = { of: { zh: "记录", en: "record" }, value: "", inputs: [] }
const point = (day: number, value: number): SeriesPoint => ({ day, value, derivation: leaf })
const told = (points: readonly SeriesPoint[]) =>
  points.map(({ day, value, others }) => [day, value, ...(others ?? []).map((other) => other.value)])

describe("points of a year", () => {
  it("stand in the order of days, one a day: the last entered, with the others beside it", () => {
    const points = pointsOf([point(182, 40), point(91, 20), point(182, 50), point(182, 40), point(182, 45)])
    expect(told(points)).toEqual([
      [91, 20],
      [182, 45, 40, 50, 40],
    ])
    expect(othersOfLast(points)).toBe(2)
  })

  it("of one day that say the same are one", () => {
    const points = pointsOf([point(182, 40), point(182, 40)])
    expect(told(points)).toEqual([[182, 40]])
    expect(othersOfLast(points)).toBe(0)
  })

  it("are none of no records", () => {
    expect(pointsOf([])).toEqual([])
    expect(othersOfLast([])).toBe(0)
  })

  it("keep every day and every value, and rise by the day", () =>
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer({ min: 1, max: 366 }), fc.integer({ min: 0, max: 9 }))), (recorded) => {
        const points = pointsOf(recorded.map(([day, value]) => point(day, value)))
        expect(points.map(({ day }) => day)).toEqual([...new Set(recorded.map(([day]) => day))].sort((a, b) => a - b))
        for (const { day, value, others } of points) {
          const values = recorded.filter(([on]) => on === day).map(([, one]) => one)
          expect(values.at(-1)).toBe(value)
          expect(new Set([value, ...(others ?? []).map((other) => other.value)])).toEqual(new Set(values))
        }
      }),
    ))
})

describe("falls", () => {
  const fallen = (...values: number[]) =>
    falls(values.map((value, index) => point(index + 1, value))).map(([before, after]) => [before.value, after.value])

  it.each([
    [[1, 2, 2, 3], []],
    [
      [3, 2, 4, 1],
      [
        [3, 2],
        [4, 1],
      ],
    ],
    [[5], []],
  ])("%j: %j", (values, expected) => expect(fallen(...values)).toEqual(expected))
})
