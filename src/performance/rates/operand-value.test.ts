import { describe, expect, it } from "vitest"
import type { Coordinate } from "#fiscal"
import { bookOf, emptyLedger, type Ledger, type LedgerLine, type Posting, type SelfEvaluation } from "#ledger"
import type { RateOperand } from "#statutes"
import { loadStatutes } from "#workflow"
import { operandValue } from "./operand-value.ts"
import { samplePublisher as publisher } from "../sample-publisher.ts"

const statutes = await loadStatutes()
const at = { table: "expenditure", row: 3 }
const line = (fen: number, posting: Posting, coordinate: Coordinate = {}): LedgerLine => ({
  coordinate: { flow: "expenditure", source: "R11", economicDepartment: "30201", ...coordinate },
  posting,
  fen,
  at,
})
const stated = (coordinate: Coordinate, fen: number) => ({ coordinate, fen, at: { table: "totals", row: 5 } })
const value = (operand: Partial<RateOperand>, parts: Partial<Ledger>, project?: string) =>
  operandValue(
    bookOf({ ...emptyLedger(publisher), ...parts }, statutes),
    { zh: "某数", en: "a sum", enter: { table: "expenditure", zh: "", en: "" }, ...operand },
    project,
  )
const outturn: Partial<RateOperand> = { amounts: [{ of: { flow: "expenditure", phase: "outturn" } }] }
const budget: Partial<RateOperand> = {
  amounts: [
    { of: { flow: "expenditure", phase: "adjusted" } },
    { of: { flow: "expenditure", phase: "approved" }, assumed: { zh: "按年初数计", en: "initial" } },
  ],
}

describe("an amount of a rate", () => {
  it("is summed of lines, with their number and places", () => {
    const sum = value(outturn, { lines: [line(700, "outturn"), line(20, "outturn"), line(5, "approved")] })
    expect(sum).toMatchObject({ unit: "fen", value: 720, lines: 2, places: [at, at] })
    expect(sum.derivation.of.zh).toBe("某数（账册2笔之和）")
  })

  it("is taken as stated, with its place", () => {
    const sum = value(outturn, { totals: [stated({ flow: "expenditure", phase: "outturn" }, 900)] })
    expect(sum).toMatchObject({ value: 900, lines: 0, places: [{ table: "totals", row: 5 }] })
    expect(sum.derivation.of.zh).toBe("某数（直接填报）")
  })

  it("is the first that is entered, with the reason why another may stand for it", () => {
    const approved = [stated({ flow: "expenditure", phase: "approved" }, 1000)]
    const adjusted = [...approved, stated({ flow: "expenditure", phase: "adjusted" }, 1200)]
    expect(value(budget, { totals: adjusted })).toMatchObject({ value: 1200, coordinate: { phase: "adjusted" } })
    expect(value(budget, { totals: approved }).derivation.assumed?.zh).toBe("按年初数计")
  })

  it("that nobody entered is unknown, unless something else shows that there is none", () => {
    const none = { where: { flow: "revenue", phase: "outturn" } as Coordinate, zh: "没有", en: "none" }
    expect(value({ ...outturn, none }, {}).value).toBeUndefined()
    const parts = { lines: [line(100, "outturn", { flow: "revenue" })] }
    expect(value({ ...outturn, none }, parts)).toMatchObject({ value: 0, derivation: { assumed: { zh: "没有" } } })
    expect(value({ ...outturn, none }, parts, "P1").value).toBeUndefined()
  })
})

describe("a difference", () => {
  const change: Partial<RateOperand> = {
    amounts: [{ of: { threePublic: "total", phase: "outturn" } }],
    less: [{ of: { threePublic: "total", phase: "outturn", year: "previous" } }],
    none: { where: { flow: "expenditure", phase: "outturn" }, zh: "没有三公", en: "none" },
  }
  const before = [stated({ threePublic: "total", phase: "outturn", year: "2023" }, 65_460_00)]

  it("of this year and the year before, shown with both", () => {
    const lines = [line(59_990_00, "outturn", { economicDepartment: "30217" })]
    const sum = value(change, { lines, totals: before })
    expect([sum.value, sum.derivation.formula]).toEqual([-5_470_00, "5.999万元 − 6.546万元"])
  })

  it("takes this year for nothing where the outturn is entered and none of it is of the kind", () => {
    expect(value(change, { lines: [line(900, "outturn")], totals: before })).toMatchObject({ value: -65_460_00 })
  })

  it("is unknown without the year before", () => {
    expect(value(change, { lines: [line(900, "outturn", { economicDepartment: "30217" })] }).value).toBeUndefined()
  })
})

describe("the money of one project", () => {
  const projects = [{ code: "P1", name: "清淤", at }]
  const evaluation: SelfEvaluation = {
    project: "清淤",
    funds: [
      { source: "R1", approvedFen: 600, adjustedFen: 700, outturnFen: 650 },
      { source: "R3", approvedFen: 50, adjustedFen: 50, outturnFen: 0 },
    ],
    at: { table: "evaluations", row: 2 },
  }

  it("is that of its lines, which are told apart from others'", () => {
    const lines = [line(300, "outturn", { project: "P1" }), line(999, "outturn", { project: "P2" })]
    const sum = value(outturn, { projects, lines, evaluations: [evaluation] }, "P1")
    expect([sum.value, sum.derivation.of.zh]).toEqual([300, "P1 某数（账册1笔之和）"])
  })

  it("that began within the year, with an initial budget of 0 in its self-evaluation, is what it was then given", () => {
    const funds = [{ source: "R1", approvedFen: 0, adjustedFen: 500, outturnFen: 480 } as const]
    const begun = {
      projects,
      evaluations: [{ ...evaluation, funds }],
      lines: [line(500, "supplement", { project: "P1" })],
    }
    const initial: Partial<RateOperand> = {
      amounts: [
        { of: { flow: "expenditure", phase: "approved" } },
        { of: { flow: "expenditure", phase: "adjusted" }, assumed: { zh: "按年中安排的预算计", en: "as given" } },
      ],
    }
    const { value: fen, derivation } = value(initial, begun, "P1")
    expect([fen, derivation.assumed?.zh]).toEqual([500, "按年中安排的预算计"])
    const withdrawn = [{ source: "R1", approvedFen: 300, adjustedFen: 0, outturnFen: 0 } as const]
    expect(value(budget, { projects, evaluations: [{ ...evaluation, funds: withdrawn }] }, "P1").value).toBe(0)
  })

  it("else that of its self-evaluation, all funds together, which may name it otherwise", () => {
    expect(value(outturn, { projects, evaluations: [evaluation] }, "P1")).toMatchObject({
      value: 650,
      places: [{ table: "evaluations", row: 2 }],
    })
    expect(value(budget, { projects, evaluations: [evaluation] }, "P1").value).toBe(750)
    expect(value(outturn, { projects, evaluations: [{ ...evaluation, funds: [] }] }, "P1").value).toBeUndefined()
  })
})

it("numbers of records and of things are counted", () => {
  expect(value({ count: "projects" }, { projects: [{ code: "P1", name: "清淤", at }] }).value).toBe(1)
  expect(value({ things: "staff.posts" }, { counts: [{ id: "staff.posts", value: 30, at }] }).value).toBe(30)
  expect(value({ changes: true }, { lines: [line(7, "supplement")] }).value).toBe(7)
})
