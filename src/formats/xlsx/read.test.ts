import ExcelJS from "exceljs"
import { describe, expect, it } from "vitest"
import type { TableBlock } from "#documents"
import { sheetData, workbook } from "../../../tools/test-office/workbook.ts"
import { readXlsx } from "./index.ts"

/** Reads what a library wrote. */
async function written(make: (book: ExcelJS.Workbook) => void) {
  const book = new ExcelJS.Workbook()
  make(book)
  return read(new Uint8Array(await book.xlsx.writeBuffer()))
}

async function read(bytes: Uint8Array) {
  const outcome = await readXlsx(bytes)
  if ("problem" in outcome) throw new Error(outcome.problem.message.en)
  return outcome
}

const tablesOf = ({ blocks }: Awaited<ReturnType<typeof read>>) => blocks.filter((b) => b.kind === "table")
const rowsOf = (table: TableBlock | undefined) =>
  Array.from({ length: table?.rows ?? 0 }, (_, r) => table!.cells.filter((c) => c.row === r).map((c) => c.text))
/** The texts of the second column under a head 名称 | 值. */
const shown = async (cells: string, more: object = {}) => {
  const rows = cells.replaceAll("<c", '<c r="?"').split("\n")
  const xml = rows.map(
    (cell, i) =>
      `<row r="${i + 2}"><c r="A${i + 2}" t="inlineStr"><is><t>行${i}</t></is></c>${cell.replace('r="?"', `r="B${i + 2}"`)}</row>`,
  )
  const head =
    '<row r="1"><c r="A1" t="inlineStr"><is><t>名称</t></is></c><c r="B1" t="inlineStr"><is><t>值</t></is></c></row>'
  const outcome = await read(workbook({ sheets: { 表: `<sheetData>${head}${xml.join("")}</sheetData>` }, ...more }))
  return rowsOf(tablesOf(outcome)[0])
    .slice(1)
    .map((row) => row[1])
}

