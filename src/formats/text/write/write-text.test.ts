import type { Block, PublishedBlock, PublishedTable, Volume } from "#documents"
import fc from "fast-check"
import { describe, expect, it, test } from "vitest"
import { randomPublication } from "../../../../tools/random-publication/index.ts"
import { printableText } from "../../printable-text.ts"
import { publishedGrid } from "../../published-grid.ts"
import { readText } from "../index.ts"
import { writeText } from "./index.ts"
import { escapedCell, escapedHeading, escapedLine, oneLine } from "./plain-text.ts"

function volume(...blocks: PublishedBlock[]): Volume {
  return { id: "package", name: "x", title: "x", sections: [{ orientation: "portrait", numbered: true, blocks }] }
}

const paragraph = (text: string): PublishedBlock => ({ kind: "paragraph", style: "body", runs: [{ text }] })

function readBack(text: string): readonly Block[] {
  const outcome = readText(text)
  if ("problem" in outcome) throw new Error(outcome.problem.code)
  return outcome.blocks
}

const texts = (text: string) => readBack(text).map((block) => ("text" in block ? block.text : block.kind))

const table: PublishedTable = {
  kind: "table",
  anchor: "T01",
  caption: "公开01表",
  title: "收支总表",
  owner: "部门名称：新区水务局",
  unit: "单位：万元",
  sheet: "收支总表",
  columns: [
    { width: 12, align: "left" },
    { width: 8, align: "right" },
    { width: 8, align: "right" },
  ],
  headRows: 2,
  rows: 4,
  cells: [
    { row: 0, column: 0, rowSpan: 2, columnSpan: 1, text: "项目" },
    { row: 0, column: 1, rowSpan: 1, columnSpan: 2, text: "预算数" },
    { row: 1, column: 1, rowSpan: 1, columnSpan: 1, text: "小计" },
    { row: 1, column: 2, rowSpan: 1, columnSpan: 1, text: "其中：\n基本支出" },
    { row: 2, column: 0, rowSpan: 1, columnSpan: 1, text: "一、本年收入" },
    { row: 2, column: 1, rowSpan: 1, columnSpan: 1, text: "1,234.50" },
    { row: 3, column: 0, rowSpan: 1, columnSpan: 1, text: "合计" },
  ],
  notes: ["注：以上数据来自部门预算。"],
  bookmark: true,
}

describe("writeText", () => {
  it("writes what readText reads: heading marks, contents, a table of tabs with what belongs to it", () => {
    const written = writeText(
      volume(
        {
          kind: "cover",
          lines: [
            { role: "title", text: "新区水务局2025年部门预算" },
            { role: "owner", text: "新区水务局" },
            { role: "date", text: "2025年2月" },
          ],
        },
        {
          kind: "contents",
          title: "目录",
          entries: [
            { text: "第一部分 概况", level: 1, anchor: "a" },
            { text: "一、主要职责", level: 2, anchor: "b" },
          ],
        },
        { kind: "page-break" },
        { kind: "heading", level: 1, text: "第一部分 概况", anchor: "a" },
        { kind: "heading", level: 2, text: "一、主要职责", anchor: "b" },
        {
          kind: "paragraph",
          style: "body",
          runs: [{ text: "收入" }, { text: "1.00", anchor: "f", strong: true }, { text: "万元。" }],
        },
        table,
      ),
    )
    expect(written).toBe(`# 新区水务局2025年部门预算

新区水务局

2025年2月

目录

第一部分 概况

一、主要职责

## 第一部分 概况

### 一、主要职责

收入1.00万元。

公开01表

收支总表

部门名称：新区水务局

单位：万元

项目\t预算数\t
\t小计\t其中： <br> 基本支出
一、本年收入\t1,234.50\t
合计\t\t

注：以上数据来自部门预算。
`)
    const blocks = readBack(written)
    const read = blocks.find((block) => block.kind === "table")!
    expect(blocks[read.titleBlock!]).toMatchObject({ kind: "heading", text: "收支总表" })
    expect(blocks[read.unitBlock!]).toMatchObject({ text: "单位：万元" })
    expect(read.cells.find((cell) => cell.row === 1 && cell.column === 2)?.text).toBe("其中：\n基本支出")
    expect(blocks.filter((b) => b.kind === "heading").map((b) => [b.level, b.text])).toEqual([
      [1, "新区水务局2025年部门预算"],
      [2, "目录"],
      [2, "第一部分 概况"],
      [3, "一、主要职责"],
      [3, "收支总表"],
    ])
  })

  it("keeps the lines of a title together, with the body's name among them", () => {
    const written = writeText(
      volume({
        kind: "cover",
        lines: [
          { role: "state", text: "送审稿" },
          { role: "title", text: "2025年度" },
          { role: "owner", text: "新区水务局" },
          { role: "title", text: "部门预算公开" },
          { role: "date", text: "二〇二五年二月" },
        ],
      }),
    )
    expect(written).toBe("送审稿\n\n# 2025年度\n新区水务局\n# 部门预算公开\n\n二〇二五年二月\n")
    expect(readBack(written).slice(1)).toMatchObject([
      { kind: "heading", level: 1, text: "2025年度新区水务局部门预算公开" },
      { kind: "paragraph", text: "二〇二五年二月" },
    ])
  })

  it("writes a picture as its description and its caption, and nothing for an empty volume", () => {
    const chart: PublishedBlock = {
      ...{ kind: "chart", anchor: "c", shape: "pie", caption: "图1：支出结构", unit: "万元", series: [] },
      description: "基本支出与项目支出的占比。",
    }
    expect(writeText(volume(chart))).toBe("基本支出与项目支出的占比。\n\n图1：支出结构\n")
    expect(writeText(volume())).toBe("")
    expect(writeText(volume(paragraph(" \n ")))).toBe("")
  })

  it("keeps paragraphs apart that the reader would join, and only those", () => {
    const written = writeText(
      volume(paragraph("本年度没有发生这一类支出的情况"), paragraph("特此说明"), paragraph("完。")),
    )
    expect(written).toBe("本年度没有发生这一类支出的情况\n\n- 特此说明\n\n完。\n")
    expect(texts(written)).toEqual(["本年度没有发生这一类支出的情况", "特此说明", "完。"])
  })

  it("keeps a paragraph that looks like the number of a page, or begins with a comma", () => {
    expect(texts(writeText(volume(paragraph("收入。"), paragraph("第3页"), paragraph("- 4 -"))))).toEqual([
      "收入。",
      "第3页",
      "- 4 -",
    ])
    expect(texts(writeText(volume(paragraph("收入"), paragraph("，其中拨款。"))))).toEqual(["收入", "，其中拨款。"])
  })

  it("keeps a row that is blank, and one of dashes", () => {
    const cells = table.cells.filter((cell) => cell.row !== 2)
    const dashes = [0, 1, 2].map((column) => ({ row: 3, column, rowSpan: 1, columnSpan: 1, text: "--" }))
    const read = readBack(writeText(volume({ ...table, cells: [...cells.filter((c) => c.row < 2), ...dashes] })))
    const found = read.find((block) => block.kind === "table")!
    expect(found.rows).toBe(4)
    expect(found.cells.filter((cell) => cell.row === 3).map((cell) => cell.text)).toEqual(["--", "--", "--"])
  })
})

