import type { PublishedContents, Volume } from "#documents"
import type { Bookmarks } from "./bookmarks.ts"
import { field, paragraph, run } from "./markup.ts"

/**
 * The entries of the contents, each with the number of its page. Where the headings of the document make the same
 * list, they are the result of a contents field, so that a changed heading comes in when the field is updated;
 * otherwise only the page numbers are fields.
 */
export function contentsMarkup(
  { entries }: PublishedContents,
  depth: number | undefined,
  pageOf: (anchor: string) => number | undefined,
  bookmarks: Bookmarks,
  tabs: string,
): string {
  const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
  const code = `TOC \\o "1-${depth}" \\h \\z \\u`
  const begin = `${mark("begin")}<w:r><w:instrText xml:space="preserve"> ${code.replaceAll('"', "&quot;")} </w:instrText></w:r>${mark("separate")}`
  const lines = entries.map(({ text, level, anchor }, i) => {
    const name = bookmarks.name(anchor)
    const page = pageOf(anchor)
    const number = bookmarks.has(anchor)
      ? `<w:r><w:tab/></w:r>${field(`PAGEREF ${name} \\h`, run(page === undefined ? "" : String(page)))}`
      : ""
    // What the document does not hold is named, but leads nowhere.
    const line =
      number === "" ? run(text) : `<w:hyperlink w:anchor="${name}" w:history="1">${run(text)}${number}</w:hyperlink>`
    const isField = depth !== undefined
    const runs = (isField && i === 0 ? begin : "") + line + (isField && i === entries.length - 1 ? mark("end") : "")
    return paragraph({ style: `TOC${level}`, tabs }, runs)
  })
  if (depth === undefined || lines.length === 0) return lines.join("")
  return (
    '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj>' +
    `</w:sdtPr><w:sdtContent>${lines.join("")}</w:sdtContent></w:sdt>`
  )
}

/** Tables named in the contents, by anchor: their level there. */
export function listedTables(volume: Volume): ReadonlyMap<string, 1 | 2 | 3> {
  const tables = new Set<string>()
  const listed = new Map<string, 1 | 2 | 3>()
  for (const { blocks } of volume.sections)
    for (const block of blocks) if (block.kind === "table") tables.add(block.anchor)
  for (const { blocks } of volume.sections)
    for (const block of blocks)
      if (block.kind === "contents")
        for (const { anchor, level } of block.entries) if (tables.has(anchor)) listed.set(anchor, level)
  return listed
}

/** How deep the headings reproduce the entries; undefined where they would make another list. */
export function contentsDepth(contents: PublishedContents, volume: Volume): number | undefined {
  const { entries } = contents
  const depth = Math.max(0, ...entries.map(({ level }) => level))
  const tables = listedTables(volume)
  const found: string[] = []
  for (const { blocks } of volume.sections)
    for (const block of blocks) {
      if (block.kind === "heading" && block.level <= depth)
        found.push(JSON.stringify([block.text, block.level, block.anchor]))
      else if (block.kind === "table" && tables.has(block.anchor))
        found.push(JSON.stringify([block.title, tables.get(block.anchor), block.anchor]))
    }
  const same = entries.every(({ text, level, anchor }, i) => found[i] === JSON.stringify([text, level, anchor]))
  return same && found.length === entries.length && depth > 0 ? depth : undefined
}
