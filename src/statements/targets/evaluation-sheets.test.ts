import { expect, test } from "vitest"
import { bookOf } from "#ledger"
import { performanceTables } from "#recognition"
import { loadStatutes } from "#workflow"
import { printedDocument } from "../sample-print.ts"
import { sampleDisclosure } from "../sample-disclosure.ts"
import { evaluationStatements } from "./evaluation-sheets.ts"

const statutes = await loadStatutes()
const family = statutes.families.find((f) => f.id === "national-accounts-9")!
const ledger = sampleDisclosure(family, { seed: 7, projects: 2 })
const [first, second] = evaluationStatements(bookOf(ledger, statutes), family, statutes)

test("every evaluated project has a sheet that is read back with money, points and results", () => {
  for (const { sheet, project } of [first!, second!]) {
    const [read] = performanceTables(printedDocument([sheet], "附件"))
    if (read?.kind !== "score-sheet") throw new Error("not read as a self-evaluation sheet")
    expect(read.project?.text).toBe(ledger.projects.find((p) => p.code === project)!.name)
    expect(
      read.money.map((m) => [m.initial?.printed, m.adjusted?.printed, m.executed?.printed, m.rate?.printed]),
    ).toEqual([
      ["20", "17.86", "17.86", "100.00"],
      ["20", "17.86", "17.86", "100.00"],
      ["0", "0", "0", "0.00"],
      ["0", "0", "0", "0.00"],
    ])
    expect(read.management.map((m) => m.name.text)).toEqual([
      "安排科学性",
      "拨付合规性",
      "使用规范性",
      "预算绩效管理情况",
    ])
    expect(read.indicators.map((i) => [i.name.text, i.actual?.text, i.score?.printed])).toContainEqual([
      "清淤河道长度",
      "13公里",
      "10",
    ])
  }
})

test("a report has its three tables, only where one is attached", () => {
  expect(second!.report).toBe(undefined)
  const { execution, scores, management } = first!.report!
  const [money] = performanceTables(printedDocument([execution], "报告"))
  expect(money?.kind).toBe("execution-table")
  expect(execution.table.unit).toBe("单位：万元")
  const [table] = performanceTables(printedDocument([scores], "报告"))
  expect(table?.kind).toBe("score-table")
  expect(management.table.rows).toBe(5)
})
