import type { Block } from "#documents"
import { BlockBuilder } from "./block-builder.ts"
import { contentsEntries } from "./contents-pages.ts"
import { furniture } from "./page-furniture.ts"
import { piece } from "./page-geometry.ts"
import type { PageLayout } from "./page-layout.ts"
import { typography } from "./typography.ts"

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
