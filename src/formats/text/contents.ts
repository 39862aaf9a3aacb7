import { bareText } from "./caption.ts"
import { numbering } from "./numbering.ts"
import type { Item } from "./table-run.ts"

const entriesMost = 300

/** Whether a line is the title of a contents list. @zh 目录 */
export function isContentsTitle(text: string): boolean {
  return text.length <= 12 && /^[#]?(?:目录|目次|CONTENTS)$/i.test(bareText(text))
}

/**
 * The items that are entries of a contents list, by index. The list ends with a table, a sentence, or where an entry
 * comes again: there the document itself begins.
 */
export function contentsEntries(found: readonly Item[]): ReadonlySet<number> {
  const entries = new Set<number>()
  for (let i = 0; i < found.length; i++) {
    const item = found[i]!
    if (item.kind === "line" && isContentsTitle(item.line.text)) i = list(found, i + 1, entries) - 1
  }
  return entries
}

function list(found: readonly Item[], from: number, entries: Set<number>): number {
  const seen = new Set<string>()
  let parts = false
  let restarts = 0
  for (let i = from; i < found.length && i < from + entriesMost; i++) {
    const item = found[i]!
    if (item.kind === "run" || isContentsTitle(item.line.text)) return i
    const text = item.line.text
    const number = numbering(text)
    if (text.length > 80 || (/[。；]$/.test(text) && text.length > 24)) return i
    const key = number?.style === "part" ? number.mark : entryText(text)
    if (seen.has(key)) return i
    if (number?.style === "part") parts = true
    // Without 第一部分 a list that begins again at 一 is the document, unless a line such as 附件 opens a second list.
    if (!parts && number && /^(?:[（(]?一|1[.、．])/.test(number.mark) && number.style === "chinese") {
      const before = found[i - 1]
      const opened = before?.kind === "line" && numbering(before.line.text) === undefined
      if (restarts++ > 0 && !opened) return i
    }
    seen.add(key)
    entries.add(i)
  }
  return Math.min(found.length, from + entriesMost)
}

/** An entry without dot leaders and page number. */
function entryText(text: string): string {
  return bareText(text)
    .replace(/[.…·]{2,}[（(]?\d{0,3}[)）]?$/, "")
    .replace(/[（(]?\d{1,3}[)）]?$/, "")
}
