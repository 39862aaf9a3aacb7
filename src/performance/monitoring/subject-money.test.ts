import { describe, expect, it } from "vitest"
import type { Ledger, LedgerLine } from "#ledger"
import { loadStatutes } from "#workflow"
import { at, million, settingOf } from "./sample-monitoring.ts"
import { budgetOf, coordinateOf, outturnOf } from "./subject-money.ts"

const statutes = await loadStatutes()
const line = (posting: LedgerLine["posting"], fen: number, project = "P1"): LedgerLine => ({
  coordinate: { project },
  posting,
  fen,
  at: at(2, "expenditure"),
})
const evaluation = {
  project: "P1",
  funds: [
    { source: "R1" as const, approvedFen: 10_000_000, adjustedFen: 12_000_000, outturnFen: 9_000_000 },
    { source: "R3" as const, approvedFen: 0, adjustedFen: 3_000_000, outturnFen: 3_000_000 },
  ],
  at: at(2, "evaluations"),
}
const accounts = { ...settingOf(statutes).book.ledger.publisher, kind: "accounts" } as const
const told = (money: ReturnType<typeof budgetOf>) => money && [money.fen, money.derivation.of.zh]
const budget = (parts: Partial<Ledger>, of = "P1") => told(budgetOf(settingOf(statutes, parts), of))
const outturn = (parts: Partial<Ledger>, of = "P1") => told(outturnOf(settingOf(statutes, parts), of))

describe("the budget of a subject", () => {
  it("is the adjusted one, whatever else is told", () => {
    expect(budget({ lines: [line("approved", million)] })).toEqual([million, "全年预算数"])
    expect(budget({ lines: [line("approved", million), line("supplement", 5_000_000)] })).toEqual([
      105_000_000,
      "全年预算数",
    ])
    expect(budget({ evaluations: [evaluation] })).toEqual([million, "全年预算数"])
  })

  it("that was cut to nothing is nothing, not what had been approved", () =>
    expect(budget({ lines: [line("approved", million), line("supplement", -million)] })).toEqual([0, "全年预算数"]))

  it("is the self-evaluation's, all its sources together, where no line names the project", () =>
    expect(budget({ lines: [line("approved", million, "P2")], evaluations: [evaluation] })).toEqual([
      15_000_000,
      "全年预算数（自评表）",
    ]))

  it("is not known where nothing tells it, nor of earmarked money", () => {
    expect(budget({ lines: [line("approved", million, "P2")] })).toBeUndefined()
    expect(budget({ lines: [], evaluations: [{ ...evaluation, funds: [] }] })).toBeUndefined()
    expect(budget({}, "earmarked")).toBeUndefined()
    expect(coordinateOf("earmarked")).toBeUndefined()
  })

  it("of the whole is that of all expenditure, no income", () => {
    const income = { ...line("approved", 7), coordinate: { flow: "income" } } as const
    expect(budget({ lines: [line("approved", million), line("approved", 5, "P2"), income] }, "overall")).toEqual([
      100_000_005,
      "全年预算数",
    ])
    expect([coordinateOf("overall"), coordinateOf("P1")]).toEqual([{}, { project: "P1" }])
  })
})

describe("the outturn of a subject", () => {
  it("is that of the accounts", () =>
    expect(outturn({ publisher: accounts, lines: [line("approved", million), line("outturn", 90_000_000)] })).toEqual([
      90_000_000,
      "决算数",
    ]))

  it("is the self-evaluation's where no line names the project", () =>
    expect(outturn({ publisher: accounts, lines: [line("outturn", 5, "P2")], evaluations: [evaluation] })).toEqual([
      12_000_000,
      "全年执行数（自评表）",
    ]))

  it("is not 0 where nothing tells it", () =>
    expect(outturn({ publisher: accounts, lines: [line("outturn", 5, "P2")] })).toBeUndefined())
})
