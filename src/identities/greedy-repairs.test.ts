import { describe, expect, it } from "vitest"
import { evaluate } from "./evaluation.ts"
import { explain } from "./explanation.ts"
import { greedyRepairs } from "./greedy-repairs.ts"
import { Network } from "./network.ts"
import { sampleBudget } from "./sample-budget.ts"
import { mirror, sample, sum } from "./sample-figures.ts"

const rows = (count: number): number[][] =>
  Array.from({ length: count }, (_, r) => [11, 7, 5, 3].map((n) => n * 12_345_678 + r * 7_654_321))

describe("greedyRepairs", () => {
  it("first gives the figure that repairs most, and breaks none", () => {
    const wrong = new Map([
      ["r0.0", "1.00"],
      ["r3.2", "2.00"],
      ["said.all", "3.00"],
    ])
    const network = new Network(evaluate(sampleBudget(rows(6), 5_000_000_000).build(wrong).identities).judgements)
    const steps: string[] = []
    for (const { repairs } of greedyRepairs(network, network.violated(), 2, { nodes: 1000 })) {
      steps.push(repairs.map(({ values }) => [...values.keys()][0]?.label).join())
      network.correct(repairs[0]!.values)
    }
    expect(steps).toEqual(["said.all", "r0.0", "r3.2"])
    expect(network.violated()).toEqual([])
  })

  it("gives rivals that repair the same, together", () => {
    const [total, a, b] = [sample("合计", "9.00"), sample("甲", "1.00"), sample("乙", "2.00")]
    const network = new Network(evaluate([sum(total, a, b), mirror(total, sample("重", "9.00"))]).judgements)
    const [first] = [...greedyRepairs(network, [0], 1, { nodes: 1000 })]
    expect(first?.repairs.map(({ values }) => [...values.keys()][0]?.label)).toEqual(["甲", "乙"])
    expect(first?.conclusive).toBe(false)
  })

  it("stops when its work is used up", () => {
    const network = new Network(
      evaluate(sampleBudget(rows(6), 5_000_000_000).build(new Map([["r0.0", "1.00"]])).identities).judgements,
    )
    expect([...greedyRepairs(network, network.violated(), 1, { nodes: 0 })]).toEqual([])
  })
})

describe("a document full of mistakes", () => {
  it("has each of a dozen told with its value", () => {
    const budget = sampleBudget(rows(14), 5_000_000_000)
    const names = [
      "r0.0",
      "r1.1",
      "r2.2",
      "r3.3",
      "r4.0",
      "r5.1",
      "r6.2",
      "r7.3",
      "said.all",
      "said.basic",
      "again.r9",
      "share.project",
    ]
    const right = budget.build().figures
    const wrong = new Map(names.map((name, i) => [name, (i * 3 + 1.01).toFixed(2)] as const))
    const found = explain(evaluate(budget.build(wrong).identities))
    expect(found.flatMap((e) => e.corrections.map((c) => c.figure.label)).sort()).toEqual([...names].sort())
    for (const { figure, expected } of found.flatMap((e) => e.corrections)) {
      const value = right.get(figure.label)!.quantity.value
      expect([figure.label, expected.low <= value && value <= expected.high]).toEqual([figure.label, true])
    }
  })
})
