import type { Block } from "#documents"
import { describe, expect, it } from "vitest"
import {
  drawTable,
  edges,
  gridCells,
  makePdf,
  PageContent,
  pagesOf,
  shownBlocks,
  shownRows,
  type TestPage,
  tablesOf,
} from "../../../tools/test-pdf/index.ts"
import { readPdf } from "./index.ts"

async function blocksOf(pages: readonly TestPage[]): Promise<readonly Block[]> {
  const outcome = await readPdf(makePdf(pages))
  if ("problem" in outcome) throw new Error(outcome.problem.code)
  return outcome.blocks
}

const xs = [72, 250, 380, 500]
const head = ["项目", "预算数", "决算数"]

/** A page with a table of the rows at the given height, and a page number. */
function tablePage(
  number: number,
  top: number,
  rows: readonly (readonly string[])[],
  at: readonly number[] = xs,
): PageContent {
  const content = new PageContent()
  drawTable(content, { xs: at, ys: edges(top, 20, rows.length), cells: gridCells(rows) })
  return content.text(290, 810, `- ${number} -`, { size: 9 })
}

describe("tables continued over pages", () => {
  it("are one block, with heads that repeat marked as such", async () => {
    const first = tablePage(1, 600, [
      head,
      ["一、工资福利支出", "10.00", "11.00"],
      ["二、商品和服务支出", "20.00", "21.00"],
    ])
    const second = tablePage(2, 72, [head, ["三、资本性支出", "30.00", "31.00"]])
    const third = tablePage(3, 72, [["合计", "60.00", "63.00"]])
    const blocks = await blocksOf([{ content: first }, { content: second }, { content: third }])
    expect(shownBlocks(blocks)).toEqual(["T 6×3"])
    const table = tablesOf(blocks)[0]!
    expect(shownRows(table)).toEqual([
      "项目｜预算数｜决算数",
      "一、工资福利支出｜10.00｜11.00",
      "二、商品和服务支出｜20.00｜21.00",
      "®项目｜®预算数｜®决算数",
      "三、资本性支出｜30.00｜31.00",
      "合计｜60.00｜63.00",
    ])
    expect(pagesOf(table.pieces)).toEqual([1, 2, 3])
    expect(table.cells.find((cell) => cell.text === "63.00")!.pieces).toMatchObject([{ page: 3 }])
  })

  it("maps a total row with fewer columns by its place, not by its index", async () => {
    const first = tablePage(
      1,
      600,
      [
        ["类", "款", "项", "科目名称", "合计", "基本支出"],
        ["210", "15", "01", "行政运行", "10.00", "10.00"],
      ],
      [72, 102, 132, 162, 300, 400, 500],
    )
    const second = tablePage(2, 72, [["合计", "10.00", "10.00"]], [72, 300, 400, 500])
    const table = tablesOf(await blocksOf([{ content: first }, { content: second }]))[0]!
    expect(shownRows(table)[2]).toBe("合计｜<｜<｜<｜10.00｜10.00")
  })

  it("matches columns of a continuation printed at another scale", async () => {
    const first = tablePage(1, 600, [head, ["一、收入", "10.00", "11.00"]])
    const smaller = xs.map((x) => 50 + (x - 72) * 0.8)
    const second = tablePage(2, 72, [["二、支出", "20.00", "21.00"]], smaller)
    expect(shownRows(tablesOf(await blocksOf([{ content: first }, { content: second }]))[0]!)[2]).toBe(
      "二、支出｜20.00｜21.00",
    )
  })

  it("join a row that the end of the page cut", async () => {
    const label = "机关事业单位职业年金缴费支出及其他缴费"
    const first = tablePage(1, 600, [head, [label.slice(0, 17), "10.00", "11.00"]])
    const second = tablePage(2, 72, [
      [label.slice(17), "", ""],
      ["合计", "10.00", "11.00"],
    ])
    const table = tablesOf(await blocksOf([{ content: first }, { content: second }]))[0]!
    expect(shownRows(table)).toEqual([
      "项目｜预算数｜决算数",
      `${label.slice(0, 17)}/${label.slice(17)}｜10.00｜11.00`,
      "合计｜10.00｜11.00",
    ])
    expect(pagesOf(table.cells[3]!.pieces)).toEqual([1, 2])
  })

  it("keep a short label on the next page as a row of its own", async () => {
    const first = tablePage(1, 600, [head, ["一、收入", "10.00", "11.00"]])
    const second = tablePage(2, 72, [
      ["其中：", "", ""],
      ["财政拨款", "10.00", "11.00"],
    ])
    expect(tablesOf(await blocksOf([{ content: first }, { content: second }]))[0]!.rows).toBe(4)
  })
})

