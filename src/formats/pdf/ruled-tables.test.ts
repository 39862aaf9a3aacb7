import type { Block, TableBlock } from "#documents"
import { describe, expect, it } from "vitest"
import {
  type Borders,
  boxOf,
  drawTable,
  edges,
  gridCells,
  makePdf,
  PageContent,
  shownBlocks,
  shownRows,
  type TestPage,
  tablesOf,
} from "../../../tools/test-pdf/index.ts"
import { readPdf } from "./index.ts"

/** The blocks of a PDF made of pages; a problem fails the test with its code. */
async function blocksOf(pages: readonly TestPage[]): Promise<readonly Block[]> {
  const outcome = await readPdf(makePdf(pages))
  if ("problem" in outcome) throw new Error(outcome.problem.code)
  return outcome.blocks
}

async function onlyTable(pages: readonly TestPage[]): Promise<TableBlock> {
  const tables = tablesOf(await blocksOf(pages))
  expect(tables).toHaveLength(1)
  return tables[0]!
}

const rows = [
  ["项目", "预算数", "决算数"],
  ["一、财政拨款收入", "1,234.56", "2,000.00"],
  ["二、其他收入", "", "15.00"],
  ["合计", "1,234.56", "2,015.00"],
]
const xs = [72, 250, 380, 500]
const ys = edges(120, 20, 4)

describe("ruled tables", () => {
  it.each<Borders>(["strokes", "fills", "polygons"])("finds the grid when borders are %s", async (borders) => {
    const content = new PageContent()
    drawTable(content, { xs, ys, cells: gridCells(rows), borders })
    const table = await onlyTable([{ content }])
    expect(shownRows(table)).toEqual([
      "项目｜预算数｜决算数",
      "一、财政拨款收入｜1,234.56｜2,000.00",
      "二、其他收入｜｜15.00",
      "合计｜1,234.56｜2,015.00",
    ])
    const total = table.cells.find((cell) => cell.row === 3 && cell.column === 2)!
    expect(total.text).toBe("2,015.00")
    const box = boxOf(total.pieces[0])
    for (const [i, edge] of [380, 180, 500, 200].entries()) expect(Math.abs(box[i]! - edge)).toBeLessThan(1)
  })

  it("keeps merged heads as cells with spans", async () => {
    const content = new PageContent()
    drawTable(content, {
      xs: [72, 112, 152, 300, 400, 500],
      ys: edges(120, 20, 4),
      cells: [
        { row: 0, column: 0, columnSpan: 2, text: "科目编码" },
        { row: 0, column: 2, rowSpan: 2, text: "科目名称" },
        { row: 0, column: 3, columnSpan: 2, text: "本年支出" },
        { row: 1, column: 0, text: "类" },
        { row: 1, column: 1, text: "款" },
        { row: 1, column: 3, text: "基本支出" },
        { row: 1, column: 4, text: "项目支出" },
        ...gridCells([
          ["210", "", "卫生健康支出", "80.05", "5.00"],
          ["210", "15", "医疗保障管理\n事务", "80.05", "5.00"],
        ]).map((cell) => ({ ...cell, row: cell.row + 2 })),
      ],
    })
    expect(shownRows(await onlyTable([{ content }]))).toEqual([
      "科目编码｜<｜科目名称｜本年支出｜<",
      "类｜款｜^｜基本支出｜项目支出",
      "210｜｜卫生健康支出｜80.05｜5.00",
      "210｜15｜医疗保障管理/事务｜80.05｜5.00",
    ])
  })

  it("keeps a figure broken over two lines in its cell", async () => {
    const content = new PageContent()
    drawTable(content, {
      xs: [72, 200, 240],
      ys: edges(120, 30, 2),
      cells: gridCells([
        ["项目", "金额"],
        ["收入", "1,234,\n567.89"],
      ]),
    })
    expect(shownRows(await onlyTable([{ content }]))[1]).toBe("收入｜1,234,/567.89")
  })

  it("takes open sides of a grid as borders", async () => {
    const content = new PageContent()
    drawTable(content, { xs, ys, cells: gridCells(rows), borders: "none" })
    for (const y of ys) content.line(72, y, 500, y)
    for (const x of [250, 380]) content.line(x, 120, x, 200)
    expect(shownRows(await onlyTable([{ content }]))[3]).toBe("合计｜1,234.56｜2,015.00")
  })

  it("ignores white lines, big fills and curves", async () => {
    const content = new PageContent()
    content.fill(72, 120, 500, 140, 0.8)
    drawTable(content, { xs, ys, cells: gridCells(rows) })
    content.fill(150, 119, 150.5, 201, 1)
    content.raw("100 300 m 150 350 200 350 250 300 c S")
    expect((await onlyTable([{ content }])).columns).toBe(3)
  })

  it("cuts a cell whose border is left open into rectangles", async () => {
    // An L of three slots without borders between them: no slot may belong to two cells.
    const content = new PageContent()
    const line = (x0: number, y0: number, x1: number, y1: number) => content.line(x0, y0, x1, y1)
    for (const y of [100, 160]) line(100, y, 400, y)
    for (const x of [100, 400]) line(x, 100, x, 160)
    line(250, 100, 250, 130)
    line(250, 130, 400, 130)
    line(100, 130, 103, 130)
    content.text(110, 120, "甲").text(260, 120, "乙").text(260, 150, "丙")
    const shown = shownRows(await onlyTable([{ content }])).join("\n")
    expect(shown).not.toMatch(/[?!]/)
    expect(shown).toContain("乙")
  })

  it("makes no table of a frame, a chart's axes or underlined text", async () => {
    const content = new PageContent()
    content.text(72, 90, "单位名称").line(130, 92, 300, 92).text(72, 110, "负责人姓名").line(130, 112, 300, 112)
    content.raw("100 500 300 200 re S").text(120, 400, "框内的一段文字，不是表格。")
    expect(tablesOf(await blocksOf([{ content }]))).toEqual([])
  })

  it("finds two tables on a page, each with its title and unit", async () => {
    const content = new PageContent()
    content.text(235, 70, "收入预算表", { size: 16 }).text(430, 100, "单位：万元", { size: 10 })
    drawTable(content, { xs, ys, cells: gridCells(rows) })
    content
      .text(72, 240, "支出预算表", { size: 16 })
      .text(72, 268, "部门：某局", { size: 10 })
      .text(430, 268, "单位：元", { size: 10 })
    drawTable(content, { xs, ys: edges(290, 20, 4), cells: gridCells(rows) })
    const blocks = await blocksOf([{ content }])
    expect(shownBlocks(blocks)).toEqual([
      "H1 收入预算表",
      "P 单位：万元",
      "T 4×3",
      "H1 支出预算表",
      "P 部门：某局",
      "P 单位：元",
      "T 4×3",
    ])
    expect(tablesOf(blocks).map(({ titleBlock, unitBlock }) => [titleBlock, unitBlock])).toEqual([
      [0, 1],
      [3, 5],
    ])
  })
})

