import { type ZipEntry, zip } from "./zip.ts"

const namespaces = [
  ["w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main"],
  ["r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships"],
  ["a", "http://schemas.openxmlformats.org/drawingml/2006/main"],
  ["c", "http://schemas.openxmlformats.org/drawingml/2006/chart"],
  ["m", "http://schemas.openxmlformats.org/officeDocument/2006/math"],
  ["mc", "http://schemas.openxmlformats.org/markup-compatibility/2006"],
  ["wps", "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"],
  ["v", "urn:schemas-microsoft-com:vml"],
  ["o", "urn:schemas-microsoft-com:office:office"],
]
const declared = namespaces.map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`).join(" ")
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

/** The parts of a Word file in the making, as the XML inside their root elements. */
export interface WordParts {
  readonly body: string
  readonly styles?: string
  readonly numbering?: string
  readonly footnotes?: string
  readonly endnotes?: string
  /** Further entries, such as charts and macros. */
  readonly entries?: readonly ZipEntry[]
  /** Further relationships of the document: kind and target by id. */
  readonly relationships?: Readonly<Record<string, readonly [kind: string, target: string]>>
}

/** A Word file with these parts. */
export function docx(given: WordParts | string): Uint8Array {
  const parts = typeof given === "string" ? { body: given } : given
  const others = (["styles", "numbering", "footnotes", "endnotes"] as const).filter((kind) => parts[kind] !== undefined)
  const related = [
    ...others.map((kind) => [kind, kind, `${kind}.xml`] as const),
    ...Object.entries(parts.relationships ?? {}).map(([id, [kind, target]]) => [id, kind, target] as const),
  ]
  return zip([
    {
      name: "[Content_Types].xml",
      content: `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    },
    { name: "_rels/.rels", content: relationships([["rId1", "officeDocument", "word/document.xml"]]) },
    { name: "word/document.xml", content: part("document", `<w:body>${parts.body}</w:body>`) },
    { name: "word/_rels/document.xml.rels", content: relationships(related) },
    ...others.map((kind) => ({ name: `word/${kind}.xml`, content: part(kind, parts[kind]!) })),
    ...(parts.entries ?? []),
  ])
}

const part = (root: string, content: string) => `${head}<w:${root} ${declared}>${content}</w:${root}>`

function relationships(list: readonly (readonly [id: string, kind: string, target: string])[]): string {
  const own = list.map(([id, kind, target]) => `<Relationship Id="${id}" Type="${types}/${kind}" Target="${target}"/>`)
  return `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${own.join("")}</Relationships>`
}

/** A text as it stands in XML. */
export const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;")

/** A run of text; properties are the XML inside `w:rPr`. */
export const run = (text: string, properties = ""): string =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`

/** A paragraph of a text, or of runs made before; properties are the XML inside `w:pPr`. */
export const paragraph = (content: string, properties = ""): string =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${content.startsWith("<") || content === "" ? content : run(content)}</w:p>`

/** A cell with a text or blocks made before; properties are the XML inside `w:tcPr`. */
export const cell = (content: string, properties = ""): string =>
  `<w:tc>${properties && `<w:tcPr>${properties}</w:tcPr>`}${content.startsWith("<w:") ? content : paragraph(content)}</w:tc>`

/** A row of cells made before, or of texts; properties are the XML inside `w:trPr`. */
export const row = (cells: readonly string[], properties = ""): string =>
  `<w:tr>${properties && `<w:trPr>${properties}</w:trPr>`}${cells.map((one) => (one.startsWith("<w:tc>") ? one : cell(one))).join("")}</w:tr>`

/** A table of rows made before. */
export const table = (...rows: readonly string[]): string => `<w:tbl>${rows.join("")}</w:tbl>`
