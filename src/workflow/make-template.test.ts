import { describe, expect, it } from "vitest"
import { sheetData, workbook } from "../../tools/test-office/workbook.ts"
import { type Environment, nodeEnvironment } from "./environment.ts"
import { blankLedger, fillFromExport, readMappingFile } from "./make-template.ts"

const environment = nodeEnvironment()
const statutes = await environment.statutes()
const holding = (bytes: Uint8Array): Environment => ({ ...environment, readFile: async () => ({ bytes }) })
const csv = (text: string) => holding(new TextEncoder().encode(text))
const rows = [
  ["2024年预算明细"],
  ["单位编码", "单位名称", "功能分类科目", "资金性质", "项目类别", "批复数"],
  ["309001", "水务局", "2130301 行政运行", "11 一般公共预算", "1 人员类", 1200.5],
] as const
const empty = blankLedger(statutes, "henan-department-12", 2024)

describe("an export", () => {
  it("fills a ledger from a workbook or a CSV file; the place of each line is kept", async () => {
    const book = workbook({ sheets: { 明细: sheetData(rows) } })
    const filled = await fillFromExport(empty, "导出.xlsx", undefined, holding(book))
    if ("problem" in filled) throw new Error(filled.problem.code)
    expect(filled.ledger.lines).toMatchObject([
      { fen: 1200_50, at: { source: "明细!A3" }, coordinate: { source: "R11" } },
    ])
    expect(filled.ledger.units).toMatchObject([{ code: "309001", name: "水务局", nature: "administrative" }])
    expect(filled.findings.map(({ code }) => code)).toEqual(["unit-nature-assumed"])
    const text = rows.map((row) => row.join(",")).join("\n")
    const same = await fillFromExport(empty, "导出.csv", filled.mapping, csv(text))
    expect("ledger" in same && same.ledger.lines).toMatchObject([{ fen: 1200_50, at: { source: "导出.csv:3" } }])
  })

  it("takes the place of the expenditure the ledger had and leaves the rest", async () => {
    const once = await fillFromExport(empty, "导出.csv", undefined, csv(rows.map((row) => row.join(",")).join("\n")))
    if ("problem" in once) throw new Error(once.problem.code)
    const revenue = {
      coordinate: { flow: "revenue", source: "R11" },
      posting: "approved",
      fen: 5,
      at: { table: "balances", row: 2 },
    } as const
    const base = {
      ...once.ledger,
      lines: [...once.ledger.lines, revenue],
      units: [{ ...once.ledger.units[0]!, nature: "institution" as const }],
    }
    const twice = await fillFromExport(base, "导出.csv", undefined, csv(rows.map((row) => row.join(",")).join("\n")))
    expect("ledger" in twice && twice.ledger.lines.map(({ coordinate }) => coordinate.flow)).toEqual([
      "expenditure",
      "revenue",
    ])
    expect("ledger" in twice && twice.ledger.units.map(({ nature }) => nature)).toEqual(["institution"])
    expect("findings" in twice && twice.findings).toEqual([])
  })

  it.each([
    ["甲,乙\n1,2\n", undefined, "no-known-heads"],
    ["甲,乙\n1,2\n", { format: "mingzhang/mapping@1", columns: { fen: "金额" } } as const, "heads-missing"],
    ["", undefined, "empty"],
  ])("%j is refused in words", async (text, mapping, code) => {
    const filled = await fillFromExport(empty, "导出.csv", mapping, csv(text))
    expect("problem" in filled && filled.problem.code).toBe(code)
  })

  it("is read by a saved mapping, which must be one", async () => {
    expect(await readMappingFile("m.json", csv('{"columns":{"fen":"金额"}}'))).toMatchObject({
      mapping: { columns: { fen: "金额" } },
    })
    expect(await readMappingFile("m.json", csv("{}"))).toMatchObject({ problem: { code: "not-a-mapping" } })
  })
})