describe("a worksheet", () => {
  it("is a page of its paper, its table has title, unit and merged heads, every cell its place", async () => {
    const outcome = await written((book) => {
      const sheet = book.addWorksheet("收入表", {
        pageSetup: { paperSize: 8 as ExcelJS.PaperSize, orientation: "landscape" },
      })
      sheet.getCell("B3").value = "部门收入总表"
      sheet.mergeCells("B3:E3")
      sheet.getCell("B4").value = "部门：某某局"
      sheet.getCell("E4").value = "单位：万元"
      sheet.getCell("B5").value = "科目"
      sheet.mergeCells("B5:C5")
      sheet.getCell("D5").value = "合计"
      sheet.mergeCells("D5:D6")
      sheet.getCell("E5").value = "其中：拨款"
      sheet.mergeCells("E5:E6")
      for (const [name, value] of Object.entries({
        B6: "编码",
        C6: "名称",
        B7: "205",
        C7: "教育支出",
        D7: 12.5,
        E7: 10,
      }))
        sheet.getCell(name).value = value
      for (const cell of ["D7", "E7"]) sheet.getCell(cell).numFmt = "#,##0.00"
      sheet.getCell("B9").value = "注：本表含结转资金。"
    })
    expect(outcome.pages).toEqual([{ number: 1, width: 1190.6, height: 841.9 }])
    expect(outcome.blocks).toMatchObject([
      { kind: "heading", level: 3, text: "部门收入总表", pieces: [{ sheet: "收入表", cell: "B3" }] },
      { kind: "paragraph", text: "部门：某某局" },
      { kind: "paragraph", text: "单位：万元", pieces: [{ sheet: "收入表", cell: "E4" }] },
      { kind: "table", titleBlock: 0, unitBlock: 2, rows: 3, columns: 4, pieces: [{ cell: "B5" }] },
      { kind: "paragraph", text: "注：本表含结转资金。" },
    ])
    expect(tablesOf(outcome)[0]?.cells.map((c) => [c.text, c.rowSpan, c.columnSpan])).toEqual([
      ["科目", 1, 2],
      ["合计", 2, 1],
      ["其中：拨款", 2, 1],
      ["编码", 1, 1],
      ["名称", 1, 1],
      ["205", 1, 1],
      ["教育支出", 1, 1],
      ["12.50", 1, 1],
      ["10.00", 1, 1],
    ])
    expect(tablesOf(outcome)[0]?.cells.at(-2)).toMatchObject({ value: 12.5, pieces: [{ sheet: "收入表", cell: "D7" }] })
  })

  it("that is hidden in either way is not read, nor are hidden rows and columns", async () => {
    const outcome = await written((book) => {
      const sheet = book.addWorksheet("表")
      sheet.addRows([
        ["项目", "编码", "金额", "上年"],
        ["甲", "1", 5, 4],
        ["乙", "2", 6, 3],
        ["丙", "3", 7, 2],
      ])
      sheet.getColumn(2).hidden = true
      sheet.getRow(3).hidden = true
      book.addWorksheet("底稿", { state: "hidden" }).addRow(["底稿", 1])
      book.addWorksheet("内部", { state: "veryHidden" }).addRow(["内部", 1])
    })
    expect(outcome.pages).toHaveLength(1)
    expect(rowsOf(tablesOf(outcome)[0])).toEqual([
      ["项目", "金额", "上年"],
      ["甲", "5", "4"],
      ["丙", "7", "2"],
    ])
  })

  it("shows a merged cell where its visible part begins, and nothing of what it covers", async () => {
    const outcome = await written((book) => {
      const sheet = book.addWorksheet("表")
      sheet.addRows([
        ["收入", "", "支出"],
        ["项目", "预算数", "项目"],
        ["甲", 1, "乙"],
      ])
      sheet.mergeCells("A1:B1")
      sheet.getColumn(1).hidden = true
    })
    expect(rowsOf(tablesOf(outcome)[0])).toEqual([
      ["收入", "支出"],
      ["预算数", "项目"],
      ["1", "乙"],
    ])
    const rows = sheetData([
      ["项目", "盖住"],
      ["甲", 1],
      ["乙", 2],
    ])
    const covered = `${rows}<mergeCells><mergeCell ref="A1:B1"/></mergeCells>`
    expect(rowsOf(tablesOf(await read(workbook({ sheets: { 表: covered } })))[0])).toEqual([
      ["甲", "1"],
      ["乙", "2"],
    ])
  })

  it("may hold several tables, each with its own title and unit", async () => {
    const outcome = await written((book) => {
      const sheet = book.addWorksheet("表")
      sheet.addRows([
        ["收入表"],
        ["单位：元"],
        ["项目", "金额"],
        ["合计", 1],
        [],
        ["支出表"],
        ["单位：万元"],
        ["项目", "金额"],
        ["人员经费", 2],
        ["公用经费"],
        ["合计", 2],
        ["填报人：张三"],
      ])
    })
    expect(outcome.blocks).toMatchObject([
      { text: "收入表" },
      { text: "单位：元" },
      { titleBlock: 0, unitBlock: 1, rows: 2 },
      { text: "支出表" },
      { text: "单位：万元" },
      { titleBlock: 3, unitBlock: 4, rows: 4 },
      { kind: "paragraph", text: "填报人：张三" },
    ])
  })

  it("without any title above its table is called as its tab", async () => {
    const rows = [
      ["项目", "金额"],
      ["合计", 1],
    ]
    const named = await written((book) => book.addWorksheet("部门支出总表").addRows(rows))
    expect(named.blocks).toMatchObject([
      { kind: "heading", text: "部门支出总表" },
      { kind: "table", titleBlock: 0 },
    ])
    const unnamed = await written((book) => book.addWorksheet("Sheet1").addRows(rows))
    expect(unnamed.blocks).toMatchObject([{ kind: "table" }])
  })

  it("of text is headings and paragraphs, of contents a list", async () => {
    const outcome = await written((book) => {
      book.addWorksheet("封面").addRows([["某某局2025年部门预算"], [], ["2025年2月"]])
      book.addWorksheet("目录").addRows([["目录"], ["一、部门职能", 1], ["二、部门预算表", 3]])
      book
        .addWorksheet("职能")
        .addRows([
          ["某某局主要职能"],
          [],
          ["某某局是主管某事的部门。\n主要职能包括：\n1.拟订某事的政策、规划并组织实施，承担监督检查工作。"],
        ])
    })
    expect(outcome.blocks.map((b) => [b.kind, "text" in b ? b.text : ""])).toEqual([
      ["heading", "某某局2025年部门预算"],
      ["paragraph", "2025年2月"],
      ["heading", "目录"],
      ["paragraph", "一、部门职能 1"],
      ["paragraph", "二、部门预算表 3"],
      ["heading", "某某局主要职能"],
      ["paragraph", "某某局是主管某事的部门。"],
      ["paragraph", "主要职能包括："],
      ["paragraph", "1.拟订某事的政策、规划并组织实施，承担监督检查工作。"],
    ])
  })
})

