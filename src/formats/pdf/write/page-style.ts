import type { PageSection } from "#documents"
import { fontFamilies } from "../../fonts/index.ts"

const millimetre = 72 / 25.4

/** The type area and type sizes of a page, points. */
export interface PageStyle {
  readonly width: number
  readonly height: number
  readonly margins: { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number }
  /** From the type area to the page number. */
  readonly footDescent: number
  readonly footSize: number
  /** Largest type of a table. */
  readonly tableSize: number
}

/** Size of running text: 三号. @see GB/T 9704—2012 5.2.2 */
export const bodySize = 16
/** Distance of the base lines of running text: 22 lines on a page. @see GB/T 9704—2012 5.2.3 */
export const bodyPitch = 28.9
/** Size of the heading of a part: 二号, down to 小二 where it would take a second line. */
export const partSizes = { most: 22, least: 18 } as const
/** Size of the headings below it: 三号. */
export const headingSize = 16
/** Size of a table's title, and the smallest that still looks like one. */
export const tableTitleSizes = { most: 20, least: 12 } as const
/** Size of what stands above and below a table. */
export const captionSize = 10.5

const mm = (value: number): number => value * millimetre

/** Margins of the official letter. @see GB/T 9704—2012 5.2.1 */
const portrait: PageStyle = {
  width: mm(210),
  height: mm(297),
  margins: { top: mm(37), bottom: mm(35), left: mm(28), right: mm(26) },
  footDescent: mm(7),
  footSize: 14,
  tableSize: 12,
}

/** Wide tables need the page; nothing prescribes margins for them. */
const landscape: PageStyle = {
  width: mm(297),
  height: mm(210),
  margins: { top: mm(18), bottom: mm(20), left: mm(16), right: mm(16) },
  footDescent: mm(5),
  footSize: 12,
  tableSize: 10.5,
}

export const pageStyle = (orientation: PageSection["orientation"]): PageStyle =>
  orientation === "portrait" ? portrait : landscape

/** Width of the type area, points. */
export const typeWidth = ({ width, margins }: PageStyle): number => width - margins.left - margins.right

/** Height of the type area, points. */
export const typeHeight = ({ height, margins }: PageStyle): number => height - margins.top - margins.bottom

const families = `("${fontFamilies.serif}", "${fontFamilies.sans}")`
const sansFamilies = `("${fontFamilies.sans}", "${fontFamilies.serif}")`

/**
 * What every document begins with. A line is as high as its em, so that leading is the pitch less the size; headings
 * bring their own look, the element only makes them headings.
 */
export const prelude = `
#set text(font: ${families}, size: ${bodySize}pt, lang: "zh", region: "cn", top-edge: 0.88em, bottom-edge: -0.12em, spacing: 0.5em)
#set par(justify: true, leading: ${bodyPitch - bodySize}pt, spacing: ${bodyPitch - bodySize}pt)
#show heading: it => it.body
#let sans(size, weight, body) = text(font: ${sansFamilies}, size: size, weight: weight, body)
#let strong-run(body) = text(weight: 700, body)
#let body-par(body) = par(first-line-indent: (amount: 2em, all: true), body)
#let plain-par(size, at, body) = block(width: 100%, {
  set text(size: size)
  set par(justify: false, leading: 0.55em)
  align(at, body)
})
#let note-par(body) = block(width: 100%, above: 5pt, below: 5pt, {
  set text(size: ${captionSize}pt)
  set par(leading: 4pt)
  body
})
#let leader = box(width: 1fr, inset: (left: 0.4em, right: 0.4em), repeat(gap: 0.12em)[.])
#let foot(size) = context align(center, text(size: size, "\\u{2014} " + counter(page).display("1") + " \\u{2014}"))
#let cell(x, y, columns, rows, at, keep, body) = table.cell(
  x: x, y: y, colspan: columns, rowspan: rows, align: at, breakable: not keep, body,
)
`
