import { describe, expect, it } from "vitest"
import type { LocatedDocument } from "#documents"
import type { Claim } from "#recognition"
import { chapterOf, headingOf, stated, textBehind, textOf } from "./claim-index.ts"

const document: LocatedDocument = {
  format: "mingzhang/document@1",
  source: { name: "sample", sha256: "", mediaType: "" },
  pages: [],
  blocks: [
    { kind: "heading", level: 2, text: "一、总体情况", pieces: [] },
    { kind: "paragraph", text: "收入总计5.00万元，主要原因：增资。", pieces: [] },
    { kind: "table", rows: 0, columns: 0, cells: [], pieces: [] },
  ],
}

const claim = (...section: string[]): Claim => ({ kind: "none", id: "a", section, subject: {}, at: { block: 1 } })

describe("chapterOf", () => {
  it("leaves out headings inside a chapter", () => {
    expect(chapterOf(claim("第二部分 说明", "九、其他重要事项", "（一）机关运行经费", "1. 总体"))).toBe(
      "第二部分 说明\n九、其他重要事项",
    )
    expect(chapterOf(claim("九、其他重要事项", "(二) 政府采购"))).toBe("九、其他重要事项")
  })
})

describe("headingOf", () => {
  it("takes the number off the nearest heading", () => {
    expect(headingOf(claim("九、其他重要事项", "（一）机关运行经费"))).toBe("机关运行经费")
    expect(headingOf(claim())).toBe("")
  })
})

describe("texts", () => {
  it("are those of headings and paragraphs, none of tables or beyond the document", () => {
    expect(textOf(document, 0)).toBe("一、总体情况")
    expect(textOf(document, 2)).toBe("")
    expect(textOf(document, 9)).toBe("")
  })

  it("behind a place begin where it ends", () => {
    expect(textBehind(document, { block: 1, span: [4, 8] }, 6)).toBe("万元，主要原")
  })

  it("are stated alike for people and programs", () => {
    expect(stated("持平")).toEqual({ text: "持平", value: "持平" })
  })
})
