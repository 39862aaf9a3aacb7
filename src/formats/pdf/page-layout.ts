import { openTables } from "./open-tables.ts"
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
  for (const line of open.rest) items.push({ y: (line.y0 + line.y1) / 2, item: { kind: "line", line } })
  items.sort((a, b) => a.y - b.y)
  return { ...frame, items: items.map(({ item }) => item) }
}
