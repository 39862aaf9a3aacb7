import { describe, expect, it } from "vitest"
import { sampleLedger, sampleLine } from "./sample-ledger.ts"
import { difference, publish } from "./vintage.ts"

const first = sampleLedger({
  lines: [sampleLine({ function: "2130301" }, 100), sampleLine({ function: "2130302" }, 5)],
})
const second = sampleLedger({
  lines: [sampleLine({ function: "2130301" }, 120), sampleLine({ function: "2130303" }, 5)],
  texts: [{ slot: "duties", text: "一", at: { table: "texts", row: 2 } }],
})

describe("difference", () => {
  it("lists entries removed, changed and added, by what they are known by", () => {
    expect(
      difference(first, second).map(({ part, change, key }) => `${part} ${change} ${key.split("function=")[1] ?? key}`),
    ).toEqual(["lines changed 2130301", "lines removed 2130302", "lines added 2130303", "texts added duties"])
    expect(difference(first, second)[0]).toMatchObject({ before: { fen: 100 }, after: { fen: 120 } })
  })

  it("is nothing for entries that only stand elsewhere, or name their fields in another order", () => {
    const moved = first.lines.map(({ fen, posting, coordinate }) => ({
      fen,
      posting,
      coordinate: Object.fromEntries(Object.entries(coordinate).reverse()),
      at: { table: "expenditure", row: 99 },
    }))
    expect(difference(first, { ...first, lines: moved })).toEqual([])
  })

  it("tells equal coordinates apart by their order, and a changed publisher", () => {
    const twice = sampleLedger({ lines: [sampleLine({}, 1), sampleLine({}, 2)] })
    const other = sampleLedger({ lines: [sampleLine({}, 1), sampleLine({}, 3)] })
    expect(difference(twice, other)).toHaveLength(1)
    expect(difference(twice, other)[0]?.key).toMatch(/#2$/)
    const renamed = { ...first, publisher: { ...first.publisher, name: "新名" } }
    expect(difference(first, renamed)).toMatchObject([{ part: "publisher", change: "changed", key: "新名" }])
  })
})

describe("records of performance", () => {
  const at = { table: "t", row: 2 }
  it("are known by what they are of, and when", () => {
    const record = (outturnFen: number, on = "2024-06-30") => ({ of: "overall", on, outturnFen, at })
    const answer = { of: "overall", item: "compliance.1", answer: "yes", at } as const
    const before = sampleLedger({ monitoring: [record(1)], answers: [answer] })
    const after = sampleLedger({
      monitoring: [record(2), record(3, "2024-09-30")],
      answers: [{ ...answer, answer: "no" }],
      departmentEvaluations: [{ project: "P1", at }],
      recommendations: [{ of: "P1", source: "monitoring", text: "加快", outcome: "pending", at }],
    })
    expect(difference(before, after).map(({ part, change, key }) => `${part} ${change} ${key}`)).toEqual([
      "monitoring changed overall/2024-06-30/",
      "monitoring added overall/2024-09-30/",
      "answers changed overall/compliance.1",
      "recommendations added P1/monitoring/加快",
      "departmentEvaluations added P1",
    ])
    expect(difference(after, after)).toEqual([])
  })
})

describe("publish", () => {
  it("appends a vintage and leaves those before as they were", () => {
    const one = publish([], first, "2024-02-20")
    const two = publish(one, second, "2024-03-01")
    expect(two.map(({ number, at }) => [number, at])).toEqual([
      [1, "2024-02-20"],
      [2, "2024-03-01"],
    ])
    expect(two[0]).toBe(one[0])
    expect(one).toHaveLength(1)
  })

  it("adds none when nothing changed", () => {
    const one = publish([], first, "2024-02-20")
    expect(publish(one, first, "2024-03-01")).toBe(one)
  })
})
