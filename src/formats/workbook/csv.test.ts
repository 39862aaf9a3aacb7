import { describe, expect, it } from "vitest"
import { readLimits } from "../outcome.ts"
import { readCsv } from "./csv.ts"
import { isCsv } from "./csv-records.ts"

const table = '收入表,,\n单位：元,,\n项目,金额,备注\n"甲,乙","1,000.50","两行\n""备注"""\n合计,1000.50,\n'

describe("a table with commas", () => {
  it.each([
    ["records of equally many fields", table, true],
    ["the same behind a mark", `\ufeff${table.replaceAll("\n", "\r\n")}`, true],
    ["text", "某局2024年部门预算,公开\n本年收入合计100万元。\n", false],
    ["figures with thousands", "合计 1,000.50\n小计 2,300.00\n", false],
    ["a table with tabs", "项目\t金额\n甲,乙\t1\n", false],
    ["a single line", "a,b,c", false],
  ])("is told from others: %s", (_, text, expected) => expect(isCsv(text)).toBe(expected))

  it("is a table of its records, with title and unit", () => {
    const outcome = readCsv(table)
    expect(outcome).toMatchObject({
      pages: [],
      blocks: [
        { text: "收入表" },
        { text: "单位：元" },
        { kind: "table", titleBlock: 0, unitBlock: 1, rows: 3, columns: 3 },
      ],
    })
    const [, , block] = "blocks" in outcome ? outcome.blocks : []
    expect(block?.kind === "table" && block.cells.slice(3, 6)).toMatchObject([
      { text: "甲,乙" },
      { text: "1,000.50", pieces: [{ sheet: "CSV", cell: "B4" }] },
      { text: '两行\n"备注"' },
    ])
  })

  it("keeps to the limits, and ends where a quote never does", () => {
    expect(readCsv("a,b\n".repeat(100), { ...readLimits, cells: 199 })).toHaveProperty("problem.code", "too-many-cells")
    expect(readCsv('a,b\nc,"d\n'.repeat(3))).toHaveProperty("blocks")
    expect(readCsv(",,\n,,\n")).toHaveProperty("problem.code", "empty")
  })
})
