import { describe, expect, it } from "vitest"
import type { RecognisedTable } from "#recognition"
import { DocumentIndex } from "./document-index.ts"
import { sampleFile, sampleParagraph, sampleTable } from "./sample-file.ts"

const heading = (text: string, line: number) => ({ kind: "heading" as const, level: 2, text, pieces: [{ line }] })
const blocks = [
  heading("一、收支总体情况表", 1),
  sampleTable(
    [
      ["收入", "<", "支出", "<"],
      ["项目", "金额", "项目", "金额"],
      ["本年收入", "90.00", "基本支出", "60.00"],
      ["上年结转", "10.00", "项目支出", "40.00"],
      ["总计", "100.00", "总计", "100.00"],
    ],
    (row) => ({ line: row + 2 }),
    0,
  ),
  heading("二、情况说明", 9),
  sampleParagraph("收入总计100.00万元。", { line: 10 }),
  sampleTable(
    [
      ["科目编码", "<", "科目名称", "基本支出", "<", "合计"],
      ["类", "款", "^", "人员经费", "公用经费", "^"],
      ["201", "26", "档案事务", "50.00", "10.00", "60.00"],
      ["201", "^", "档案馆", "", "", "40.00"],
    ],
    (row) => ({ line: row + 12 }),
  ),
]
const index = new DocumentIndex(sampleFile({ blocks }).recognition)

describe("names of a place", () => {
  it("name table, row and column by the printed heads, of the right panel", () => {
    expect(index.names({ block: 1, row: 3, column: 1 })).toEqual(["一、收支总体情况表", "上年结转", "收入 / 金额"])
    expect(index.names({ block: 1, row: 3, column: 3 })).toEqual(["一、收支总体情况表", "项目支出", "支出 / 金额"])
  })

  it("find the label past the columns of codes and past other figures", () => {
    expect(index.names({ block: 4, row: 2, column: 4 })).toEqual(["二、情况说明", "档案事务", "基本支出 / 公用经费"])
    expect(index.names({ block: 4, row: 3, column: 5 })).toEqual(["二、情况说明", "档案馆", "合计"])
  })

  it("name a sentence by its section", () => {
    expect(index.names({ block: 3, span: [4, 10] })).toEqual(["二、情况说明"])
  })

  it("name a head cell without naming its column twice", () => {
    expect(index.names({ block: 1, row: 1, column: 3 })).toEqual(["一、收支总体情况表", "项目"])
  })

  it("are none for a place that does not exist", () => {
    expect(index.names({ block: 77, row: 1, column: 1 })).toEqual([])
    expect(index.names({ block: 1, row: 77, column: 77 })).toEqual(["一、收支总体情况表"])
  })

  it("prefer what the form recognised", () => {
    const table: RecognisedTable = {
      form: "summary",
      block: 1,
      title: "部门收支总表",
      titleAt: { block: 0 },
      unit: "万元",
      columns: [
        { index: 1, panel: 0, path: ["收入", "预算数"], role: { kind: "unknown" } },
        { index: 3, panel: 1, path: ["支出", "预算数"], role: { kind: "unknown" } },
      ],
      rows: [0, 1].map((panel) => ({
        index: 2,
        panel,
        kind: "item" as const,
        key: `k${panel}`,
        label: panel === 0 ? "本年收入合计" : "基本支出合计",
        codes: [],
        coordinate: {},
        level: 1,
        labelAt: { block: 1, row: 2, column: panel * 2 },
      })),
      figures: [],
      unmapped: [],
      repairs: [],
      empty: false,
      notes: [],
    }
    const known = new DocumentIndex(sampleFile({ blocks, tables: [table] }).recognition)
    expect(known.names({ block: 1, row: 2, column: 3 })).toEqual(["部门收支总表", "基本支出合计", "支出 / 预算数"])
    expect(known.names({ block: 1, row: 2, column: 1 })).toEqual(["部门收支总表", "本年收入合计", "收入 / 预算数"])
  })
})

describe("cell", () => {
  it("finds the cell that covers a slot, across and down", () => {
    expect(index.cell(1, 0, 3)?.text).toBe("支出")
    expect(index.cell(4, 3, 1)?.text).toBe("26")
    expect(index.cell(4, 1, 5)?.text).toBe("合计")
    expect(index.cell(4, 9, 9)).toBeUndefined()
  })
})

describe("headRows", () => {
  it("are those above the first number", () => {
    expect(index.headRows(1)).toEqual([0, 1])
    expect(index.isHead(4, 1)).toBe(true)
    expect(index.isHead(4, 2)).toBe(false)
  })

  it("are the first row of a table without numbers", () => {
    const words = sampleTable(
      [
        ["名称", "说明"],
        ["甲", "乙"],
      ],
      () => ({ line: 1 }),
    )
    expect(new DocumentIndex(sampleFile({ blocks: [words] }).recognition).headRows(0)).toEqual([0])
  })
})
