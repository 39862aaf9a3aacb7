import { describe, expect, test } from "vitest"
import { bookOf, type Ledger } from "#ledger"
import { type PerformanceTable, performanceTables } from "#recognition"
import { loadStatutes } from "#workflow"
import { printedDocument } from "../sample-print.ts"
import { sampleDisclosure } from "../sample-disclosure.ts"
import type { Statement } from "../statement.ts"
import { statementsOf } from "../statements-of.ts"

const statutes = await loadStatutes()

/** The target tables of a family, and what is understood when they are read back. */
function targets(
  id: string,
  change: (ledger: Ledger) => Ledger = (l) => l,
): { statements: Statement[]; read: PerformanceTable[] } {
  const family = statutes.families.find((f) => f.id === id)!
  const ledger = change(sampleDisclosure(family, { seed: 5, projects: 4 }))
  const { statements } = statementsOf(bookOf(ledger, statutes), family, statutes)
  const own = statements.filter((s) => s.form === "B11" || s.form === "B12")
  return { statements: own, read: performanceTables(printedDocument(own, "目标")) }
}

const overall = (ledger: Ledger): Ledger => ({
  ...ledger,
  indicators: [
    ...ledger.indicators,
    ...["overall", "earmarked"].flatMap((of) => [
      {
        of,
        first: "产出指标",
        second: of === "overall" ? "履职目标实现" : "数量指标",
        third: "新增灌溉面积",
        target: "≥200亩",
        at: { table: "indicators", row: 90 },
      },
      {
        of,
        first: "满意度指标",
        second: "服务对象满意度指标",
        third: "群众满意度",
        target: "≥95%",
        at: { table: "indicators", row: 91 },
      },
    ]),
  ],
})

describe("a page for each project", () => {
  test.each(["henan-unit-11", "guizhou-11", "shaanxi-15"])(
    "%s is read as a target sheet with money and indicators",
    (id) => {
      const { statements, read } = targets(id, overall)
      const pages = statements.filter((s) => s.project !== undefined)
      expect(pages.map((s) => s.project)).toEqual(pages.map((_, i) => `53012324000000${1000001 + i}`))
      const sheets = read.filter((t) => t.kind === "target-sheet" && t.project?.text.endsWith("项目"))
      expect(sheets).toHaveLength(pages.length)
      for (const [i, sheet] of sheets.entries()) {
        if (sheet.kind !== "target-sheet") continue
        expect(sheet.indicators.map((x) => [x.name.text, x.target?.text])).toEqual(
          expect.arrayContaining([
            ["清淤河道长度", "≥12公里"],
            ["群众满意度", "≥90%"],
          ]),
        )
        const total = pages[i]!.cells.find((c) => c.rowKey.endsWith("/total"))!
        const money = id === "shaanxi-15" ? [...sheet.money, ...sheet.term] : sheet.money
        expect(money.map((m) => m.figure.printed)).toContain(total.printed)
        expect(money.find((m) => m.figure.printed === total.printed)!.figure.coordinate.project).toBe(
          total.coordinate.project,
        )
        expect(sheet.objective?.text).toBe("完成年度工程任务，保障供水安全。")
      }
    },
  )
})

describe("the overall target", () => {
  test("of Henan holds the standard indicators with the department's own values, and its money", () => {
    const { statements, read } = targets("henan-department-12", (ledger) => ({
      ...overall(ledger),
      indicators: [
        ...overall(ledger).indicators,
        {
          of: "overall",
          first: "投入管理指标",
          second: "预算和财务管理",
          third: "预算调整率",
          target: "≤30%",
          at: { table: "indicators", row: 99 },
        },
      ],
    }))
    const table = read.find((t) => t.kind === "overall-target")
    if (table?.kind !== "overall-target") throw new Error("not read as an overall target")
    expect(table.indicators).toHaveLength(22)
    expect(table.indicators.find((i) => i.name.text === "预算调整率")?.target?.text).toBe("≤30%")
    expect(table.indicators.find((i) => i.name.text === "结转结余率")?.target?.text).toBe("≤10%")
    expect(table.tasks.map((t) => t.name.text)).toEqual(["河湖管护", "防汛抗旱"])
    const printed = statements.find((s) => s.form === "B11")!.cells.map((c) => [c.rowKey, c.printed])
    expect(table.money.map((m) => [`整体/${m.part}`, m.figure.printed])).toEqual(printed)
  })

  test("of Shaanxi sums its tasks", () => {
    const { read } = targets("shaanxi-15", overall)
    const table = read.find((t) => t.kind === "overall-target")
    if (table?.kind !== "overall-target") throw new Error("not read as an overall target")
    expect(table.tasks.map((t) => t.money[0]?.figure.printed)).toEqual(["10000", "10003"])
    expect(table.taskTotal.map((m) => m.figure.printed)).toEqual(["20003", "20003", ""])
    expect(table.indicators.map((i) => i.name.text)).toContain("群众满意度")
  })

  test("of earmarked funds prints the term beside the year", () => {
    const { read } = targets("shaanxi-15", overall)
    const table = read.at(-1)
    if (table?.kind !== "target-sheet") throw new Error("not read as a target sheet")
    expect(table.term.map((m) => m.part)).toEqual(["total", "appropriation", "other"])
    expect(table.term.map((m) => m.figure.printed)).toEqual(table.money.map((m) => m.figure.printed))
  })

  test("is empty, with its reason, where nobody set one", () => {
    const { statements } = targets("shaanxi-15")
    expect(statements.at(-1)).toMatchObject({ form: "B12", number: "表15", empty: true, emptyReason: "我部门不涉及" })
  })
})

test("Henan's summary of project targets pairs indicators under their first level and adds up", () => {
  const { statements, read } = targets("henan-department-12")
  const table = read.find((t) => t.kind === "target-summary")
  if (table?.kind !== "target-summary") throw new Error("not read as a summary of targets")
  expect(table.projects).toHaveLength(4)
  expect(table.projects[0]!.indicators.map((i) => [i.first?.text, i.name.text, i.target?.text])).toEqual([
    ["成本指标", "项目总成本", "≤20万元"],
    ["产出指标", "清淤河道长度", "≥12公里"],
    ["效益指标", "受益人口", "≥3000人"],
    ["满意度指标", "群众满意度", "≥90%"],
    ["产出指标", "验收合格率", "100%"],
    ["产出指标", "按期完成率", "≥95%"],
  ])
  const cells = statements.find((s) => s.form === "B12")!.cells.filter((c) => c.columnKey === "total")
  expect(cells[0]!.value).toBe(cells.filter((c) => /^\d{21}$/.test(c.rowKey)).reduce((sum, c) => sum + c.value!, 0))
})

test("without projects the page says why it is empty", () => {
  const { statements } = targets("henan-unit-11", (l) => ({
    ...l,
    projects: [],
    lines: l.lines.filter((line) => !line.coordinate.project),
  }))
  expect(statements).toHaveLength(1)
  expect(statements[0]!.empty).toBe(true)
  expect(statements[0]!.table.notes).toEqual(["说明：我部门2024年没有项目支出，故本表无数据。"])
})
