import type { Publication, PublishedBlock, PublishedCover } from "#documents"
import { lineCount } from "../../table-fit/index.ts"
import { printableText } from "../../printable-text.ts"
import { digits, rowHeight } from "./column-widths.ts"
import type { DraftRow, SheetDraft } from "./sheet-draft.ts"
import type { CellLook, StyleBook } from "./style-book.ts"
import { textLook } from "./text-look.ts"

const characters = 44

/** An entry of the contents: what it is called and the sheet it leads to. */
export interface ContentsEntry {
  readonly text: string
  readonly sheet: string
}

/** The first worksheet: the lines of the cover, and the other sheets as links. */
export function contentsSheet(
  publication: Publication,
  name: string,
  entries: readonly ContentsEntry[],
  styles: StyleBook,
): SheetDraft {
  const rows: DraftRow[] = []
  const links: { row: number; column: number; sheet: string }[] = []
  const put = (text: string, look: CellLook, points: number) => {
    const printed = printableText(text).replace(/\s+/g, " ").trim()
    if (printed === "") return false
    const height = rowHeight(lineCount(printed, (characters * 10) / points), points) + (points > 11 ? 14 : 4)
    const style = styles.style(textLook(printed, { ...look, wrap: true }))
    rows.push({ height, cells: [{ column: 0, style, text: printed }] })
    return true
  }
  for (const { text, role } of coverLines(publication))
    if (role === "title") put(text, { font: "title", align: "centre" }, 16)
    else put(text, { font: "text", align: "centre" }, 11)
  put(contentsTitle(publication), { font: "part", align: "centre" }, 15)
  for (const { text, sheet } of entries)
    if (put(text, { font: "link", align: "left" }, 11)) links.push({ row: rows.length - 1, column: 0, sheet })
  return {
    name,
    orientation: "portrait",
    numbered: false,
    widths: [digits(characters)],
    rows,
    merges: [],
    links,
    tips: [],
    frozen: { rows: 0, columns: 0 },
  }
}

/** The lines of the first cover; without one the title and the body. */
function coverLines(publication: Publication): PublishedCover["lines"] {
  const cover = blocksOf(publication).find((block) => block.kind === "cover")
  if (cover) return cover.lines
  return [
    { text: publication.title, role: "title" },
    { text: publication.author, role: "owner" },
  ]
}

function contentsTitle(publication: Publication): string {
  return blocksOf(publication).find((block) => block.kind === "contents")?.title ?? "目录"
}

function blocksOf({ volumes }: Publication): PublishedBlock[] {
  return volumes.flatMap(({ sections }) => sections.flatMap(({ blocks }) => blocks))
}
