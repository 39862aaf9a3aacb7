import { describe, expect, it } from "vitest"
import { sheetData, workbook } from "../../tools/test-office/workbook.ts"
import { readLimits } from "./outcome.ts"
import { readGrid } from "./read-grid.ts"

const sheets = async (bytes: Uint8Array, limits = readLimits) => {
  const read = await readGrid(bytes, "表.csv", limits)
  return "sheets" in read ? read.sheets : read.problem.code
}

describe("readGrid", () => {
  it("gives the rows of a workbook with the numbers behind them, hidden rows too", async () => {
    const xml =
      '<sheetData><row r="2" hidden="1"><c r="A2" t="inlineStr"><is><t>项目</t></is></c></row><row r="4"><c r="B4"><v>410700240000</v></c><c r="C4"><v>0.1</v></c></row></sheetData>'
    expect(await sheets(workbook({ sheets: { 支出: xml } }))).toEqual([
      {
        name: "支出",
        rows: [
          { row: 2, cells: ["项目"], numbers: [] },
          { row: 4, cells: ["", "410700240000", "0.1"], numbers: [undefined, 410700240000, 0.1] },
        ],
      },
    ])
  })

  it("gives the records of a CSV file", async () => {
    expect(await sheets(new TextEncoder().encode("项目,金额\n工程,2\n"))).toEqual([
      {
        name: "表.csv",
        rows: [
          { row: 1, cells: ["项目", "金额"], numbers: [] },
          { row: 2, cells: ["工程", "2"], numbers: [] },
        ],
      },
    ])
  })

  it("makes no grid of the blanks between cells far apart", async () => {
    const far = '<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="XFD1"><v>2</v></c></row></sheetData>'
    expect(await sheets(workbook({ sheets: { 表: far } }))).toMatchObject([{ rows: [{ cells: ["1"] }] }])
    const wide = sheetData(Array.from({ length: 50 }, () => [...new Array<undefined>(300), 1]))
    expect(await sheets(workbook({ sheets: { 表: wide } }), { ...readLimits, cells: 100 })).toBe("too-many-cells")
  })

  it("refuses what is no table", async () => {
    expect(await sheets(new Uint8Array())).toBe("empty")
    expect(await sheets(new TextEncoder().encode("%PDF-1.7"))).toBe("unsupported")
    expect(await sheets(new TextEncoder().encode("a,b"), { ...readLimits, bytes: 2 })).toBe("too-large")
  })
})