describe("a cell", () => {
  it("shows numbers, dates, truths, errors and texts as Excel does", async () => {
    const styles =
      '<numFmts><numFmt numFmtId="170" formatCode="0.00&quot;万元&quot;"/></numFmts><cellXfs><xf/><xf numFmtId="170"/><xf numFmtId="14"/><xf numFmtId="10"/></cellXfs><dxfs><dxf><numFmt numFmtId="14" formatCode="0"/></dxf></dxfs>'
    const cells = [
      "<c><v>867.0200000000001</v></c>",
      '<c s="1"><v>12.345</v></c>',
      '<c s="2"><v>45292</v></c>',
      '<c s="3"><v>0.0561</v></c>',
      '<c t="b"><v>1</v></c>',
      '<c t="e"><v>#REF!</v></c>',
      '<c t="str"><f>A1&amp;"x"</f><v>甲x</v></c>',
      '<c t="s"><v>0</v></c>',
      '<c t="s"><v>1</v></c>',
      '<c t="inlineStr"><is><r><t>一</t></r><r><t>二</t></r><rPh sb="0" eb="1"><t>yi</t></rPh></is></c>',
      "<c><v>1.23E3</v></c>",
      '<c t="d"><v>2024-05-01</v></c>',
    ]
    const strings =
      '<si><t xml:space="preserve"> １，８３０．５５ </t></si><si><r><t>合</t></r><r><t>计_x000D_\n数</t></r><rPh sb="0" eb="1"><t>heji</t></rPh></si>'
    expect(await shown(cells.join("\n"), { styles, strings })).toEqual([
      "867.02",
      "12.35万元",
      "2024/1/1",
      "5.61%",
      "TRUE",
      "#REF!",
      "甲x",
      "１，８３０．５５",
      "合计\n数",
      "一二",
      "1230",
      "2024-05-01",
    ])
  })

  it("counts days from 1904 where the workbook says so", async () => {
    const more = { styles: '<cellXfs><xf/><xf numFmtId="14"/></cellXfs>', properties: '<workbookPr date1904="1"/>' }
    expect(await shown('<c s="1"><v>43830</v></c>', more)).toEqual(["2024/1/1"])
  })

  it("keeps its formula, and is worked out where no result is stored", async () => {
    const outcome = await written((book) => {
      const sheet = book.addWorksheet("表")
      sheet.addRows([
        ["项目", "金额"],
        ["甲", 1.1],
        ["乙", 2.2],
      ])
      sheet.getCell("A4").value = "合计"
      sheet.getCell("B4").value = { formula: "SUM(B2:B3)+底稿!A1" }
      sheet.getCell("B4").numFmt = "0.00"
      sheet.getCell("A5").value = "占比"
      sheet.getCell("B5").value = { formula: "B2/B3", result: 0.5 }
      sheet.getCell("A6").value = "未知"
      sheet.getCell("B6").value = { formula: "VLOOKUP(1,A1:B2,2)" }
      book.addWorksheet("底稿", { state: "hidden" }).addRow([10])
    })
    const cells = tablesOf(outcome)[0]!.cells.filter((c) => c.column === 1)
    expect(cells.map((c) => [c.text, c.formula])).toEqual([
      ["金额", undefined],
      ["1.1", undefined],
      ["2.2", undefined],
      ["13.30", "SUM(B2:B3)+底稿!A1"],
      ["0.5", "B2/B3"],
      ["", undefined],
    ])
    expect(outcome.blocks.at(-1)).toMatchObject({
      kind: "unreadable",
      reason: expect.stringContaining("1 个公式"),
      pieces: [{ sheet: "表", cell: "A1" }],
    })
  })

  it("of a shared formula is worked out at its own place", async () => {
    const shared = '<c><f t="shared" ref="B2:B4" si="0">LEN($A2)*0+ROW</f></c>'
    expect(await shown(`${shared}\n<c><v>3</v></c>`)).toEqual(["", "3"])
    const cells = [
      "<c><v>1</v></c>",
      '<c><f t="shared" ref="B3:B4" si="0">B2*2</f></c>',
      '<c><f t="shared" si="0"/></c>',
    ]
    expect(await shown(cells.join("\n"))).toEqual(["1", "2", "4"])
  })
})

it("reads a workbook of macros as data, and one in the strict vocabulary", async () => {
  const strict = workbook({
    sheets: {
      表: sheetData([
        ["项目", "金额"],
        ["合计", 1],
      ]),
    },
  })
  expect(tablesOf(await read(strict))).toHaveLength(1)
  const purl = "http://purl.oclc.org/ooxml/spreadsheetml/main"
  const sheet = `<x:worksheet xmlns:x="${purl}"><x:sheetData><x:row><x:c><x:v>1</x:v></x:c><x:c><x:v>2</x:v></x:c></x:row><x:row><x:c><x:v>3</x:v></x:c></x:row></x:sheetData></x:worksheet>`
  const entries = [{ name: "xl/worksheets/sheet0.xml", content: sheet }]
  expect(rowsOf(tablesOf(await read(workbook({ sheets: { 表: "" }, entries })))[0])).toEqual([
    ["1", "2"],
    ["3", ""],
  ])
})
