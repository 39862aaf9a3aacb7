import type { Block, ParagraphBlock } from "#documents"
import { captions } from "./captions.ts"
import { goesOn, joinedTable, repeatedRows, type TablePart } from "./continuation.ts"
import { HeadingLevels } from "./headings.ts"
import { type PagePiece, piece } from "./page-geometry.ts"
import type { PageLayout } from "./page-layout.ts"
import { continues, joined, type PlacedLine } from "./paragraphs.ts"
import type { Typography } from "./typography.ts"

interface HeldLine {
  readonly placed: PlacedLine
  readonly page: PageLayout
  readonly isEntry: boolean
}

/** A caption has at most this many lines. */
const captionLines = 5

/** Words alone, without white space and the mark of a continuation. */
const plain = (text: string): string => text.replace(/\s+|[（(]续[^）)]{0,4}[）)]|^续表\d?|续表\d?$/g, "")
const plainText = (block: Block): string =>
  block.kind === "heading" || block.kind === "paragraph" ? plain(block.text) : ""

/** Gathers lines and tables, page by page, into blocks. */
export class BlockBuilder {
  private readonly blocks: Block[] = []
  private readonly levels: HeadingLevels
  private readonly type: Typography
  private lines: PlacedLine[] = []
  private pieces: PagePiece[] = []
  private isEntry = false
  private parts: TablePart[] = []
  /** Text of the blocks above the first part. */
  private above = ""
  /** Lines at the top of the page after a table, which may be its caption printed again. */
  private held: HeldLine[] = []

  constructor(type: Typography) {
    this.type = type
    this.levels = new HeadingLevels(type)
  }

  line(placed: PlacedLine, page: PageLayout, isEntry: boolean): void {
    const last = this.parts[this.parts.length - 1]
    if (last && page.number === last.page.number + 1 && this.held.length < captionLines) {
      this.held.push({ placed, page, isEntry })
      return
    }
    this.release()
    this.add({ placed, page, isEntry })
  }

  private add({ placed, page, isEntry }: HeldLine): void {
    const previous = this.lines[this.lines.length - 1]
    if (previous && (isEntry !== this.isEntry || !continues(previous, placed, this.type))) this.endParagraph()
    this.isEntry = isEntry
    this.lines.push(placed)
    this.pieces.push(piece(page, placed.line))
  }

  table(part: TablePart): void {
    if (this.held.length > 0) {
      if (this.isRepeatedCaption(part)) this.held = []
      else this.release()
    }
    this.endParagraph()
    const first = this.parts[0]
    if (first && !goesOn(first, this.parts[this.parts.length - 1]!, part)) this.endTable()
    // A grid without any text is the end of a table before it, or a drawing.
    if (this.parts.length === 0 && part.table.cells.every((cell) => cell.text === "")) return
    if (this.parts.length === 0) this.above = this.blocks.slice(-captionLines).map(plainText).join("")
    this.parts.push(part)
  }

  /** Excel prints a table's title and unit again on each page: the same words, over the same heads. */
  private isRepeatedCaption(part: TablePart): boolean {
    const first = this.parts[0]
    const last = this.parts[this.parts.length - 1]
    if (!first || !last || !goesOn(first, last, part) || repeatedRows(first.table, part.table) === 0) return false
    const again = this.held.map(({ placed }) => plain(placed.line.text)).join("")
    return again.length === 0 || this.above.endsWith(again)
  }

  /** Ends the table; the lines held back were no caption of it. */
  private release(): void {
    const held = this.held
    this.held = []
    this.endTable()
    for (const line of held) this.add(line)
  }

  unreadable(reason: string, place: PagePiece): void {
    this.release()
    this.endParagraph()
    this.blocks.push({ kind: "unreadable", reason, pieces: [place] })
  }

  finish(): Block[] {
    this.release()
    this.endParagraph()
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
