import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { type Bound, fitted } from "./fit.ts"

const cent = (printed: number, ...of: number[]): Bound => ({ of, low: printed - 5_000, high: printed + 4_999 })
const sum = (amounts: readonly number[], bound: Bound) => bound.of.reduce((s, i) => s + amounts[i]!, 0)

describe("fitted", () => {
  test("leaves alone what fits", () => {
    expect(fitted([1_000_000, 2_000_000], [cent(3_000_000, 0, 1)])).toEqual({
      amounts: [1_000_000, 2_000_000],
      unmet: [],
    })
  })

  test("takes up a tail: 42.95 and 8.79 printed above a sum of 51.75", () => {
    const bounds = [cent(42_950_000, 0), cent(8_790_000, 1), cent(51_750_000, 0, 1)]
    const { amounts, unmet } = fitted([42_950_000, 8_790_000], bounds)
    expect(unmet).toEqual([])
    expect(sum(amounts, bounds[2]!)).toBeGreaterThanOrEqual(51_745_000)
  })

  test("names a sum that no rounding explains", () => {
    const wrong = cent(60_000_000, 0, 1)
    expect(
      fitted([42_950_000, 8_790_000], [cent(42_950_000, 0), cent(8_790_000, 1), wrong]).unmet.length,
    ).toBeGreaterThan(0)
  })

  test("moves nothing that is exact", () => {
    const exact = [0, 1].map((i) => ({ of: [i], low: 700 + i, high: 700 + i }))
    expect(fitted([700, 701], [...exact, { of: [0, 1], low: 1_401, high: 1_401 }]).amounts).toEqual([700, 701])
  })

  test("keeps nothing at nothing, and signs as they are", () => {
    const { amounts } = fitted([0, 3, -3], [{ of: [0, 1], low: 10, high: 10 }])
    expect(amounts).toEqual([0, 10, -3])
  })

  test("finds amounts behind any table of rounded figures", () => {
    const grid = fc.array(fc.array(fc.integer({ min: 5_000, max: 5e9 }), { minLength: 3, maxLength: 3 }), {
      minLength: 2,
      maxLength: 8,
    })
    const rounded = (fen: number) => Math.floor(fen / 10_000 + 0.5) * 10_000
    fc.assert(
      fc.property(grid, (rows) => {
        const flat = rows.flat()
        const sums = [
          ...flat.map((_, i) => [i]),
          ...rows.map((_, r) => [0, 1, 2].map((c) => r * 3 + c)),
          ...[0, 1, 2].map((c) => rows.map((_, r) => r * 3 + c)),
          flat.map((_, i) => i),
        ]
        const bounds = sums.map((of) => cent(rounded(of.reduce((s, i) => s + flat[i]!, 0)), ...of))
        const { amounts, unmet } = fitted(
          flat.map((fen) => Math.max(rounded(fen), 1)),
          bounds,
        )
        expect(unmet).toEqual([])
        expect(amounts.every((fen) => fen > 0)).toBe(true)
      }),
      { numRuns: 60 },
    )
  })
})