describe("escaping", () => {
  test.each([
    ["# 标题", "\\# 标题"],
    ["|甲|乙|", "\\|甲|乙|"],
    ["---", "\\---"],
    ["- 甲", "- - 甲"],
    ["- - -", "* - - -"],
    ["• 甲", "- • 甲"],
    ["**甲**", "\\*\\*甲\\*\\*"],
    ["____元", "\\_\\_\\_\\_元"],
    ["甲\\乙", "甲\\乙"],
    ["甲\\*", "甲\\\\*"],
    ["3*4*5", "3*4*5"],
    ["甲\t乙\n丙", "甲 乙 丙"],
  ])("of the line %j is %j", (text, written) => {
    expect(escapedLine(oneLine(text))).toBe(written)
    expect(texts(`前。\n\n${written}\n\n后。`)).toEqual(["前。", oneLine(text), "后。"])
  })

  test.each([
    ["甲<br>乙", "甲<br\\>乙"],
    ["甲 \n 乙", "甲  <br>  乙"],
    ["---", "\\---"],
    [":--", ":\\--"],
    ["__甲__", "\\_\\_甲\\_\\_"],
    ["=1+1", "=1+1"],
    ["甲\t乙", "甲 乙"],
  ])("of the cell %j is %j", (text, written) => {
    expect(escapedCell(text)).toBe(written)
    const [read] = readBack(`甲\t乙\n${written}\t2.00\n${written}\t3.00\n`)
    expect(read?.kind === "table" && read.cells[2]?.text).toBe(text.replace("\t", " "))
  })

  it("of a heading keeps a list mark", () => {
    expect(escapedHeading("- 甲")).toBe("- - 甲")
    expect(texts(`## ${escapedHeading("- 甲")}`)).toEqual(["- 甲"])
  })
})

describe("random publications", () => {
  it("read back with the same headings, sentences and cells", () => {
    fc.assert(
      fc.property(randomPublication, ({ volumes: [one] }) => {
        const blocks = readBack(writeText(one!))
        const read = blocks.map((block) => (block.kind === "table" ? tableTexts(block) : "text" in block && block.text))
        expect(read).toEqual(one!.sections.flatMap(({ blocks: own }) => own.flatMap(expected)))
        const headings = blocks.flatMap((block) => (block.kind === "heading" ? [block.text] : []))
        for (const { blocks: own } of one!.sections)
          for (const block of own) if (block.kind === "heading") expect(headings).toContain(oneLine(block.text))
      }),
      { numRuns: 300 },
    )
  })
})

function tableTexts(read: Extract<Block, { kind: "table" }>): string[][] {
  const rows: string[][] = Array.from({ length: read.rows }, () => [])
  for (const cell of read.cells) rows[cell.row]![cell.column] = cell.text
  return rows
}

function expected(block: PublishedBlock): (string | string[][])[] {
  const lines = (given: (string | undefined)[]) =>
    given.map((text) => oneLine(text ?? "")).filter((text) => text !== "")
  if (block.kind === "heading") return lines([block.text])
  if (block.kind === "paragraph") return lines([block.runs.map((run) => run.text).join("")])
  if (block.kind !== "table") return []
  const rows = publishedGrid(block).map((row) => {
    const slots = Array<string>(block.columns.length).fill("")
    for (const { column, cell } of row)
      slots[column] = printableText(cell?.text ?? "")
        .replaceAll("\t", " ")
        .trim()
    return slots
  })
  return [...lines([block.caption, block.title, block.owner, block.unit]), rows, ...lines([...block.notes])]
}
