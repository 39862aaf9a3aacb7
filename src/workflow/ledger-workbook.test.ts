import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { anyLedger, withoutPlaces } from "../../tools/any-ledger/index.ts"
import { sheetData, workbook } from "../../tools/test-office/workbook.ts"
import { type Environment, nodeEnvironment } from "./environment.ts"
import { ledgerForm } from "./ledger-form.ts"
import { ledgerWorkbook, readLedgerWorkbook } from "./ledger-workbook.ts"
import { blankLedger } from "./make-template.ts"

const environment = nodeEnvironment()
const statutes = await environment.statutes()
/** An environment whose every file holds these bytes. */
const holding = (bytes: Uint8Array): Environment => ({ ...environment, readFile: async () => ({ bytes }) })
const read = async (bytes: Uint8Array) => readLedgerWorkbook("账册.xlsx", holding(bytes))

describe("a workbook", () => {
  it("gives back the ledger it was written from, whatever it is", async () => {
    await fc.assert(
      fc.asyncProperty(anyLedger(statutes), async (ledger) => {
        const outcome = await read(await ledgerWorkbook(ledger, environment))
        if ("problem" in outcome) throw new Error(outcome.problem.code)
        expect(outcome.findings).toEqual([])
        expect(withoutPlaces(outcome.ledger)).toEqual(withoutPlaces(ledger))
      }),
      { numRuns: 4 },
    )
  })

  const fields = [
    ["项目", "内容"],
    ["单位名称", "水务局"],
    ["年度", 2024],
    ["公开类型", "预算"],
    ["模板", "henan-department-12"],
    ["公开层级", "单位"],
    ["自称", "我单位"],
    ["公开日期", "2024-02-20"],
  ] as const

  it("is read by the names of its sheets, codes with their names, numbers as they are held", async () => {
    const spent = [
      ["部门经济科目", "功能科目", "资金来源", "支出性质", "金额"],
      ["30101 基本工资", 2130301, "一般公共预算", "人员经费", 1234.1],
      ["30199", "2130301", "一般公共预算", "人员经费", "1,0"],
    ] as const
    const bytes = workbook({
      sheets: { 单位信息: sheetData(fields), 支出: sheetData(spent), 草稿: sheetData([["x"]]) },
    })
    const outcome = await read(bytes)
    if ("problem" in outcome) throw new Error(outcome.problem.code)
    expect(outcome.ledger.lines[0]).toMatchObject({
      coordinate: { function: "2130301", economicDepartment: "30101", source: "R11" },
      fen: 1234_10,
      at: { source: "支出!A2" },
    })
    expect(outcome.findings.map(({ code, at }) => [code, at.source])).toEqual([
      ["not-an-amount", "支出!E3"],
      ["unknown-table", "草稿!A1"],
    ])
  })

  it("made to break the reader is refused in words", async () => {
    const bomb = { name: "xl/worksheets/sheet0.xml", content: new Uint8Array(60_000_000), declaredSize: 1000 }
    const xxe = {
      name: "xl/worksheets/sheet0.xml",
      content: '<!DOCTYPE s [<!ENTITY e SYSTEM "file:///etc/passwd">]><worksheet>&e;</worksheet>',
    }
    const codes = [bomb, xxe].map(async (entry) => {
      const outcome = await read(workbook({ sheets: { 单位信息: sheetData(fields) }, entries: [entry] }))
      return "problem" in outcome && outcome.problem.code
    })
    expect(await Promise.all(codes)).toEqual(["too-large", "damaged"])
    expect(await read(workbook({ sheets: { 别的: sheetData([["x"]]) } }))).toMatchObject({
      problem: { code: "not-a-ledger" },
    })
  })

  it("to be filled in has drop-downs of what is in force, comments and frozen heads", async () => {
    const form = ledgerForm(blankLedger(statutes, "henan-department-12", 2024), statutes)
    expect(form.lists.功能科目).toContain("2080505 机关事业单位基本养老保险缴费支出")
    const retired = [...statutes.classifications.function.all()].find(
      (s) => s.level === "item" && (s.until ?? 9999) < 2024,
    )!
    expect(form.lists.功能科目?.some((entry) => entry.startsWith(retired.code))).toBe(false)
    const spent = form.sheets.find(({ name }) => name === "支出")!
    expect(spent.columns.find(({ head }) => head === "项目")?.list).toEqual({ range: "项目!$B$2:$B$2000" })
    expect(spent.columns.find(({ head }) => head === "支出性质")?.list).toMatchObject({
      words: expect.arrayContaining(["人员经费"]),
    })
    const heads = (sheet: string) => form.sheets.find(({ name }) => name === sheet)!.columns
    const listOf = (sheet: string, head: string) => heads(sheet).find((column) => column.head === head)?.list
    expect(listOf("绩效监控", "对象")).toEqual({ range: "项目!$B$2:$B$2000" })
    expect(listOf("定性评价", "回答")).toEqual({ words: ["是", "部分", "否", "不适用"] })
    expect(listOf("评价建议", "来源")).toEqual({ words: ["绩效监控", "单位自评", "部门评价", "财政评价"] })
    expect(listOf("评价建议", "采纳情况")).toEqual({ words: ["已采纳", "未采纳", "办理中"] })
    expect(listOf("项目", "列入部门重点评价")).toEqual({ words: ["是", "否"] })
    expect(listOf("支出", "不计预算调整")).toMatchObject({ words: expect.arrayContaining(["不可抗力"]) })
    expect(listOf("定性评价", "评价事项")).toEqual({ name: "评价事项" })
    expect(form.lists.评价事项?.length).toBeGreaterThan(20)
    expect(heads("部门评价").map(({ head }) => head)).toContain("评价机构")
    const { default: exceljs } = await import("exceljs")
    const book = new exceljs.Workbook()
    await book.xlsx.load((await ledgerWorkbook(blankLedger(statutes), environment)).buffer as ArrayBuffer)
    const sheet = book.getWorksheet("支出")!
    expect(sheet.views).toMatchObject([{ state: "frozen", ySplit: 1 }])
    const head = sheet.getRow(1).values as string[]
    const at = head.indexOf("功能科目")
    expect(JSON.stringify(sheet.getCell(1, at).note)).toContain("7位代码")
    expect(sheet.getCell(5, at).dataValidation).toMatchObject({ type: "list", formulae: ["功能科目"] })
    expect(book.getWorksheet("下拉列表")?.state).toBe("hidden")
    expect(book.worksheets[0]?.name).toBe("填表说明")
  })
})
