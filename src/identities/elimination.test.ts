import { describe, expect, it } from "vitest"
import { eliminated } from "./elimination.ts"
import { evaluate } from "./evaluation.ts"
import type { Identity } from "./identity.ts"
import { Network } from "./network.ts"
import { anything } from "./range.ts"
import { bound, sample, sum, term } from "./sample-figures.ts"

const unit = { unit: "元" }
const [x, y, z] = [sample("x", "1.00", unit), sample("y", "1.00", unit), sample("z", "1.00", unit)]
const given = (print: string): ReturnType<typeof sample> => sample(print, print, unit)
const network = (...identities: readonly Identity[]): Network => new Network(evaluate(identities).judgements)
/** x + y = total. */
const together = (total: string): Identity => sum(given(total), x, y)
/** x − y = difference. */
const apart = (difference: string): Identity => ({
  ...sum(x, y),
  id: "差",
  terms: [term(x), term(y, -1), term(given(difference), -1)],
})

describe("eliminated", () => {
  it("solves two equations with two unknowns", () => {
    expect(eliminated(network(together("10.00"), apart("4.00")), x, y, [x, y])).toEqual([[[700, 700]], [[300, 300]]])
  })

  it("has no value where the solution is no whole number of fen", () => {
    expect(eliminated(network(together("10.00"), apart("4.01")), x, y, [x, y])).toEqual([[], []])
  })

  it("keeps the bounds that rounding leaves", () => {
    const [p, q] = [sample("p", "1.00"), sample("q", "1.00")]
    const both: Identity[] = [
      sum(sample("和", "10.00"), p, q),
      { ...sum(p, q), id: "差", terms: [term(p), term(q, -1), term(sample("差", "4.00"), -1)] },
    ]
    const [[low, high]] = eliminated(network(...both), p, q, [p, q])[0] as [[number, number]]
    expect([low, high]).toEqual([6_985_002, 7_014_998])
  })

  it("says nothing of one equation, of proportional ones, of bounds, or of a third unknown", () => {
    const free = [anything, anything]
    expect(eliminated(network(together("10.00")), x, y, [x, y])).toEqual(free)
    expect(eliminated(network(together("10.00"), together("12.00")), x, y, [x, y])).toEqual(free)
    expect(eliminated(network(together("10.00"), bound(x, y)), x, y, [x, y])).toEqual(free)
    const third = { ...sum(x, y, z), id: "三" }
    expect(eliminated(network(together("10.00"), third), x, y, [x, y, z])).toEqual(free)
  })
})