describe("captions printed again on each page", () => {
  const captioned = (number: number, title: string, department: string, rows: readonly (readonly string[])[]) => ({
    content: tablePage(number, 120, rows)
      .text(240, 80, title, { size: 16 })
      .text(72, 108, `部门：${department}`, { size: 10 })
      .text(440, 108, "单位：元", { size: 10 }),
  })
  const one = captioned(1, "支出预算表", "甲局", [head, ["一、收入", "10.00", "11.00"]])

  it.each(["支出预算表", "支出预算表（续）"])("do not part the table: %s", async (title) => {
    const blocks = await blocksOf([one, captioned(2, title, "甲局", [head, ["二、支出", "20.00", "21.00"]])])
    expect(shownBlocks(blocks)).toEqual(["H1 支出预算表", "P 部门：甲局", "P 单位：元", "T 4×3"])
    expect(shownRows(tablesOf(blocks)[0]!)[2]).toBe("®项目｜®预算数｜®决算数")
  })

  it("part it when they name another department, another table, or stand over other heads", async () => {
    const rows = [head, ["一、收入", "10.00", "11.00"]]
    for (const other of [
      captioned(2, "支出预算表", "乙局", rows),
      captioned(2, "收入预算表", "甲局", rows),
      captioned(2, "支出预算表", "甲局", [
        ["项目名称", "甲项目", ""],
        ["预算金额", "10.00", ""],
      ]),
    ]) {
      const blocks = await blocksOf([one, other])
      expect(shownBlocks(blocks).map((shown) => shown[0])).toEqual(["H", "P", "P", "T", "H", "P", "P", "T"])
    }
  })

  it("and lines after a table that are no caption stay in order", async () => {
    const text = new PageContent().text(96, 80, "第二页的第一段文字。").text(96, 110, "第二页的第二段文字。")
    expect(shownBlocks(await blocksOf([one, { content: text }]))).toEqual([
      "H1 支出预算表",
      "P 部门：甲局",
      "P 单位：元",
      "T 2×3",
      "P 第二页的第一段文字。",
      "P 第二页的第二段文字。",
    ])
  })
})

describe("tables that are not continued", () => {
  it("stay apart when a title stands between them", async () => {
    const first = tablePage(1, 600, [head, ["一、收入", "10.00", "11.00"]])
    const second = tablePage(2, 120, [head, ["一、收入", "10.00", "11.00"]]).text(240, 90, "政府性基金表", { size: 16 })
    expect(tablesOf(await blocksOf([{ content: first }, { content: second }]))).toHaveLength(2)
  })

  it("stay apart when their columns differ", async () => {
    const first = tablePage(1, 600, [head, ["一、收入", "10.00", "11.00"]])
    const second = tablePage(
      2,
      72,
      [
        ["年度", "车辆", "台数"],
        ["2024", "轿车", "3"],
      ],
      [72, 160, 300, 500],
    )
    expect(tablesOf(await blocksOf([{ content: first }, { content: second }]))).toHaveLength(2)
  })

  it("stay apart when each carries its title in a first cell over all columns", async () => {
    const form = (number: number, name: string) => {
      const content = new PageContent()
      drawTable(content, {
        xs,
        ys: edges(100, 20, 3),
        cells: [
          { row: 0, column: 0, columnSpan: 3, text: "项目支出绩效目标表" },
          ...gridCells([
            ["项目名称", name, ""],
            ["预算金额", "10.00", ""],
          ]).map((cell) => ({ ...cell, row: cell.row + 1 })),
        ],
      })
      return { content: content.text(290, 810, `- ${number} -`, { size: 9 }) }
    }
    const tables = tablesOf(await blocksOf([form(1, "甲项目"), form(2, "乙项目")]))
    expect(tables.map((table) => shownRows(table)[0])).toEqual(["项目支出绩效目标表｜<｜<", "项目支出绩效目标表｜<｜<"])
  })

  it("stay apart when a page lies between them", async () => {
    const first = tablePage(1, 600, [head, ["一、收入", "10.00", "11.00"]])
    const third = tablePage(3, 72, [head, ["二、支出", "10.00", "11.00"]])
    expect(
      tablesOf(await blocksOf([{ content: first }, { content: new PageContent() }, { content: third }])),
    ).toHaveLength(2)
  })

  it("drop an empty grid that continues nothing", async () => {
    const content = new PageContent().text(72, 700, "一张空的框线图。")
    drawTable(content, {
      xs,
      ys: edges(100, 20, 4),
      cells: gridCells([
        ["", "", ""],
        ["", "", ""],
        ["", "", ""],
        ["", "", ""],
      ]),
    })
    expect(shownBlocks(await blocksOf([{ content }]))).toEqual(["P 一张空的框线图。"])
  })
})
