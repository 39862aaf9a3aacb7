import { describe, expect, it } from "vitest"
import {
  docx,
  paragraph,
  run,
  shownBlocks,
  table,
  row,
  cell,
  type WordParts,
} from "../../../tools/test-office/index.ts"
import { readDocx } from "./index.ts"

/** The blocks of a document as short lines. */
async function shown(given: WordParts | string): Promise<string[]> {
  const outcome = await readDocx(docx(given))
  if ("problem" in outcome) throw new Error(outcome.problem.message.en)
  return shownBlocks(outcome.blocks)
}

const field = (code: string, ...result: string[]) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> ${code} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${result.join("")}<w:r><w:fldChar w:fldCharType="end"/></w:r>`
const style = (id: string, name: string, inside = "", basedOn = "") =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${basedOn && `<w:basedOn w:val="${basedOn}"/>`}${inside}</w:style>`
const styled = (id: string) => `<w:pStyle w:val="${id}"/>`

describe("a paragraph", () => {
  it("is the text of its runs, with the characters of special elements", async () => {
    const runs = `${run("甲")}<w:r><w:tab/></w:r>${run("乙")}<w:r><w:noBreakHyphen/><w:t>丙</w:t><w:softHyphen/><w:sym w:font="Wingdings 2" w:char="F052"/></w:r><w:r><w:sym w:font="Symbol" w:char="F0B3"/><w:t>95%</w:t></w:r>`
    expect(await shown(paragraph(runs))).toEqual(["甲 乙-丙☑≥95%"])
    const raised = run("1.00") + run("2", '<w:vertAlign w:val="superscript"/>') + run("万元。")
    expect(await shown(paragraph(raised))).toEqual(["1.00²万元。"])
  })

  it("keeps hyperlinks, content controls, smart tags, formulas and the base of ruby", async () => {
    const body = `<w:p><w:hyperlink>${run("甲")}</w:hyperlink><w:sdt><w:sdtContent>${run("乙")}</w:sdtContent></w:sdt><w:smartTag>${run("丙")}</w:smartTag><m:oMath><m:r><m:t>x</m:t></m:r></m:oMath><w:r><w:ruby><w:rt>${run("dīng")}</w:rt><w:rubyBase>${run("丁")}</w:rubyBase></w:ruby></w:r></w:p>`
    expect(await shown(body)).toEqual(["甲乙丙x丁"])
  })

  it("ends where its author ended it, but goes on behind a comma", async () => {
    const body = [
      "主要职责由本局及所属事业单位共同承担",
      "负责预算编制工作及决算公开工作",
      "本年收入增加，",
      "支出减少。",
    ]
    expect(await shown(body.map((text) => paragraph(text)).join(""))).toEqual([
      "主要职责由本局及所属事业单位共同承担",
      "负责预算编制工作及决算公开工作",
      "本年收入增加，支出减少。",
    ])
  })

  it("broken by a line break is two lines, or one sentence", async () => {
    const broken = (before: string, after: string) => `<w:p>${run(before)}<w:r><w:br/></w:r>${run(after)}</w:p>`
    expect(await shown(broken("单位：万元", "部门：某局"))).toEqual(["单位：万元", "部门：某局"])
    expect(await shown(broken("2024年本单位及所属单位收入总计", "100.00万元，支出总计100.00万元。"))).toEqual([
      "2024年本单位及所属单位收入总计100.00万元，支出总计100.00万元。",
    ])
  })

  it("stands on the paragraph counted from the first, empty ones and cells included", async () => {
    const body = paragraph("甲。") + paragraph("") + table(row(["乙", "1"]), row(["丙", "2"])) + paragraph("丁。")
    const outcome = await readDocx(docx(body))
    if ("problem" in outcome) throw new Error(outcome.problem.code)
    expect(outcome.blocks.map((block) => block.pieces)).toEqual([
      [{ paragraph: 1 }],
      [{ paragraph: 3 }, { paragraph: 5 }],
      [{ paragraph: 7 }],
    ])
    const cells = outcome.blocks[1]?.kind === "table" ? outcome.blocks[1].cells.map((one) => one.pieces[0]) : []
    expect(cells).toEqual([{ paragraph: 3 }, { paragraph: 4 }, { paragraph: 5 }, { paragraph: 6 }])
  })
})

