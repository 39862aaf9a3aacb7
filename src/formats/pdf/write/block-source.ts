import type { PublishedContents, PublishedCover, PublishedParagraph } from "#documents"
import type { Fonts } from "../../fonts/index.ts"
import { bodySize, headingSize, partSizes, type PageStyle, typeHeight, typeWidth } from "./page-style.ts"
import { content, points } from "./typst-literal.ts"

/** Sizes of a cover's lines other than its title. */
const coverSizes = { named: 28, owner: 20, date: 18, state: 16 } as const
/** Largest type of a cover's title, and ems of it that one line may hold. */
const coverTitle = { size: 36, ems: 20 }

/** The first page, of its own: its lines from top to bottom, the title in the upper third, what follows it towards the foot. */
export function coverSource({ lines }: PublishedCover, style: PageStyle, fonts: Fonts): string {
  const lastTitle = lines.map(({ role }) => role).lastIndexOf("title")
  const parts = lines.map(({ text, role }, index) => {
    // The body's name between the lines of a title is read as one with them.
    const size =
      role === "title"
        ? titleSize(text, coverTitle.size, typeWidth(style), fonts)
        : role === "owner" && index < lastTitle
          ? titleSize(text, coverSizes.named, typeWidth(style), fonts)
          : { type: coverSizes[role], width: typeWidth(style) }
    const face = role === "title" ? `strong-run(${content(text)})` : content(text)
    const line = `#align(center, block(width: ${points(size.width)}, above: 0pt, below: ${points(size.type)}, { set par(justify: false, leading: 0.5em); text(cjk-latin-spacing: none, size: ${points(size.type)}, ${face}) }))`
    return index === lastTitle && index < lines.length - 1 ? `${line}\n#v(5fr)` : line
  })
  return ["#v(2fr)", ...parts, "#v(1fr)", "#pagebreak(weak: true)"].join("\n")
}

/** A title of up to 20 characters stands on one line; a longer one fills lines of equal length. */
function titleSize(text: string, most: number, width: number, fonts: Fonts): { type: number; width: number } {
  const ems = fonts.width(text, "serif", true)
  const lines = Math.max(1, Math.ceil(ems / coverTitle.ems))
  const perLine = lines === 1 ? ems : Math.ceil(ems / lines) + 0.5
  const type = Math.min(most, Math.floor((2 * (width - 2)) / perLine) / 2)
  return { type, width: lines === 1 ? width : perLine * type + 1 }
}

/** Type of the contents and the room of a line, points: from the usual to the closest that is still easy to read. */
const contentsSizes = [
  { size: 14, pitch: 32 },
  { size: 14, pitch: 27 },
  { size: 14, pitch: 24 },
  { size: 12, pitch: 22 },
  { size: 12, pitch: 20 },
  { size: 12, pitch: 18 },
] as const
/** Height of the title of the contents with the room below it, points. */
const contentsTitle = 44

/**
 * The contents with dotted leaders and the numbers that stand at the feet of the pages; on one page where they can be.
 */
export function contentsSource(
  { title, entries }: PublishedContents,
  style: PageStyle,
  fonts: Fonts,
  labelOf: (anchor: string) => string | undefined,
): string {
  const least = ({ size, pitch }: (typeof contentsSizes)[number]): number =>
    entries.reduce((sum, { text, level }) => {
      const width = typeWidth(style) - (level - 1) * 14 - 3 * size
      return sum + pitch + (Math.ceil((fonts.width(text, "sans", level === 1) * size) / width) - 1) * (size + 7)
    }, contentsTitle)
  const { size, pitch } = contentsSizes.find((one) => least(one) + one.pitch <= typeHeight(style)) ?? contentsSizes[0]
  const gap = points(pitch - size)
  const lines = entries.map(({ text, level, anchor }) => {
    const label = labelOf(anchor)
    const face = level === 1 ? `sans(${size}pt, 700, ${content(text)})` : content(text)
    const page = label === undefined ? "" : ` + context str(counter(page).at(label("${label}")).first())`
    const line = `${face} + leader${page}`
    const linked = label === undefined ? line : `link(label("${label}"), ${line})`
    return `#block(width: 100%, above: ${gap}, below: ${gap}, inset: (left: ${points((level - 1) * 14)}), { set text(size: ${size}pt); set par(leading: 7pt, justify: false, hanging-indent: 1em); ${linked} })`
  })
  const head = `#block(width: 100%, above: 0pt, below: 20pt, align(center, sans(${partSizes.most}pt, 700, ${content(title)})))`
  return [head, ...lines].join("\n")
}

/** The size at which a title stands on one line, if that is one of its sizes; else its usual size, on several lines. */
export function sizeOnLine(ems: number, width: number, { most, least }: { most: number; least: number }): number {
  const oneLine = (width - 4) / Math.max(1, ems)
  return oneLine < least ? most : Math.min(most, oneLine)
}

/** The look of what is set large and centred: headings of parts, titles of tables. */
export const displayFace = (text: string, size: number): string =>
  `text(cjk-latin-spacing: none, sans(${points(size)}, 700, ${content(text)}))`

/** The look of a heading below a part: 黑体, then 宋体 bold. */
export const lowerHeadingFace = (level: 2 | 3, text: string): string =>
  level === 2
    ? `sans(${points(headingSize)}, 500, ${content(text)})`
    : `text(size: ${points(headingSize)}, weight: 700, ${content(text)})`

/** A heading on its own line, never the last on a page. Level 1 is centred, the others are set in by two characters. */
export const headingSource = (level: 1 | 2 | 3, heading: string): string =>
  level === 1
    ? `#block(width: 100%, above: 18pt, below: 22pt, sticky: true, align(center, { set par(justify: false, leading: 9pt); ${heading} }))`
    : `#block(width: 100%, above: 12.9pt, below: 12.9pt, sticky: true, { set par(justify: false, first-line-indent: (amount: 2em, all: true)); par(${heading}) })`

export function paragraphSource(
  { style, runs }: PublishedParagraph,
  labelOf: (anchor: string) => string | undefined,
): string {
  const body = runs
    .flatMap(({ text, strong, anchor }) => {
      const label = anchor === undefined ? undefined : labelOf(anchor)
      const face = strong ? `strong-run(${content(text)})` : content(text)
      return label === undefined ? [face] : [`[#metadata(none) <${label}>]`, face]
    })
    .join(" + ")
  if (body === "") return ""
  switch (style) {
    case "body":
      return `#body-par(${body})`
    case "note":
      return `#note-par(${body})`
    case "centre":
      return `#plain-par(${bodySize}pt, center, ${body})`
    case "right":
      return `#plain-par(${bodySize}pt, right, ${body})`
  }
}

/** A chart's picture; its words are outlines, its description is read out instead. */
export function chartSource(
  file: string,
  description: string,
  size: { width: number; height: number },
  style: PageStyle,
): string {
  // Landscape pages are wider than charts need to be.
  const width = Math.min(typeWidth(style), 460)
  const scale = Math.min(1, (0.8 * typeHeight(style)) / ((width * size.height) / size.width))
  return `#block(width: 100%, above: 14pt, below: 4pt, sticky: true, align(center, image("${file}", format: "svg", width: ${points(width * scale)}, alt: ${content(description)})))`
}
