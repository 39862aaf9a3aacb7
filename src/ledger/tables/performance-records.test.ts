import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { loadStatutes } from "#workflow"
import { withoutPlaces } from "../../../tools/any-ledger/index.ts"
import type { Ledger } from "../ledger.ts"
import { ledgerFrom } from "../ledger-from.ts"
import { sampleLedger } from "../sample-ledger.ts"
import { tablesOf } from "../tables-of.ts"
import type { RawTable } from "./raw-table.ts"

const statutes = await loadStatutes()
const at = { table: "t", row: 2 }

/** A table as a clerk's file gives it: lines of cells parted by commas. */
const file = (table: string, ...lines: string[]): RawTable => ({
  table,
  name: `${table}.csv`,
  form: "file",
  rows: lines.map((line, i) => ({ row: i + 1, cells: line.split(",") })),
})
const projects = file(
  "projects",
  "项目代码,项目名称,部门重点评价",
  "P1,堤防维护,是",
  "P2,水库、闸坝、泵站运行,否",
  "P3,同名,",
  "P4,同名,",
)
const unit = tablesOf(sampleLedger(), statutes).filter(({ table }) => table === "unit")
const read = (...tables: RawTable[]) => ledgerFrom([...unit, projects, ...tables], statutes)
const bare = <K extends keyof Ledger>(part: K, ...tables: RawTable[]) => {
  const { ledger, findings } = read(...tables)
  expect(findings).toEqual([])
  return (withoutPlaces(ledger) as Ledger)[part]
}

describe("monitoring.csv", () => {
  it("gives records of money and of indicators, projects by their codes, days in full", () => {
    const table = file(
      "monitoring",
      "项目名称,监控时点,指标名称,完成值,累计支出（万元）,纠偏措施",
      "堤防维护,2024年6月30日,,,12.5,",
      "P1,2024/9/5,堤防长度,60%,,汛期停工",
      "部门整体,2024-06-30,,,100,",
      "专项资金,2023-12-31,,,7,",
    )
    expect(bare("monitoring", table)).toEqual([
      { of: "P1", on: "2024-06-30", outturnFen: 12_5000_00 },
      { of: "P1", on: "2024-09-05", indicator: "堤防长度", actual: "60%", note: "汛期停工" },
      { of: "overall", on: "2024-06-30", outturnFen: 100_0000_00 },
      { of: "earmarked", on: "2023-12-31", outturnFen: 7_0000_00 },
    ])
  })

  it("says which cell is wrong", () => {
    const { findings } = read(file("monitoring", "对象,截止日期,累计执行数", "P1,六月底,1", ",2024-06-30,很多"))
    expect(findings.map(({ code, at: place }) => [code, place.source, place.column])).toEqual([
      ["not-a-date", "monitoring.csv:2", "截止日期"],
      ["not-an-amount", "monitoring.csv:3", "累计执行数"],
      ["missing-value", "monitoring.csv:3", "对象"],
    ])
  })
})

describe("answers.csv", () => {
  it("gives answers by their words, questions as they are written", () => {
    const table = file(
      "answers",
      "对象,问题,是否符合,得分,证明材料,责任人",
      "整体,compliance.5,基本符合,,制度汇编,李四",
      "堤防维护,决策程序,,4.5,,",
      "单位整体,某问,不涉及,,,",
    )
    expect(bare("answers", table)).toEqual([
      { of: "overall", item: "compliance.5", answer: "partly", evidence: "制度汇编", signer: "李四" },
      { of: "P1", item: "决策程序", score: "4.5" },
      { of: "overall", item: "某问", answer: "not-applicable" },
    ])
  })

  it("tells which words are allowed", () => {
    const { findings } = read(file("answers", "对象,评价事项,回答", "整体,某问,也许"))
    expect(findings).toMatchObject([{ code: "unknown-word", found: "也许", expected: "是、部分、否、不适用" }])
  })
})

