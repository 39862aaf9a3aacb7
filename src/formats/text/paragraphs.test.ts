import { pieces, quote } from "#documents"
import type { Block, LocatedDocument } from "#documents"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { readText } from "./index.ts"

function blocks(text: string): readonly Block[] {
  const outcome = readText(text)
  if ("problem" in outcome) throw new Error(outcome.problem.code)
  return outcome.blocks
}

function outline(text: string): string[] {
  return blocks(text).map(
    (block) => `${block.kind === "heading" ? `H${block.level}` : "P"} ${"text" in block ? block.text : ""}`,
  )
}

function located(text: string): LocatedDocument {
  const source = { name: "a.txt", sha256: "", mediaType: "text/plain" }
  return { format: "mingzhang/document@1", source, pages: [], blocks: blocks(text) }
}

describe("headings", () => {
  it("have the level of their number, whatever markdown says", () => {
    expect(
      outline(
        "某局2024年部门预算公开\n\n# 第二部分 情况说明\n\n### 三、支出说明\n\n正文在此。\n\n（一）总体情况\n\n1. 规模变化\n\n正文。\n",
      ),
    ).toEqual([
      "H1 某局2024年部门预算公开",
      "H2 第二部分 情况说明",
      "H3 三、支出说明",
      "P 正文在此。",
      "H4 （一）总体情况",
      "H5 1. 规模变化",
      "P 正文。",
    ])
  })

  it("join the lines of a cover into the document's title", () => {
    expect(blocks("2024年度  \n某局部门决算\n\n二〇二五年十月\n")[0]).toEqual({
      kind: "heading",
      level: 1,
      text: "2024年度某局部门决算",
      pieces: [{ line: 1 }, { line: 2 }],
    })
  })

  it("are not the items of a running list, even the short last one", () => {
    const list =
      "一、主要职责\n\n（一）拟订本级政策，组织实施监督管理工作。\n\n（二）承担管理\n\n服务工作。\n\n（三）完成交办的任务。\n"
    expect(outline(list)).toEqual([
      "H3 一、主要职责",
      "P （一）拟订本级政策，组织实施监督管理工作。",
      "P （二）承担管理服务工作。",
      "P （三）完成交办的任务。",
    ])
  })

  it("may end with a full stop when a paragraph follows", () => {
    expect(outline("九、其他情况\n\n（四）国有资产占用情况。\n\n年末共有车辆1辆。\n")).toEqual([
      "H3 九、其他情况",
      "H4 （四）国有资产占用情况。",
      "P 年末共有车辆1辆。",
    ])
  })

  it("may hold a comma inside brackets only", () => {
    expect(outline("九、其他事项（金额为0的，仍需说明）\n\n正文。\n")[0]).toBe("H3 九、其他事项（金额为0的，仍需说明）")
    expect(outline("九、其他事项，仍需说明\n\n正文。\n")[0]).toMatch(/^P /)
  })

  it("in a contents list stay paragraphs until the document itself begins", () => {
    expect(
      outline(
        "目 录\n\n第一部分 概况\n一、职责\n- 二、机构\n第二部分 决算表\n一、收入决算表\n\n第一部分 某局概况\n\n一、职责\n",
      ),
    ).toEqual([
      "H2 目 录",
      "P 第一部分 概况",
      "P 一、职责",
      "P 二、机构",
      "P 第二部分 决算表",
      "P 一、收入决算表",
      "H2 第一部分 某局概况",
      "H3 一、职责",
    ])
  })

  it("begin anew behind a contents list with page numbers and without parts", () => {
    expect(
      outline("目录\n一、基本情况......1\n二、收支情况......3\n一、基本情况\n正文在此。\n二、收支情况\n正文在此。\n"),
    ).toEqual([
      "H2 目录",
      "P 一、基本情况......1",
      "P 二、收支情况......3",
      "H3 一、基本情况",
      "P 正文在此。",
      "H3 二、收支情况",
      "P 正文在此。",
    ])
  })

  it("do not take an amount for a number", () => {
    expect(outline("1.1万元为公务用车费\n")).toEqual(["P 1.1万元为公务用车费"])
  })

  it("leave the items of a note under a table alone", () => {
    expect(outline("注：1. 格式不得改变。\n2. 空表要说明理由。\n")).toEqual([
      "P 注：1. 格式不得改变。",
      "P 2. 空表要说明理由。",
    ])
  })
})

