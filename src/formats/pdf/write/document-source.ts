import type { PageSection, Publication, PublishedBlock, PublishedTable, Volume } from "#documents"
import { chartOutlines, chartSize, chartSvg } from "../../charts/index.ts"
import type { Fonts } from "../../fonts/index.ts"
import { startsPage } from "../../page-start.ts"
import {
  chartSource,
  contentsSource,
  coverSource,
  displayFace,
  lowerHeadingFace,
  sizeOnLine,
  headingSource,
  paragraphSource,
} from "./block-source.ts"
import { headingSize, type PageStyle, pageStyle, partSizes, prelude, tableTitleSizes, typeWidth } from "./page-style.ts"
import { tableSource } from "./table-source.ts"
import { content, literal, points } from "./typst-literal.ts"

/** A volume in Typst's language, with the pictures it shows. */
export interface DocumentSource {
  readonly source: string
  readonly pictures: ReadonlyMap<string, string>
}

/** Writes the source of a volume. */
export function documentSource(volume: Volume, publication: Publication, fonts: Fonts): DocumentSource {
  const writer = new SourceWriter(volume, fonts)
  const [year, month, day] = publication.issued.split("-").map(Number)
  const lines = [
    `#set document(title: ${literal(volume.title)}, author: ${literal(publication.author)}, date: datetime(year: ${year}, month: ${month}, day: ${day}))`,
    prelude,
    ...volume.sections.map((section) => writer.section(section)),
  ]
  return { source: lines.join("\n"), pictures: writer.pictures }
}

class SourceWriter {
  readonly pictures = new Map<string, string>()
  private readonly fonts: Fonts
  /** Labels of the anchors of headings, tables and charts. */
  private readonly labels = new Map<string, string>()
  /** Anchors the contents lead to that only a run of text has: its first run takes the label. */
  private readonly lone = new Set<string>()
  private isNumberedYet = false
  /** Level of the last heading of the text, as the outline counts. */
  private level = 0

  constructor(volume: Volume, fonts: Fonts) {
    this.fonts = fonts
    for (const { blocks } of volume.sections)
      for (const block of blocks)
        if ("anchor" in block && !this.labels.has(block.anchor)) this.labels.set(block.anchor, `a${this.labels.size}`)
    const blocks = volume.sections.flatMap((section) => section.blocks)
    const listed = new Set(
      blocks.flatMap((block) => (block.kind === "contents" ? block.entries.map(({ anchor }) => anchor) : [])),
    )
    for (const block of blocks)
      if (block.kind === "paragraph")
        for (const { anchor } of block.runs)
          if (anchor !== undefined && listed.has(anchor) && !this.labels.has(anchor)) {
            this.labels.set(anchor, `a${this.labels.size}`)
            this.lone.add(anchor)
          }
  }

  section({ orientation, numbered, blocks }: PageSection): string {
    const style = pageStyle(orientation)
    const starts = numbered && !this.isNumberedYet
    if (numbered) this.isNumberedYet = true
    const parts = blocks.map((block, index) => {
      const source = this.block(block, style, headingsAbove(blocks, index, typeWidth(style), this.fonts))
      return startsPage(blocks, index, orientation) ? `#pagebreak(weak: true)\n${source}` : source
    })
    return [pageSettings(style, numbered), ...(starts ? ["#counter(page).update(1)"] : []), ...parts].join("\n")
  }

  private block(block: PublishedBlock, style: PageStyle, above: number): string {
    switch (block.kind) {
      case "page-break":
        return "#pagebreak(weak: true)"
      case "cover":
        return coverSource(block, style, this.fonts)
      case "contents":
        return contentsSource(block, style, this.fonts, (anchor) => this.labels.get(anchor))
      case "heading": {
        // No level is left out on the way down, or readers aloud lose their way.
        this.level = Math.min(block.level, this.level + 1)
        return headingSource(
          block.level,
          this.entry(block.anchor, this.level, this.headingFace(block.level, block.text, typeWidth(style))),
        )
      }
      case "paragraph":
        return paragraphSource(block, (anchor) => (this.lone.delete(anchor) ? this.labels.get(anchor) : undefined))
      case "table":
        return tableSource(block, style, this.fonts, this.tableTitle(block, typeWidth(style)), above)
      case "chart": {
        const name = `chart${this.pictures.size}.svg`
        const size = chartSize(block)
        this.pictures.set(name, chartOutlines(chartSvg(block, size), this.fonts))
        const caption = `#block(width: 100%, above: 4pt, below: 14pt, align(center, [#text(size: 12pt, ${content(block.caption)}) <${this.labels.get(block.anchor)}>]))`
        return `${chartSource(name, block.description, size, style)}\n${caption}`
      }
    }
  }

  private tableTitle(table: PublishedTable, width: number): string {
    const size = sizeOnLine(this.fonts.width(table.title, "sans", true), width, tableTitleSizes)
    const face = displayFace(table.title, size)
    if (table.bookmark) return this.entry(table.anchor, this.level + 1, face)
    return `[#${face} <${this.labels.get(table.anchor)}>]`
  }

  private headingFace(level: 1 | 2 | 3, text: string, width: number): string {
    if (level !== 1) return lowerHeadingFace(level, text)
    return displayFace(text, sizeOnLine(this.fonts.width(text, "sans", true), width, partSizes))
  }

  /** A heading of the outline with its label. */
  private entry(anchor: string, level: number, face: string): string {
    return `[#heading(level: ${level}, outlined: true, bookmarked: true, ${face}) <${this.labels.get(anchor)}>]`
  }
}

function pageSettings({ width, height, margins, footDescent, footSize }: PageStyle, numbered: boolean): string {
  const { top, bottom, left, right } = margins
  const foot = numbered ? `numbering: "1", footer: foot(${footSize}pt)` : "numbering: none, footer: none"
  return `#set page(width: ${points(width)}, height: ${points(height)}, margin: (top: ${points(top)}, bottom: ${points(bottom)}, left: ${points(left)}, right: ${points(right)}), footer-descent: ${points(footDescent)}, ${foot})`
}

/** Room of the headings right above a block, which stay with it, points. */
function headingsAbove(blocks: readonly PublishedBlock[], index: number, width: number, fonts: Fonts): number {
  const block = blocks[index - 1]
  if (block?.kind !== "heading") return 0
  const ems = fonts.width(block.text, "sans", true)
  const size = block.level === 1 ? sizeOnLine(ems, width, partSizes) : headingSize
  const lines = Math.ceil(((block.level === 1 ? ems : ems + 2) * size) / width)
  return lines * (size + 9) + (block.level === 1 ? 13 : 17) + headingsAbove(blocks, index - 1, width, fonts)
}
