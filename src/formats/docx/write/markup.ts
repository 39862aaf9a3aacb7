import { printableText } from "../../printable-text.ts"

/** Characters of XML text or of an attribute's value, with nothing in them that no XML may hold. */
export function escaped(text: string): string {
  const shown = printableText(text)
  return !/[&<>"\n\t]/.test(shown) ? shown : shown.replace(/[&<>"\n\t]/g, (mark) => entities[mark]!)
}

const entities: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\n": "&#10;",
  "\t": "&#9;",
}

/** A whole part of the package. */
export function part(content: string): Uint8Array {
  return Buffer.from(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${content}`, "utf8")
}

/** The text of a run: tabs and line breaks are elements of their own. */
export function runText(text: string): string {
  if (text === "") return ""
  if (!/[\n\r\t\v\f\u0085\u2028\u2029]/.test(text)) return `<w:t xml:space="preserve">${escaped(text)}</w:t>`
  return printableText(text)
    .split(/([\n\t])/)
    .map((piece) => {
      if (piece === "\n") return "<w:br/>"
      if (piece === "\t") return "<w:tab/>"
      return piece === "" ? "" : `<w:t xml:space="preserve">${escaped(piece)}</w:t>`
    })
    .join("")
}

/** Marks that both Latin and Chinese writing have: in Chinese text they are as wide as a character. */
const shared =
  /[\u00b1\u00b7\u00d7\u00f7\u2010-\u2027\u2030-\u203b\u2103\u2160-\u217f\u2190-\u2193\u2460-\u249b\u25a0-\u25cf]/

/** A run of text in the face of its paragraph; `style` is one of characters. */
export function run(text: string, style = ""): string {
  const content = runText(text)
  if (content === "") return ""
  const named = style === "" ? "" : `<w:rStyle w:val="${style}"/>`
  const properties = named + (shared.test(text) ? '<w:rFonts w:hint="eastAsia"/>' : "")
  return `<w:r>${properties === "" ? "" : `<w:rPr>${properties}</w:rPr>`}${content}</w:r>`
}

/** A field with the result shown until it is updated. */
export function field(instruction: string, result: string): string {
  const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
  const code = `<w:r><w:instrText xml:space="preserve"> ${escaped(instruction)} </w:instrText></w:r>`
  return `${mark("begin")}${code}${mark("separate")}${result}${mark("end")}`
}

/** What a paragraph is besides its style. */
export interface ParagraphFacts {
  readonly style: string
  readonly keepNext?: boolean
  readonly pageBreak?: boolean
  readonly align?: "left" | "centre" | "right"
  /** Points from the left. */
  readonly indent?: number
  /** Height of its lines where the style's does not do, points. */
  readonly pitch?: number
  /** Further properties, in the order the format asks for after the others. */
  readonly section?: string
  readonly tabs?: string
}

/** A paragraph of finished runs. */
export function paragraph(facts: ParagraphFacts, runs: string): string {
  const { style, keepNext, pageBreak, align, indent, pitch, section, tabs } = facts
  const properties =
    `<w:pStyle w:val="${style}"/>` +
    (keepNext ? "<w:keepNext/>" : "") +
    (pageBreak ? "<w:pageBreakBefore/>" : "") +
    (tabs ?? "") +
    (pitch ? `<w:spacing w:line="${Math.round(pitch * 20)}" w:lineRule="exact"/>` : "") +
    (indent ? `<w:ind w:left="${Math.round(indent * 20)}"/>` : "") +
    (align ? `<w:jc w:val="${align === "centre" ? "center" : align}"/>` : "") +
    (section ?? "")
  return `<w:p><w:pPr>${properties}</w:pPr>${runs}</w:p>`
}
