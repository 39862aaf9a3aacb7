import { openTables } from "./open-tables.ts"
import { partedOwnerLine } from "./owner-line.ts"
import type { Box, Matrix } from "./page-geometry.ts"
import { type PageTable, ruledTables } from "./page-table.ts"
import type { PrintedPage } from "./printed-page.ts"
import { type TextLine, textLines } from "./text-lines.ts"
import { unreadable } from "./unreadable-page.ts"

/** What stands on a page: lines and tables in reading order, or the reason why the page cannot be read. */
export interface PageLayout {
  readonly number: number
  readonly width: number
  readonly height: number
  readonly readWidth: number
  readonly readHeight: number
  readonly toShown: Matrix
  readonly items: readonly PageItem[]
}

export type PageItem =
  | { readonly kind: "line"; readonly line: TextLine }
  | { readonly kind: "table"; readonly table: PageTable }
  | { readonly kind: "unreadable"; readonly reason: string; readonly box: Box }

/** Finds tables and lines on a page. */
export function pageLayout(page: PrintedPage): PageLayout {
  const { number, width, height, readWidth, readHeight, toShown } = page
  const frame = { number, width, height, readWidth, readHeight, toShown }
  const whole = { x0: 0, y0: 0, x1: readWidth, y1: readHeight }
  const reason = unreadable(page)
  if (reason) return { ...frame, items: [{ kind: "unreadable", reason, box: whole }] }
  const ruled = ruledTables(page)
  const open = openTables(textLines(page.glyphs, ruled.rest), ruled.rules)
  const items: { y: number; item: PageItem }[] = []
  for (const table of ruled.tables) items.push({ y: table.box.y0, item: { kind: "table", table } })
  for (const table of open.tables) items.push({ y: table.box.y0, item: { kind: "table", table } })
  for (const whole of open.rest)
    for (const line of partedOwnerLine(whole)) items.push({ y: (line.y0 + line.y1) / 2, item: { kind: "line", line } })
  for (const box of pictures(page))
    items.push({
      y: box.y0,
      item: { kind: "unreadable", reason: "图片中的内容未读取。 / The content of a picture was not read.", box },
    })
  items.sort((a, b) => a.y - b.y)
  return { ...frame, items: items.map(({ item }) => item) }
}

/** A picture this large, shares of the page, may hold a table; smaller ones are seals and emblems. */
const smallestPicture = 0.1
const largestPicture = 0.85

/** Large pictures without any character on them; a cover's ground and a cover's ornament are none. */
function pictures(page: PrintedPage): Box[] {
  const { glyphs, drawing, readWidth, readHeight } = page
  if (page.number === 1) return []
  const area = readWidth * readHeight
  return drawing.images.slice(0, 200).flatMap((image) => {
    const box = {
      x0: Math.max(image.x0, 0),
      y0: Math.max(image.y0, 0),
      x1: Math.min(image.x1, readWidth),
      y1: Math.min(image.y1, readHeight),
    }
    const share = (Math.max(0, box.x1 - box.x0) * Math.max(0, box.y1 - box.y0)) / area
    if (share < smallestPicture || share > largestPicture) return []
    for (let i = 0; i < glyphs.count; i++)
      if (glyphs.left[i]! > box.x0 && glyphs.right[i]! < box.x1 && glyphs.base[i]! > box.y0 && glyphs.base[i]! < box.y1)
        return []
    return [box]
  })
}