describe("paragraphs", () => {
  it.each([
    [
      "over a blank line",
      "本年收入合计10.00万元，其中一般公共预\n\n算拨款10.00万元。\n",
      ["P 本年收入合计10.00万元，其中一般公共预算拨款10.00万元。"],
    ],
    [
      "without one",
      "本年收入合计10.00万元，其中一般公共预\n算拨款10.00万元。\n",
      ["P 本年收入合计10.00万元，其中一般公共预算拨款10.00万元。"],
    ],
    [
      "inside a unit",
      "与上年相比，收入增加了65万\n\n元，增长5.00%。\n",
      ["P 与上年相比，收入增加了65万元，增长5.00%。"],
    ],
    [
      "before a lone full stop",
      "预算数比2023年减少14万元\n\n。\n\n具体情况如下：\n",
      ["P 预算数比2023年减少14万元。", "P 具体情况如下："],
    ],
    ["before a closing bracket", "共有设备0台（套\n\n），车辆1辆。\n", ["P 共有设备0台（套），车辆1辆。"]],
    [
      "over a markdown rule",
      "采购率指标的实际完成结果是100%，县区范\n\n---\n\n围内已开通。\n",
      ["P 采购率指标的实际完成结果是100%，县区范围内已开通。"],
    ],
    ["but not over an end", "收入增加。\n支出增加。\n", ["P 收入增加。", "P 支出增加。"]],
    [
      "but not into an item",
      "本年支出合计10.00万元，其中基本支出\n（一）人员经费5.00万元。\n",
      ["P 本年支出合计10.00万元，其中基本支出", "P （一）人员经费5.00万元。"],
    ],
    [
      "but not from a label",
      "保密审查情况：已审查\n\n负责人审签情况：已审签\n",
      ["P 保密审查情况：已审查", "P 负责人审签情况：已审签"],
    ],
    ["but not from a short line", "无\n\n部门评价工作已经全部完成。\n", ["P 无", "P 部门评价工作已经全部完成。"]],
    [
      "but not from a figure's caption",
      "图1：收入决算结构图\n\n本年支出合计10.00万元。\n",
      ["P 图1：收入决算结构图", "P 本年支出合计10.00万元。"],
    ],
    [
      "with a space between Latin words",
      "本中心已在全市范围内全面实行 DIP\npayment 改革。\n",
      ["P 本中心已在全市范围内全面实行 DIP payment 改革。"],
    ],
  ])("join lines %s", (_, text, expected) => {
    expect(outline(text)).toEqual(expected)
  })

  it("keep a definition together that breaks in its middle", () => {
    expect(outline("七、基本支出：是指为保障机构正常运转、完成日常工\n\n作任务所必需的开支。\n")).toHaveLength(1)
  })

  it("know the line of every span", () => {
    const document = located("本年收入合计10.00万元，其中一般公共预\n\n算拨款9.50万元，其他0.50万元。\n")
    const text = (document.blocks[0] as { text: string }).text
    const span = [text.indexOf("9.50"), text.indexOf("9.50") + 4] as const
    expect(quote(document, { block: 0, span })).toBe("9.50")
    expect(pieces(document, { block: 0, span })).toEqual([{ line: 3 }])
    const broken = text.indexOf("预算拨款")
    expect(pieces(document, { block: 0, span: [broken, broken + 4] })).toEqual([{ line: 1 }, { line: 3 }])
  })

  it("lose page numbers that count up, never a lone amount", () => {
    expect(outline("收入合计为本年全部收入之和。\n\n1\n\n支出合计为本年全部支出之和。\n\n2\n")).toHaveLength(2)
    expect(outline("本年“三公”经费支出预算数比上年减少了\n\n14\n\n万元，主要原因是压缩开支。\n")).toEqual([
      "P 本年“三公”经费支出预算数比上年减少了14万元，主要原因是压缩开支。",
    ])
  })
})

describe("whatever the text", () => {
  const words = fc.constantFrom(
    "一、",
    "（一）",
    "1. ",
    "# ",
    "**",
    "单位：",
    "万元",
    "目录",
    "表",
    "收入",
    "12.30",
    "\t",
    "\n",
    "\n\n",
    "。",
    "，",
    " ",
    "-",
    "|",
    "续表",
    "注：",
    "第一部分",
    "\r",
    "a",
  )
  const text = fc.array(words, { maxLength: 60 }).map((parts) => parts.join(""))

  it("every slot of a table has one cell and every reference stays inside", () => {
    fc.assert(
      fc.property(text, (source) => {
        const all = blocks(source)
        const lines = source.split(/\r\n|\r|\n/).length
        for (const block of all) {
          for (const piece of block.pieces) expect("line" in piece && piece.line >= 1 && piece.line <= lines).toBe(true)
          if (block.kind === "paragraph") {
            expect(block.lineStarts).toHaveLength(block.pieces.length)
            expect(
              block.lineStarts!.every(
                (start, i, starts) => start >= (starts[i - 1] ?? 0) && start <= block.text.length,
              ),
            ).toBe(true)
          }
          if (block.kind !== "table") continue
          expect(block.cells.map((cell) => cell.row * block.columns + cell.column)).toEqual([
            ...Array(block.rows * block.columns).keys(),
          ])
          for (const at of [block.titleBlock, block.unitBlock])
            if (at !== undefined) expect(all[at]!.kind).not.toBe("table")
        }
      }),
      { numRuns: 400 },
    )
  })

  it("no digit is lost but those of markdown's numbering of pages", () => {
    fc.assert(
      fc.property(text, (source) => {
        const printed = blocks(source).flatMap((block) =>
          block.kind === "table" ? block.cells.map((cell) => cell.text) : "text" in block ? [block.text] : [],
        )
        const count = (value: string) => value.split("12.30").length
        expect(count(printed.join("\n"))).toBe(count(source))
      }),
      { numRuns: 400 },
    )
  })
})
