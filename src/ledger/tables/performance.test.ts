import { describe, expect, it } from "vitest"
import { loadStatutes } from "#workflow"
import { ledgerFrom } from "../ledger-from.ts"
import { sampleLedger } from "../sample-ledger.ts"
import { tablesOf } from "../tables-of.ts"
import type { RawTable } from "./raw-table.ts"

const statutes = await loadStatutes()
const file = (table: string, ...lines: string[]): RawTable => ({
  table,
  name: `${table}.csv`,
  form: "file",
  rows: lines.map((line, i) => ({ row: i + 1, cells: line.split(",") })),
})
const unit = tablesOf(sampleLedger(), statutes).filter(({ table }) => table === "unit")
const projects = file("projects", "项目代码,项目名称", "P1,堤防维护", "P2,水质监测")
const read = (...tables: RawTable[]) => ledgerFrom([...unit, projects, ...tables], statutes)
const ledgerOf = (...tables: RawTable[]) => {
  const { ledger, findings } = read(...tables)
  expect(findings).toEqual([])
  return ledger
}

describe("indicators.csv", () => {
  const head = "项目名称,一级指标,二级指标,三级指标,年度指标值,完成值,分值,得分,偏差原因分析及改进措施,上年值"

  it("gives indicators by the code of their project, blanks left out, numbers as written", () => {
    const { indicators } = ledgerOf(
      file(
        "indicators",
        head,
        "堤防维护,产出指标,数量指标,堤防长度,≥3公里,2.7公里,10,9.00,汛期停工,上年2.5公里",
        "部门整体,资金管理,,安排科学性,符合规定,,5,,,",
      ),
    )
    expect(indicators.map(({ at: { row }, ...one }) => ({ ...one, at: row }))).toEqual([
      {
        of: "P1",
        first: "产出指标",
        second: "数量指标",
        third: "堤防长度",
        target: "≥3公里",
        actual: "2.7公里",
        weight: "10",
        score: "9.00",
        cause: "汛期停工",
        baseline: "上年2.5公里",
        at: 2,
      },
      { of: "overall", first: "资金管理", second: "", third: "安排科学性", target: "符合规定", weight: "5", at: 3 },
    ])
  })

  it("wants subject, first level and name of each", () => {
    const { findings } = read(file("indicators", head, ",,数量指标,,≥3公里,,,,,"))
    expect(findings.map(({ code, at }) => [code, at.column])).toEqual([
      ["missing-value", "对象"],
      ["missing-value", "一级指标"],
      ["missing-value", "三级指标"],
    ])
  })
})

describe("evaluations.csv", () => {
  it("gives money by source, exact to the 分; a source of blanks alone is none", () => {
    const { evaluations } = ledgerOf(
      file(
        "evaluations",
        "项目名称,财政拨款年初预算数,财政拨款全年预算数,财政拨款全年执行数,财政专户全年预算数,单位资金全年预算数,单位资金全年执行数,自评得分,评价报告",
        "堤防维护,600000.00,600000.01,583800.00,,50000.00,0,97.4,是",
        "P2,,,,,,,,",
      ),
    )
    expect(evaluations).toMatchObject([
      {
        project: "P1",
        totalScore: "97.4",
        report: true,
        funds: [
          { source: "R1", approvedFen: 60_000_000, adjustedFen: 60_000_001, outturnFen: 58_380_000 },
          { source: "R3", approvedFen: 0, adjustedFen: 5_000_000, outturnFen: 0 },
        ],
      },
      { project: "P2", funds: [] },
    ])
  })
})

it("money finer than a 分 is refused at its cell", () => {
  const { findings } = read(file("evaluations", "项目,财政拨款全年执行数", "P1,583800.005"))
  expect(findings).toMatchObject([{ code: "finer-than-fen", at: { column: "财政拨款全年执行数", row: 2 } }])
})

describe("tasks.csv", () => {
  it("gives the projects that carry a task by their codes, each as written or by name", () => {
    const { tasks } = ledgerOf(
      file(
        "tasks",
        "年度主要任务,主要内容,预算金额,承担项目,完成率",
        "防汛,堤防维护和监测,700000.00,堤防维护、P2,95%",
        "供水,,,,",
      ),
    )
    expect(tasks.map(({ at: _, ...task }) => task)).toEqual([
      { name: "防汛", content: "堤防维护和监测", fen: 70_000_000, projects: ["P1", "P2"], completion: "95%" },
      { name: "供水", content: "" },
    ])
  })
})
