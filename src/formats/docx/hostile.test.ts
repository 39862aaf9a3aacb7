import { describe, expect, it } from "vitest"
import { cell, docx, paragraph, row, run, table, zip } from "../../../tools/test-office/index.ts"
import { readLimits } from "../outcome.ts"
import { readDocument } from "../read-document.ts"

const refusal = async (bytes: Uint8Array, limits = readLimits) => {
  const outcome = await readDocument(bytes, "a.docx", limits)
  return "problem" in outcome ? [outcome.problem.code, outcome.problem.message.zh] : "read"
}
const says = (code: string, word: string) => [code, expect.stringContaining(word)]

/** A file whose main part is this XML. */
const withDocument = (xml: string) => zip([{ name: "word/document.xml", content: xml }])

describe("a hostile Word file", () => {
  it("that names outside files or grows by entities is refused", async () => {
    const outside = '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]><d>&x;</d>'
    expect(await refusal(withDocument(outside))).toEqual(says("damaged", "DTD"))
    const laughs = `<!DOCTYPE d [<!ENTITY a "haha">${[..."bcdefg"].map((c, i) => `<!ENTITY ${c} "${`&${"abcdefg"[i]};`.repeat(10)}">`).join("")}]><d>&g;</d>`
    expect(await refusal(withDocument(laughs))).toEqual(says("damaged", "DTD"))
  })

  it("that is a bomb, in one part or by a lie, is refused", async () => {
    const blanks = new Uint8Array(40_000_000).fill(32)
    expect(await refusal(zip([{ name: "word/document.xml", content: blanks }]))).toEqual(says("too-large", "展开"))
    const lie = zip([{ name: "word/document.xml", content: blanks, declaredSize: 100 }])
    expect(await refusal(lie)).toEqual(says("too-large", "展开"))
  })

  it("that reaches outside its archive is refused, or finds nothing there", async () => {
    const entries = [{ name: "word/document.xml", content: "<d/>" }]
    expect(await refusal(zip([...entries, { name: "../../evil", content: "x" }]))).toEqual(says("damaged", "路径"))
    const chart = `${paragraph("正文。")}<w:p><w:r><w:drawing><c:chart r:id="rId1"/></w:drawing></w:r></w:p>`
    const relationships = { rId1: ["chart", "../../../../etc/passwd"] } as const
    expect(await refusal(docx({ body: chart, relationships }))).toBe("read")
  })

  it("with macros is read without them", async () => {
    const entries = [{ name: "word/vbaProject.bin", content: "Sub AutoOpen()" }]
    const outcome = await readDocument(docx({ body: paragraph("正文。"), entries }), "a.docm")
    expect(outcome).toMatchObject({ document: { blocks: [{ kind: "paragraph", text: "正文。" }] } })
  })

  it("with too many cells, characters or pages is refused", async () => {
    const limits = { ...readLimits, cells: 100 }
    expect(await refusal(docx(table(...Array<string>(60).fill(row(["a", "b"])))), limits)).toEqual(
      says("too-many-cells", "单元格"),
    )
    expect(await refusal(docx(table(...Array<string>(9_000).fill(row(["", ""])))), limits)).toEqual(
      says("too-many-cells", "单元格"),
    )
    expect(await refusal(docx(paragraph("字".repeat(1_000))), { ...readLimits, characters: 999 })).toEqual(
      says("too-large", "字符"),
    )
    const breaks = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'.repeat(20)
    expect(await refusal(docx(breaks + paragraph("完。")), { ...readLimits, pages: 10 })).toEqual(
      says("too-many-pages", "页数"),
    )
  })

  it("with wide spans costs no more than the columns that can be told apart", async () => {
    const wide = row([cell("甲", '<w:gridSpan w:val="999999999"/>'), "1"], '<w:gridBefore w:val="999999999"/>')
    expect(await refusal(docx(table(wide, row(["乙", "2"]))))).toBe("read")
    const staircase = Array.from({ length: 400 }, (_, i) => row(["1"], `<w:gridBefore w:val="${i}"/>`))
    expect(await refusal(docx(table(...staircase)))).toEqual(says("too-many-cells", "单元格"))
  })

  it("nested without end is refused", async () => {
    const tables = `${"<w:tbl><w:tr><w:tc>".repeat(2_000)}${"</w:tc></w:tr></w:tbl>".repeat(2_000)}`
    expect(await refusal(docx(tables))).toEqual(says("damaged", "嵌套"))
    const deep = `${"<w:tbl><w:tr><w:tc>".repeat(120)}${paragraph("底。")}${"</w:tc></w:tr></w:tbl>".repeat(120)}`
    expect(await refusal(docx(deep))).toBe("read")
  })

  it("with elements where they do not belong is read as far as it makes sense", async () => {
    const odd = `<w:tc/><w:tr/><w:txbxContent/>${run("无")}<w:fldChar w:fldCharType="end"/><w:vMerge/><mc:Fallback/><w:p><w:tbl><w:tc>${paragraph("内。")}</w:tc></w:tbl>${run("外。")}</w:p>${"<w:r><w:fldChar w:fldCharType='begin'/></w:r>".repeat(500)}${paragraph("完。")}`
    expect(await refusal(docx(odd))).toBe("read")
  })

  it("without a document, with a broken one, without text or with pictures alone says so", async () => {
    expect(await refusal(zip([{ name: "word/other.xml", content: "" }]))).toEqual(says("damaged", "正文"))
    expect(await refusal(withDocument("<w:document><w:body>"))).toEqual(says("damaged", "XML"))
    expect(await refusal(docx(""))).toEqual(says("empty", "没有文字"))
    expect(await refusal(docx('<w:p><w:r><w:drawing><a:blip r:embed="rId1"/></w:drawing></w:r></w:p>'))).toEqual(
      says("no-text", "图片"),
    )
  })

  it("that takes too long is stopped", async () => {
    expect(await refusal(docx(paragraph("正文。")), { ...readLimits, milliseconds: -1 })).toEqual(
      says("too-large", "超时"),
    )
  })
})
