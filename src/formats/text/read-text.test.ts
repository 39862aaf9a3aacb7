import type { Block, TableBlock } from "#documents"
import { describe, expect, it } from "vitest"
import { readText } from "./index.ts"

function blocks(text: string): readonly Block[] {
  const outcome = readText(text)
  if ("problem" in outcome) throw new Error(outcome.problem.code)
  return outcome.blocks
}

/** Blocks in one word each: "H3 …", "P …", "T rows×columns". */
function outline(text: string): string[] {
  return blocks(text).map((block) => {
    if (block.kind === "table") return `T ${block.rows}×${block.columns}`
    if (block.kind === "heading") return `H${block.level} ${block.text}`
    return block.kind === "paragraph" ? `P ${block.text}` : block.kind
  })
}

function tables(text: string): TableBlock[] {
  return blocks(text).filter((block) => block.kind === "table")
}

function row(table: TableBlock, index: number): string[] {
  return table.cells.filter((cell) => cell.row === index).map((cell) => cell.text)
}

describe("readText", () => {
  it("reads a title, a unit line and a table with their exact places", () => {
    expect(blocks("收入决算表\n\n单位：万元\n\n项目\t决算数\n合计\t 12.30 \n")).toEqual([
      { kind: "heading", level: 3, text: "收入决算表", pieces: [{ line: 1 }] },
      { kind: "paragraph", text: "单位：万元", pieces: [{ line: 3 }], lineStarts: [0] },
      {
        kind: "table",
        titleBlock: 0,
        unitBlock: 1,
        rows: 2,
        columns: 2,
        cells: [
          { row: 0, column: 0, rowSpan: 1, columnSpan: 1, text: "项目", pieces: [{ line: 5 }] },
          { row: 0, column: 1, rowSpan: 1, columnSpan: 1, text: "决算数", pieces: [{ line: 5 }] },
          { row: 1, column: 0, rowSpan: 1, columnSpan: 1, text: "合计", pieces: [{ line: 6 }] },
          { row: 1, column: 1, rowSpan: 1, columnSpan: 1, text: "12.30", pieces: [{ line: 6 }] },
        ],
        pieces: [{ line: 5 }, { line: 6 }],
      },
    ])
  })

  it("counts lines as an editor does, whatever ends them", () => {
    expect(tables("表甲\r\na\tb\r\n1\t2\r\n")[0]?.pieces).toEqual([{ line: 2 }, { line: 3 }])
    expect(tables("表甲\ra\tb\r1\t2")[0]?.pieces).toEqual([{ line: 2 }, { line: 3 }])
  })

  it("pads ragged rows to the widest", () => {
    expect(tables("x\ta\tb\tc\ny\t1\nz\t2\t3\n").map((one) => row(one, 1))).toEqual([["y", "1", "", ""]])
  })

  it("reads an empty text, and one of blank lines, as nothing", () => {
    expect(blocks("")).toEqual([])
    expect(blocks("\n \n\t\t\n---\n")).toEqual([])
  })

  it("takes markdown's marks away and keeps the text", () => {
    expect(outline("## **二、机构设置**\n\n- 甲科\n\n**1. 接待费**预算为0万元。\n")).toEqual([
      "H3 二、机构设置",
      "P 甲科",
      "P 1. 接待费预算为0万元。",
    ])
  })

  it("reads markdown's own tables, without their row of dashes", () => {
    const [table] = tables("| 项目 | 金额 |\n| --- | ---: |\n| 合计 | **1.00** |\n")
    expect(table).toMatchObject({ rows: 2, columns: 2 })
    expect(row(table!, 1)).toEqual(["合计", "1.00"])
  })
})

