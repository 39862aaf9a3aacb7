import { describe, expect, test } from "vitest"
import { bookOf, type Deviation } from "#ledger"
import { loadStatutes } from "#workflow"
import { asPublished } from "./deviations.ts"
import { printedRows } from "./sample-print.ts"
import { sampleDisclosure } from "./sample-disclosure.ts"
import { statementsOf } from "./statements-of.ts"

const statutes = await loadStatutes()
const family = statutes.families.find((f) => f.id === "henan-department-12")!
const ledger = sampleDisclosure(family, { seed: 4, units: 1, projects: 3, sources: ["R11"], carried: false })
const { statements } = statementsOf(bookOf(ledger, statutes), family, statutes)

function published(form: string, ...deviations: Omit<Deviation, "at">[]) {
  const all = deviations.map((d, i): Deviation => ({ form, ...d, at: { table: "deviations", row: i + 2 } }))
  const { statements: changed, findings } = asPublished(statements, all)
  const [name, nth] = form.split("#")
  const own = changed.filter((s) => s.form === name)
  const statement = own[nth === undefined ? 0 : Number(nth) - 1]!
  return { statement, rows: printedRows(statement.table), findings }
}

const original = (form: string) => printedRows(statements.find((s) => s.form === form)!.table)
const rowOf = (rows: readonly (readonly string[])[], text: string) => rows.find((row) => row.includes(text))

describe("a published difference", () => {
  test("in a value is printed as it was, and no formula counts on it any more", () => {
    const { statement, rows } = published("B01", {
      kind: "value",
      rowKey: "本年收入合计",
      columnKey: "金额",
      printed: "1,234.5",
    })
    expect(rowOf(rows, "本年收入合计")![1]).toBe("1,234.5")
    const cell = statement.cells.find((c) => c.rowKey === "本年收入合计")!
    expect(cell).toMatchObject({ printed: "1,234.5", value: 1_234_500_000 })
    const table = statement.table
    const at = table.cells.find((c) => c.text === "1,234.5")!
    expect(at.number).toEqual({ value: "1234.5", decimals: 1, grouped: true })
    for (const { number } of table.cells)
      expect(number?.sumOf?.some((s) => s.row === at.row && s.column === at.column) ?? false).toBe(false)
  })

  test("in a value may be a blank, or fill one", () => {
    const blank = published("B01", { kind: "value", rowKey: "收入总计", columnKey: "金额", printed: "" })
    expect(rowOf(blank.rows, "收入总计")![1]).toBe("")
    const filled = published("B01", { kind: "value", rowKey: "外交", columnKey: "金额", printed: "0.50" })
    expect(rowOf(filled.rows, "二、外交")!.slice(2)).toEqual(["二、外交", "0.50"])
  })

  test("in a label is printed in front of its row or over its column", () => {
    const { rows } = published(
      "B03",
      { kind: "label", rowKey: "2130301", printed: "水利运行" },
      { kind: "label", columnKey: "项目支出/小计", printed: "项目小计" },
    )
    const before = original("B03").findIndex((row) => row.slice(0, 3).join("") === "2130301")
    expect(rows[before]![4]).toBe("水利运行")
    expect(rows[1]!.filter((text) => text === "项目小计")).toHaveLength(1)
  })

  test("in a label is that of the row's own name, though other texts stand behind it", () => {
    const key = statements.find((s) => s.form === "B10")!.cells.find((c) => !/^(合计|\d+)$/.test(c.rowKey))!.rowKey
    const { rows } = published("B10", { kind: "label", rowKey: key, printed: "2024年非税收入" })
    const row = rowOf(rows, "2024年非税收入")!
    const before = original("B10")[rows.findIndex((one) => one.includes("2024年非税收入"))]!
    expect(row.filter((text, i) => text !== before[i])).toEqual(["2024年非税收入"])
  })

  test("in a text that is no row's label is found by what it says, the n-th of equal ones with #n", () => {
    const [first = ""] = original("B11")
      .map((row) => row[2] ?? "")
      .filter((text) => /率$/.test(text))
    expect(rowOf(published("B11", { kind: "label", rowKey: first, printed: "完成率" }).rows, "完成率")).toBeDefined()
    expect(published("B11", { kind: "label", rowKey: `${first}#9`, printed: "完成率" }).findings).toHaveLength(1)
  })

  test("in a code is spread over 类, 款 and 项, or stands in the governmental column", () => {
    expect(
      published("B03", { kind: "code", rowKey: "2130301", printed: "2130399" }).rows.filter(
        (r) => r.slice(0, 3).join("") === "2130399",
      ).length,
    ).toBeGreaterThan(0)
    const { rows } = published("B06", { kind: "code", rowKey: "30201", columnKey: "政府", printed: "50299" })
    expect(rows.find((row) => row[0] === "30201")![2]).toBe("50299")
  })

  test("in the order moves a row, and its figures with it", () => {
    const codes = (rows: string[][]) => rows.slice(3).map((row) => row[0])
    const { statement, rows } = published("B06", { kind: "order", rowKey: "30201", printed: "合计" })
    expect(codes(rows)[0]).toBe("30201")
    expect([...codes(rows)].sort()).toEqual([...codes(original("B06"))].sort())
    for (const cell of statement.cells) expect(rows[cell.row]![cell.column]).toBe(cell.printed)
  })

  test("may be a row more or a row less", () => {
    const more = published("B06", {
      kind: "row-added",
      rowKey: "30201",
      printed: "30209|物业管理费|50201|办公经费|0.10||0.10",
    })
    const at = more.rows.findIndex((row) => row[0] === "30209")
    expect(more.rows[at - 1]![0]).toBe("30201")
    expect(more.rows[at]).toEqual(["30209", "物业管理费", "50201", "办公经费", "0.10", "", "0.10"])
    const less = published("B06", { kind: "row-omitted", rowKey: "30201", printed: "" })
    expect(less.rows.some((row) => row[0] === "30201")).toBe(false)
    expect(less.rows).toHaveLength(original("B06").length - 1)
  })

  test("leaves out a row of one panel without moving the other's", () => {
    const { rows } = published("B01", { kind: "row-omitted", rowKey: "外交", printed: "" })
    const left = original("B01").map((row) => row.slice(0, 2))
    expect(rows.map((row) => row.slice(0, 2))).toEqual(left)
    expect(rows.some((row) => row.includes("二、外交"))).toBe(false)
  })

  test("may leave out a table, of which the title remains, or change its title", () => {
    expect(published("B02", { kind: "table", printed: "" }).statement).toMatchObject({
      omitted: true,
      title: "2024年部门收入总体情况表",
    })
    expect(published("B02", { kind: "table", printed: "收入表" }).statement.table.title).toBe("收入表")
  })

  test("that finds no place is reported with its own place; those of the text are left alone", () => {
    const { findings } = published(
      "B01",
      { kind: "value", rowKey: "没有的行", columnKey: "金额", printed: "1" },
      { kind: "sentence", section: "一", printed: "1" },
    )
    expect(findings.map((f) => [f.code, f.severity, f.at])).toEqual([
      ["deviation-without-place", "warning", { table: "deviations", row: 2 }],
    ])
    expect(findings[0]!.message.zh).toContain("B01 · 没有的行 · 金额")
  })
})
