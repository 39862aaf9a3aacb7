import { describe, expect, it } from "vitest"
import { type SampleFinding, sampleFile, sampleParagraph, sampleTable } from "../sample-file.ts"
import { en } from "../texts/en.ts"
import { zh } from "../texts/zh.ts"
import { FileView, mostRelated } from "./file-view.ts"
import { findingCard, headed } from "./finding-card.ts"

const blocks = [
  sampleParagraph("支出80.05万元，收入90.00万元。", { line: 1 }),
  sampleTable(
    [
      ["项目", "合计"],
      ["甲", "80.05"],
      ["乙", "9.00"],
    ],
    (row) => ({ sheet: "表1", cell: `B${row + 1}` }),
  ),
]

function card(findings: readonly SampleFinding[], lang: "zh" | "en" = "zh"): string {
  const texts = lang === "zh" ? zh : en
  const view = new FileView(sampleFile({ blocks, findings }), { lang, texts, prefix: "", level: 2, rules: [] })
  return findingCard(view.summary.groups[0]!, view).text
}
const count = (text: string, part: string) => text.split(part).length - 1

describe("findingCard", () => {
  it("names the place in a workbook by sheet and cell", () => {
    expect(card([{ at: { block: 1, row: 2, column: 1 } }])).toContain('<a href="#p1">表1 B3 › 乙 › 合计</a>')
  })

  it("lists some of many comparisons and counts the rest", () => {
    const related = Array.from({ length: mostRelated + 3 }, (_, i) => ({
      label: `第${i}项`,
      at: { block: 1, row: 1, column: 1 },
    }))
    const text = card([{ at: { block: 0 }, related }])
    expect(count(text, 'href="#b1-1-1"')).toBe(mostRelated)
    expect(text).toContain("<li>另有3处</li>")
  })

  it("does not repeat the table of a comparison in the same table", () => {
    const text = card([
      { at: { block: 1, row: 2, column: 1 }, related: [{ label: "合计", at: { block: 1, row: 1, column: 1 } }] },
    ])
    expect(text).toContain('<a href="#b1-1-1">甲 › 合计</a>')
  })

  it("unfolds more than five symptoms", () => {
    const symptoms = Array.from({ length: 8 }, (_, i) => ({
      at: { block: 1, row: 1, column: 1 },
      cause: "c",
      fingerprint: `s${i}`,
    }))
    const text = card([{ at: { block: 0 }, fingerprint: "c" }, ...symptoms])
    expect(text).toContain("由此引起的另外8处")
    expect(text).toContain("<details><summary>其余3处</summary>")
    expect(count(text, 'id="f1-')).toBe(8)
  })

  it("strikes what was found only when something else was expected", () => {
    const found = { text: "80.05万元", value: "80.05" }
    expect(card([{ at: { block: 0 }, found }])).toContain("<dd>80.05万元</dd>")
    expect(card([{ at: { block: 0 }, found, expected: { text: "85.05万元", value: "85.05" } }])).toContain(
      "<dd><del>80.05万元</del></dd>",
    )
  })

  it("leaves out what there is nothing to say of", () => {
    const text = card([{ at: { block: 0 }, checks: [] }], "en")
    for (const part of ["values", "related", "symptoms", "basis:", "ids"]) expect(text).not.toContain(part)
    expect(text).toContain("The items do not sum to the total")
  })

  it("gives a place that does not exist words", () => {
    expect(card([{ at: { block: 42 }, related: [{ label: "附件", at: { block: 43 } }] }])).toContain(
      "<li>附件 <b></b> 全文</li>",
    )
  })
})

describe("headed", () => {
  it("stays within the six levels of HTML", () => {
    expect([0, 3, 9].map((level) => headed(level, "x").text)).toEqual(["<h1>x</h1>", "<h3>x</h3>", "<h6>x</h6>"])
  })
})