describe("a table broken by blank lines", () => {
  const head = "科目编码\t科目名称\t合计\t基本支出\n"
  const rows = "208\t社会保障和就业支出\t5.00\t5.00\n20805\t行政事业单位养老支出\t3.00\t3.00\n"

  it("is one block", () => {
    const all = tables(`支出决算表\n\n${head}${rows}\n210\t卫生健康支出\t7.50\t7.00\n`)
    expect(all).toHaveLength(1)
    expect(all[0]?.rows).toBe(4)
  })

  it("is one block over a page number, and the number is no paragraph", () => {
    expect(outline(`支出决算表\n${head}${rows}\n- 3 -\n\n210\t卫生健康支出\t7.50\t7.00\n`)).toEqual([
      "H3 支出决算表",
      "T 4×4",
    ])
  })

  it("marks a head that is printed again", () => {
    const [table, ...more] = tables(`支出决算表\n${head}${rows}\n${head}210\t卫生健康支出\t7.50\t7.00\n`)
    expect(more).toEqual([])
    expect(table!.cells.filter((cell) => cell.repeated).map((cell) => [cell.row, cell.text])).toEqual([
      [3, "科目编码"],
      [3, "科目名称"],
      [3, "合计"],
      [3, "基本支出"],
    ])
  })

  it("knows a head again whose words conversion has spaced", () => {
    const [table] = tables(
      `支出决算表\n${head}${rows}\n科目 编码\t\t科目名称\t合 计\t基本 支出\n210\t卫生健康支出\t7.50\t7.00\n`,
    )
    expect(table).toMatchObject({ rows: 5, columns: 5 })
    expect(row(table!, 3)).toEqual(["科目 编码", "", "科目名称", "合 计", "基本 支出"])
  })

  it("goes on when the grid lost a column, in the columns where the rows fit", () => {
    const wide = "产出指标\t数量指标\t培训人次\t≥200次\t按年度培训计划组织开展的全部培训的参加人次之和\n"
    const more = "\t质量指标\t通过率\t≥95%\t通过考核的人数占参加培训人数的比重，以考核记录为准\n"
    const lost = "\t及时率\t≥90%\t按时完成的培训次数占计划培训次数的比重，以通知为准\n"
    const [table, ...others] = tables(`绩效目标表\n\n${wide}${more}${more}${more}\n${lost}${lost}`)
    expect(others).toEqual([])
    expect(row(table!, 4).slice(0, 4)).toEqual(["", "", "及时率", "≥90%"])
  })

  it("ends where another table begins, though the widths are equal", () => {
    expect(outline(`收入决算表\n\n${head}${rows}\n支出决算表\n\n${head}${rows}`)).toEqual([
      "H3 收入决算表",
      "T 3×4",
      "H3 支出决算表",
      "T 3×4",
    ])
  })

  it("ends at a title set in the first row of the next, equal one", () => {
    const sheet = (name: string) => `项目自评表\t\t\n项目名称\t\t${name}\n年度资金总额\t10.00\t9.00\n`
    expect(tables(`${sheet("甲项目")}\n${sheet("乙项目")}\n${sheet("丙项目")}`).map((one) => one.rows)).toEqual([
      3, 3, 3,
    ])
  })

  it("ends at the next sheet of a form without any title", () => {
    const sheet = (name: string) => `项目名称\t${name}\t\n主管部门\t某局\t\n产出指标\t数量\t≥5次\n`
    expect(tables(`${sheet("甲项目")}\n${sheet("乙项目")}`)).toHaveLength(2)
  })

  it("ends at a head of its own", () => {
    expect(tables(`${head}${rows}\n类型\t项目名称\t项目单位\t金额\n其他运转类\t甲项目\t某局\t3.00\n`)).toHaveLength(2)
  })

  it("goes on behind 续表", () => {
    expect(outline(`支出决算表\n${head}${rows}\n续表\n${head}210\t卫生健康支出\t7.50\t7.00\n`)).toEqual([
      "H3 支出决算表",
      "T 5×4",
      "P 续表",
    ])
  })

  it("does not go on over a unit line when its body begins anew", () => {
    const body = "\t合计\t8.00\t8.00\n"
    expect(tables(`${head}${body}${rows}\n单位：万元\n\n${head}${body}${rows}`)).toHaveLength(2)
  })
})

describe("a table's title and unit", () => {
  const table = "项目\t金额\n合计\t1.00\n"
  it.each([
    ["unit inside the title", "收入决算表（单位：万元）\n", "收入决算表（单位：万元）", "收入决算表（单位：万元）"],
    [
      "all captions on one line",
      "收入决算表\n部门：某局  公开02表  单位：万元\n",
      "收入决算表",
      "部门：某局  公开02表  单位：万元",
    ],
    [
      "title, form number, unit, body",
      "收入决算表\n\n公开02表\n\n单位：万元\n\n部门名称：某局\n\n",
      "收入决算表",
      "单位：万元",
    ],
    ["form number, unit, title", "公开02表\n单位：元\n\n收入决算表\n\n", "收入决算表", "单位：元"],
    ["numbered title", "表 1-2 年度预算安排统计表\n\n单位:万元\n", "表 1-2 年度预算安排统计表", "单位:万元"],
    ["year on the next line", "绩效目标表\n\n(2024年度)\n\n", "绩效目标表", undefined],
    ["markdown title", "# 收入决算表\n\n**单位：万元**\n", "收入决算表", "单位：万元"],
    ["unit inside the body line", "收入决算表\n部门：某局 金额单位：万元\n", "收入决算表", "部门：某局 金额单位：万元"],
    [
      "title on two lines",
      "\n某县2024年一般公共预算\n财政拨款支出决算表\n\n单位：万元\n",
      "某县2024年一般公共预算财政拨款支出决算表",
      "单位：万元",
    ],
    ["unit broken in two", "收入决算表\n\n单位：万\n元\n\n", "收入决算表", "单位：万元"],
    ["no title", "这一句不是表的名称，只是正文。\n\n单位：万元\n", undefined, "单位：万元"],
  ])("are found: %s", (_, before, title, unit) => {
    const all = blocks(before + table)
    const found = all.find((block) => block.kind === "table")!
    const text = (at: number | undefined) => (at === undefined ? undefined : (all[at] as { text: string }).text)
    expect(text(found.titleBlock)).toBe(title)
    expect(text(found.unitBlock)).toBe(unit)
  })

  it("keeps both places of a unit line broken in two", () => {
    const unit = blocks(`收入决算表\n\n单位：万\n元\n\n${table}`)[1]
    expect(unit).toEqual({
      kind: "paragraph",
      text: "单位：万元",
      pieces: [{ line: 3 }, { line: 4 }],
      lineStarts: [0, 4],
    })
  })

  it("keeps the title of a table that has no rows", () => {
    expect(outline(`收入决算表\n\n单位：万元\n\n支出决算表\n\n单位：万元\n\n${table}`)).toEqual([
      "H3 收入决算表",
      "P 单位：万元",
      "H3 支出决算表",
      "P 单位：万元",
      "T 2×2",
    ])
  })
})
