import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { reprinted } from "./correction.ts"
import type { Figure } from "./figure.ts"
import { asPrinted, sumOf } from "./interval.ts"
import { absent, replaced } from "./replacement.ts"
import { sample, term } from "./sample-figures.ts"

const [total, a, b] = [sample("合计", "9.00"), sample("甲", "1.00"), sample("乙", "2.00", { unit: "元" })]
const coefficients = new Map<Figure, number>([
  [total, 1],
  [a, -2],
  [b, -1],
])
const terms = [...coefficients].map(([figure, coefficient]) => term(figure, coefficient))

describe("replaced", () => {
  it("leaves a figure out of a sum", () => {
    const rest = sumOf(terms.filter(({ figure }) => figure !== a))
    expect(replaced(sumOf(terms), coefficients, [[a, absent]], asPrinted)).toMatchObject({
      low: rest.low,
      high: rest.high,
    })
  })

  it("takes no notice of a figure that is not in the sum", () => {
    const { value, low, high } = sumOf(terms)
    expect(replaced(sumOf(terms), coefficients, [[sample("别", "5.00"), absent]], asPrinted)).toEqual({
      value,
      low,
      high,
    })
  })

  it("gives what adding up anew would give", () => {
    const cents = fc.integer({ min: -900_000, max: 900_000 })
    fc.assert(
      fc.property(cents, cents, cents, (t, x, y) => {
        const values = new Map([
          [total, t * 10_000],
          [a, x * 10_000],
          [b, y],
        ])
        const after = [...values].map(([figure, value]) => [figure, reprinted(figure, value)] as const)
        const { value, low, high } = sumOf(terms, (figure) => reprinted(figure, values.get(figure)!))
        expect(replaced(sumOf(terms), coefficients, after, asPrinted)).toEqual({ value, low, high })
      }),
    )
  })
})
