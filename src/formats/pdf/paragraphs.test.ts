import type { Block, ParagraphBlock } from "#documents"
import { describe, expect, it } from "vitest"
import {
  boxOf,
  drawTable,
  edges,
  gridCells,
  makePdf,
  PageContent,
  pagesOf,
  shownBlocks,
  type TestPage,
} from "../../../tools/test-pdf/index.ts"
import { readPdf } from "./index.ts"

async function blocksOf(...contents: readonly PageContent[]): Promise<readonly Block[]> {
  const outcome = await readPdf(makePdf(contents.map((content): TestPage => ({ content }))))
  if ("problem" in outcome) throw new Error(outcome.problem.code)
  return outcome.blocks
}

/** Sets paragraphs of 12-point text with 36 characters a line and a first-line indent of two; returns the next y. */
function set(content: PageContent, y: number, ...paragraphs: readonly string[]): number {
  let at = y
  for (const paragraph of paragraphs) {
    let rest = paragraph
    let room = 34
    while (rest !== "") {
      const indent = room === 34 ? 24 : 0
      let line = ""
      let width = 0
      for (const char of rest) {
        const w = char < "\x80" ? 0.5 : 1
        if (width + w > room) break
        line += char
        width += w
      }
      content.text(72 + indent, at, line)
      rest = rest.slice(line.length)
      room = 36
      at += 20
    }
  }
  return at
}

const long =
  "本年收入合计2946.25万元，其中财政拨款收入2940.05万元，占99.79%，其他收入6.20万元，占0.21%，比上年有所增加，主要原因是人员经费增长"
const other =
  "支出合计2940.05万元，其中基本支出2336.91万元，占79.49%，项目支出603.14万元，占20.51%，与上年相比基本持平，没有重大的变化。"

