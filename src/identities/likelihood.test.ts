import { describe, expect, it } from "vitest"
import { evaluate } from "./evaluation.ts"
import type { Figure } from "./figure.ts"
import type { Identity } from "./identity.ts"
import { isTotal, likelihood } from "./likelihood.ts"
import { Network } from "./network.ts"
import { bound, mirror, sample, sum } from "./sample-figures.ts"

const network = (...identities: readonly Identity[]): Network => new Network(evaluate(identities).judgements)
const alone = (figure: Figure, fen: number): number => likelihood(network(mirror(figure, figure)), figure, fen)

describe("likelihood", () => {
  it("is that of chance where nothing speaks for a slip", () => {
    expect(alone(sample("甲", "123.45"), 987_650_000)).toBe(0.25)
    expect(alone(sample("空", ""), 987_650_000)).toBe(0.25)
  })

  it("is much more for a slip in a long number, hardly more in a short one", () => {
    expect(alone(sample("甲", "8012.34"), 8_512_340_000)).toBe(30.25)
    expect(alone(sample("甲", "0.05"), 80_000)).toBeLessThan(1)
  })

  it("knows a print that repeats its neighbour", () => {
    const at = (row: number, column: number, print: string): Figure =>
      sample(`${row}:${column}`, print, { place: { block: 1, row, column } })
    const [one, beside, far] = [at(4, 2, "123.45"), at(4, 3, "123.45"), at(9, 9, "123.45")]
    expect(likelihood(network(mirror(one, beside)), one, 987_650_000)).toBeGreaterThan(1)
    expect(likelihood(network(mirror(one, far)), one, 987_650_000)).toBe(0.25)
  })

  it("knows a total without one of its parts, but no part without another", () => {
    const [total, a, b, c] = [
      sample("合计", "330.02"),
      sample("甲", "123.45"),
      sample("乙", "206.57"),
      sample("丙", "58.91"),
    ]
    const all = network(sum(total, a, b, c))
    expect(likelihood(all, total, 388_930_000)).toBeGreaterThan(10)
    expect(likelihood(all, total, 388_990_000)).toBe(0.25)
    expect(likelihood(all, a, 123_450_000 - 58_910_000)).toBe(0.25)
  })
})

describe("isTotal", () => {
  it("is the figure that stands alone against others", () => {
    const [total, a, b] = [sample("合计", "3.00"), sample("甲", "1.00"), sample("乙", "2.00")]
    const all = network(sum(total, a, b), mirror(total, a), bound(a, total))
    expect([isTotal(all, 0, total), isTotal(all, 0, a), isTotal(all, 1, total), isTotal(all, 2, total)]).toEqual([
      true,
      false,
      false,
      false,
    ])
  })
})