describe("what is not printed", () => {
  it("is left out: hidden text, by itself or by style, comments' marks, field instructions", async () => {
    const styles = `<w:style w:type="character" w:styleId="S"><w:name w:val="secret"/><w:rPr><w:vanish/></w:rPr></w:style>`
    const body = `<w:p>${run("甲")}${run("密", "<w:vanish/>")}${run("乙", '<w:vanish w:val="0"/>')}${run("密", '<w:rStyle w:val="S"/>')}<w:r><w:commentReference w:id="1"/></w:r>${field("SEQ 表", run("1"))}</w:p>`
    expect(await shown({ body, styles })).toEqual(["甲乙1"])
  })

  it("tracked changes: inserted and moved-to text stays, deleted and moved-away text goes", async () => {
    const body = `<w:p><w:ins>${run("10.00")}</w:ins><w:del><w:r><w:delText>9.00</w:delText></w:r></w:del>${run("万元")}<w:moveFrom>${run("甲")}</w:moveFrom><w:moveTo>${run("乙")}</w:moveTo><w:r><w:rPr><w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr><w:t>丙</w:t></w:r></w:p>`
    expect(await shown(body)).toEqual(["10.00万元乙丙"])
  })

  it("a deleted paragraph mark joins it with the next; a deleted row goes", async () => {
    const deleted = "<w:rPr><w:del/></w:rPr>"
    expect(await shown(paragraph("本年收入", deleted) + paragraph("10.00万元。"))).toEqual(["本年收入10.00万元。"])
    const rows = table(row(["甲", "1"]), row(["乙", "2"], "<w:del/>"), row(["丙", "3"], "<w:ins/>"))
    expect(await shown(rows)).toEqual(["甲|1", "丙|3"])
  })

  it("a field that never ends does not swallow what follows", async () => {
    const open = `<w:p>${run("甲")}<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r></w:p>`
    expect(await shown(open + paragraph("乙。"))).toEqual(["甲", "乙。"])
  })
})

describe("headings", () => {
  const styles = [
    style("1", "heading 1"),
    style("Own", "章标题", '<w:pPr><w:outlineLvl w:val="1"/></w:pPr>'),
    style("Based", "某样式", "", "Own"),
    style("Body", "正文样式", '<w:pPr><w:outlineLvl w:val="9"/></w:pPr>', "Own"),
    style("Round", "圆", "", "Round2") + style("Round2", "圆二", "", "Round"),
  ].join("")

  it.each([
    [styled("1"), "2# 收支情况"],
    [styled("Own"), "3# 收支情况"],
    [styled("Based"), "3# 收支情况"],
    ['<w:outlineLvl w:val="2"/>', "4# 收支情况"],
    [`${styled("1")}<w:outlineLvl w:val="9"/>`, "收支情况"],
    [styled("Body"), "收支情况"],
    [styled("Round"), "收支情况"],
    [styled("unknown"), "收支情况"],
  ])("come from the style and those it is based on, or the paragraph: %s", async (properties, expected) => {
    expect(await shown({ body: paragraph("前文。") + paragraph("收支情况", properties), styles })).toEqual([
      "前文。",
      expected,
    ])
  })

  it("are numbered ones without a style, too, and the lines of a cover", async () => {
    const centred = '<w:jc w:val="center"/>'
    const body =
      paragraph("某市某局", centred) +
      paragraph("2024年部门预算", centred) +
      paragraph("一、部门概况") +
      paragraph("（一）收入1.00万元。")
    expect(await shown(body)).toEqual(["1# 某市某局2024年部门预算", "3# 一、部门概况", "（一）收入1.00万元。"])
  })

  it("are no entries of a contents list, made by a field, a control or by style", async () => {
    const entry = `<w:p>${field("TOC \\o", run("一、部门概况"), "<w:r><w:tab/></w:r>", field("PAGEREF _1", run("3")))}</w:p>`
    expect(await shown(entry + paragraph("一、部门概况"))).toEqual(["一、部门概况 3", "3# 一、部门概况"])
    const control = `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${paragraph("收入决算表")}${paragraph("支出决算表")}</w:sdtContent></w:sdt>`
    expect(await shown(control + paragraph("收入决算表"))).toEqual(["收入决算表", "支出决算表", "3# 收入决算表"])
    const body = paragraph("收入决算表", styled("T")) + paragraph("收入决算表")
    expect(await shown({ body, styles: style("T", "toc 1") })).toEqual(["收入决算表", "3# 收入决算表"])
  })
})

