import { describe, expect, it } from "vitest"
import { loadStatutes } from "#workflow"
import type { RawTable } from "../tables/raw-table.ts"
import { appliedMapping, type FoundMapping, guessedMapping, importedLines, readMapping, writeMapping } from "./index.ts"

const statutes = await loadStatutes()
const sheet = (rows: readonly (readonly string[])[], name = "导出"): RawTable => ({
  table: name,
  name,
  form: "sheet",
  rows: rows.map((cells, i) => ({ row: i + 1, cells })),
})
const head = [
  "序号",
  "单位编码",
  "单位名称",
  "支出功能分类科目",
  "部门支出经济分类",
  "资金性质",
  "项目类别",
  "项目编码",
  "项目名称",
  "批复数",
  "申报数",
]
const line = (more: Partial<Record<string, string>> = {}) =>
  head.map(
    (name) =>
      more[name] ??
      {
        单位编码: "309001",
        单位名称: "水务局本级",
        支出功能分类科目: "2130301-行政运行",
        部门支出经济分类: "[30101]基本工资",
        资金性质: "111 经费拨款补助",
        项目类别: "1 人员类项目",
        项目编码: "410700240000000000001",
        项目名称: "工资性支出",
        批复数: "1,200.50",
        申报数: "9",
      }[name] ??
      "",
  )
const imported = (...rows: readonly (readonly string[])[]) => {
  const found = guessedMapping([sheet([["2024年预算"], ["单位：万元"], head, ...rows])])
  return importedLines(found as FoundMapping, "budget", statutes)
}

describe("the mapping", () => {
  it("is found by known heads under titles, on whichever sheet", () => {
    const found = guessedMapping([sheet([["说明"]], "封面"), sheet([["2024年预算"], ["单位：万元"], head, line()])])
    expect(found?.mapping).toEqual({
      format: "mingzhang/mapping@1",
      sheet: "导出",
      unit: "万元",
      columns: {
        unit: "单位编码",
        unitName: "单位名称",
        function: "支出功能分类科目",
        economicDepartment: "部门支出经济分类",
        source: "资金性质",
        nature: "项目类别",
        project: "项目编码",
        projectName: "项目名称",
        fen: "批复数",
      },
    })
    expect(
      guessedMapping([
        sheet([
          ["甲", "乙"],
          ["1", "2"],
        ]),
      ]),
    ).toBeUndefined()
  })

  it("is saved, and applied to the next export; heads that are missing are named", () => {
    const mapping = { format: "mingzhang/mapping@1", columns: { function: "科目", fen: "数（元）" } } as const
    expect(readMapping(writeMapping(mapping))).toEqual(mapping)
    expect(readMapping("[]")).toBeUndefined()
    expect(readMapping('{"columns":{"fen":3}}')).toBeUndefined()
    const found = appliedMapping(
      [
        sheet([
          ["科 目", "数"],
          ["2130301", "5"],
        ]),
      ],
      mapping,
    )
    expect("columns" in found && [...found.columns]).toEqual([
      ["function", 0],
      ["fen", 1],
    ])
    expect(appliedMapping([sheet([["科目", "元"]])], mapping)).toEqual({ missing: ["数（元）"], sheet: "导出" })
  })
})

describe("lines", () => {
  it("are read with codes out of every way of writing them, units and projects with their names", () => {
    const read = imported(
      line(),
      line({
        项目类别: "22-其他运转类项目",
        项目编码: "410700240000000000002",
        项目名称: "堤防维护",
        批复数: "0.000001",
      }),
    )
    expect(read.findings).toEqual([])
    expect(read.lines.map(({ coordinate, fen, posting }) => [coordinate, fen, posting])).toEqual([
      [
        {
          flow: "expenditure",
          unit: "309001",
          nature: "basic.personnel",
          source: "R11",
          function: "2130301",
          economicDepartment: "30101",
        },
        1200_500000,
        "approved",
      ],
      [
        expect.objectContaining({ nature: "project.other-operational", project: "410700240000000000002" }),
        1,
        "approved",
      ],
    ])
    expect(read.units.map(({ code, name, nature }) => [code, name, nature])).toEqual([
      ["309001", "水务局本级", "administrative"],
    ])
    expect(read.projects).toMatchObject([{ code: "410700240000000000002", name: "堤防维护", unit: "309001" }])
    expect(read.lines[0]?.at).toMatchObject({ row: 4, source: "导出!A4" })
  })

  it("take a unit's name from behind its code, and an institution's nature from 事业运行", () => {
    const read = imported(line({ 单位编码: "309002-水文站", 单位名称: "", 支出功能分类科目: "2130150" }))
    expect(read.units).toMatchObject([{ code: "309002", name: "水文站", nature: "institution" }])
  })

  it("compare typed totals, skip rows without an amount, and say where a cell is wrong", () => {
    const total = head.map((name) => ({ 序号: "合 计", 批复数: "1300" })[name] ?? "")
    const note = head.map((name) => ({ 序号: "注：" })[name] ?? "")
    const read = imported(
      line({ 批复数: "1200" }),
      line({ 批复数: "百元" }),
      line({ 资金性质: "外星资金" }),
      total,
      note,
    )
    expect(read.findings.map(({ code, at, severity }) => [code, at.source, severity])).toEqual([
      ["not-an-amount", "导出!J5", "error"],
      ["unknown-source", "导出!F6", "error"],
      ["typed-total-differs", "导出!J7", "error"],
      ["row-without-amount", "导出!J8", "info"],
    ])
    expect(read.lines).toHaveLength(3)
  })
})
