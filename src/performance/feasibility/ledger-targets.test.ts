import { bookOf, emptyLedger, type Indicator, type Ledger, type LedgerLine } from "#ledger"
import { loadStatutes } from "#workflow"
import { describe, expect, test } from "vitest"
import { ledgerFeasibility } from "./ledger-feasibility.ts"
import { ledgerTargets } from "./ledger-targets.ts"

const statutes = await loadStatutes()
const at = (row: number, table = "x") => ({ table, row })
const budget = {
  family: "henan-department-12",
  kind: "budget",
  year: 2024,
  name: "清溪市林业局",
  level: "department",
  self: "我部门",
  issued: "2024-02-20",
} as const
const accounts = { ...budget, kind: "accounts", family: "national-accounts-9" } as const
const line = (posting: LedgerLine["posting"], fen: number, project = "P1", source = "R11"): LedgerLine => ({
  coordinate: { flow: "expenditure", nature: "project.targeted", source, project },
  posting,
  fen,
  at: at(2, "expenditure"),
})
const area: Indicator = {
  of: "P1",
  first: "产出指标",
  second: "数量指标",
  third: "管护面积",
  target: "≥1200亩",
  at: at(2, "indicators"),
}
const book = (parts: Partial<Ledger>, publisher: Ledger["publisher"] = budget) =>
  bookOf(
    {
      ...emptyLedger(publisher),
      projects: [{ code: "P1", name: "林区管护", at: at(2, "projects") }],
      indicators: [area],
      ...parts,
    } as Ledger,
    statutes,
  )
const money = (parts: Partial<Ledger>, publisher?: Ledger["publisher"]) =>
  ledgerTargets(book(parts, publisher))[0]!.money.map(({ part, figure }) => `${part} ${figure.printed}${figure.unit}`)

describe("the money of a project", () => {
  test("is that of the budget, by fund", () =>
    expect(money({ lines: [line("approved", 9_000_000), line("approved", 216_000, "P1", "R3")] })).toEqual([
      "total 9.216万元",
      "appropriation 9.00万元",
      "special-account 0.00万元",
      "own 0.216万元",
    ]))

  test("is told in the ledger's own unit, as finely as it is", () => {
    const lines = [line("approved", 9_216_001)]
    expect(money({ lines }, { ...budget, amountUnit: "元" })[0]).toBe("total 92160.01元")
    expect(money({ lines: [line("approved", 9_216_000)] }, { ...budget, amountUnit: "元" })[0]).toBe("total 92160元")
  })

  test("of accounts is the larger of what was approved and what it was changed to", () => {
    const approved = line("approved", 9_000_000)
    expect(money({ lines: [approved, line("supplement", 1_000_000)] }, accounts)[0]).toBe("total 10.00万元")
    expect(money({ lines: [approved, line("supplement", -1_000_000)] }, accounts)[0]).toBe("total 9.00万元")
  })

  test("of accounts whose lines name no project is that of the self-evaluation", () => {
    const funds = [
      { source: "R1" as const, approvedFen: 9_000_000, adjustedFen: 8_000_000, outturnFen: 8_000_000 },
      { source: "R3" as const, approvedFen: 0, adjustedFen: 500_000, outturnFen: 0 },
    ]
    const evaluations = [{ project: "P1", funds, at: at(2, "evaluations") }]
    expect(money({ lines: [line("approved", 5, "P2")], evaluations }, accounts)).toEqual(["total 9.50万元"])
  })

  test("is not known where nothing tells it, and nothing where it was cut to that", () => {
    expect(money({ lines: [line("approved", 5, "P2")] })).toEqual([])
    expect(money({ lines: [line("approved", 5), line("approved", -5)] })[0]).toBe("total 0.00万元")
  })
})

describe("a project without money", () => {
  const codes = (parts: Partial<Ledger>) => ledgerFeasibility(book(parts)).map(({ code }) => code)

  test("owes no benefits and no satisfaction; one whose money is not told does", () => {
    expect(codes({ lines: [line("approved", 5), line("approved", -5)] })).toEqual([])
    expect(codes({ lines: [] })).toEqual(["target-no-benefit", "target-no-satisfaction"])
  })

  test("and without targets is not missed beside others", () => {
    const projects = ["P1", "P2"].map((code, n) => ({ code, name: `项目${n}`, at: at(n + 2, "projects") }))
    const lines = [line("approved", 9_000_000), line("approved", 5, "P2"), line("approved", -5, "P2")]
    expect(ledgerTargets(book({ projects, lines })).map(({ entry }) => entry?.code)).toEqual(["P1"])
    expect(
      ledgerTargets(book({ projects, lines: [...lines, line("approved", 100, "P2")] })).map(({ entry }) => entry?.code),
    ).toEqual(["P1", "P2"])
  })
})

describe("what is targeted", () => {
  test("has levels, note and base only where they were entered; lines of fund management are none", () => {
    const full: Indicator = { ...area, third: "成活率", target: "≥90%", note: "按抽样", baseline: "85%", at: at(3) }
    const bare: Indicator = { of: "P1", first: "", second: "", third: "其他", target: "", at: at(4) }
    const funds: Indicator = { ...area, first: "资金管理", third: "拨付合规性", at: at(5) }
    const [targets] = ledgerTargets(book({ indicators: [full, bare, funds] }))
    expect(targets!.entries).toEqual([full, bare])
    expect(targets!.indicators[0]).toMatchObject({ note: { text: "按抽样" }, baseline: { text: "85%" } })
    expect(Object.keys(targets!.indicators[1]!)).toEqual(["name", "value"])
  })

  test("of the whole and of earmarked money comes last, with no money of its own", () => {
    const all = ledgerTargets(book({ indicators: [{ ...area, of: "earmarked" }, area, { ...area, of: "overall" }] }))
    expect(all.map(({ project, whole, money: own }) => [project?.text, whole, own.length])).toEqual([
      ["林区管护", undefined, 0],
      ["部门（单位）整体", true, 0],
      ["专项资金总体", true, 0],
    ])
  })
})
