/** How an item or heading is numbered: 第一部分, 一、, （一）, 1., （1）, ①. */
export type NumberingStyle = "part" | "chinese" | "chinese-bracketed" | "digit" | "digit-bracketed" | "circled"

/** A line's number: its style, the number as printed, and the text behind it. */
export interface Numbering {
  readonly style: NumberingStyle
  readonly mark: string
  readonly rest: string
}

// "1.1万元" is an amount, "1. 因公" an item: a digit may not follow the point.
const patterns: readonly (readonly [NumberingStyle, RegExp])[] = [
  ["part", /^第 ?[一二三四五六七八九十百\d]{1,4} ?[部分章篇]{1,2}/],
  ["chinese", /^[一二三四五六七八九十百]{1,4}(?:[、.．]|，(?=\D))/],
  ["chinese-bracketed", /^[（(][一二三四五六七八九十百]{1,4}[)）][、.．]?/],
  ["digit", /^\d{1,2}(?:、|[.．](?!\d))/],
  ["digit-bracketed", /^[（(]\d{1,2}[)）][、.．]?/],
  ["circled", /^[①-⑳⑴-⑽]/],
]

const beginnings = new Set("第一二三四五六七八九十百（(0123456789①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽")

/** The level of a heading numbered so; 1 is kept for the document's own title. */
export const headingLevel: Readonly<Record<NumberingStyle, number>> = {
  part: 2,
  chinese: 3,
  "chinese-bracketed": 4,
  digit: 5,
  "digit-bracketed": 6,
  circled: 7,
}

/** Reads the number a line begins with; undefined when it has none. */
export function numbering(text: string): Numbering | undefined {
  // Most lines leave here.
  if (!beginnings.has(text[0] ?? "")) return undefined
  const head = text.slice(0, 12)
  for (const [style, pattern] of patterns) {
    const mark = pattern.exec(head)?.[0]
    if (mark) return { style, mark: mark.replaceAll(" ", ""), rest: text.slice(mark.length).trim() }
  }
  return undefined
}
