import {
  bombPdf,
  encryptedPdf,
  makePdf,
  nestedFormsPdf,
  PageContent,
  truncatedPdf,
} from "../../tools/test-pdf/index.ts"
import { type HostileFile, repeated } from "./hostile-file.ts"

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

/** The same bytes on every computer. */
function noise(length: number): Uint8Array {
  let state = 99
  return Uint8Array.from({ length }, () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff
    return state >> 16
  })
}

const pages = (count: number): Uint8Array =>
  makePdf(
    Array.from({ length: count }, () => ({ content: "0 0 m 1 1 l S" })),
    { compress: false },
  )

export const pdfs: readonly HostileFile[] = [
  { name: "only a mark.pdf", content: () => utf8("%PDF-1.7\n%%EOF\n"), problem: "damaged", word: "损坏" },
  { name: "truncated.pdf", content: () => truncatedPdf(0.6), problem: "damaged", word: "不完整" },
  { name: "a password.pdf", content: encryptedPdf, problem: "encrypted", word: "密码" },
  { name: "ten thousand pages.pdf", content: () => pages(10_000), problem: "too-many-pages", word: "页数" },
  { name: "three thousand blank pages.pdf", content: () => pages(3_000), problem: "no-text", word: "文字" },
  { name: "a bomb of lines.pdf", content: () => bombPdf(120), problem: "too-large", word: "展开" },
  {
    name: "a bomb of text.pdf",
    content: () => bombPdf(24, "BT /F1 9 Tf 72 700 Td <4E004E014E024E034E044E054E06> Tj ET\n"),
    problem: "no-text",
    word: "文字",
  },
  {
    name: "a bomb of images.pdf",
    content: () => bombPdf(8, "q 100 0 0 100 50 50 cm /I1 Do Q\n"),
    problem: "no-text",
    word: "文字",
  },
  { name: "forms in forms.pdf", content: () => nestedFormsPdf(10, 10), problem: "too-large", word: "展开" },
  { name: "a wall of lines.pdf", content: () => makePdf([{ content: wall() }]) },
  { name: "a page of nothing but figures.pdf", content: () => makePdf([{ content: figures() }]) },
  { name: "noise.pdf", content: () => noise(300_000), problem: "not-a-document", word: "无法识别" },
  {
    name: "noise behind a mark.pdf",
    content: () => Uint8Array.from([...utf8("%PDF-1.7\n"), ...noise(300_000)]),
    problem: "damaged",
    word: "损坏",
  },
  { name: "noise without a name", content: () => noise(3_000), problem: "not-a-document", word: "无法识别" },
  {
    name: "a Word file named as text.txt",
    content: () => utf8("PK\x03\x04....word/document.xml"),
    problem: "damaged",
    word: "压缩包",
  },
  { name: "a picture named as a PDF.pdf", content: picture, problem: "no-text", word: "图片" },
  {
    name: "a PDF named as text.txt",
    content: () => makePdf([{ content: new PageContent().text(72, 100, "一页普通的文字，可以读出来。") }]),
  },
]

function picture(): Uint8Array {
  return Uint8Array.from(Buffer.from("\x89PNG\r\n\x1a\n\0\0\0\0", "latin1"))
}

/** Two thousand lines each way: a table of a million slots, if it were one. */
function wall(): PageContent {
  const content = new PageContent(5_000, 5_000).text(72, 4_900, "图旁的一行说明文字。")
  for (let i = 0; i < 1_000; i++)
    content.line(50, 50 + i * 4, 4_050, 50 + i * 4, 0.1).line(50 + i * 4, 50, 50 + i * 4, 4_050, 0.1)
  return content
}

function figures(): PageContent {
  const content = new PageContent(3_000, 3_000)
  for (let i = 0; i < 500; i++) content.text(20, 20 + i * 6, repeated("1,234.56 ", 280), { size: 5 })
  return content
}
