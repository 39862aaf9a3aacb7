import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { cell, docx, paragraph, row, table, zip } from "../../../tools/test-office/index.ts"
import { readHtml } from "../html/index.ts"
import { readDocx } from "./index.ts"

const names =
  "w:p w:r w:t w:tbl w:tr w:tc w:pPr w:rPr w:tcPr w:trPr w:numPr w:numId w:ilvl w:sdt w:docPartGallery w:txbxContent w:del w:ins w:moveFrom w:fldChar w:instrText w:br w:tab w:sectPr w:pgSz w:gridSpan w:vMerge w:hMerge w:gridBefore w:vanish w:footnote w:pStyle mc:AlternateContent mc:Choice mc:Fallback c:chart o:OLEObject m:t".split(
    " ",
  )
const value = fc.constantFrom(
  "",
  ' w:val="1"',
  ' w:val="-7"',
  ' w:val="restart"',
  ' w:fldCharType="begin"',
  ' w:type="page"',
)

/** Well-formed XML of the elements a document has, in any order and nesting. */
const element = fc.letrec<{ node: string; list: string }>((tie) => ({
  node: fc.oneof(
    { depthSize: "medium", maxDepth: 7 },
    fc.constantFrom("收入", "1.00", " "),
    fc
      .tuple(fc.constantFrom(...names), value, tie("list"))
      .map(([name, attribute, inside]) => `<${name}${attribute}>${inside}</${name}>`),
  ),
  list: fc.array(tie("node"), { maxLength: 5 }).map((nodes) => nodes.join("")),
})).list

const sound = docx(
  paragraph("支出总体情况表") +
    table(row([cell("科目", '<w:vMerge w:val="restart"/>'), "金额"]), row([cell("", "<w:vMerge/>"), "1.00"])),
)

/** Every slot of every table belongs to exactly one cell, and titles stand before their tables. */
function isSound(outcome: Awaited<ReturnType<typeof readDocx>>): boolean {
  if ("problem" in outcome) return outcome.problem.message.zh.endsWith("。")
  return outcome.blocks.every((block, index) => {
    if (block.kind !== "table") return true
    const slots = block.cells.reduce((sum, one) => sum + one.rowSpan * one.columnSpan, 0)
    return slots === block.rows * block.columns && (block.titleBlock ?? 0) < Math.max(1, index)
  })
}

describe("any content", () => {
  it("of a Word file is read or refused in words", async () => {
    await fc.assert(
      fc.asyncProperty(element, async (body) => {
        expect(isSound(await readDocx(docx(body)))).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  it("of a Word file with changed bytes is read or refused in words", async () => {
    const changes = fc.array(fc.tuple(fc.nat(sound.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 })
    await fc.assert(
      fc.asyncProperty(changes, async (list) => {
        const bytes = sound.slice()
        for (const [at, byte] of list) bytes[at] = byte
        expect(isSound(await readDocx(bytes))).toBe(true)
      }),
      { numRuns: 300 },
    )
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (content) => {
        expect(isSound(await readDocx(zip([{ name: "word/document.xml", content }])))).toBe(true)
      }),
    )
  })

  it("of a web page is read or refused in words", () => {
    const tags =
      "table tr td th thead tfoot caption div p ol li ul br b sup h2 pre svg /table /tr /td /div /p /b".split(" ")
    const tag = fc.constantFrom(...tags).map((name) => `<${name}>`)
    const spans = fc.constantFrom(
      "<td rowspan=0>",
      "<td colspan=3 rowspan=2>",
      "<td rowspan=99999 colspan=1000>",
      "收入",
      "1.00",
    )
    fc.assert(
      fc.property(fc.array(fc.oneof(tag, spans), { maxLength: 60 }), (parts) => {
        expect(isSound(readHtml(new TextEncoder().encode(`<html>${parts.join("")}`)))).toBe(true)
      }),
      { numRuns: 500 },
    )
  })
})
