import type { Block, ParagraphBlock } from "#documents"
import { captions } from "./captions.ts"
import { contentsEntries } from "./contents-pages.ts"
import { goesOn, joinedTable, type TablePart } from "./continuation.ts"
import { HeadingLevels } from "./headings.ts"
import { type PagePiece, piece } from "./page-geometry.ts"
import { furniture } from "./page-furniture.ts"
import type { PageLayout } from "./page-layout.ts"
import { continues, joined, type PlacedLine } from "./paragraphs.ts"
import { type Typography, typography } from "./typography.ts"

/** The blocks of a document in reading order, from the layouts of its pages. */
export function documentBlocks(pages: readonly PageLayout[]): Block[] {
  const dropped = furniture(pages)
  const type = typography(pages, (line) => dropped.has(line))
  const entries = contentsEntries(pages, (line) => dropped.has(line))
  const builder = new BlockBuilder(type)
  for (const page of pages) {
    const measure = type.measure(page.readWidth)
    for (const item of page.items) {
      if (item.kind === "table") builder.table({ page, table: item.table })
      else if (item.kind === "unreadable") builder.unreadable(item.reason, piece(page, item.box))
      else if (!dropped.has(item.line))
        builder.line(
          { line: item.line, page: page.number, pageWidth: page.readWidth, measure },
          page,
          entries.has(item.line),
        )
    }
  }
  return builder.finish()
}

class BlockBuilder {
  private readonly blocks: Block[] = []
  private readonly levels: HeadingLevels
  private readonly type: Typography
  private lines: PlacedLine[] = []
  private pieces: PagePiece[] = []
  private isEntry = false
  private parts: TablePart[] = []

  constructor(type: Typography) {
    this.type = type
    this.levels = new HeadingLevels(type)
  }

  line(placed: PlacedLine, page: PageLayout, isEntry: boolean): void {
    this.endTable()
    const previous = this.lines[this.lines.length - 1]
    if (previous && (isEntry !== this.isEntry || !continues(previous, placed, this.type))) this.endParagraph()
    this.isEntry = isEntry
    this.lines.push(placed)
    this.pieces.push(piece(page, placed.line))
  }

  table(part: TablePart): void {
    this.endParagraph()
    const first = this.parts[0]
    if (first && !goesOn(first, this.parts[this.parts.length - 1]!, part)) this.endTable()
    // A grid without any text is the end of a table before it, or a drawing.
    if (this.parts.length > 0 || part.table.cells.some((cell) => cell.text !== "")) this.parts.push(part)
  }

  unreadable(reason: string, place: PagePiece): void {
    this.endParagraph()
    this.endTable()
    this.blocks.push({ kind: "unreadable", reason, pieces: [place] })
  }

  finish(): Block[] {
    this.endParagraph()
    this.endTable()
    return this.blocks
  }

  private endTable(): void {
    const first = this.parts[0]
    if (!first) return
    const { rows, columns, cells, pieces } = joinedTable(this.parts)
    this.blocks.push({ kind: "table", ...captions(this.blocks, first.page.number), rows, columns, cells, pieces })
    this.parts = []
  }

  private endParagraph(): void {
    if (this.lines.length === 0) return
    const { lines, pieces } = this
    this.lines = []
    this.pieces = []
    let text = ""
    const lineStarts: number[] = []
    for (const { line } of lines) {
      const next = joined(text, line.text)
      lineStarts.push(next.length - line.text.length)
      text = next
    }
    const level = this.isEntry ? undefined : this.levels.level(text, lines)
    const paragraph: ParagraphBlock = { kind: "paragraph", text, pieces, lineStarts }
    this.blocks.push(level === undefined ? paragraph : { kind: "heading", level, text, pieces })
  }
}
