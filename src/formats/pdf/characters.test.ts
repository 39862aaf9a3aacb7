import type { Block } from "#documents"
import { describe, expect, it } from "vitest"
import {
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
import { withoutRadical } from "./radicals.ts"

async function blocksOf(...pages: readonly TestPage[]): Promise<readonly Block[]> {
  const outcome = await readPdf(makePdf(pages))
  if ("problem" in outcome) throw new Error(outcome.problem.code)
  return outcome.blocks
}

const page = (): PageContent => new PageContent()

describe("characters", () => {
  it("reads a text that a tall cell repeats clipped on the next page only where it can be seen", async () => {
    const cell = (content: PageContent, top: number) => {
      drawTable(content, { xs: [72, 300, 400], ys: [100, 160], cells: gridCells([["", "12.00"]]) })
      content.clipped(72, 100, 300, 160, (c) => {
        for (let i = 0; i < 4; i++) c.text(80, top + i * 30, `第${"一二三四"[i]}行`, { size: 10 })
      })
    }
    const first = page()
    cell(first, 120)
    const second = page()
    cell(second, 60)
    const table = tablesOf(await blocksOf({ content: first }, { content: second }))[0]!
    expect(shownRows(table)).toEqual(["第一行/第二行｜12.00", "第三行/第四行｜12.00"])
  })

  it("reads fake bold once", async () => {
    const content = page()
      .text(72, 100, "合计123.45万元。")
      .text(72.3, 100, "合计123.45万元。")
      .text(72.3, 100.2, "合计123.45万元。")
    expect(shownBlocks(await blocksOf({ content }))).toEqual(["P 合计123.45万元。"])
  })

  it("keeps digits that really are the same", async () => {
    const content = page().text(72, 100, "共计1,111.11万元，占11%，共3333个。")
    expect(shownBlocks(await blocksOf({ content }))).toEqual(["P 共计1,111.11万元，占11%，共3333个。"])
  })

  it("drops invisible text and white text on white, not white text on a dark ground", async () => {
    const content = page()
      .text(72, 100, "看得见的文字。")
      .text(72, 130, "看不见的识别层。", { mode: 3 })
      .text(72, 160, "白底白字。", { color: 1 })
      .fill(70, 185, 300, 205, 0.2)
      .text(72, 200, "深底白字。", { color: 1 })
    expect(shownBlocks(await blocksOf({ content }))).toEqual(["P 看得见的文字。", "P 深底白字。"])
  })

  it("reads radicals as the characters they look like and leaves wide punctuation alone", async () => {
    const content = page().text(72, 100, "⻔⼾⼀⼈⻅（⻚）：１２。")
    expect(shownBlocks(await blocksOf({ content }))).toEqual(["P 门户一人见（页）：１２。"])
  })

  it.each([
    ["⼀", "一"],
    ["⿕", "龠"],
    ["⺠", "民"],
    ["⻬", "齐"],
    ["⾭", "青"],
    ["（", "（"],
    ["㈠", "㈠"],
    ["一", "一"],
  ])("maps %s to %s", (printed, read) => {
    expect(String.fromCodePoint(withoutRadical(printed.codePointAt(0)!))).toBe(read)
  })

  it("does not trust a page whose font has no way back to Unicode", async () => {
    const sound = page().text(72, 100, "第一页有文字，可以读出来。")
    const silent = page().text(72, 100, "第二页的字体没有编码对照，读出来的都是错字。", { font: "F2" })
    const blocks = await blocksOf({ content: sound }, { content: silent })
    expect(blocks[0]).toMatchObject({ kind: "paragraph" })
    expect(blocks[1]).toMatchObject({ kind: "unreadable", pieces: [{ page: 2, bbox: [0, 0, 595, 842] }] })
    expect(shownBlocks(blocks)[1]).toContain("ToUnicode")
    expect(blocks).toHaveLength(2)
  })

  it("says that a page is a scan, with or without a hidden text layer", async () => {
    const sound = page().text(72, 100, "第一页有文字，可以读出来。")
    const image = [0, 0, 595, 842] as const
    const layer = page().text(72, 100, "识别层里有很多看不见的文字，足足超过二十个字。", { mode: 3 })
    const blocks = await blocksOf({ content: sound }, { content: page(), image }, { content: layer, image })
    expect(blocks.map((block) => block.kind)).toEqual(["paragraph", "unreadable", "unreadable"])
    expect(shownBlocks(blocks)[2]).toContain("识别文字不可见")
  })

  it("has no-text to say about a file of scans alone", async () => {
    const outcome = await readPdf(makePdf([{ content: page(), image: [0, 0, 595, 842] }]))
    expect("problem" in outcome && outcome.problem.code).toBe("no-text")
  })

  it("leaves out a text drawn beyond the edge of the page", async () => {
    const content = page().text(72, 100, "页内的文字。").text(72, 900, "页外的文字。").text(700, 100, "右边页外。")
    expect(shownBlocks(await blocksOf({ content }))).toEqual(["P 页内的文字。"])
  })

  it("takes away the spaces that justification makes between ideographs", async () => {
    const content = page().text(72, 100, "元，财政业务费，合计预算安排十万元。", { spacing: 5 })
    expect(shownBlocks(await blocksOf({ content }))).toEqual(["P 元，财政业务费，合计预算安排十万元。"])
  })

  it("keeps a space that was printed between words, and the gap of a title", async () => {
    const content = page()
      .text(72, 100, "第一部分 单位概况", { size: 16 })
      .text(72, 130, "GDP growth 增长")
      .text(72, 160, "合 计")
    expect(shownBlocks(await blocksOf({ content }))).toEqual(["H2 第一部分 单位概况", "P GDP growth 增长", "P 合 计"])
  })

  it("puts characters of one baseline in the order of their places, not of their drawing", async () => {
    const content = page().text(144, 100, "万元。").text(72, 100, "合计").text(96, 100, "1,234.56")
    expect(shownBlocks(await blocksOf({ content }))).toEqual(["P 合计1,234.56万元。"])
  })

  it("gives each column its own figures when columns are narrow", async () => {
    const content = page()
    drawTable(content, {
      xs: edges(72, 48, 8),
      ys: edges(100, 18, 2),
      cells: gridCells([
        ["甲", "乙", "丙", "丁", "戊", "己", "庚", "辛"],
        ["1.00", "20.00", "300.00", "4,000.00", "5.00", "", "7.00", "88,888.88"],
      ]),
      text: { size: 9 },
    })
    expect(shownRows(tablesOf(await blocksOf({ content }))[0]!)[1]).toBe(
      "1.00｜20.00｜300.00｜4,000.00｜5.00｜｜7.00｜88,888.88",
    )
  })
})
