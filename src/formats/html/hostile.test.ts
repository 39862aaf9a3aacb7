import { describe, expect, it } from "vitest"
import { readLimits } from "../outcome.ts"
import { readHtml } from "./index.ts"

function refusal(html: string, limits = readLimits) {
  const outcome = readHtml(new TextEncoder().encode(html), limits)
  return "problem" in outcome ? [outcome.problem.code, outcome.problem.message.zh] : "read"
}
const says = (code: string, word: string) => [code, expect.stringContaining(word)]

describe("a hostile page", () => {
  it("nested without end is refused before it costs time", () => {
    for (const tag of ["<div>", "<table><tr><td>", "<ul><li>", "<span>", "<b>x"])
      expect(refusal(tag.repeat(100_000))).toEqual(says("damaged", "嵌套"))
    expect(refusal(`${"<div>".repeat(900)}底。`)).toBe("read")
  })

  it("with too many cells, counted or made by spans, is refused", () => {
    const limits = { ...readLimits, cells: 1_000 }
    expect(refusal(`<table>${"<tr><td>1<td>2".repeat(400)}</table>`, limits)).toBe("read")
    expect(refusal(`<table>${"<tr><td>1<td>2".repeat(600)}</table>`, limits)).toEqual(says("too-many-cells", "单元格"))
    expect(refusal(`<table>${"<tr><td>1<td>2".repeat(9_000)}</table>`, limits)).toEqual(
      says("too-many-cells", "单元格"),
    )
    const staircase = Array.from({ length: 100 }, (_, i) => `<tr><td colspan=${i + 1}>甲<td>1`).join("")
    expect(refusal(`<table>${staircase}</table>`, limits)).toEqual(says("too-many-cells", "单元格"))
  })

  it("with too much text is refused", () => {
    expect(refusal("字".repeat(1_001), { ...readLimits, characters: 1_000 })).toEqual(says("too-large", "字符"))
    expect(refusal("<p>字", { ...readLimits, bytes: 3 })).toEqual(says("too-large", "网页"))
  })

  it("that takes too long is stopped", () => {
    expect(refusal("<p>字".repeat(2_000), { ...readLimits, milliseconds: -1 })).toEqual(says("too-large", "超时"))
  })

  it("of broken tags is read as a browser would", () => {
    expect(refusal("<table><tr><td>甲</div></p><table></td>乙<caption>丙</table></html>丁<body>")).toBe("read")
    expect(refusal("<p <p <<p>甲&#xfffffff;&bogus;</p style='")).toBe("read")
  })
})
