import { describe, expect, it } from "vitest"
import { loadStatutes } from "#workflow"
import { ledgerFrom } from "./ledger-from.ts"
import { ledgerTables, type RawTable, tablesOf } from "./index.ts"
import { sampleLedger } from "./sample-ledger.ts"

const statutes = await loadStatutes()
const table = (id: string, ...rows: readonly (readonly string[])[]): RawTable => ({
  table: id,
  name: `${id}.csv`,
  form: "file",
  rows: rows.map((cells, i) => ({ row: i + 1, cells })),
})
const unit = tablesOf(sampleLedger(), statutes)[0]!
const from = (...tables: readonly RawTable[]) => ledgerFrom([unit, ...tables], statutes)
const told = (...tables: readonly RawTable[]) => from(...tables).findings.map(({ code, at }) => [code, at.source])

describe("a unit or project", () => {
  const projects = [
    ["项目代码", "项目名称"],
    ["P1", "堤防维护"],
    ["P2", "清淤"],
    ["P3", "清淤"],
  ]

  it("may be called by its code, its name, or both; it is kept by its code", () => {
    const { ledger, findings } = from(
      table("units", ["单位代码", "单位名称", "单位性质"], ["309001", "水文站", "事业"]),
      table("projects", ...projects),
      table(
        "expenditure",
        ["预算单位", "项目", "金额"],
        ["309001", "P1", "1"],
        ["水文站", "堤防维护", "1"],
        ["309001 水文站", "P1 堤防维护", "1"],
      ),
      table(
        "indicators",
        ["对象", "一级指标", "二级指标", "三级指标", "指标值"],
        ["堤防维护", "产出指标", "数量指标", "长度", "≥1公里"],
      ),
    )
    expect(findings).toEqual([])
    expect(ledger.lines.map(({ coordinate: { unit, project } }) => [unit, project])).toEqual([
      ["309001", "P1"],
      ["309001", "P1"],
      ["309001", "P1"],
    ])
    expect(ledger.indicators[0]?.of).toBe("P1")
  })

  it("stays as written where its name says neither which nor anything known", () => {
    const { ledger } = from(
      table("projects", ...projects),
      table("expenditure", ["项目", "金额"], ["清淤", "1"], ["绿化", "1"]),
    )
    expect(ledger.lines.map(({ coordinate }) => coordinate.project)).toEqual(["清淤", "绿化"])
  })
})

describe("a table", () => {
  it("may have its columns in any order, by any name they go by, and blank rows", () => {
    const { ledger, findings } = from(
      table(
        "expenditure",
        ["", ""],
        ["预算数（万元）", "支出功能分类科目", "支出类型", "资金性质"],
        ["", " "],
        ["1.5", "2080505", "基本支出", "11"],
      ),
    )
    expect(findings).toEqual([])
    expect(ledger.lines).toEqual([
      {
        coordinate: { flow: "expenditure", source: "R11", nature: "basic", function: "2080505" },
        posting: "approved",
        fen: 15000_00,
        at: { table: "expenditure", row: 4, source: "expenditure.csv:4" },
      },
    ])
  })

  it("says which head is not known, missing or there twice", () => {
    expect(told(table("units", ["单位代码", "单位代码", "颜色"]))).toEqual([
      ["duplicate-header", "units.csv:1"],
      ["unknown-header", "units.csv:1"],
      ["missing-header", "units.csv:1"],
      ["missing-header", "units.csv:1"],
    ])
    const { findings } = from(table("units", ["单位代码", "单位名称", "单位性质", "颜色"], ["1", "甲", "行政", "红"]))
    expect(findings).toMatchObject([{ code: "unknown-header", severity: "warning", found: "颜色" }])
    expect(findings[0]?.expected).toContain("单位性质")
  })

  it("names cell, fault and remedy, in a sheet by its letter", () => {
    const sheet: RawTable = {
      ...table("expenditure", ["功能科目", "金额"], ["2080505", "1.234"]),
      name: "支出",
      form: "sheet",
    }
    expect(from(sheet).findings).toEqual([
      {
        code: "finer-than-fen",
        severity: "error",
        at: { table: "expenditure", row: 2, column: "金额", source: "支出!B2" },
        message: { zh: expect.stringContaining("至多2位小数"), en: expect.stringContaining("finer than one fen") },
        found: "1.234",
        expected: "至多2位小数",
      },
    ])
  })

  it("says what is blank that must not be, and what stands under no head", () => {
    expect(told(table("projects", ["项目代码", "项目名称"], ["P1", ""], ["P2", "乙", "", "旁注"]))).toEqual([
      ["missing-value", "projects.csv:2"],
      ["cell-without-header", "projects.csv:3"],
    ])
  })

  it("takes an amount of a sheet as the cell holds it, not as it is shown", () => {
    const rows = [
      { row: 1, cells: ["金额"] },
      { row: 2, cells: ["0.3"], numbers: [0.1 + 0.2 + 1e-17] },
    ]
    const { ledger } = from({ ...table("expenditure"), rows })
    expect(ledger.lines[0]?.fen).toBe(30)
  })
})