describe("pages turned and cut", () => {
  it.each([90, 180, 270])("reads a page with /Rotate %d whose text is drawn upright in page space", async (rotate) => {
    const content = new PageContent()
    drawTable(content, { xs, ys, cells: gridCells(rows) })
    const outcome = await readPdf(makePdf([{ content, rotate }]))
    if ("problem" in outcome) throw new Error(outcome.problem.code)
    expect(outcome.pages[0]).toEqual(
      rotate === 180 ? { number: 1, width: 595, height: 842 } : { number: 1, width: 842, height: 595 },
    )
    const table = tablesOf(outcome.blocks)[0]!
    expect(shownRows(table)[2]).toBe("二、其他收入｜｜15.00")
    const [x0, y0, x1, y1] = boxOf(table.pieces[0])
    // The box is that of the page as shown: turned clockwise, the table's left edge is at the top, or the bottom.
    const expected = { 90: [842 - 200, 72, 842 - 120, 500], 180: [95, 642, 523, 722], 270: [120, 95, 200, 523] }[
      rotate
    ]!
    for (const [i, edge] of [x0, y0, x1, y1].entries()) expect(Math.abs(edge - expected[i]!)).toBeLessThan(1)
  })

  it("measures from the crop box", async () => {
    const content = new PageContent()
    drawTable(content, { xs, ys, cells: gridCells(rows) })
    const table = await onlyTable([{ content, cropBox: [20, 30, 560, 800] }])
    const box = boxOf(table.pieces[0])
    for (const [i, edge] of [52, 78, 480, 158].entries()) expect(Math.abs(box[i]! - edge)).toBeLessThan(1)
  })

  it("reads a landscape table printed sideways on a portrait page", async () => {
    const content = new PageContent()
    content.raw("q 0 1 -1 0 595 0 cm")
    const inner = new PageContent(842, 595)
    drawTable(inner, { xs: [72, 300, 500, 700], ys, cells: gridCells(rows) })
    content.raw(inner.toString()).raw("Q")
    const table = await onlyTable([{ content }])
    expect(shownRows(table)[3]).toBe("合计｜1,234.56｜2,015.00")
    const box = boxOf(table.pieces[0])
    for (const [i, edge] of [120, 142, 200, 770].entries()) expect(Math.abs(box[i]! - edge)).toBeLessThan(1)
  })
})
