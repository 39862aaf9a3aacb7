import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { bookOf, emptyLedger, type Ledger, type LedgerLine } from "#ledger"
import { loadStatutes } from "#workflow"
import { printedRows } from "./sample-print.ts"
import { sampleDisclosure } from "./sample-disclosure.ts"
import type { Statement } from "./statement.ts"
import { statementsOf } from "./statements-of.ts"

const statutes = await loadStatutes()
const familyOf = (id: string) => statutes.families.find((f) => f.id === id)!
const made = (id: string, change: (ledger: Ledger) => Ledger = (l) => l, seed = 6) => {
  const ledger = change(sampleDisclosure(familyOf(id), { seed, units: 1, projects: 4 }))
  return { ledger, ...statementsOf(bookOf(ledger, statutes), familyOf(id), statutes) }
}
const form = (statements: readonly Statement[], id: string) => statements.find((s) => s.form === id)!

/** Exact value of a number text in 10⁻⁶. */
const micro = (text: string) => {
  const [whole, rest = ""] = text.replace("-", "").split(".")
  const value = BigInt(whole!) * 1_000_000n + BigInt(rest.padEnd(6, "0"))
  return text.startsWith("-") ? -value : value
}

describe("any ledger, in every family", () => {
  test("gives totals that are their parts to the 分, and formulas whose exact values add up", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...statutes.families),
        fc.record({
          seed: fc.nat(10_000),
          units: fc.integer({ min: 1, max: 3 }),
          projects: fc.integer({ min: 0, max: 7 }),
          carried: fc.boolean(),
          staff: fc.boolean(),
        }),
        (family, shape) => {
          const ledger = sampleDisclosure(family, shape)
          const { statements, findings } = statementsOf(bookOf(ledger, statutes), family, statutes)
          expect(findings).toEqual([])
          for (const { table, cells } of statements) {
            const exact = new Map(
              table.cells.flatMap((c) => (c.number ? [[`${c.row}:${c.column}`, micro(c.number.value)] as const] : [])),
            )
            for (const { row, column, number } of table.cells)
              if (number?.sumOf)
                expect(number.sumOf.reduce((sum, s) => sum + exact.get(`${s.row}:${s.column}`)!, 0n)).toBe(
                  exact.get(`${row}:${column}`),
                )
            for (const cell of cells)
              if (cell.measure === "amount" && cell.amount()) expect(cell.amount()!.fen).toBe(cell.value)
            const slots = new Set<string>()
            for (const cell of table.cells)
              for (let r = cell.row; r < cell.row + cell.rowSpan; r++)
                for (let c = cell.column; c < cell.column + cell.columnSpan; c++) {
                  expect(slots.has(`${r}:${c}`)).toBe(false)
                  slots.add(`${r}:${c}`)
                  expect(r < table.rows && c < table.columns.length).toBe(true)
                }
          }
          const sheets = statements.map((s) => s.table.sheet)
          expect(new Set(sheets).size).toBe(sheets.length)
          for (const sheet of sheets) expect(sheet.length <= 31 && !/[[\]:*?/\\]/.test(sheet)).toBe(true)
          const anchors = statements.flatMap((s) => [s.table.anchor, ...s.table.cells.flatMap((c) => c.anchor ?? [])])
          expect(new Set(anchors).size).toBe(anchors.length)
        },
      ),
      { numRuns: 25 },
    )
  }, 60_000)
})

describe("money that finds no place", () => {
  const stray = (coordinate: LedgerLine["coordinate"]): LedgerLine => ({
    coordinate: { unit: "316001", flow: "expenditure", source: "R11", vintage: "current", ...coordinate },
    posting: "approved",
    fen: 12_345,
    at: { table: "expenditure", row: 77, source: "支出.csv 第77行" },
  })

  test("is reported with its line: without nature it is neither basic nor project expenditure", () => {
    const { findings } = made("henan-unit-11", (l) => ({
      ...l,
      lines: [...l.lines, stray({ function: "2130301", economicDepartment: "30201" })],
    }))
    expect(findings.map((f) => [f.code, f.severity])).toContainEqual(["money-without-place", "error"])
    const finding = findings.find((f) => f.message.zh.includes("支出.csv 第77行"))!
    expect(finding.at.row).toBe(77)
    expect(finding.message.zh).toMatch(/单位支出总体情况表.*差 0\.01万元.*栏/)
    expect(finding.message.en).toContain("支出.csv 第77行")
  })

  test("is reported where it has no function or a class the form does not print", () => {
    const withoutFunction = made("henan-unit-11", (l) => ({
      ...l,
      lines: [...l.lines, stray({ economicDepartment: "30201", nature: "basic.operating" })],
    }))
    expect(withoutFunction.findings.some((f) => f.code === "money-without-place" && f.message.zh.includes("行"))).toBe(
      true,
    )
    const reserve = made("national-accounts-9", (l) => ({
      ...l,
      lines: [
        ...l.lines,
        {
          ...stray({ function: "2270101", economicDepartment: "39999", nature: "project" }),
          posting: "outturn" as const,
        },
      ],
    }))
    expect(reserve.findings.some((f) => f.code === "money-without-place")).toBe(true)
  })

  test("and a stated total that its parts do not give, each are told once", () => {
    const { findings } = made("henan-unit-11", (l) => ({
      ...l,
      totals: [...l.totals, { coordinate: { flow: "revenue" }, fen: 1, at: { table: "totals", row: 5 } }],
    }))
    expect(new Set(findings.map((f) => f.message.zh)).size).toBe(findings.length)
    expect(findings.some((f) => f.message.zh.includes("本年收入合计"))).toBe(true)
  })
})

