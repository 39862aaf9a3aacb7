import type {
  PublishedBlock,
  PublishedChart,
  PublishedContents,
  PublishedCover,
  PublishedHeading,
  PublishedParagraph,
  PublishedTable,
  Volume,
} from "#documents"
import { chartOutlines, chartPng, chartSize, chartSvg } from "../../charts/index.ts"
import { headRowsOf, publishedGrid } from "../../published-grid.ts"
import { headingRoom, startsPage } from "../../page-start.ts"
import { Bookmarks } from "./bookmarks.ts"
import { chartMarkup, type Picture } from "./chart-markup.ts"
import { contentsDepth, contentsMarkup, listedTables } from "./contents-markup.ts"
import { type ParagraphFacts, paragraph, run } from "./markup.ts"
import { PageCount, type Standing } from "./page-count.ts"
import { type PageFormat, pageFormats, sectionProperties, textHeightOf, textWidthOf } from "./page-format.ts"
import { pieceMarkup } from "./piece-markup.ts"
import { bodyPitch, bodySize, coverSizes, type StyleId, styleOf } from "./styles.ts"
import { tab } from "./styles-part.ts"
import { lineCount, tableFit, textWidth } from "../../table-fit/index.ts"
import { CellStyles, tableMarkup } from "./table-markup.ts"

/** A paragraph not yet closed, finished markup, or markup that waits for the page numbers. */
type Piece = { readonly facts: ParagraphFacts; readonly runs: string } | string | (() => string)

const paragraphStyles = {
  body: "BodyText",
  note: "Note",
  centre: "Centred",
  right: "Closing",
} as const
const coverStyles = { title: "CoverTitle", owner: "CoverOwner", date: "CoverDate", state: "CoverState" } as const
/** Pixels of a picture to one of the chart: 200 to the inch on a page. */
const pictureScale = 2
/** How high a chart may stand, of the height of the text. */
const chartHeightMost = 0.6

/** The body of a document: its sections from first to last, and the pictures in it. */
export class Body {
  readonly pictures: Picture[] = []
  readonly cellStyles = new CellStyles()
  readonly #bookmarks = new Bookmarks()
  readonly #pages = new PageCount()
  readonly #pieces: Piece[] = []
  readonly #volume: Volume
  readonly #listed: ReadonlyMap<string, 1 | 2 | 3>
  #page: PageFormat = pageFormats.portrait
  #breaks = false

  constructor(volume: Volume) {
    this.#volume = volume
    this.#listed = listedTables(volume)
  }

  markup(): string {
    const { sections } = this.#volume
    const firstNumbered = sections.findIndex(({ numbered }) => numbered)
    let end = sectionProperties({ orientation: "portrait", numbered: false }, false)
    for (const [i, section] of sections.entries()) {
      this.#page = pageFormats[section.orientation]
      this.#pages.beginSection(textHeightOf(this.#page), i === firstNumbered)
      this.#breaks = false
      for (const [at, block] of section.blocks.entries()) {
        if (startsPage(section.blocks, at, section.orientation)) this.#breaks = true
        this.#add(block, headingRoom(section.blocks, at))
      }
      end = sectionProperties(section, i === firstNumbered)
      if (i < sections.length - 1) this.#endSection(end)
    }
    // Word wants a paragraph behind a table; so do others, or they lose its section.
    const last = this.#pieces.at(-1)
    if (last === undefined || typeof last !== "object") this.#pieces.push(paragraph({ style: "SectionEnd" }, ""))
    return this.#pieces.map(markupOf).join("") + end
  }

