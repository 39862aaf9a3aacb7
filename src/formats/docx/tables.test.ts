import { describe, expect, it } from "vitest"
import { cell, docx, paragraph, row, shownBlocks, table } from "../../../tools/test-office/index.ts"
import { readDocx } from "./index.ts"

async function read(body: string) {
  const outcome = await readDocx(docx(body))
  if ("problem" in outcome) throw new Error(outcome.problem.message.en)
  return outcome
}
const shown = async (body: string) => shownBlocks((await read(body)).blocks)

const span = (count: number) => `<w:gridSpan w:val="${count}"/>`
const down = '<w:vMerge w:val="restart"/>'
const on = "<w:vMerge/>"

describe("a table", () => {
  it("keeps cells merged sideways and downwards", async () => {
    const rows = [
      row([cell("科目", down), cell("支出", span(2)), cell("备注", down)]),
      row([cell("", on), "基本", "项目", cell("", on)]),
      row(["合计", "1.00", "2.00", ""]),
    ]
    expect(await shown(table(...rows))).toEqual(["科目 2x1|支出 1x2|备注 2x1", "基本|项目", "合计|1.00|2.00|"])
  })

  it("knows the old way of merging sideways, gaps before rows, and rows of unequal length", async () => {
    const rows = [
      row([cell("甲", '<w:hMerge w:val="restart"/>'), cell("", "<w:hMerge/>"), "乙"]),
      row(["丙", "丁"], '<w:gridBefore w:val="1"/>'),
      row(["戊"]),
    ]
    expect(await shown(table(...rows))).toEqual(["甲 1x2|乙", "|丙|丁", "戊||"])
  })

  it("ends a merge downwards where the columns differ or another cell is between", async () => {
    const rows = [
      row([cell("甲", down), "1"]),
      row(["乙", "2"]),
      row([cell("丙", on), "3"]),
      row([cell("丁", down + span(2))]),
      row([cell("", on + span(2))]),
    ]
    expect(await shown(table(...rows))).toEqual(["甲|1", "乙|2", "丙|3", "丁 1x2"])
  })

  it("has only columns that can be told apart", async () => {
    const rows = [row([cell("甲", span(5)), cell("乙", span(9))]), row([cell("1", span(5)), cell("2", span(900))])]
    expect(await shown(table(...rows))).toEqual(["甲|乙", "1|2"])
  })

  it("keeps the paragraphs of a cell as lines, and drops what is hidden", async () => {
    const lines = cell(paragraph("功能分类") + paragraph("") + paragraph("科目"))
    const rows = [row([lines, "金额"]), row(["甲", "1"]), row(["乙", "2"], "<w:hidden/>")]
    expect(await shown(table(...rows))).toEqual(["功能分类/科目|金额", "甲|1"])
  })

  it("has its title and unit above it, and marks the rows that repeat on every page as head", async () => {
    const body = `${paragraph("支出总体情况表", '<w:jc w:val="center"/>')}${paragraph("<w:r><w:t>部门：某局</w:t></w:r><w:r><w:tab/><w:t>单位：万元</w:t></w:r>")}${table(row(["科目", "金额"], "<w:tblHeader/>"), row(["合计", "1.00"]))}`
    const { blocks } = await read(body)
    expect(shownBlocks(blocks.slice(0, 3))).toEqual(["3# 支出总体情况表", "部门：某局", "单位：万元"])
    expect(blocks[3]).toMatchObject({ kind: "table", titleBlock: 0, unitBlock: 2 })
    expect(blocks[3]?.kind === "table" && blocks[3].cells.map((one) => one.header)).toEqual([
      true,
      true,
      undefined,
      undefined,
    ])
  })
})

