import type { PageSection } from "#documents"

/** A page and its margins, points. */
export interface PageFormat {
  readonly width: number
  readonly height: number
  readonly top: number
  readonly right: number
  readonly bottom: number
  readonly left: number
}

const millimetre = 72 / 25.4
const twips = (points: number) => Math.round(points * 20)

/** A4 with the margins of official documents (GB/T 9704-2012, 5.2: 天头37, 订口28, text 156 × 225 mm). */
const portrait: PageFormat = {
  width: 210 * millimetre,
  height: 297 * millimetre,
  top: 37 * millimetre,
  right: 26 * millimetre,
  bottom: 35 * millimetre,
  left: 28 * millimetre,
}

/** The same sheet turned (GB/T 9704-2012, 10): its bound edge is above. */
const landscape: PageFormat = {
  width: portrait.height,
  height: portrait.width,
  top: portrait.left,
  right: portrait.top,
  bottom: portrait.right,
  left: portrait.bottom,
}

export const pageFormats = { portrait, landscape } as const

/** Width of the lines of a page, points. */
export function textWidthOf(page: PageFormat): number {
  return page.width - page.left - page.right
}

/** Height of what stands on a page, points. */
export function textHeightOf(page: PageFormat): number {
  return page.height - page.top - page.bottom
}

/** Ids of the footers in the relationships of the document. */
export const footerIds = { odd: "rFooterOdd", even: "rFooterEven", none: "rFooterNone" } as const

/** The properties that end a section; `first` restarts the page numbers at 1. */
export function sectionProperties(section: Pick<PageSection, "orientation" | "numbered">, first: boolean): string {
  const page = pageFormats[section.orientation]
  const turned = section.orientation === "landscape" ? ' w:orient="landscape"' : ""
  const footer = (type: string, id: string) => `<w:footerReference w:type="${type}" r:id="${id}"/>`
  const footers = section.numbered
    ? footer("default", footerIds.odd) + footer("even", footerIds.even)
    : footer("default", footerIds.none) + footer("even", footerIds.none)
  // The number stands 7 mm below the text.
  const foot = Math.max(page.bottom - 7 * millimetre - 14, 8 * millimetre)
  return (
    `<w:sectPr>${footers}<w:type w:val="nextPage"/>` +
    `<w:pgSz w:w="${twips(page.width)}" w:h="${twips(page.height)}"${turned}/>` +
    `<w:pgMar w:top="${twips(page.top)}" w:right="${twips(page.right)}" w:bottom="${twips(page.bottom)}" ` +
    `w:left="${twips(page.left)}" w:header="${twips(15 * millimetre)}" w:footer="${twips(foot)}" w:gutter="0"/>` +
    `${first ? '<w:pgNumType w:start="1"/>' : ""}</w:sectPr>`
  )
}