  #endSection(section: string): void {
    const last = this.#pieces.at(-1)
    if (typeof last === "object" && last.facts.section === undefined)
      this.#pieces[this.#pieces.length - 1] = { ...last, facts: { ...last.facts, section } }
    else this.#pieces.push({ facts: { style: "SectionEnd", section }, runs: "" })
  }

  #add(block: PublishedBlock, above: number): void {
    if (block.kind === "cover") this.#cover(block)
    else if (block.kind === "contents") this.#contents(block)
    else if (block.kind === "heading") this.#heading(block)
    else if (block.kind === "paragraph") this.#text(block)
    else if (block.kind === "table") this.#table(block, above)
    else if (block.kind === "chart") this.#chart(block)
    else this.#breaks = true
  }

  #heading({ level, text, anchor }: PublishedHeading): void {
    this.#paragraph({ style: `Heading${level}` }, text, this.#bookmarks.around(anchor, run(text)), [anchor])
  }

  /** Adds a paragraph and counts its lines. */
  #paragraph(
    facts: ParagraphFacts & { style: StyleId },
    text: string,
    runs: string,
    anchors: readonly string[] = [],
  ): void {
    const { size = bodySize, pitch: stylePitch = bodyPitch, firstLine = 0, left = 0, ...style } = styleOf(facts.style)
    const pitch = facts.pitch ?? stylePitch
    const lines = lineCount(text, textWidthOf(this.#page) / size - left / 2, firstLine)
    this.#stand({
      heights: Array.from({ length: lines }, () => pitch),
      ...(style.before !== undefined && { before: style.before }),
      ...(style.after !== undefined && { after: style.after }),
      ...((facts.keepNext || style.keepNext) && { keepNext: true }),
      anchors,
    })
    this.#pieces.push({ facts: this.#onPage(facts), runs })
  }

  #stand(standing: Standing): void {
    this.#pages.add({ ...standing, ...(this.#breaks && { pageBreak: true }) })
  }

  /** The facts of the next paragraph, which begins a page when a break was asked for. */
  #onPage(facts: ParagraphFacts): ParagraphFacts {
    if (!this.#breaks) return facts
    this.#breaks = false
    return { ...facts, pageBreak: true }
  }

  /** The size in which every line of a title on a cover stands on one line, as far as that is large enough. */
  get coverSize(): number {
    const titles = this.#volume.sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === "cover" ? block.lines.filter(({ role }) => role === "title") : [])),
    )
    const widest = Math.max(1, ...titles.map(({ text }) => textWidth(text)))
    const fits = Math.floor(textWidthOf(pageFormats.portrait) / (widest + 0.5))
    return Math.min(coverSizes.most, Math.max(coverSizes.least, fits))
  }

  /** Empty paragraphs hold the parts of a cover apart: every program and every reader understands them. */
  #cover({ lines }: PublishedCover): void {
    let height = textHeightOf(this.#page) * 0.2
    let role = lines[0]?.role
    if (role === "state") height = bodyPitch
    for (const line of lines) {
      if (line === lines[0] || line.role !== role) {
        const gap = line === lines[0] ? height : gaps[line.role]
        this.#paragraph({ style: "CoverGap", pitch: gap }, "", "")
      }
      role = line.role
      this.#paragraph({ style: coverStyles[line.role] }, line.text, run(line.text))
    }
    this.#breaks = true
  }

  #contents(contents: PublishedContents): void {
    this.#paragraph({ style: "TOCHeading" }, contents.title, run(contents.title))
    for (const { level, text } of contents.entries) {
      const { pitch = bodyPitch, before = 0, size = bodySize } = styleOf(`TOC${level}`)
      const lines = lineCount(text, textWidthOf(this.#page) / size - 3)
      this.#stand({ heights: Array.from({ length: lines }, () => pitch), before })
    }
    const end = textWidthOf(this.#page)
    const tabs = this.#page === pageFormats.portrait ? "" : `<w:tabs>${tab("dot", Math.round(end * 20))}</w:tabs>`
    const depth = contentsDepth(contents, this.#volume)
    this.#pieces.push(() =>
      contentsMarkup(contents, depth, (anchor) => this.#pages.pageOf(anchor), this.#bookmarks, tabs),
    )
  }

  #text({ style, runs }: PublishedParagraph): void {
    const text = runs.map((one) => one.text).join("")
    this.#paragraph(
      { style: paragraphStyles[style] },
      text,
      runs.map((one) => pieceMarkup(one, this.#bookmarks)).join(""),
      // A title that stands alone for a table left out is listed in the contents.
      style === "centre" ? runs.flatMap(({ anchor }) => anchor ?? []) : [],
    )
  }

  #table(table: PublishedTable, above: number): void {
    const { anchor, caption, title, owner, unit } = table
    const begin = this.#pieces.length
    if (caption) this.#paragraph({ style: "TableNumber" }, caption, run(caption))
    const level = this.#listed.get(anchor) ?? (table.bookmark ? 4 : undefined)
    const style: StyleId = level ? `TableTitle${level}` : "TableTitle"
    if (title) this.#paragraph({ style }, title, this.#bookmarks.around(anchor, run(title)), [anchor])
    if (owner) {
      const tabs = `<w:tabs>${tab("none", Math.round(textWidthOf(this.#page) * 20))}</w:tabs>`
      const text = unit ? `${owner}\t${unit}` : owner
      this.#paragraph({ style: "TableLine", tabs }, text, run(text))
    } else if (unit) this.#paragraph({ style: "TableUnit" }, unit, run(unit))
    const grid = publishedGrid(table)
    if (table.rows > 0 && table.columns.length > 0) {
      // Two tables with nothing between them would be one.
      if (this.#pieces.length === begin) this.#paragraph({ style: "SectionEnd", keepNext: true }, "", "")
      const fit = tableFit(table, grid, this.#space(above))
      this.#stand({ heights: fit.heights, repeated: headRowsOf(table), anchors: [anchor] })
      this.#pieces.push(tableMarkup(table, grid, fit, this.cellStyles, this.#bookmarks))
    }
    for (const note of table.notes) this.#paragraph({ style: "TableNote" }, note, run(note))
  }

  /** What is left for a table below its title and the headings above that. */
  #space(above: number): { width: number; height: number } {
    return { width: textWidthOf(this.#page), height: textHeightOf(this.#page) - 90 - above }
  }

  #chart(chart: PublishedChart): void {
    const drawn = chartSize(chart)
    const width = Math.min(textWidthOf(pageFormats.portrait), drawn.width)
    const scale = Math.min(width / drawn.width, (textHeightOf(this.#page) * chartHeightMost) / drawn.height)
    const size = { width: drawn.width * scale, height: drawn.height * scale }
    const number = this.pictures.length + 1
    const picture = {
      id: `rPicture${number}`,
      path: `media/chart${number}.png`,
      bytes: chartPng(chartOutlines(chartSvg(chart, drawn)), pictureScale),
    }
    this.pictures.push(picture)
    const { before = 0 } = styleOf("Chart")
    this.#stand({ heights: [size.height], before, keepNext: true, anchors: [chart.anchor] })
    const runs = this.#bookmarks.around(chart.anchor, chartMarkup(chart, picture, number, size))
    this.#pieces.push({ facts: this.#onPage({ style: "Chart" }), runs })
    if (chart.caption !== "") this.#paragraph({ style: "Caption" }, chart.caption, run(chart.caption))
  }
}

/** Space above the parts of a cover, points. */
const gaps = { title: 110, state: 30, owner: 210, date: 24 } as const

function markupOf(piece: Piece): string {
  if (typeof piece === "string") return piece
  return typeof piece === "function" ? piece() : paragraph(piece.facts, piece.runs)
}
