import { describe, expect, it } from "vitest"
import { docx, paragraph, row, shownBlocks, table } from "../../../tools/test-office/index.ts"
import { readDocx } from "./index.ts"

interface Level {
  readonly format: string
  readonly text: string
  readonly more?: string
}

const level = ({ format, text, more = "" }: Level, index: number) =>
  `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`
const abstract = (id: number, levels: readonly Level[], before = "") =>
  `<w:abstractNum w:abstractNumId="${id}">${before}${levels.map(level).join("")}</w:abstractNum>`
const list = (id: number, of: number, overrides = "") =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${overrides}</w:num>`
const item = (text: string, id: number, at = 0) =>
  paragraph(text, `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${id}"/></w:numPr>`)

async function shown(body: string, numbering: string, styles = ""): Promise<string[]> {
  const outcome = await readDocx(docx({ body, numbering, styles }))
  if ("problem" in outcome) throw new Error(outcome.problem.message.en)
  return shownBlocks(outcome.blocks)
}

const official = abstract(0, [
  { format: "chineseCountingThousand", text: "%1、", more: '<w:suff w:val="nothing"/>' },
  { format: "japaneseCounting", text: "（%2）" },
  { format: "decimal", text: "%3." },
  { format: "decimalEnclosedCircleChinese", text: "%4" },
])

describe("automatic numbers", () => {
  it("stand before their paragraphs, restart below a higher one, and make headings", async () => {
    const body = [
      item("部门概况", 1),
      item("主要职责", 1, 1),
      item("机构设置", 1, 1),
      item("收支情况", 1),
      item("收入总计5.00万元。", 1, 1),
      item("财政拨款3.00万元。", 1, 2),
      item("事业收入2.00万元。", 1, 2),
      item("均为本年。", 1, 3),
    ]
    expect(await shown(body.join(""), official + list(1, 0))).toEqual([
      "3# 一、部门概况",
      "4# （一）主要职责",
      "4# （二）机构设置",
      "3# 二、收支情况",
      "（一）收入总计5.00万元。",
      "1.财政拨款3.00万元。",
      "2.事业收入2.00万元。",
      "① 均为本年。",
    ])
  })

  it("of several levels are all counted, as decimals where the level is legal", async () => {
    const levels = [
      { format: "upperRoman", text: "%1" },
      { format: "decimal", text: "%1.%2", more: "<w:isLgl/>" },
      { format: "decimal", text: "%1-%3" },
    ]
    const body = item("甲。", 1) + item("乙。", 1, 1) + item("丙。", 1, 2) + item("丁。", 1) + item("戊。", 1, 2)
    expect(await shown(body, abstract(0, levels) + list(1, 0))).toEqual([
      "I 甲。",
      "1.1 乙。",
      "I-1 丙。",
      "II 丁。",
      "II-1 戊。",
    ])
  })

  it("go on over lists of one abstract list unless a list starts anew", async () => {
    const restart = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'
    const numbering = abstract(0, [{ format: "decimal", text: "%1、" }]) + list(1, 0) + list(2, 0) + list(3, 0, restart)
    const body = item("甲。", 1) + item("乙。", 2) + item("丙。", 3) + item("丁。", 3)
    expect(await shown(body, numbering)).toEqual(["1、甲。", "2、乙。", "5、丙。", "6、丁。"])
  })

  it("never restart where the level says so", async () => {
    const levels = [
      { format: "decimal", text: "%1." },
      { format: "decimal", text: "表%2", more: '<w:lvlRestart w:val="0"/>' },
    ]
    const body = item("共5项。", 1) + item("子。", 1, 1) + item("共6项。", 1) + item("丑。", 1, 1)
    expect(await shown(body, abstract(0, levels) + list(1, 0))).toEqual([
      "1.共5项。",
      "表1 子。",
      "2.共6项。",
      "表2 丑。",
    ])
  })

  it("come from a style, at the level that names it, and are switched off by list 0", async () => {
    const styles = `<w:style w:type="paragraph" w:styleId="A"><w:name w:val="a"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:type="paragraph" w:styleId="B"><w:name w:val="b"/><w:basedOn w:val="A"/></w:style>`
    const levels = [
      { format: "decimal", text: "%1." },
      { format: "lowerLetter", text: "%2)", more: '<w:pStyle w:val="A"/>' },
    ]
    const styled = (text: string, id: string, more = "") => paragraph(text, `<w:pStyle w:val="${id}"/>${more}`)
    const off = '<w:numPr><w:numId w:val="0"/></w:numPr>'
    const body = styled("甲。", "A") + styled("乙。", "B") + styled("丙。", "A", off)
    expect(await shown(body, abstract(0, levels) + list(1, 0), styles)).toEqual(["a)甲。", "b)乙。", "丙。"])
  })

  it("come from the list a numbering style links to, and stand in cells; bullets are no text", async () => {
    const numbering =
      abstract(0, [], '<w:numStyleLink w:val="N"/>') +
      abstract(1, [{ format: "decimal", text: "%1" }], '<w:styleLink w:val="N"/>') +
      abstract(2, [{ format: "bullet", text: "\uf0b7" }]) +
      list(1, 0) +
      list(2, 2)
    const rows = table(row([`<w:tc>${item("", 1)}</w:tc>`, "甲"]), row([`<w:tc>${item("", 1)}</w:tc>`, "乙"]))
    expect(await shown(rows + item("丙。", 2), numbering)).toEqual(["1|甲", "2|乙", "丙。"])
  })

  it("of lists that are not defined are none", async () => {
    expect(await shown(item("甲。", 7), list(8, 9))).toEqual(["甲。"])
  })
})
