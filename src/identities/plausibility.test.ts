import { describe, expect, it } from "vitest"
import { evaluate } from "./evaluation.ts"
import type { Figure } from "./figure.ts"
import type { Identity } from "./identity.ts"
import { Network } from "./network.ts"
import { improbability, probableValues } from "./plausibility.ts"
import { between } from "./range.ts"
import { claim, mirror, sample, sum } from "./sample-figures.ts"

const none = new Map<Figure, readonly [number, number]>()
const network = (...identities: readonly Identity[]): Network => new Network(evaluate(identities).judgements)
const cost = (of: Network, figure: Figure, value: number): number =>
  improbability(of, { values: new Map([[figure, value]]), ranges: new Map([[figure, [value, value]]]) })

describe("probableValues", () => {
  const parts = ["10.00", "20.00", "30.00"].map((print, i) => sample(`甲${i}`, print))

  it("prefers the exact sum among the tails that rounding allows", () => {
    const total = sample("合计", "84.17")
    expect(probableValues(network(sum(total, ...parts)), total, between(59_990_000, 60_010_000), none)[0]).toBe(
      60_000_000,
    )
  })

  it("prefers a typing slip to the exact sum when both are within the tail", () => {
    const total = sample("合计", "61.01")
    expect(probableValues(network(sum(total, ...parts)), total, between(59_990_000, 60_010_000), none)[0]).toBe(
      60_010_000,
    )
  })

  it("prefers what another print says", () => {
    const total = sample("合计", "99.97")
    const said = claim("正文", "60.01")
    const values = probableValues(
      network(sum(total, ...parts), mirror(said, total)),
      total,
      between(59_990_000, 60_010_000),
      none,
    )
    expect(values[0]).toBe(60_010_000)
    expect(values).toHaveLength(3)
  })

  it("stays at the near end of a range that nothing bounds", () => {
    const total = sample("合计", "5.00")
    expect(
      probableValues(network(mirror(total, total)), total, between(8_000_000, Number.POSITIVE_INFINITY), none)[0],
    ).toBe(8_000_000)
  })
})

describe("improbability", () => {
  const [cell, said] = [sample("表", "123.45"), claim("正文", "123.45")]
  const both = network(mirror(cell, said))

  it("is less for a sentence than for a cell, and least for a slip", () => {
    expect(cost(both, said, 987_650_000)).toBeLessThan(cost(both, cell, 987_650_000))
    expect(cost(both, cell, 987_650_000)).toBeGreaterThan(cost(both, cell, 123_950_000))
    expect(cost(both, cell, 128_450_000)).toBeLessThan(cost(both, said, 987_650_000))
  })

  it("is more for vanished values, more still for negative ones, most for blanks", () => {
    const blank = sample("空", "")
    const all = network(mirror(cell, blank))
    const costs = [
      cost(all, cell, 987_650_000),
      cost(all, cell, 0),
      cost(all, cell, -987_650_000),
      cost(all, blank, 987_650_000),
    ]
    expect([...costs].sort((a, b) => a - b)).toEqual(costs)
    expect(new Set(costs).size).toBe(4)
  })

  it("does not mind a change that turns out negative", () => {
    const change = sample("增减", "123.45", { measure: "change" })
    const all = network(mirror(cell, change))
    expect(cost(all, change, -987_650_000)).toBeLessThan(cost(all, cell, -987_650_000))
  })

  it("weighs a slip less where the range leaves many values to hit it with", () => {
    const narrow = cost(both, cell, 128_450_000)
    const wide = improbability(both, {
      values: new Map([[cell, 128_450_000]]),
      ranges: new Map([[cell, [128_250_000, 128_650_000]]]),
    })
    expect(wide).toBeGreaterThan(narrow)
  })

  it("takes two cells that changed places for one mistake", () => {
    const at = (column: number, print: string): Figure =>
      sample(`${column}`, print, { place: { block: 0, row: 1, column } })
    const [left, right] = [at(1, "123.45"), at(2, "67.89")]
    const all = network(mirror(left, right))
    const pair = (one: number, other: number): number =>
      improbability(all, {
        values: new Map([
          [left, one],
          [right, other],
        ]),
        ranges: new Map([
          [left, [one, one]],
          [right, [other, other]],
        ]),
      })
    expect(pair(67_890_000, 123_450_000)).toBeLessThan(pair(123_950_000, 67_990_000))
  })
})