describe("recommendations.csv and department-evaluations.csv", () => {
  it("give what was suggested and what became of it, pending where nothing is said", () => {
    const table = file(
      "recommendations",
      "对象,评价类型,建议,是否采纳,整改措施",
      "P1,自评,完善台账,采纳,已建台账",
      "整体,财政重点评价,压减规模,,",
    )
    expect(bare("recommendations", table)).toEqual([
      { of: "P1", source: "self-evaluation", text: "完善台账", outcome: "adopted", measure: "已建台账" },
      { of: "overall", source: "finance-evaluation", text: "压减规模", outcome: "pending" },
    ])
  })

  it("give evaluations by the department", () => {
    const table = file(
      "department-evaluations",
      "项目,评价单位,报告日期,结论,主要成效",
      "堤防维护,某咨询公司,2025.6.20,良好,保障安澜",
    )
    expect(bare("departmentEvaluations", table)).toEqual([
      { project: "P1", evaluator: "某咨询公司", on: "2025-06-20", conclusion: "良好", achievements: "保障安澜" },
    ])
  })
})

describe("projects that carry a task", () => {
  const carried = (cell: string) =>
    bare("tasks", file("tasks", "任务名称,主要内容,对应项目", `防汛,,${cell}`))[0]?.projects

  it.each([
    ["P1", ["P1"]],
    ["P1、P2", ["P1", "P2"]],
    ["堤防维护；P2 水库、闸坝、泵站运行、P3", ["P1", "P2", "P3"]],
    ["P1 堤防维护、水库、闸坝、泵站运行", ["P1", "P2"]],
    ["P1\nP2", ["P1", "P2"]],
    ["同名、没有登记的、P4", ["同名", "没有登记的", "P4"]],
    ["、P1、、", ["P1"]],
    ["", undefined],
  ])("%j", (cell, codes) => {
    expect(carried(cell)).toEqual(codes)
  })

  it("come back by code or name, alone or after one another", () => {
    const names = ["堤防维护", "水库、闸坝、泵站运行"]
    const codes = ["P1", "P2"]
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(1), fc.nat(2)), { minLength: 1, maxLength: 8 }), (picked) => {
        const cell = picked.map(([i, how]) => [codes[i], names[i], `${codes[i]} ${names[i]}`][how]).join("、")
        expect(carried(cell)).toEqual(picked.map(([i]) => codes[i]))
      }),
    )
  })
})

describe("a folder that does without performance records", () => {
  it("is written without their tables and columns; each comes with its first entry", () => {
    const ids = (ledger: Ledger) => tablesOf(ledger, statutes).map(({ table }) => table)
    const heads = (ledger: Ledger, id: string) =>
      tablesOf(ledger, statutes).find(({ table }) => table === id)?.rows[0]?.cells
    const plain = sampleLedger()
    expect(ids(plain)).not.toContain("monitoring")
    expect(ids({ ...plain, monitoring: [{ of: "overall", on: "2024-06-30", at }] })).toContain("monitoring")
    expect(heads(plain, "indicators")).not.toContain("基准值")
    const indicator = { of: "overall", first: "产出指标", second: "", third: "次数", target: "≥1次", at }
    const used = { ...plain, indicators: [{ ...indicator, baseline: "上年12次" }] }
    expect(heads(used, "indicators")).toContain("基准值")
    expect(heads(used, "indicators")).not.toContain("佐证材料")
    expect(heads(plain, "expenditure")).not.toContain("不计预算调整")
  })

  it("and reads as one without them", () => {
    const { ledger } = read()
    expect([ledger.monitoring, ledger.answers, ledger.recommendations, ledger.departmentEvaluations]).toEqual([
      [],
      [],
      [],
      [],
    ])
    expect(ledger.projects.map(({ keyEvaluation }) => keyEvaluation)).toEqual([true, false, undefined, undefined])
  })
})