describe("tables in a row", () => {
  const head = row(["科目编码", "科目名称", "合计"])
  const first = table(head, row(["201", "一般公共服务支出", "1.00"]), row(["20101", "人大事务", "1.00"]))

  it("are one where the second goes on, its head printed again", async () => {
    const next = table(head, row(["208", "社会保障和就业支出", "2.00"]))
    const { blocks } = await read(paragraph("支出决算表") + first + paragraph("") + next)
    expect(blocks.map((block) => block.kind)).toEqual(["heading", "table"])
    expect(blocks[1]).toMatchObject({ rows: 5, columns: 3 })
    expect(blocks[1]?.kind === "table" && blocks[1].cells.filter((one) => one.repeated).map((one) => one.text)).toEqual(
      ["科目编码", "科目名称", "合计"],
    )
  })

  it("are two with a title between, or other columns", async () => {
    const other = table(row(["项目", "预算数", "决算数", "差额"]), row(["合计", "1.00", "2.00", "1.00"]))
    const kinds = async (body: string) => (await read(body)).blocks.map((block) => block.kind)
    expect(await kinds(first + paragraph("收入决算表") + first)).toEqual(["table", "heading", "table"])
    expect(await kinds(first + paragraph("") + other)).toEqual(["table", "table"])
  })
})

describe("tables in tables", () => {
  const inner = table(row(["科目", "金额"]), row(["合计", "1.00"]))

  it("of a frame are read as if the frame were not there", async () => {
    const frame = table(row([cell(paragraph("收入决算表") + inner + paragraph("注：无。"))]))
    expect(await shown(frame)).toEqual(["3# 收入决算表", "科目|金额", "合计|1.00", "注：无。"])
  })

  it("of a table with figures of its own follow it", async () => {
    const outer = table(
      row(["单位", "说明", "人数", "预算"]),
      row(["某局", cell(paragraph("见表") + inner), "3", "9.00"]),
    )
    expect(await shown(outer)).toEqual(["单位|说明|人数|预算", "某局|见表|3|9.00", "科目|金额", "合计|1.00"])
  })
})

describe("pages", () => {
  const page = (width: number, height: number) => `<w:pgSz w:w="${width}" w:h="${height}"/>`
  const section = (size: string, type = "") =>
    paragraph("", `<w:sectPr>${type && `<w:type w:val="${type}"/>`}${size}</w:sectPr>`)
  const sizes = async (body: string) => (await read(body)).pages.map(({ number, width }) => [number, width])

  it("have the size of their section, in points, lying ones too", async () => {
    const body = `${paragraph("甲。")}${section(page(11906, 16838))}${paragraph("乙。")}<w:p><w:r><w:br w:type="page"/></w:r></w:p>${paragraph("丙。")}<w:sectPr>${page(16838, 11906)}</w:sectPr>`
    expect(await sizes(body)).toEqual([
      [1, 595.3],
      [2, 841.9],
      [3, 841.9],
    ])
  })

  it("are counted once where Word remembers a break that is there anyway; a section may go on on its page", async () => {
    const remembered = "<w:r><w:lastRenderedPageBreak/><w:t>乙。</w:t></w:r>"
    expect(await sizes(paragraph("甲。") + paragraph(remembered))).toEqual([
      [1, 595.3],
      [2, 595.3],
    ])
    expect(await sizes(`${paragraph("甲。")}${paragraph(remembered, "<w:pageBreakBefore/>")}`)).toHaveLength(2)
    const continuous = `${paragraph("甲。")}${section(page(11906, 16838))}${paragraph("乙。")}<w:sectPr><w:type w:val="continuous"/></w:sectPr>`
    expect(await sizes(continuous)).toHaveLength(1)
  })

  it("of strict files have sizes with units; nonsense is A4", async () => {
    expect(await sizes(`${paragraph("甲。")}<w:sectPr><w:pgSz w:w="297mm" w:h="21cm"/></w:sectPr>`)).toEqual([
      [1, 841.9],
    ])
    expect(await sizes(`${paragraph("甲。")}<w:sectPr><w:pgSz w:w="-5" w:h="1e99"/></w:sectPr>`)).toEqual([[1, 595.3]])
  })
})