describe("a table that is wrong everywhere", () => {
  it("is told by its first findings", () => {
    const { findings } = from(table("expenditure", ["金额"], ...Array.from({ length: 600 }, () => ["无"])))
    expect([findings.length, findings.at(-1)?.code]).toEqual([501, "more-findings"])
    expect(findings.at(-1)?.message.zh).toContain("另有100处")
  })
})

describe("typed sums", () => {
  const head = ["功能科目", "金额"]
  it("that agree are left out", () => {
    const rows = [
      ["2080505", "1"],
      ["小计", "1"],
      ["2101101", "2"],
      ["小计", "2"],
      ["合 计", "3"],
    ]
    const { ledger, findings } = from(table("expenditure", head, ...rows))
    expect([ledger.lines.length, findings]).toEqual([2, []])
  })

  it("that disagree are told with both figures", () => {
    const { findings } = from(table("expenditure", head, ["2080505", "1"], ["总计", "2"]))
    expect(findings).toMatchObject([
      {
        code: "typed-total-differs",
        severity: "error",
        at: { row: 3, column: "金额" },
        found: "2.00元",
        expected: "1.00元",
      },
    ])
  })
})

describe("the publisher", () => {
  it("is told field by field what is missing or wrong", () => {
    const fields = table(
      "unit",
      ["项目", "内容", "说明"],
      ["单位名称", "水务局"],
      ["年度", "二四"],
      ["颜色", "红"],
      ["公开类型", "决算", "预算或决算"],
    )
    const { ledger, findings } = ledgerFrom([fields], statutes)
    expect(ledger.publisher).toMatchObject({ name: "水务局", kind: "accounts", year: 0 })
    expect(findings.map(({ code, at }) => [code, at.row])).toEqual([
      ["not-a-whole-number", 3],
      ["unknown-field", 4],
      ...["模板", "公开层级", "自称", "公开日期"].map(() => ["missing-value", 1]),
    ])
  })

  it("decides in which unit amounts are and what a line without 变动 does", () => {
    const own = {
      ...sampleLedger().publisher,
      kind: "accounts",
      family: "national-accounts-9",
      amountUnit: "万元",
    } as const
    const [fields] = tablesOf(sampleLedger({ publisher: own }), statutes)
    const { ledger } = ledgerFrom([table("expenditure", ["金额"], ["1"]), fields!], statutes)
    expect(ledger.lines).toMatchObject([{ fen: 10000_00, posting: "outturn" }])
  })

  it("that is not there at all is a finding, not a failure", () => {
    expect(ledgerFrom([], statutes).findings.length).toBeGreaterThan(3)
  })
})

describe("lists of the workbook", () => {
  it("give projects and units as code and name; the code is kept", () => {
    const { ledger } = from(
      table("projects", ["项目代码", "项目名称"], ["410700240000000000001", "堤防维护"]),
      table(
        "indicators",
        ["对象", "一级指标", "三级指标"],
        ["410700240000000000001 堤防维护", "产出指标", "长度"],
        ["整体", "产出指标", "数"],
      ),
    )
    expect(ledger.indicators.map(({ of }) => of)).toEqual(["410700240000000000001", "overall"])
  })
})

describe("the schema", () => {
  it("names every table and column once, in both languages", () => {
    for (const { id, zh, help, columns } of ledgerTables) {
      expect([id, zh, help.zh, help.en].every((text) => text !== "")).toBe(true)
      expect(new Set(columns.map((column) => column.zh)).size).toBe(columns.length)
      expect(new Set(columns.map((column) => column.key)).size).toBe(columns.length)
      for (const column of columns)
        expect([column.key, column.help.zh !== "", column.help.en !== ""]).toEqual([column.key, true, true])
      const names = columns.flatMap((column) => [column.zh, ...(column.aliases ?? [])])
      const owner = (name: string) => columns.filter((c) => c.zh === name || c.aliases?.includes(name)).map((c) => c.zh)
      for (const name of names) expect([id, name, owner(name).length]).toEqual([id, name, 1])
    }
  })
})
