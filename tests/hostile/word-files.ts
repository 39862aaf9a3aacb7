import { cell, docx, paragraph, row, table, zip } from "../../tools/test-office/index.ts"
import { type HostileFile, repeated } from "./hostile-file.ts"

const document = (content: string | Uint8Array) => zip([{ name: "word/document.xml", content }])
const laughs = [..."bcdefghij"].map((name, i) => `<!ENTITY ${name} "${`&${"abcdefghi"[i]};`.repeat(10)}">`).join("")

/** Word files that are refused, or read, in a moment. */
export const words: readonly HostileFile[] = [
  {
    name: "a bomb.docx",
    content: () => document(new Uint8Array(60_000_000).fill(32)),
    problem: "too-large",
    word: "展开",
  },
  {
    name: "a bomb that lies.docx",
    content: () => zip([{ name: "word/document.xml", content: new Uint8Array(50_000_000), declaredSize: 90 }]),
    problem: "too-large",
    word: "展开",
  },
  {
    name: "a billion laughs.docx",
    content: () => document(`<!DOCTYPE d [<!ENTITY a "ha">${laughs}]><d>&j;</d>`),
    problem: "damaged",
    word: "DTD",
  },
  {
    name: "an outside entity.docx",
    content: () => document('<!DOCTYPE d [<!ENTITY a SYSTEM "file:///etc/passwd">]><d>&a;</d>'),
    problem: "damaged",
    word: "DTD",
  },
  {
    name: "a path to elsewhere.docx",
    content: () =>
      zip([
        { name: "word/document.xml", content: "<d/>" },
        { name: "../../evil.sh", content: "x" },
      ]),
    problem: "damaged",
    word: "路径",
  },
  {
    name: "a path with backslashes.docx",
    content: () =>
      zip([
        { name: "word/document.xml", content: "<d/>" },
        { name: "..\\evil.exe", content: "x" },
      ]),
    problem: "damaged",
    word: "路径",
  },
  {
    name: "entries over each other.docx",
    content: () =>
      zip([
        { name: "word/document.xml", content: "<d/>" },
        { name: "word/more.xml", content: "", sameBytesAs: "word/document.xml" },
      ]),
    problem: "damaged",
    word: "重叠",
  },
  {
    name: "a password inside.docx",
    content: () => zip([{ name: "word/document.xml", content: "<d/>", encrypted: true }]),
    problem: "encrypted",
    word: "密码",
  },
  {
    name: "tables without end in tables.docx",
    content: () => docx("<w:tbl><w:tr><w:tc>".repeat(50_000) + "</w:tc></w:tr></w:tbl>".repeat(50_000)),
    problem: "damaged",
    word: "嵌套",
  },
  {
    name: "stairs of columns.docx",
    content: () => docx(table(...Array.from({ length: 900 }, (_, i) => row(["1"], `<w:gridBefore w:val="${i}"/>`)))),
    problem: "too-many-cells",
    word: "单元格",
  },
  {
    name: "cut in half.docx",
    content: () => docx(paragraph("正文。")).subarray(0, 1_000),
    problem: "damaged",
    word: "目录",
  },
  {
    name: "macros.docm",
    content: () => docx({ body: paragraph("正文。"), entries: [{ name: "word/vbaProject.bin", content: "Shell" }] }),
  },
  {
    name: "spans without end.docx",
    content: () => docx(table(row([cell("甲", '<w:gridSpan w:val="4000000000"/>')]), row(["1", "2"]))),
  },
  {
    name: "fields that never end.docx",
    content: () =>
      docx(`<w:p>${'<w:r><w:fldChar w:fldCharType="begin"/></w:r>'.repeat(50_000)}</w:p>${paragraph("正文。")}`),
  },
]

/** Word files as large as may be, and larger; each is checked in a process of its own. */
export const longWords: readonly HostileFile[] = [
  {
    name: "a million cells.docx",
    content: () => docx(table(row(Array<string>(10).fill("1")).repeat(100_000))),
    problem: "too-many-cells",
    word: "单元格",
  },
  {
    name: "cells up to the limit.docx",
    content: () =>
      docx(paragraph("支出决算表") + table(row(["2010101", "行政运行", "3.00", "1.00", "2.00"]).repeat(15_900))),
  },
  {
    name: "characters up to the limit.docx",
    content: () => docx(paragraph(repeated("本年收入用于各项支出，", 100)).repeat(59_000)),
  },
]
