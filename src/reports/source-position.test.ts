import { describe, expect, it } from "vitest"
import { linesOf, pageOf, positionWords, sourcePosition } from "./source-position.ts"
import { en } from "./texts/en.ts"
import { zh } from "./texts/zh.ts"

const page = { page: 3, bbox: [1, 2, 3, 4] as const }
const cell = { sheet: "表1", cell: "B12" }

describe("where a piece stands", () => {
  it.each([
    [[{ line: 105 }], "a/预算.txt:105", "第105行", "line 105"],
    [[{ paragraph: 105 }], "a/预算.txt:¶105", "第105段", "paragraph 105"],
    [[page], "a/预算.txt:p3", "第3页", "page 3"],
    [[cell], "a/预算.txt:表1!B12", "表1 B12", "表1 B12"],
  ] as const)("%j", (pieces, position, chinese, english) => {
    expect(sourcePosition("a/预算.txt", pieces)).toBe(position)
    expect(positionWords(pieces, zh)).toBe(chinese)
    expect(positionWords(pieces, en)).toBe(english)
  })

  it("is the file alone for a whole document", () => {
    expect(sourcePosition("a.pdf", [])).toBe("a.pdf")
    expect(positionWords([], zh)).toBeUndefined()
  })

  it("knows pages only of paged sources and lines only of text", () => {
    expect([pageOf([page]), pageOf([{ line: 1 }]), pageOf([])]).toEqual([3, undefined, undefined])
    expect(linesOf([{ line: 8 }, { line: 7 }])).toEqual({ first: 7, last: 8 })
    expect([linesOf([page]), linesOf([{ paragraph: 2 }]), linesOf([])]).toEqual([undefined, undefined, undefined])
  })
})
