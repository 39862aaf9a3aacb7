import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { bookOf, emptyLedger, type Ledger } from "#ledger"
import { loadStatutes } from "#workflow"
import { randomLedger, selfEvaluated } from "../../tools/random-ledger/index.ts"
import { assessLedger } from "./ledger-assessment.ts"
import { samplePublisher as accounts } from "./sample-publisher.ts"

const statutes = await loadStatutes()
const at = { table: "x", row: 2 }
const ledger: Ledger = {
  ...emptyLedger(accounts),
  projects: [{ code: "P1", name: "管网改造", at }],
  indicators: [
    { of: "P1", first: "产出指标", second: "数量指标", third: "改造管网", target: "≥20公里", actual: "18公里", at },
    {
      of: "P1",
      first: "满意度指标",
      second: "服务对象满意度指标",
      third: "用户满意度",
      target: "≥90%",
      actual: "93%",
      at,
    },
  ],
  evaluations: [
    {
      project: "P1",
      funds: [{ source: "R1", approvedFen: 90_000_000, adjustedFen: 90_000_000, outturnFen: 81_000_000 }],
      at,
    },
  ],
}
const assess = (more: Partial<Ledger> = {}, options = {}) =>
  assessLedger(bookOf({ ...ledger, ...more }, statutes), statutes, options)

describe("a ledger assessed", () => {
  it("scores its self-evaluations, weights shared by the rubric asked for", () => {
    const { rescoring } = assess({}, { rubric: "national-2020" })
    const [project] = rescoring.projects
    // 10 × 90 % + output 80 (with the benefits') × 0.9 + satisfaction 10.
    expect(project?.card.rows.map(({ name, weight, points }) => [name, weight! / 1e6, points! / 1e6])).toEqual([
      ["预算执行率", 10, 9],
      ["改造管网", 80, 72],
      ["用户满意度", 10, 10],
    ])
    expect(project?.card.total).toBe(91_000_000)
  })

  it("scores as the written sheet does: by a rubric with points for the fund management that was entered", () => {
    const marks = ["安排科学性", "拨付合规性", "使用规范性", "预算绩效管理情况"].map((third) => ({
      of: "P1",
      first: "资金管理",
      second: "",
      third,
      target: "按规定",
      score: "5",
      at,
    }))
    const { projects, remarks } = assess({ indicators: [...marks, ...ledger.indicators] }).rescoring
    const [project] = projects
    expect(project?.card.rubric.id).toBe("henan-2024")
    expect(project?.card.rows.slice(1, 5).map(({ weight, points }) => [weight, points])).toEqual(
      marks.map(() => [5_000_000, 5_000_000]),
    )
    // 9 + 20 + output with costs' and benefits' points: 65 × 0.9 + 5.
    expect(project?.card.total).toBe(92_500_000)
    expect(remarks).toEqual([])
  })

  it("tells eleven rates of accounts, none of a budget", () => {
    expect(assess().rates).toHaveLength(11)
    expect(assess({ publisher: { ...accounts, family: "henan-unit-11", kind: "budget" } }).rates).toEqual([])
  })

  it("evaluates the whole once somebody answered for it", () => {
    expect(assess().overall).toBeUndefined()
    expect(assess({ answers: [{ of: "overall", item: "relevance.1", answer: "yes", at }] }).overall).toBeDefined()
  })

  it("tells monitoring by the last record of the year, or the day asked for", () => {
    const record = (on: string) => ({ of: "P1", on, indicator: "改造管网", actual: "9公里", at })
    const monitoring = [record("2023-12-31"), record("2024-06-30"), record("2024-03-31")]
    expect(assess().monitoring).toBeUndefined()
    expect(assess({ monitoring }).monitoring?.asOf).toBe("2024-06-30")
    expect(assess({ monitoring }, { asOf: "2024-04-30" }).monitoring?.asOf).toBe("2024-04-30")
  })

  it("goes by no day that the calendar does not have", () => {
    const record = (on: string) => ({ of: "P1", on, indicator: "改造管网", actual: "9公里", at })
    expect(assess({ monitoring: [record("2024-06-30"), record("2024-06-31")] }).monitoring?.asOf).toBe("2024-06-30")
    expect(assess({ monitoring: [record("2024-02-30")] }).monitoring).toBeUndefined()
  })

  it("tells department evaluations, and what is wrong with targets", () => {
    const { departments, feasibility } = assess({ departmentEvaluations: [{ project: "P1", at }] })
    expect(departments.map(({ project }) => project?.name)).toEqual(["管网改造"])
    expect(feasibility.every(({ code }) => code.startsWith("target-"))).toBe(true)
  })

  it("never throws for what any ledger holds", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400 }), fc.constantFrom(...statutes.families), (index, family) => {
        const { ledger: random } = randomLedger(index, family, statutes)
        const assessment = assessLedger(bookOf(selfEvaluated(index, random), statutes), statutes)
        for (const { card } of assessment.rescoring.projects)
          expect(card.supported).toBeLessThanOrEqual(card.totalWeight)
      }),
      { numRuns: 12 },
    )
  })
})
