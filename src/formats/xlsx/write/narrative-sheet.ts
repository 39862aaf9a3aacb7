import type { PublishedBlock, PublishedParagraph, Volume } from "#documents"
import { lineCount } from "../../table-fit/index.ts"
import { printableText } from "../../printable-text.ts"
import { digits, rowHeight } from "./column-widths.ts"
import type { DraftRow, SheetDraft } from "./sheet-draft.ts"
import { cellTextMost } from "./string-table.ts"
import type { CellLook, FontName, StyleBook } from "./style-book.ts"
import { textLook } from "./text-look.ts"

/** Chinese characters on a line of A4. */
const characters = 44
const size = 11
const headingFonts: readonly FontName[] = ["part", "heading", "textStrong"]
const headingSizes: readonly number[] = [15, 12, 11]

/** The text of a volume as a worksheet, one heading or paragraph a row; undefined when it has no paragraph. */
export function narrativeSheet(volume: Volume, name: string, styles: StyleBook): SheetDraft | undefined {
  const rows: DraftRow[] = []
  const put = (text: string, look: CellLook, points: number, indent = 0) => {
    const printed = printableText(text).trim()
    if (printed === "") return
    for (const part of parts(printed)) {
      const shown = "\u3000".repeat(indent) + part
      const style = styles.style(textLook(part, { ...look, wrap: true }))
      const height = rowHeight(lineCount(shown, (characters * size) / points), points)
      rows.push({ height, cells: [{ column: 0, style, text: shown }] })
    }
  }
  for (const block of blocksOf(volume))
    if (block.kind === "heading") {
      const look: CellLook = { font: headingFonts[block.level - 1]!, align: block.level === 1 ? "centre" : "left" }
      put(block.text, look, headingSizes[block.level - 1]!)
    } else if (block.kind === "paragraph") {
      const indent = block.style === "body" || block.style === "note" ? 2 : 0
      put(paragraphText(block), { font: "text", align: alignments[block.style], top: true }, size, indent)
    } else if (block.kind === "chart") {
      put(block.description, { font: "text", align: "left", top: true }, size, 2)
      put(block.caption, { font: "text", align: "centre", top: true }, size)
    }
  const hasText = blocksOf(volume).some((block) => block.kind === "paragraph" && paragraphText(block).trim() !== "")
  if (!hasText) return undefined
  return {
    name,
    orientation: "portrait",
    numbered: true,
    widths: [digits(characters)],
    rows,
    merges: [],
    links: [],
    tips: [],
    frozen: { rows: 0, columns: 0 },
  }
}

const alignments = { body: "left", note: "left", centre: "centre", right: "right" } as const

function blocksOf({ sections }: Volume): PublishedBlock[] {
  return sections.flatMap(({ blocks }) => blocks)
}

function paragraphText({ runs }: PublishedParagraph): string {
  return runs.map((run) => run.text).join("")
}

/** A text longer than a cell holds goes on in the next row. */
function parts(text: string): string[] {
  const most = cellTextMost - 8
  const found: string[] = []
  for (let at = 0; at < text.length; ) {
    let end = Math.min(text.length, at + most)
    if (end < text.length && text.charCodeAt(end - 1) >= 0xd800 && text.charCodeAt(end - 1) <= 0xdbff) end--
    found.push(text.slice(at, end))
    at = end
  }
  return found
}
