import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { evaluate } from "./evaluation.ts"
import type { Figure } from "./figure.ts"
import type { Identity } from "./identity.ts"
import { Network } from "./network.ts"
import { mirror, sample, sum } from "./sample-figures.ts"
import { type Repairs, smallestRepairs } from "./smallest-repairs.ts"

const yuan = { unit: "元" }
const search = (identities: readonly Identity[], largest = 4, nodes = 5_000): Repairs => {
  const network = new Network(evaluate(identities).judgements)
  return smallestRepairs(network, network.violated(), 1, largest, nodes, { nodes })
}
const named = ({ repairs }: Repairs): string[] =>
  repairs
    .map(({ values }) =>
      [...values]
        .map(([f, value]) => `${f.label}=${value / 100}`)
        .sort()
        .join(" "),
    )
    .sort()

describe("smallestRepairs", () => {
  const [total, a, b, c] = ["9.00", "1.00", "2.00", "3.00"].map((print, i) => sample("合甲乙丙"[i]!, print, yuan)) as [
    Figure,
    Figure,
    Figure,
    Figure,
  ]

  it("gives every figure that is a repair by itself", () => {
    const found = search([sum(total, a, b, c)])
    expect(named(found)).toEqual(["丙=6", "乙=5", "合=6", "甲=4"].sort())
    expect(found.conclusive).toBe(true)
  })

  it("leaves out a figure whose change would break another identity", () => {
    expect(
      named(
        search([
          sum(total, a, b, c),
          mirror(total, sample("重", "9.00", yuan)),
          sum(sample("小计", "3.00", yuan), a, b),
        ]),
      ),
    ).toEqual(["丙=6"])
  })

  it("grows into satisfied identities where no violated figure can change alone", () => {
    const again = [total, a, b].map((figure) => sample(`${figure.label}重`, figure.printed, yuan)) as [
      Figure,
      Figure,
      Figure,
    ]
    const identities = [sum(total, a, b), mirror(total, again[0]), mirror(a, again[1]), mirror(b, again[2])]
    expect(named(search(identities))).toEqual(["乙=8 乙重=8", "合=3 合重=3", "甲=7 甲重=7"])
    expect(named(search(identities, 1))).toEqual([])
  })

  it("says when its work was cut short", () => {
    const again = [total, a, b].map((figure) => sample(`${figure.label}重`, figure.printed, yuan)) as [
      Figure,
      Figure,
      Figure,
    ]
    expect(
      search([sum(total, a, b), mirror(total, again[0]), mirror(a, again[1]), mirror(b, again[2])], 4, 2).conclusive,
    ).toBe(false)
  })

  it("asks a printed twin to be identical, but tolerates one in the last digit where it must", () => {
    const [x, y, z] = [sample("甲", "7.00"), sample("乙", "5.00"), sample("丙", "5.01")]
    expect(named(search([mirror(x, y)]))).toEqual(["乙=70000", "甲=50000"])
    const both = search([mirror(x, y), mirror(x, z)]).repairs.flatMap((r) => [...r.ranges.values()])
    expect(both).toEqual([[5_000_000, 5_010_000]])
  })
})

describe("property: no smaller repair exists, and every repair of that size is found", () => {
  // Exact amounts of a few fen, so that all corrections by up to two figures can simply be tried.
  const identity = (figures: readonly Figure[], picks: readonly number[]): Identity => {
    const chosen = [...new Set(picks.map((pick) => figures[pick % figures.length]!))]
    return sum(chosen[0]!, ...chosen.slice(1))
  }
  const values = Array.from({ length: 49 }, (_, i) => i - 24)
  const works = (identities: readonly Identity[], changed: ReadonlyMap<Figure, number>): boolean =>
    identities.every(
      (each) =>
        each.kind === "sum" &&
        each.terms.reduce(
          (all, { figure, coefficient }) => all + coefficient * (changed.get(figure) ?? figure.quantity.value),
          0,
        ) === 0,
    )

  it("against trying everything", () => {
    const prints = fc.array(fc.integer({ min: 0, max: 8 }), { minLength: 4, maxLength: 6 })
    const sums = fc.array(fc.array(fc.nat(5), { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(prints, sums, (fen, picks) => {
        const figures = fen.map((n, i) => sample(`数${i}`, (n / 100).toFixed(2), yuan))
        const identities = picks.map((pick) => identity(figures, pick))
        const network = new Network(evaluate(identities).judgements)
        if (network.violated().length === 0) return
        const single = figures.filter((f) => values.some((v) => works(identities, new Map([[f, v]]))))
        const found = smallestRepairs(network, network.violated(), 1, 2, 5_000, { nodes: 5_000 })
        if (single.length > 0) {
          expect(named(found).map((name) => name.split("=")[0])).toEqual(single.map((f) => f.label).sort())
          return
        }
        const pairs: string[] = []
        figures.forEach((one, i) => {
          for (const other of figures.slice(i + 1))
            if (
              values.some((v) =>
                values.some((w) =>
                  works(
                    identities,
                    new Map([
                      [one, v],
                      [other, w],
                    ]),
                  ),
                ),
              )
            )
              pairs.push(`${one.label} ${other.label}`)
        })
        const sets = found.repairs.map(({ values: v }) =>
          [...v.keys()]
            .map((f) => f.label)
            .sort()
            .join(" "),
        )
        expect(sets.sort()).toEqual(pairs.sort())
      }),
      { numRuns: 150 },
    )
  })
})