describe("text beside the text", () => {
  it("in a text box is read once, after the paragraph it hangs on", async () => {
    const box = (text: string) => `<w:txbxContent>${paragraph(text)}</w:txbxContent>`
    const drawn = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box("框中。")}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box("框中。")}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`
    expect(await shown(`<w:p>${run("前")}${drawn}${run("后。")}</w:p>${paragraph("完。")}`)).toEqual([
      "前后。",
      "框中。",
      "完。",
    ])
  })

  it("is the fallback where the choice shows nothing", async () => {
    const drawn = `<w:r><mc:AlternateContent><mc:Choice Requires="new"><w:drawing/></mc:Choice><mc:Fallback>${"<w:t>旧。</w:t>"}</mc:Fallback></mc:AlternateContent></w:r>`
    expect(await shown(`<w:p>${drawn}</w:p>`)).toEqual(["旧。"])
  })

  it("in a text box inside a cell belongs to the cell", async () => {
    const box = `<w:p>${run("合计")}<w:r><w:pict><v:textbox><w:txbxContent>${paragraph("注")}</w:txbxContent></v:textbox></w:pict></w:r></w:p>`
    expect(await shown(table(row([cell(box), "1"]), row(["甲", "2"])))).toEqual(["合计/注|1", "甲|2"])
  })

  it("in notes follows at the end; their marks are no digits of an amount", async () => {
    const footnotes = `<w:footnote w:type="separator" w:id="-1">${paragraph("线")}</w:footnote><w:footnote w:id="1">${paragraph("含上年结转。")}</w:footnote>`
    const endnotes = `<w:endnote w:id="1">${paragraph("尾注。")}</w:endnote>`
    const body = `<w:p>${run("收入10.00")}<w:r><w:footnoteReference w:id="1"/></w:r>${run("万元。")}</w:p>`
    expect(await shown({ body, footnotes, endnotes })).toEqual(["收入10.00万元。", "含上年结转。", "尾注。"])
  })

  it("in a chart is what the chart says; an embedded sheet is said to be unread", async () => {
    const chart = `<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><c:title><a:t>收入结构</a:t></c:title><c:v>财政拨款</c:v><c:v>98.5</c:v></c:chartSpace>`
    const body = `${paragraph("前。")}<w:p><w:r><w:drawing><c:chart r:id="rId9"/></w:drawing></w:r></w:p><w:p><w:r><w:object><o:OLEObject ProgID="Excel.Sheet.12"/></w:object></w:r></w:p>${paragraph("后。")}`
    const entries = [{ name: "word/charts/chart1.xml", content: chart }]
    const lines = await shown({ body, entries, relationships: { rId9: ["chart", "charts/chart1.xml"] } })
    expect(lines).toEqual([
      "前。",
      "chart: 收入结构 财政拨款 98.5",
      expect.stringContaining("unreadable: 此处嵌入了一个电子表格"),
      "后。",
    ])
  })
})
