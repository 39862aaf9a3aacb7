import type { PageLayout } from "./page-layout.ts"
import type { TextLine } from "./text-lines.ts"

/** Running heads and page numbers stand in these shares of the page's height. */
const headShare = 0.08
const footShare = 0.91
/** A head or foot is repeated on at least this many pages. */
const fewestRepeats = 3

const pageNumber =
  /^[-—–―·~\s]{0,6}(?:第 ?)?(?:\d{1,4}|[ivxlcIVXLC]{1,6})(?: ?页)?(?: ?[/,，共]{1,3} ?\d{1,4}(?: ?页)?)?[-—–―·~\s]{0,6}$/

/** The lines that belong to the page, not to the text: page numbers, running heads and feet. @zh 页眉页脚 */
export function furniture(pages: readonly PageLayout[]): ReadonlySet<TextLine> {
  const result = new Set<TextLine>()
  const repeats = new Map<string, { line: TextLine; y: number }[]>()
  for (const page of pages)
    for (const line of margins(page)) {
      if (pageNumber.test(line.text)) {
        result.add(line)
        continue
      }
      const key = line.text.replace(/\d+/g, "#")
      const list = repeats.get(key)
      const seen = { line, y: line.base }
      if (list) list.push(seen)
      else repeats.set(key, [seen])
    }
  for (const list of repeats.values())
    for (const { line, y } of list)
      if (list.filter((other) => Math.abs(other.y - y) < 4).length >= fewestRepeats) result.add(line)
  return result
}

/** Lines in the head and foot margins, as long as they are the outermost things on the page. */
function margins(page: PageLayout): TextLine[] {
  const result: TextLine[] = []
  const collect = (item: PageLayout["items"][number] | undefined, inside: (line: TextLine) => boolean): boolean => {
    if (item?.kind !== "line" || !inside(item.line)) return false
    result.push(item.line)
    return true
  }
  let first = 0
  while (first < 3 && collect(page.items[first], (line) => line.base < headShare * page.readHeight)) first++
  let last = page.items.length - 1
  while (last >= first && collect(page.items[last], (line) => line.base > footShare * page.readHeight)) last--
  return result
}
