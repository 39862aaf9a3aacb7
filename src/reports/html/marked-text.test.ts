import { describe, expect, it } from "vitest"
import { type SampleFinding, sampleFile, sampleParagraph } from "../sample-file.ts"
import { zh } from "../texts/zh.ts"
import { FileView } from "./file-view.ts"
import { markedText } from "./marked-text.ts"

function marked(text: string, ...findings: SampleFinding[]): string {
  const file = sampleFile({ blocks: [sampleParagraph(text, { line: 1 })], findings })
  const view = new FileView(file, { lang: "zh", texts: zh, prefix: "", level: 2, rules: [] })
  return markedText(text, view.findingsOf(0), view).text
}
/** Without the attributes that are for the eye. */
const bare = (markup: string) =>
  markup.replaceAll(/ (title|aria-label|aria-hidden)="[^"]*"/g, "").replaceAll(/<span class="sign \w+">.<\/span>/g, "")

const wrong = (span: readonly [number, number], more: Partial<SampleFinding> = {}): SampleFinding => ({
  at: { block: 0, span },
  found: { text: "80.05万元", value: "80.05" },
  expected: { text: "85.05万元", value: "85.05" },
  fingerprint: "c",
  ...more,
})

describe("markedText", () => {
  it("strikes what is wrong, adds what it should be, and links to the finding", () => {
    expect(bare(marked("支出80.05万元。", wrong([2, 7])))).toBe(
      '支出<mark class="error cause"><del>80.05</del></mark> <ins>85.05</ins><a class="ref error" id="p1" href="#f1">1</a>万元。',
    )
  })

  it("says in the tooltip what is wrong", () => {
    expect(marked("支出80.05万元。", wrong([2, 7]))).toContain('title="各项之和与合计不符 应为 85.05万元"')
  })

  it("marks a symptom without correcting it", () => {
    const markup = bare(
      marked("支出80.05万元。", wrong([0, 2], { expected: null }), wrong([2, 7], { fingerprint: "s", cause: "c" })),
    )
    expect(markup).toContain(
      '<mark class="error symptom">80.05</mark><a class="ref error" id="p1-1" href="#f1-1">1.1</a>万元。',
    )
  })

  it("does not strike a whole sentence for one figure in it", () => {
    expect(marked("支出80.05万元，收入等其他情况如下。", wrong([0, 18]))).not.toContain("<del>")
  })

  it("draws overlapping marks apart and gives each its link where it ends", () => {
    const markup = bare(
      marked(
        "甲乙丙丁戊",
        { at: { block: 0, span: [0, 3] }, fingerprint: "a" },
        { at: { block: 0, span: [2, 5] }, severity: "info", fingerprint: "b" },
      ),
    )
    expect(markup).toBe(
      '<mark class="error cause">甲乙</mark><mark class="error cause">丙</mark><a class="ref error" id="p1" href="#f1">1</a>' +
        '<mark class="info cause">丁戊</mark><a class="ref info" id="p2" href="#f2">2</a>',
    )
  })

  it("marks the same place once, with both links", () => {
    const markup = bare(
      marked(
        "80.05",
        { at: { block: 0, span: [0, 5] }, fingerprint: "a" },
        { at: { block: 0, span: [0, 5] }, fingerprint: "b" },
      ),
    )
    expect(markup.match(/<mark/g)).toHaveLength(1)
    expect(markup.match(/class="ref/g)).toHaveLength(2)
  })

  it("shows where something blank should hold a figure", () => {
    expect(bare(marked("", { at: { block: 0 } }))).toBe(
      '<mark class="error cause blank">空白</mark><a class="ref error" id="p1" href="#f1">1</a>',
    )
  })

  it("keeps the link of a span outside the text", () => {
    expect(bare(marked("短", { at: { block: 0, span: [50, 60] } }))).toContain('id="p1"')
    expect(bare(marked("短", { at: { block: 0, span: [-3, -1] } }))).toContain('id="p1"')
  })

  it("escapes the text around and inside", () => {
    const markup = marked("<b>80.05</b>", wrong([3, 8]))
    expect(markup.startsWith("&lt;b&gt;<mark")).toBe(true)
    expect(markup.endsWith("&lt;/b&gt;")).toBe(true)
  })

  it("gives a text without findings as it is", () => {
    expect(marked("收入 & 支出")).toBe("收入 &amp; 支出")
  })
})
