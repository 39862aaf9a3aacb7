import { createHash } from "node:crypto"
import { describe, expect, it } from "vitest"
import { sheetData, workbook } from "../../tools/test-office/workbook.ts"
import { readDocument, readLimits, writeDocumentJson } from "./index.ts"

const utf8 = (text: string) => new TextEncoder().encode(text)
const text = "收入决算表\n\n单位：万元\n\n项目\t金额\n合计\t1.00\n"

describe("readDocument", () => {
  it("reads a text whatever its name", async () => {
    const outcome = await readDocument(utf8(text), "决算.pdf")
    expect(outcome).toMatchObject({
      document: {
        format: "mingzhang/document@1",
        source: { name: "决算.pdf", sha256: createHash("sha256").update(text).digest("hex"), mediaType: "text/plain" },
        pages: [],
        blocks: [{ kind: "heading" }, { kind: "paragraph" }, { kind: "table", titleBlock: 0, unitBlock: 1 }],
      },
    })
  })

  it("reads its own JSON as the document it was, the original's source and all", async () => {
    const first = await readDocument(utf8(text), "决算.txt")
    if ("problem" in first) throw new Error(first.problem.code)
    expect(await readDocument(utf8(writeDocumentJson(first.document)), "决算.json")).toEqual(first)
  })

  it("reads a workbook and a table with commas, and the JSON of either as the document it was", async () => {
    const book = workbook({
      sheets: {
        收入表: sheetData([
          ["项目", "金额"],
          ["合计", 1.5],
        ]),
      },
    })
    for (const [content, mediaType] of [
      [book, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"],
      [utf8("项目,金额\n合计,1.50\n"), "text/csv"],
    ] as const) {
      const outcome = await readDocument(content, "收入表.pdf")
      if ("problem" in outcome) throw new Error(outcome.problem.code)
      expect(outcome.document.source.mediaType).toBe(mediaType)
      expect(outcome.document.blocks.at(-1)).toMatchObject({ kind: "table", rows: 2, columns: 2 })
      expect(await readDocument(utf8(writeDocumentJson(outcome.document)), "a.json")).toEqual(outcome)
    }
  })

  it.each([
    ["nothing", new Uint8Array(0), "empty", "空"],
    ["white space", utf8(" \n\t\n"), "empty", "空"],
    ["noise", new Uint8Array(500), "not-a-document", "无法识别"],
    ["a broken Word file", utf8("PK\x03\x04....word/document.xml"), "damaged", "压缩包"],
    ["a broken Excel file", utf8("PK\x03\x04....xl/workbook.xml"), "damaged", "压缩包"],
    ["a binary Excel file", utf8("PK\x03\x04....xl/workbook.bin"), "unsupported", "XLSB"],
    ["an OFD file", utf8("PK\x03\x04....OFD.xml"), "unsupported", "OFD"],
    ["an archive", utf8("PK\x03\x04....a.pdf"), "unsupported", "压缩包"],
    ["an empty web page", utf8("<html><body>"), "no-text", "网页"],
    ["RTF", utf8("{\\rtf1 text}"), "unsupported", "RTF"],
    ["other JSON", utf8('{"a": 1}'), "not-a-document", "document@1"],
    ["a scan", Uint8Array.from(Buffer.from("\x89PNG\r\n\x1a\n\0\0\0\0", "latin1")), "no-text", "图片"],
    ["a broken old Excel file", ole("Workbook"), "damaged", "工作簿"],
    ["an old Word file", ole("WordDocument"), "unsupported", "DOC"],
    ["a file with a password", ole("EncryptedPackage"), "encrypted", "密码"],
  ])("says of %s why not, and what to do", async (_, content, code, word) => {
    const outcome = await readDocument(content, "a")
    expect(outcome).toHaveProperty("problem.code", code)
    expect(outcome).toHaveProperty("problem.message.zh", expect.stringContaining(word))
    expect(outcome).toHaveProperty("problem.message.en", expect.stringMatching(/\.$/))
  })

  it("refuses what is larger than the limit", async () => {
    expect(await readDocument(utf8(text), "a", { ...readLimits, bytes: 10 })).toHaveProperty(
      "problem.code",
      "too-large",
    )
    expect(await readDocument(utf8(text), "a", { ...readLimits, characters: 10 })).toHaveProperty(
      "problem.code",
      "too-large",
    )
  })
})

/** A compound file's header with an entry's name as such files store it. */
function ole(name: string): Uint8Array {
  const header = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  return new Uint8Array(Buffer.concat([header, Buffer.alloc(1024), Buffer.from(name, "utf16le")]))
}
