import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { decodedText } from "./encoding.ts"
import { formatOf } from "./sniff.ts"

const utf8 = (text: string) => new TextEncoder().encode(text)
const bytes = (...values: (string | readonly number[])[]) =>
  Uint8Array.from(values.flatMap((value) => (typeof value === "string" ? [...Buffer.from(value, "latin1")] : value)))
const utf16 = (text: string, big = false) => {
  const buffer = Buffer.from(text, "utf16le")
  return new Uint8Array(big ? buffer.swap16() : buffer)
}
/** 单位：万元 \t in GB18030. */
const gbk = [0xb5, 0xa5, 0xce, 0xbb, 0xa3, 0xba, 0xcd, 0xf2, 0xd4, 0xaa, 0x09, 0x0a]

describe("formatOf", () => {
  it.each([
    ["a PDF", bytes("%PDF-1.7\n"), "pdf"],
    ["a PDF behind junk", bytes("\0\x01junk".repeat(150), "%PDF-1.4"), "pdf"],
    ["a word of PDF far inside a text", utf8(`${"正文。".repeat(600)}%PDF-1.4`), "text"],
    ["an archive", bytes("PK\x03\x04", [20, 0]), "zip"],
    ["an empty archive", bytes("PK\x05\x06", [0, 0]), "zip"],
    ["a compound file", bytes([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0]), "ole"],
    ["a web page", utf8("\n<!DOCTYPE html><html>"), "html"],
    ["a web page behind a declaration", utf8('<?xml version="1.0"?>\n<html xmlns="x">'), "html"],
    ["a spreadsheet saved as a web page", utf8("<table border=1><tr>"), "html"],
    [
      "a workbook in one XML file",
      utf8('<?xml version="1.0"?>\n<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">'),
      "xml-workbook",
    ],
    ["a web page that Excel saved", utf8('<html xmlns:x="urn:schemas-microsoft-com:office:spreadsheet">'), "html"],
    ["a part of a page", utf8('<div class="TRS_Editor"><p>'), "html"],
    [
      "a page in Big5",
      bytes('<html><meta charset="big5">', Array<number[]>(200).fill([0xa1, 0xfe, 0x81, 0x30]).flat()),
      "html",
    ],
    ["JSON", utf8('\ufeff {\n "format": "mingzhang/document@1"'), "json"],
    ["JSON in a list", utf8("[ {}, 1]"), "json"],
    ["a text in brackets", utf8("[附件] 预算表\n"), "text"],
    ["a text in braces", utf8("{一}、说明"), "text"],
    ["a text with an angle", utf8("<某局>2024年预算"), "text"],
    ["RTF", bytes("{\\rtf1\\ansi"), "unknown"],
    ["GB18030", bytes(gbk), "text"],
    ["UTF-16", bytes([0xff, 0xfe], [...utf16("单位：万元")]), "text"],
    ["UTF-16, big end first", bytes([0xfe, 0xff], [...utf16("单位：万元", true)]), "text"],
    ["UTF-16 without a mark", utf16("单位：万元\n收入\t1.00\n"), "text"],
    ["an image", bytes("\x89PNG\r\n\x1a\n\0\0\0\rIHDR"), "unknown"],
    ["zeros", new Uint8Array(5000), "unknown"],
  ])("knows %s", (_, content, format) => {
    expect(formatOf(content)).toBe(format)
  })

  it("takes noise for no document", () => {
    let state = 7
    const noise = Uint8Array.from({ length: 20_000 }, () => {
      state = (state * 1_103_515_245 + 12_345) & 0x7fffffff
      return state >> 16
    })
    expect(formatOf(noise)).toBe("unknown")
  })

  it("answers for any bytes", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (content) => typeof formatOf(content) === "string"),
      { numRuns: 500 },
    )
  })
})

describe("decodedText", () => {
  it.each([
    ["UTF-8", utf8("单位：万元"), "单位：万元"],
    ["UTF-8 with a mark", utf8("\ufeff单位：万元"), "单位：万元"],
    ["GB18030", bytes(gbk), "单位：万元\t\n"],
    ["UTF-16", bytes([0xff, 0xfe], [...utf16("单位：万元")]), "单位：万元"],
    ["UTF-16 without a mark", utf16("单位：万元\n收入\t1.00\n"), "单位：万元\n收入\t1.00\n"],
  ])("decodes %s", (_, content, text) => {
    expect(decodedText(content)).toBe(text)
  })

  it("reads UTF-8 that was cut inside a character as UTF-8", () => {
    const content = utf8("2024年度部门决算公开情况说明，本年收入合计与支出合计相等。")
    expect(decodedText(content.subarray(0, content.length - 1))).toBe(
      "2024年度部门决算公开情况说明，本年收入合计与支出合计相等\ufffd",
    )
  })

  it("reads GB18030 whose first 64 KB are ASCII", () => {
    const content = bytes("a".repeat(70_000), gbk)
    expect(decodedText(content)?.slice(70_000)).toBe("单位：万元\t\n")
  })

  it("finds the encoding of a large text by its start, cut anywhere", () => {
    for (const start of ["", "a", "ab"]) {
      const text = start + "收入决算表\n".repeat(8_000)
      expect(decodedText(utf8(text))).toBe(text)
    }
  })

  it("gives back any text of ordinary characters", () => {
    const characters = fc.constantFrom(..."收入支出万元一二三，。12.30 \n\tabc（）“”≥%")
    fc.assert(
      fc.property(fc.array(characters, { minLength: 1, maxLength: 80 }), (parts) => {
        expect(decodedText(utf8(parts.join("")))).toBe(parts.join(""))
      }),
    )
  })
})