describe("an empty ledger", () => {
  const empty = ({ publisher, units }: Ledger): Ledger => ({ ...emptyLedger(publisher), units })

  test.each(statutes.families.map((f) => f.id))("%s: every table says why it is empty, none breaks", (id) => {
    const { statements, findings } = made(id, empty)
    expect(findings).toEqual([])
    expect(statements.map((s) => s.form)).toEqual(familyOf(id).tables.map((t) => t.form))
    for (const s of statements)
      if (s.empty && s.form !== "B11")
        expect([s.form, s.emptyReason === undefined]).toEqual([s.form, s.form === "GK09"])
  })

  test("keeps heads and the row of totals", () => {
    const { statements } = made("henan-unit-11", empty)
    const { table } = form(statements, "B09")
    expect(printedRows(table).at(-1)![4]).toBe("合计")
    expect(table.notes.at(-1)).toBe("说明：我部门2024年度没有政府性基金预算支出，故本表无数据。")
  })
})

describe("statements", () => {
  test("print in the family's unit, decimals and separators; the exact value stands behind", () => {
    const { statements } = made("shaanxi-15")
    const total = form(statements, "B01").table.cells.find((c) => c.strong && c.number)!
    expect(total.text).toMatch(/^\d{1,3}(,\d{3})*\.\d\d$/)
    expect(total.number).toMatchObject({
      decimals: 2,
      grouped: true,
      value: String(Number(total.text.replaceAll(",", ""))),
    })
  })

  test("drop empty columns where the layout says so, and only those that may go", () => {
    const plain = (l: Ledger): Ledger => ({
      ...l,
      lines: l.lines.filter((line) => line.coordinate.source === "R11" && line.coordinate.vintage !== "carried"),
    })
    const heads = (id: string) =>
      printedRows(form(made(id, plain).statements, "B02").table)
        .slice(0, 3)
        .flat()
        .filter(Boolean)
    expect(heads("henan-department-12")).not.toContain("政府性基金")
    expect(heads("henan-department-12")).toContain("其他收入")
    expect(heads("henan-unit-11")).toContain("政府性基金")
  })

  test("mark assumed figures with their reason", () => {
    const { statements } = made("henan-unit-11", (l) => ({
      ...l,
      lines: l.lines.map((line) =>
        line.coordinate.economicDepartment === "30217" ? { ...line, assumed: "按上年数推定" } : line,
      ),
    }))
    const reception = form(statements, "B08").table.cells.filter((c) => c.assumed)
    expect(reception.map((c) => c.assumed)).toContain("按上年数推定")
    expect(form(statements, "B08").assumed).toEqual(["按上年数推定"])
    expect(form(statements, "B06").table.cells.filter((c) => c.assumed).length).toBeGreaterThan(0)
  })

  test("give each cell its lines", () => {
    const { statements, ledger } = made("national-accounts-9")
    const cell = form(statements, "GK06").cells.find((c) => c.rowKey === "30201")!
    const lines = cell.amount()!.lines
    expect(lines.length).toBeGreaterThan(0)
    for (const line of lines) expect(line.coordinate).toMatchObject({ economicDepartment: "30201", source: "R11" })
    expect(ledger.lines).toEqual(expect.arrayContaining([...lines]))
  })

  test("print every item of the basic expenditure accounts, blank where nothing was spent", () => {
    const rows = printedRows(form(made("national-accounts-9").statements, "GK06").table)
    expect(rows.slice(2).filter((row) => row[3] !== "")).toHaveLength(29)
    expect(rows.find((row) => row[0] === "30114")).toEqual(expect.arrayContaining(["30114", "医疗费", ""]))
    expect(rows.at(-1)!.filter(Boolean)).toHaveLength(4)
  })

  test("report a form that nobody laid out", () => {
    const family = { ...familyOf("budget-8"), tables: [{ form: "contents" }, { form: "units", optional: true }] }
    const { statements, findings } = statementsOf(bookOf(made("budget-8").ledger, statutes), family, statutes)
    expect(statements).toEqual([])
    expect(findings.map((f) => f.code)).toEqual(["form-without-layout"])
  })
})
