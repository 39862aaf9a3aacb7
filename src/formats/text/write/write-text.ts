import type { PublishedBlock, PublishedCover, PublishedParagraph, PublishedTable, Volume } from "#documents"
import { Lines } from "./lines.ts"
import { tableLines } from "./table-lines.ts"

/**
 * The text form of a volume, as `readText` reads it: `#` headings (the title of the cover one, parts two, and so on), a
 * blank line between paragraphs, tables of tab-separated lines with their caption, title, owner and unit above and the
 * notes below. Read back it has the same headings, the same sentences and the same cells. Pictures are their
 * description and caption; what only a page has (numbers, breaks, alignment) is left out.
 * @zh 文本
 */
export function writeText(volume: Volume): string {
  const lines = new Lines()
  for (const section of volume.sections) for (const block of section.blocks) writeBlock(block, lines)
  return lines.text()
}

function writeBlock(block: PublishedBlock, lines: Lines): void {
  if (block.kind === "cover") writeCover(block, lines)
  else if (block.kind === "contents") {
    lines.line(block.title)
    for (const { text } of block.entries) lines.line(text)
  } else if (block.kind === "heading") lines.heading(block.level + 1, block.text)
  else if (block.kind === "paragraph") lines.paragraph(paragraphText(block))
  else if (block.kind === "table") writeTable(block, lines)
  else if (block.kind === "chart") {
    lines.paragraph(block.description)
    lines.paragraph(block.caption)
  }
}

/** A title is often parted by the body's name (年度, body, kind of document): such lines stay together. */
function writeCover({ lines: printed }: PublishedCover, lines: Lines): void {
  const first = printed.findIndex(({ role }) => role === "title")
  const last = printed.findLastIndex(({ role }) => role === "title")
  for (const { text } of printed.slice(0, Math.max(0, first))) lines.paragraph(text)
  lines.title(printed.slice(Math.max(0, first), last + 1))
  for (const { text } of printed.slice(last + 1)) lines.paragraph(text)
}

function writeTable(table: PublishedTable, lines: Lines): void {
  if (table.caption) lines.line(table.caption)
  lines.line(table.title)
  if (table.owner) lines.line(table.owner)
  if (table.unit) lines.line(table.unit)
  lines.rows(tableLines(table))
  for (const note of table.notes) lines.paragraph(note)
}

function paragraphText({ runs }: PublishedParagraph): string {
  return runs.map((run) => run.text).join("")
}
