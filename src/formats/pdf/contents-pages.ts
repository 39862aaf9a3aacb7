import { hasLeader } from "./numbering.ts"
import type { PageLayout } from "./page-layout.ts"
import type { TextLine } from "./text-lines.ts"

const plain = (text: string): string => text.replace(/[\s.．·…—\-_]+/g, "").replace(/\d{1,3}$/, "")

/**
 * The lines of the tables of contents: they name headings but are none. A table of contents begins after a line 目录
 * and ends where an entry comes back as a heading, or at a page with sentences or tables.
 * @zh 目录
 */
export function contentsEntries(
  pages: readonly PageLayout[],
  isFurniture: (line: TextLine) => boolean,
): ReadonlySet<TextLine> {
  const entries = new Set<TextLine>()
  let inside = false
  let seen = new Set<string>()
  for (const page of pages) {
    if (inside && !page.items.every((item) => item.kind === "line" && !/[。；]/.test(item.line.text))) inside = false
    for (const item of page.items) {
      if (item.kind !== "line") {
        inside = false
        continue
      }
      const { line } = item
      if (isFurniture(line)) continue
      const key = plain(line.text)
      if (key === "目录" || key === "目錄") {
        inside = true
        seen = new Set()
      } else if (hasLeader(line.text)) entries.add(line)
      else if (inside) {
        if (seen.has(key) || line.text.length > 80) inside = false
        else {
          seen.add(key)
          entries.add(line)
        }
      }
    }
  }
  return entries
}
