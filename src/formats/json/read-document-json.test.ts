import type { LocatedDocument } from "#documents"
import { describe, expect, it } from "vitest"
import { readLimits } from "../outcome.ts"
import { readText } from "../text/index.ts"
import { readDocumentJson, writeDocumentJson } from "./index.ts"

const source = { name: "甲.pdf", sha256: "ab".repeat(32), mediaType: "application/pdf" }

const whole: LocatedDocument = {
  format: "mingzhang/document@1",
  source,
  pages: [{ number: 1, width: 595.3, height: 841.9 }],
  blocks: [
    { kind: "heading", level: 3, text: "收入决算表", pieces: [{ page: 1, bbox: [72, 60.5, 300, 80] }] },
    { kind: "paragraph", text: "单位：万元", pieces: [{ line: 3 }, { paragraph: 4 }], lineStarts: [0, 4] },
    { kind: "paragraph", text: "正文。", pieces: [{ page: 1, bbox: [0, 0, 1, 1] }] },
    {
      kind: "table",
      titleBlock: 0,
      unitBlock: 1,
      rows: 2,
      columns: 2,
      cells: [
        {
          row: 0,
          column: 0,
          rowSpan: 1,
          columnSpan: 2,
          text: "收入",
          pieces: [{ sheet: "表1", cell: "A1" }],
          header: true,
          repeated: true,
        },
        { row: 1, column: 0, rowSpan: 1, columnSpan: 1, text: "合\n计", pieces: [] },
        { row: 1, column: 1, rowSpan: 1, columnSpan: 1, text: "1.00", pieces: [], value: 1, formula: "=A1" },
      ],
      pieces: [{ page: 1, bbox: [0, 0, 10, 10] }],
    },
    { kind: "chart", text: "图1", pieces: [] },
    { kind: "unreadable", reason: "扫描页", pieces: [{ page: 1, bbox: [0, 0, 595.3, 841.9] }] },
  ],
}

// biome-ignore lint/suspicious/noExplicitAny: the tests break the document's types on purpose
type Loose = Record<string, any>

/** The document with one part replaced, as text. */
function changed(change: (document: Loose) => void): string {
  const copy = JSON.parse(JSON.stringify(whole)) as Loose
  change(copy)
  return JSON.stringify(copy)
}

function problem(text: string): { code: string; zh: string } {
  const outcome = readDocumentJson(text)
  return "problem" in outcome
    ? { code: outcome.problem.code, zh: outcome.problem.message.zh }
    : { code: "read", zh: "" }
}