describe("paragraphs", () => {
  it("are joined over their lines, with a box and an offset for each line", async () => {
    const content = new PageContent()
    set(content, 100, `${long}。`, other)
    const blocks = await blocksOf(content)
    expect(shownBlocks(blocks)).toEqual([`P ${long}。`, `P ${other}`])
    const first = blocks[0] as ParagraphBlock
    expect(first.pieces).toHaveLength(2)
    expect(first.lineStarts).toHaveLength(2)
    expect(first.pieces[0]).toEqual({ page: 1, bbox: [96, 89.44, expect.any(Number), 101.44] })
    // Each offset is where a printed line begins: the last line is what remains of the text.
    const last = first.text.slice(first.lineStarts![1]!)
    const box = boxOf(first.pieces[1])
    const width = [...last].reduce((sum, char) => sum + (char < "\x80" ? 6 : 12), 0)
    expect(box[2]! - box[0]!).toBeCloseTo(width, 0)
  })

  it("go on over the end of a page, past page numbers and running heads", async () => {
    const pages = [1, 2, 3].map((number) =>
      new PageContent()
        .text(230, 40, "某单位2024年度部门决算", { size: 9 })
        .text(290, 810, `第 ${number} 页 共 3 页`, { size: 9 }),
    )
    set(pages[0]!, 700, `${long}。`)
    const lines = [
      "支出合计贰仟玖佰万元，其中基本支出占七成有余，项目支出占二成多，与上年",
      "相比基本持平，没有重大的变化，主要原因是本单位坚持过紧日子，厉行节约，反对",
      "浪费。",
    ]
    pages[0]!.text(96, 780, lines[0]!.slice(0, 34))
    pages[1]!.text(72, 80, lines[1]!).text(72, 100, lines[2]!)
    pages[2]!.text(96, 80, "第三页的文字。")
    const blocks = await blocksOf(...pages)
    expect(shownBlocks(blocks)).toEqual([
      `P ${long}。`,
      `P ${lines[0]!.slice(0, 34)}${lines[1]}${lines[2]}`,
      "P 第三页的文字。",
    ])
    expect(pagesOf(blocks[1]!.pieces)).toEqual([1, 2, 2])
  })

  it("end where the last line is short", async () => {
    const content = new PageContent()
    content.text(72, 100, "第一段没有首行缩进，也没有句号").text(72, 120, "第二段也是这样的一行文字")
    set(content, 200, `${long}。`)
    expect(shownBlocks(await blocksOf(content)).slice(0, 2)).toEqual([
      "P 第一段没有首行缩进，也没有句号",
      "P 第二段也是这样的一行文字",
    ])
  })

  it("begin at list marks, also when the line before is full", async () => {
    const content = new PageContent()
    set(
      content,
      100,
      "1.甲项目，用于信息系统运行维护，涉及金额100.00万元，与上年相比持平，没有变化情况；",
      "2.乙项目，用于会议培训，涉及金额20.00万元；",
    )
    const shown = shownBlocks(await blocksOf(content))
    expect(shown).toHaveLength(2)
    expect(shown[1]).toBe("P 2.乙项目，用于会议培训，涉及金额20.00万元；")
  })

  it("do not take a decimal at the start of a line for a list mark", async () => {
    const content = new PageContent()
    content.text(96, 100, "本年一般公共预算财政拨款支出决算总额为人民币（大写）贰仟元整，合计为")
    content.text(72, 120, "12.50万元，与上年持平，没有变化，主要原因是厉行节约，反对浪费，过紧日子，压减")
    content.text(72, 140, "支出。")
    expect(shownBlocks(await blocksOf(content))).toHaveLength(1)
  })

  it("are parted by a table", async () => {
    const content = new PageContent()
    content.text(96, 100, "表格以前的一段文字没有句号")
    drawTable(content, {
      xs: [72, 250, 400],
      ys: edges(120, 20, 2),
      cells: gridCells([
        ["项目", "金额"],
        ["合计", "1.00"],
      ]),
    })
    content.text(72, 190, "表格以后的文字。")
    expect(shownBlocks(await blocksOf(content))).toEqual([
      "P 表格以前的一段文字没有句号",
      "T 2×2",
      "P 表格以后的文字。",
    ])
  })

  it("join words of Latin letters with a space", async () => {
    const content = new PageContent()
    content.text(96, 100, "按照国家有关规定，本单位采用国际公共部门会计准则，即International Public")
    content.text(72, 120, "Sector Accounting Standards。")
    expect(shownBlocks(await blocksOf(content))[0]).toContain("International Public Sector Accounting Standards。")
  })
})

describe("headings", () => {
  it("get their level from their number", async () => {
    const content = new PageContent()
    content
      .text(220, 80, "某某局2024年度部门决算", { size: 18 })
      .text(96, 120, "第一部分 部门概况")
      .text(96, 145, "一、主要职能")
    content.text(96, 170, "（一）机构设置情况").text(96, 195, "1.办公室")
    set(content, 230, `${long}。`, other)
    expect(shownBlocks(await blocksOf(content)).slice(0, 5)).toEqual([
      "H1 某某局2024年度部门决算",
      "H2 第一部分 部门概况",
      "H3 一、主要职能",
      "H4 （一）机构设置情况",
      "H5 1.办公室",
    ])
  })

  it("are not numbered sentences", async () => {
    const content = new PageContent()
    set(content, 100, `（一）${long}。`, "一、财政拨款收入：指本级财政当年拨付的资金。", "1.基本工资10.00万元。")
    expect(shownBlocks(await blocksOf(content)).map((text) => text[0])).toEqual(["P", "P", "P"])
  })

  it("do not come from a table of contents, which ends where its first entry comes back", async () => {
    const content = new PageContent().text(280, 80, "目录", { size: 18 })
    content.text(96, 120, "第一部分 部门概况").text(96, 140, "一、主要职能").text(96, 160, "第二部分 预算报表")
    content.text(230, 300, "第一部分 部门概况", { size: 18 })
    set(content, 340, `${long}。`, other)
    expect(shownBlocks(await blocksOf(content)).slice(0, 5)).toEqual([
      "H1 目录",
      "P 第一部分 部门概况",
      "P 一、主要职能",
      "P 第二部分 预算报表",
      "H2 第一部分 部门概况",
    ])
  })
})
