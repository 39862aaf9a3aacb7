import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { Coordinate } from "#fiscal"
import { bookOf, emptyLedger, type Ledger, type LedgerLine, type Posting } from "#ledger"
import type { RateOperand } from "#statutes"
import { loadStatutes } from "#workflow"
import { budgetChanges } from "./budget-changes.ts"

const statutes = await loadStatutes()
const publisher = {
  family: "national-accounts-9",
  kind: "accounts",
  year: 2024,
  name: "清溪市水务局",
  level: "department",
  self: "我部门",
  issued: "2025-09-15",
} as const
const operand: RateOperand = {
  zh: "预算调整数",
  en: "Changes of the budget",
  changes: true,
  enter: { table: "expenditure", zh: "", en: "" },
}
const line = (fen: number, posting: Posting, coordinate: Coordinate = {}, more: Partial<LedgerLine> = {}) => ({
  coordinate: { flow: "expenditure", source: "R11", economicDepartment: "30201", ...coordinate } as Coordinate,
  posting,
  fen,
  at: { table: "expenditure", row: 9 },
  ...more,
})
const changes = (lines: readonly LedgerLine[], parts: Partial<Ledger> = {}) =>
  budgetChanges(bookOf({ ...emptyLedger(publisher), lines, ...parts }, statutes), operand)

describe("how much a budget was changed", () => {
  it("additions and cuts by their size, virements once of their two lines, exempt ones not at all", () => {
    const { value, lines, derivation } = changes([
      line(670_520_000, "approved"),
      line(8_730_000, "supplement"),
      line(-1_234_567, "supplement"),
      line(-800_000, "virement"),
      line(800_000, "virement", { economicDepartment: "30211" }),
      line(2_000_000, "supplement", {}, { exempt: "policy" }),
      line(-300_000, "virement", {}, { exempt: "force-majeure" }),
      line(300_000, "virement", {}, { exempt: "force-majeure" }),
    ])
    // 87300.00 + 12345.67 + (8000.00 + 8000.00) ÷ 2
    expect([value, lines]).toEqual([10_764_567, 4])
    expect(derivation).toMatchObject({ value: "10.764567万元", formula: "9.964567万元 + 1.6万元 ÷ 2" })
    expect(derivation.inputs.map(({ of, value: sum }) => [of.zh, sum])).toEqual([
      ["Σ|追加、追减|，2笔", "9.964567万元"],
      ["Σ|调剂（转出、转入两笔）|，2笔", "1.6万元"],
      ["Σ|除外、未计入|，3笔", "2.6万元"],
    ])
    expect(derivation.inputs[2]!.inputs.map(({ of }) => of.zh)).toEqual([
      "“支出”第9行，落实国家政策",
      "“支出”第9行，不可抗力",
      "“支出”第9行，不可抗力",
    ])
  })

  it("are none where all are exempt", () => {
    expect(changes([line(100, "approved"), line(50, "supplement", {}, { exempt: "assigned" })]).value).toBe(0)
  })

  it("of units are those of the whole; of income and carry-over they are not", () => {
    const { value } = changes([
      line(500, "supplement", { unit: "001" }),
      line(-200, "supplement", { unit: "002" }),
      line(900, "supplement", { flow: "revenue" }),
      line(900, "supplement", { flow: "carry-in" }),
    ])
    expect(value).toBe(700)
  })

  it("with virements that do not balance are rounded up to whole 分", () => {
    expect(changes([line(-101, "virement"), line(100, "virement")]).value).toBe(101)
  })
})

describe("without a line of change", () => {
  const stated = (phase: string, fen: number) => ({
    coordinate: { flow: "expenditure", phase } as Coordinate,
    fen,
    at: { table: "totals", row: 2 },
  })

  it("the difference of the stated budgets is taken, the least it can be", () => {
    const { value, derivation } = changes([], { totals: [stated("approved", 1000_00), stated("adjusted", 920_00)] })
    expect([value, derivation.formula]).toEqual([80_00, "|0.092万元 − 0.1万元|"])
    expect(derivation.assumed?.zh).toContain("下限")
  })

  it("nothing was changed once the year is over; before that it is not known", () => {
    expect(changes([line(100, "approved"), line(90, "outturn")])).toMatchObject({ value: 0, lines: 0 })
    expect(changes([line(100, "approved")]).value).toBeUndefined()
    expect(changes([]).value).toBeUndefined()
  })
})

it("never are less than the net change, nor negative", () => {
  const amount = fc.integer({ min: -1_000_000, max: 1_000_000 })
  fc.assert(
    fc.property(
      fc.array(amount, { minLength: 1, maxLength: 8 }),
      fc.array(amount, { maxLength: 4 }),
      (added, moved) => {
        const { value } = changes([
          ...added.map((fen) => line(fen, "supplement")),
          ...moved.flatMap((fen) => [line(-fen, "virement"), line(fen, "virement")]),
        ])
        const net = added.reduce((sum, fen) => sum + fen, 0)
        expect(value!).toBeGreaterThanOrEqual(Math.abs(net))
      },
    ),
    { numRuns: 50 },
  )
})
