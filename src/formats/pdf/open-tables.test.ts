import type { Block } from "#documents"
import { describe, expect, it } from "vitest"
import {
  boxOf,
  drawTable,
  edges,
  gridCells,
  makePdf,
  PageContent,
  shownBlocks,
  shownRows,
  tablesOf,
} from "../../../tools/test-pdf/index.ts"
import { readPdf } from "./index.ts"

async function blocksOf(content: PageContent): Promise<readonly Block[]> {
  const outcome = await readPdf(makePdf([{ content }]))
  if ("problem" in outcome) throw new Error(outcome.problem.code)
  return outcome.blocks
}

const xs = [72, 250, 380, 500]
const rows = [
  ["项目", "预算数", "决算数"],
  ["一、财政拨款收入", "1,234.56", "2,000.00"],
  ["二、其他收入", "", "15.00"],
  ["合计", "1,234.56", "2,015.00"],
]
const read = [
  "项目｜预算数｜决算数",
  "一、财政拨款收入｜1,234.56｜2,000.00",
  "二、其他收入｜｜15.00",
  "合计｜1,234.56｜2,015.00",
]
const borderless = { xs, ys: edges(120, 20, 4), cells: gridCells(rows), borders: "none" as const }

describe("three-line tables", () => {
  it("get their columns from the white between the texts and their frame from the rules", async () => {
    const content = new PageContent().text(250, 80, "收支总表", { size: 16 }).text(440, 108, "单位：万元", { size: 10 })
    drawTable(content, borderless)
    for (const y of [120, 140, 200]) content.line(72, y, 500, y)
    content.text(96, 230, "注：本表没有竖线。", { size: 10 })
    const blocks = await blocksOf(content)
    expect(shownBlocks(blocks)).toEqual(["H1 收支总表", "P 单位：万元", "T 4×3", "P 注：本表没有竖线。"])
    const table = tablesOf(blocks)[0]!
    expect(shownRows(table)).toEqual(read)
    expect(table).toMatchObject({ titleBlock: 0, unitBlock: 1 })
    const box = boxOf(table.pieces[0])
    for (const [i, edge] of [72, 120, 500, 200].entries()) expect(Math.abs(box[i]! - edge)).toBeLessThan(1)
  })

  it("make a merged cell of a head over two columns", async () => {
    const content = new PageContent()
    drawTable(content, { ...borderless, ys: edges(140, 20, 4) })
    content.text(262, 133, "财政拨款收入与支出的本年合计数字", { size: 10 })
    for (const y of [120, 160, 220]) content.line(72, y, 500, y)
    expect(shownRows(tablesOf(await blocksOf(content))[0]!)[0]).toBe("｜财政拨款收入与支出的本年合计数字｜<")
  })

  it("take a rule under each row as the border of rows, so that wrapped labels stay together", async () => {
    const content = new PageContent()
    const ys = [120, 140, 170, 190, 210]
    drawTable(content, {
      ...borderless,
      ys,
      cells: gridCells([rows[0]!, ["一、财政拨款收入\n（含上年结转）", "1,234.56", "2,000.00"], rows[2]!, rows[3]!]),
    })
    for (const y of ys) content.line(72, y, 500, y)
    expect(shownRows(tablesOf(await blocksOf(content))[0]!)[1]).toBe(
      "一、财政拨款收入/（含上年结转）｜1,234.56｜2,000.00",
    )
  })
})

describe("tables without any rule", () => {
  it("are found by columns of figures in consecutive lines", async () => {
    const content = new PageContent().text(72, 100, "以下为收支情况，单位为万元，合计二千余万元。")
    drawTable(content, borderless)
    content.text(96, 240, "以上就是全部收支情况。")
    const blocks = await blocksOf(content)
    expect(shownBlocks(blocks)).toEqual([
      "P 以下为收支情况，单位为万元，合计二千余万元。",
      "T 4×3",
      "P 以上就是全部收支情况。",
    ])
    expect(shownRows(tablesOf(blocks)[0]!)).toEqual(read)
  })

  it("keep a blank cell in its column", async () => {
    const content = new PageContent()
    drawTable(content, {
      ...borderless,
      cells: gridCells([rows[0]!, ["甲", "1.00", "2.00"], ["乙", "", "3.00"], ["丙", "4.00", ""]]),
    })
    expect(shownRows(tablesOf(await blocksOf(content))[0]!).slice(1)).toEqual([
      "甲｜1.00｜2.00",
      "乙｜｜3.00",
      "丙｜4.00｜",
    ])
  })
})

describe("lines that are no table", () => {
  const contents = ["一、部门概况", "二、预算报表", "三、情况说明", "四、名词解释"]

  it("a table of contents with dotted leaders", async () => {
    const content = new PageContent().text(270, 80, "目录", { size: 16 })
    for (const [i, text] of contents.entries()) content.text(72, 120 + i * 24, `${text}${".".repeat(40)}${i + 3}`)
    expect(tablesOf(await blocksOf(content))).toEqual([])
  })

  it("a table of contents whose page numbers stand at the right", async () => {
    const content = new PageContent().text(270, 80, "目录", { size: 16 })
    contents.forEach((text, i) => {
      content.text(72, 120 + i * 24, text).text(500, 120 + i * 24, String(i * 4 + 3))
    })
    const blocks = await blocksOf(content)
    expect(tablesOf(blocks)).toEqual([])
    expect(blocks).toHaveLength(5)
  })

  it("running text with figures and with underlined blanks", async () => {
    const content = new PageContent()
    const text = [
      "2024年收入预算总计    1,234.56    万元，比上年增加",
      "12.00万元，增长    1.20    %；支出预算总计1,234.56",
      "万元，比上年增加    12.00    万元，主要原因是人员增加。",
    ]
    text.forEach((line, i) => {
      content.text(72, 120 + i * 22, line).line(180, 122 + i * 22, 260, 122 + i * 22)
    })
    expect(tablesOf(await blocksOf(content))).toEqual([])
  })

  it("two lines of signature", async () => {
    const content = new PageContent()
    content.text(72, 100, "负责人：某某").text(300, 100, "2024").text(72, 120, "经办人：某某").text(300, 120, "2025")
    expect(tablesOf(await blocksOf(content))).toEqual([])
  })
})
