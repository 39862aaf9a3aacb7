import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { seasonOf } from "./season.ts"
import type { SeriesPoint } from "./series.ts"

const leaf = (value: string) => ({ of: { zh: "记录", en: "record" }, value, inputs: [] })
const point = (day: number, value: number): SeriesPoint => ({ day, value, derivation: leaf(String(value)) })
const stated = (value: number) => ({ value, derivation: leaf(`${value} stated`) })
const half = { year: 2024, ordinal: 182 }

describe("the season of 2023 at 30 June (day 181)", () => {
  it("is what a record of that very day says", () => {
    const season = seasonOf({ year: 2023, points: [point(181, 40), point(365, 100)] }, half, 31)
    expect(season).toMatchObject({ reached: 40, share: 0.4, total: 100 })
    expect(season?.derivation).toMatchObject({ value: "40%", formula: "40 ÷ 100" })
  })

  it("lies between two records as if it had grown evenly", () => {
    const season = seasonOf({ year: 2023, points: [point(151, 30), point(211, 50), point(365, 100)] }, half, 31)
    expect(season).toMatchObject({ reached: 40, share: 0.4 })
    expect(season?.derivation.formula).toBe("(30 + (50 − 30) × 0.5) ÷ 100")
    expect(season?.derivation.inputs.map(({ value }) => value)).toEqual(["30", "50", "100"])
  })

  it("takes a stated total, but a record of the last day before it", () => {
    expect(seasonOf({ year: 2023, points: [point(181, 40)], total: stated(80) }, half, 31)?.share).toBe(0.5)
    const both = { year: 2023, points: [point(181, 40), point(365, 100)], total: stated(80) }
    expect(seasonOf(both, half, 31)?.share).toBe(0.4)
  })

  it("takes a record near the end of the year for the total, and none before that", () => {
    const of = (day: number) => seasonOf({ year: 2023, points: [point(181, 40), point(day, 100)] }, half, 31)
    expect(of(335)?.total).toBe(100)
    expect(of(334)).toBeUndefined()
  })

  it("is never more than all of it, nor less than nothing", () => {
    expect(seasonOf({ year: 2023, points: [point(181, 120)], total: stated(100) }, half, 31)?.share).toBe(1)
    expect(seasonOf({ year: 2023, points: [point(181, -5)], total: stated(100) }, half, 31)?.share).toBe(0)
  })

  it("is told in the words of its own figures", () =>
    expect(
      seasonOf({ year: 2023, points: [point(181, 40)], total: stated(80) }, half, 31, (n) => `${n}元`)?.derivation,
    ).toMatchObject({
      of: { zh: "2023年同期占全年的比例", en: "share reached by the same day of 2023" },
      formula: "40元 ÷ 80元",
    }))
})

it("a season lies between 0 and 1 and grows with the day", () =>
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.integer({ min: 1, max: 364 }), { minLength: 1, maxLength: 8 }),
      fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 8, maxLength: 8 }),
      (days, steps) => {
        const upTo = (index: number) => steps.slice(0, index + 1).reduce((sum, step) => sum + step, 0)
        const points = [...days].sort((a, b) => a - b).map((day, index) => point(day, upTo(index)))
        const earlier = { year: 2023, points, total: stated(upTo(steps.length) + 1) }
        let before = 0
        for (let ordinal = 1; ordinal <= 365; ordinal += 13) {
          const { share } = seasonOf(earlier, { year: 2023, ordinal }, 31)!
          expect(share).toBeGreaterThanOrEqual(before)
          expect(share).toBeLessThanOrEqual(1)
          before = share
        }
      },
    ),
  ))
