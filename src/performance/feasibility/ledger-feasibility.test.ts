import { bookOf, emptyLedger, type Indicator, type Ledger, type LedgerLine } from "#ledger"
import { loadStatutes } from "#workflow"
import { describe, expect, test } from "vitest"
import { ledgerFeasibility } from "./ledger-feasibility.ts"
import { ledgerTargets } from "./ledger-targets.ts"

const statutes = await loadStatutes()
const code = "410702240000000000001"

function line(fen: number, source: string): LedgerLine {
  return {
    coordinate: {
      unit: "309001",
      flow: "expenditure",
      source,
      nature: "project.targeted",
      function: "2101599",
      project: code,
    },
    posting: "approved",
    fen,
    at: { table: "expenditure", row: 2 },
  }
}

function indicator(of: string, row: number, said: string, baseline?: string): Indicator {
  const [first = "", second = "", third = "", target = ""] = said.split(" ")
  return { of, first, second, third, target, ...(baseline ? { baseline } : {}), at: { table: "indicators", row } }
}

function book(parts: Partial<Ledger>) {
  const publisher = {
    family: "henan-department-12",
    kind: "budget",
    year: 2024,
    name: "清溪市林业局",
    code: "309",
    departmentCode: "309",
    department: "清溪市林业局",
    level: "department",
    self: "我部门",
    issued: "2024-02-20",
  } as const
  const projects = [{ code, name: "林区管护", objective: "管护林区", at: { table: "projects", row: 2 } }]
  const lines = [line(9_000_000, "R11"), line(216_000, "R3")]
  return bookOf({ ...emptyLedger(publisher), projects, lines, ...parts } as Ledger, statutes)
}

describe("the targets of a ledger", () => {
  const indicators = [
    indicator(code, 2, "产出指标 数量指标 补助人数 1536人"),
    indicator(code, 3, "产出指标 质量指标 存活率 不低于上年", "85%"),
    indicator("overall", 4, "产出指标 履职目标实现 满意度 ≤90%"),
  ]

  test("have the project's money by fund, as little printed as tells it", () => {
    const [own, whole] = ledgerTargets(book({ indicators }))
    expect(own!.money.map(({ part, figure }) => [part, figure.printed, figure.unit, figure.quantity.value])).toEqual([
      ["total", "9.216", "万元", 9_216_000],
      ["appropriation", "9.00", "万元", 9_000_000],
      ["special-account", "0.00", "万元", 0],
      ["own", "0.216", "万元", 216_000],
    ])
    expect(own!.indicators.map(({ baseline }) => baseline?.text)).toEqual([undefined, "85%"])
    expect(whole).toMatchObject({ whole: true, money: [], year: 2024 })
  })

  test("are judged at their entries, with what mends it", () => {
    const findings = ledgerFeasibility(book({ indicators }))
    expect(findings.map(({ code: kind, severity, at }) => `${severity} ${kind} ${at.table}:${at.row}`)).toEqual([
      "info target-standard-implied indicators:2",
      "warning target-no-benefit projects:2",
      "info target-no-satisfaction projects:2",
      "warning target-capped-benefit indicators:4",
    ])
    expect(findings[0]!.message.zh).toContain("92160 ÷ 1536 = 60")
    expect(findings[3]).toMatchObject({ found: "≤90%", expected: "≥90%" })
    expect(findings[3]!.message.zh).toMatch(/。核对运算符的方向$/)
  })

  test("without the baseline that was entered, the comparison is held against nothing", () => {
    const unbased = [indicator(code, 3, "产出指标 质量指标 存活率 不低于上年")]
    expect(ledgerFeasibility(book({ indicators: unbased })).map(({ code: kind }) => kind)).toContain("target-no-base")
  })

  test("of a project forgotten among others are missed; where no project has any, nothing is asked", () => {
    const other = { code: "P2", name: "河道巡查", at: { table: "projects", row: 3 } }
    const both = book({ indicators: [], projects: [other, ...book({}).ledger.projects] })
    expect(ledgerFeasibility(both)).toEqual([])
    const one = book({
      indicators: [indicator("P2", 2, "产出指标 数量指标 巡查次数 ≥12次")],
      projects: [other, ...book({}).ledger.projects],
    })
    expect(ledgerFeasibility(one).find(({ code: kind }) => kind === "target-empty")?.at).toEqual({
      table: "projects",
      row: 2,
    })
  })
})

describe("the places of a ledger's findings", () => {
  const spent = (row: number, name: string, target: string) =>
    indicator(code, row, `成本指标 经济成本指标 ${name} ${target}`)

  test("of costs that do not sum are the first cost's, not the first indicator's", () => {
    const area = indicator(code, 2, "产出指标 数量指标 管护面积 ≥1200亩")
    const all = [area, spent(7, "差旅费", "4万元"), spent(8, "办公费", "4万元")]
    const sum = ledgerFeasibility(book({ indicators: all })).find(({ code: kind }) => kind === "target-costs-sum")
    expect(sum).toMatchObject({ at: { table: "indicators", row: 7 }, found: "8万元" })
    expect(sum!.message).toEqual({
      zh: "各成本指标之和8万元不等于项目资金总额9.216万元。按批复的项目资金修改成本指标，或调整预算",
      en: "the cost targets sum to 8万元, the project's money is 9.216万元: set the cost target by the money approved, or change the budget",
    })
  })

  test("of an objective are the project's", () => {
    const projects = [{ code, name: "林区管护", objective: "安排经费12万元", at: { table: "projects", row: 5 } }]
    const above = ledgerFeasibility(book({ projects, indicators: [spent(2, "办公费", "≤4万元")] }))
    expect(above.find(({ code: kind }) => kind === "target-objective-above")?.at).toEqual({ table: "projects", row: 5 })
  })
})