describe("readDocumentJson", () => {
  it("gives back the document that was written", () => {
    expect(readDocumentJson(writeDocumentJson(whole))).toEqual({ document: whole })
  })

  it("gives back what a text reader made, places and all", () => {
    const read = readText(
      "收入决算表\n\n单位：万\n元\n\n项目\t金额\n合计\t1.00\n\n本年收入合计1.00万元，其中一般公共预\n\n算1.00万元。\n",
    )
    if ("problem" in read) throw new Error(read.problem.code)
    const document: LocatedDocument = { format: "mingzhang/document@1", source, ...read }
    expect(readDocumentJson(writeDocumentJson(document))).toEqual({ document })
  })

  it("ignores fields it does not know", () => {
    const text = changed((document) => {
      document.orientation = "landscape"
      document.blocks[0].colour = "red"
      document.blocks[3].cells[0].fill = 3
    })
    expect(readDocumentJson(text)).toEqual({ document: whole })
  })

  it("fills slots that no cell covers with blank cells", () => {
    const outcome = readDocumentJson(changed((document) => document.blocks[3].cells.splice(1, 1)))
    const table = "document" in outcome ? outcome.document.blocks[3] : undefined
    expect(table?.kind === "table" && table.cells.map((cell) => [cell.row, cell.column, cell.text])).toEqual([
      [0, 0, "收入"],
      [1, 0, ""],
      [1, 1, "1.00"],
    ])
  })

  it("takes missing spans as 1", () => {
    const text = changed((document) => {
      delete document.blocks[3].cells[1].rowSpan
      delete document.blocks[3].cells[1].columnSpan
    })
    expect(readDocumentJson(text)).toEqual({ document: whole })
  })

  it.each<[string, (document: Loose) => void, string]>([
    ["source", (d) => delete d.source, "source"],
    ["name", (d) => (d.source.name = 3), "source.name"],
    ["pages", (d) => (d.pages = {}), "pages"],
    ["page width", (d) => (d.pages[0].width = "1e3"), "pages[0].width"],
    ["negative page", (d) => (d.pages[0].number = -1), "pages[0].number"],
    ["blocks", (d) => (d.blocks = null), "blocks"],
    ["kind", (d) => (d.blocks[0].kind = "figure"), "blocks[0].kind"],
    ["level", (d) => (d.blocks[0].level = 1.5), "blocks[0].level"],
    ["text", (d) => (d.blocks[1].text = null), "blocks[1].text"],
    ["pieces", (d) => delete d.blocks[1].pieces, "blocks[1].pieces"],
    ["piece without place", (d) => (d.blocks[1].pieces[0] = {}), "blocks[1].pieces[0]"],
    ["line 0", (d) => (d.blocks[1].pieces[0].line = 0), "blocks[1].pieces[0].line"],
    ["short box", (d) => d.blocks[2].pieces[0].bbox.pop(), "blocks[2].pieces[0].bbox"],
    ["lineStarts too few", (d) => d.blocks[1].lineStarts.pop(), "blocks[1].lineStarts"],
    ["lineStarts backwards", (d) => (d.blocks[1].lineStarts = [4, 0]), "blocks[1].lineStarts[1]"],
    ["lineStarts outside", (d) => (d.blocks[1].lineStarts = [0, 99]), "blocks[1].lineStarts[1]"],
    ["rows 0", (d) => (d.blocks[3].rows = 0), "blocks[3].rows"],
    ["cell outside", (d) => (d.blocks[3].cells[2].column = 2), "blocks[3].cells[2].column"],
    ["span outside", (d) => (d.blocks[3].cells[0].columnSpan = 3), "blocks[3].cells[0].columnSpan"],
    ["span 0", (d) => (d.blocks[3].cells[0].rowSpan = 0), "blocks[3].cells[0].rowSpan"],
    ["overlap", (d) => (d.blocks[3].cells[2].column = 0), "blocks[3].cells[2]"],
    ["titleBlock outside", (d) => (d.blocks[3].titleBlock = 6), "blocks[3].titleBlock"],
    ["value", (d) => (d.blocks[3].cells[2].value = "1"), "blocks[3].cells[2].value"],
  ])("refuses a wrong %s and says where", (_, change, where) => {
    const found = problem(changed(change))
    expect(found.code).toBe("damaged")
    expect(found.zh).toContain(`${where}：`)
  })

  it.each([
    ["cut off", writeDocumentJson(whole).slice(0, 300), "damaged"],
    ["empty", "", "damaged"],
    ["a list", "[]", "damaged"],
    ["null", "null", "damaged"],
    ["other JSON", '{"a": 1}', "not-a-document"],
    ["a later version", '{"format": "mingzhang/document@2"}', "not-a-document"],
    ["too deep", "[".repeat(1_000_000), "damaged"],
    ["a number without end", changed((d) => (d.blocks[0].level = 0)).replace('"level":0', '"level":1e999'), "damaged"],
  ])("refuses what is %s", (_, text, code) => {
    expect(problem(text).code).toBe(code)
  })

  it("refuses absurd sizes before it makes room for them", () => {
    const before = process.memoryUsage().arrayBuffers
    expect(problem(changed((d) => Object.assign(d.blocks[3], { rows: 1e9, columns: 1e9 }))).code).toBe("too-many-cells")
    expect(problem(changed((d) => Object.assign(d.blocks[3], { rows: 1e9, columns: 1 }))).code).toBe("too-many-cells")
    expect(problem(changed((d) => Object.assign(d.blocks[3], { rows: 1e300 }))).code).toBe("damaged")
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(50_000_000)
  })

  it("counts cells and characters over the whole document", () => {
    const text = writeDocumentJson(whole)
    expect(readDocumentJson(text, { ...readLimits, cells: 4 })).toHaveProperty("document")
    expect(readDocumentJson(text, { ...readLimits, cells: 3 })).toHaveProperty("problem.code", "too-many-cells")
    expect(readDocumentJson(text, { ...readLimits, characters: 12 })).toHaveProperty("problem.code", "too-large")
  })

  it("is not led astray by names that objects have by nature", () => {
    const text = writeDocumentJson(whole).replace(
      '{"format"',
      '{"__proto__": {"blocks": 1}, "constructor": 1, "format"',
    )
    expect(readDocumentJson(text)).toEqual({ document: whole })
    expect(Object.prototype).not.toHaveProperty("blocks")
  })
})
