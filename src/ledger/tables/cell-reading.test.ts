import { describe, expect, it } from "vitest"
import { loadStatutes } from "#workflow"
import { cellReading } from "./cell-reading.ts"
import { cellText } from "./cell-writing.ts"
import type { Column } from "./column.ts"
import { coordinateColumns } from "./coordinate-columns.ts"
import { amountColumn } from "./entry-columns.ts"
import { columnName } from "./raw-table.ts"

const statutes = await loadStatutes()
const context = { statutes, unit: "元" } as const
const of = (kind: Column["kind"]): Column => ({ key: "x", zh: "栏", kind, help: { zh: "", en: "" } })
const amount = (text: string, unit: "元" | "万元" = "元") => {
  const { value, wrong } = cellReading(text, amountColumn, { statutes, unit })
  return value ?? wrong?.code
}
const [source, item, nature, flow] = coordinateColumns(["source", "function", "nature", "flow"]) as [
  Column,
  Column,
  Column,
  Column,
]
const read = (text: string, column: Column) => {
  const { value, wrong } = cellReading(text, column, context)
  return value ?? wrong?.code
}

describe("amounts", () => {
  it.each([
    ["1234.5", "元", 1234_50],
    ["１，２３４．５０", "元", 1234_50],
    ["1,234,567.89", "元", 1234567_89],
    ["-3", "元", -300],
    ["(3)", "元", -300],
    ["0.10000", "元", 10],
    ["12.345678", "万元", 123456_78],
    ["12.5万元", "元", 125000_00],
    ["3元", "万元", 300],
    ["—", "元", 0],
    ["-0", "元", 0],
  ] as const)("%s in %s is %i 分", (text, unit, fen) => {
    expect(amount(text, unit)).toBe(fen)
  })

  it.each([
    ["0.001", "元", "finer-than-fen"],
    ["0.0000001", "万元", "finer-than-fen"],
    ["1.2E+07", "元", "not-an-amount"],
    ["12 元整", "元", "not-an-amount"],
    ["1,23", "元", "not-an-amount"],
    ["百", "元", "not-an-amount"],
    ["999999999999999", "万元", "amount-too-large"],
  ] as const)("%s in %s is refused: %s", (text, unit, code) => {
    expect(amount(text, unit)).toBe(code)
  })

  it("are written with two decimals at least and none lost", () => {
    expect(cellText(1234_50, amountColumn, context)).toBe("1234.50")
    expect(cellText(123456_78, amountColumn, { statutes, unit: "万元" })).toBe("12.345678")
    expect(cellText(-10000_00, amountColumn, { statutes, unit: "万元" })).toBe("-1.00")
    expect(cellText(1, amountColumn, { statutes, unit: "万元" })).toBe("0.000001")
  })
})

describe("fund sources", () => {
  it.each([
    ["R11", "R11"],
    ["一般公共预算", "R11"],
    ["一般公共预算拨款收入", "R11"],
    ["财政拨款", "R1"],
    ["政府性基金预算", "R12"],
    ["政府性基金", "R12"],
    ["财政专户管理资金", "R2"],
    ["单位资金", "R3"],
    ["事业收入", "R31"],
    ["经营收入", "R34"],
    ["其中：财政拨款", "R11.fiscal"],
    ["11 一般公共预算资金", "R11"],
    ["111 经费拨款", "R11"],
    ["31", "R31"],
    ["外星资金", "unknown-source"],
    ["9", "unknown-source"],
  ])("%s is %s", (text, id) => {
    expect(read(text, source)).toBe(id)
  })

  it("are each written by a name that reads back", () => {
    for (const { id } of statutes.classifications.revenue.all().filter((s) => !s.id.startsWith("T")))
      expect(read(cellText(id, source, context), source)).toBe(id)
    expect(cellText("R11", source, context)).toBe("一般公共预算")
  })
})

describe("codes", () => {
  it.each([
    ["2080505", "2080505"],
    ["2080505 机关事业单位基本养老保险缴费支出", "2080505"],
    ["２０８０５０５", "2080505"],
    ["2080505-机关事业单位基本养老保险缴费支出", "2080505"],
    ["机关事业单位基本养老保险缴费支出", "2080505"],
    ["行政运行", "行政运行"],
    ["不存在的科目", "不存在的科目"],
  ])("%s → %s", (text, code) => {
    expect(read(text, item)).toBe(code)
  })

  it("with the name of another code are taken with a doubt", () => {
    expect(cellReading("2080505 公务员医疗补助", item, context)).toMatchObject({
      value: "2080505",
      wrong: { code: "name-of-another-code" },
    })
  })
})

describe("words, dates, counts, text", () => {
  it.each([
    ["基本支出", nature, "basic"],
    ["人员经费", nature, "basic.personnel"],
    ["project.targeted", nature, "project.targeted"],
    ["支出总计", flow, "uses"],
    ["上年结转", flow, "carry-in"],
    ["别的", flow, "unknown-word"],
    ["2024年2月3日", of("date"), "2024-02-03"],
    ["2024/2/30", of("date"), "not-a-date"],
    ["2024-09", of("date"), "2024-09"],
    ["12.0", of("integer"), 12],
    ["2024年", of("integer"), 2024],
    ["1.5", of("integer"), "not-a-whole-number"],
    ["是", of("flag"), true],
    ["否", of("flag"), false],
    ["也许", of("flag"), "unknown-word"],
    ["  留着空格 ", of("text"), "  留着空格 "],
  ] as const)("%s", (text, column, value) => {
    expect(read(text, column)).toBe(value)
  })

  it("say what is allowed", () => {
    expect(cellReading("别的", flow, context).wrong?.expected).toContain("支出总计")
    expect(cellReading("", flow, context)).toEqual({})
  })
})

describe("columnName", () => {
  it.each([
    [0, "A"],
    [25, "Z"],
    [26, "AA"],
    [701, "ZZ"],
    [702, "AAA"],
  ])("%i is %s", (index, name) => {
    expect(columnName(index)).toBe(name)
  })
})
