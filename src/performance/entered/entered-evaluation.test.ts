import { describe, expect, it } from "vitest"
import { bookOf, emptyLedger, type Indicator, type Ledger, type SelfEvaluation } from "#ledger"
import { loadStatutes } from "#workflow"
import { enteredEvaluation } from "./entered-evaluation.ts"
import { samplePublisher as publisher } from "../sample-publisher.ts"

const statutes = await loadStatutes()
const at = { table: "indicators", row: 2 }
const row = (first: string, third: string, more: Partial<Indicator> = {}): Indicator => ({
  of: "P1",
  first,
  second: "",
  third,
  target: "≥95%",
  at,
  ...more,
})
const entry: SelfEvaluation = {
  project: "P1",
  funds: [
    { source: "R1", approvedFen: 30_000_000, adjustedFen: 20_000_000, outturnFen: 18_000_000 },
    { source: "R3", approvedFen: 0, adjustedFen: 5_000_000, outturnFen: 4_500_000 },
  ],
  at,
}
const read = (evaluation: SelfEvaluation, indicators: readonly Indicator[], projects: Ledger["projects"] = []) =>
  enteredEvaluation(bookOf({ ...emptyLedger(publisher), indicators, projects }, statutes), evaluation)

describe("a ledger's self-evaluation", () => {
  it("has the money of all its funds, and of each", () => {
    const { money } = read(entry, [])
    expect(
      money.map(({ part, initial, adjusted, executed }) => [
        part,
        initial?.printed,
        adjusted?.printed,
        executed?.printed,
      ]),
    ).toEqual([
      ["total", "30.00", "25.00", "22.50"],
      ["appropriation", "30.00", "20.00", "18.00"],
      ["special-account", "0.00", "0.00", "0.00"],
      ["own", "0.00", "5.00", "4.50"],
    ])
  })

  it("has no money where none was entered", () => {
    expect(read({ ...entry, funds: [] }, []).money).toEqual([])
  })

  it("keeps fund management apart from the indicators", () => {
    const rows = [
      row("资金管理", "安排科学性", { weight: "5", score: "4.5", cause: "测算偏粗" }),
      row("产出指标", "供水合格率"),
    ]
    const { management, indicators } = read(entry, rows)
    expect(management).toMatchObject([
      { name: { text: "安排科学性" }, score: { printed: "4.5" }, remark: { text: "测算偏粗" } },
    ])
    expect(indicators.map(({ name }) => name.text)).toEqual(["供水合格率"])
  })

  it("leaves out what was not entered, also a result of blanks, and rows of other projects", () => {
    const rows = [row("产出指标", "供水合格率", { actual: "  " }), row("产出指标", "别处", { of: "P2" })]
    const { indicators, totalScore } = read(entry, rows)
    expect(indicators).toHaveLength(1)
    expect(indicators[0]).not.toHaveProperty("actual")
    expect(indicators[0]).not.toHaveProperty("weight")
    expect(totalScore).toBeUndefined()
  })

  it("takes points and totals as they were entered, and the project by its name", () => {
    const rows = [
      row("产出指标", "供水合格率", { actual: "97%", weight: "10", score: "9.8", deviation: "0.00", cause: "检修" }),
    ]
    const projects = [{ code: "P1", name: "管网改造", at }]
    const result = read({ ...entry, executionWeight: "10", executionScore: "9", totalScore: "98.8" }, rows, projects)
    expect(result).toMatchObject({
      project: { text: "管网改造" },
      totalScore: { printed: "98.8" },
      money: [{ weight: { printed: "10" }, score: { printed: "9" } }, {}, {}, {}],
      indicators: [
        { score: { quantity: { value: 9_800_000 } }, deviation: { printed: "0.00" }, reason: { text: "检修" } },
      ],
    })
  })
})
