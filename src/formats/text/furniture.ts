import { bareText } from "./caption.ts"
import type { SourceLine } from "./source-line.ts"

/** The page number a line consists of: "- 3 -", "第 3 页 共 9 页", "3/9", or a lone "3". */
function pageNumber(text: string): { readonly page: number; readonly certain: boolean } | undefined {
  if (text.length > 24) return undefined
  const bare = bareText(text)
  const marked = /^(?:[-—–－]+(\d{1,4})[-—–－]+|第(\d{1,4})页(?:[，,/]?共\d{1,4}页)?)$/.exec(bare)
  if (marked) return { page: Number(marked[1] ?? marked[2]), certain: true }
  const lone = /^(\d{1,3})(?:\/\d{1,3})?$/.exec(bare)
  return lone ? { page: Number(lone[1]), certain: false } : undefined
}

/** Whether a line alone could be the number of a page. */
export function isPageNumber(text: string): boolean {
  return pageNumber(text) !== undefined
}

/**
 * The lines without page numbers. A lone number counts as one only when the one before or after it differs by one:
 * an amount that stands alone on a line must never be lost.
 */
export function withoutPageNumbers(lines: readonly SourceLine[]): SourceLine[] {
  const candidates: { readonly at: number; readonly page: number; readonly certain: boolean }[] = []
  for (const [at, line] of lines.entries()) {
    if (line.kind !== "text" || line.hashes > 0 || line.listed) continue
    const found = pageNumber(line.text)
    if (!found) continue
    const alone = line.blankBefore && (lines[at + 1]?.blankBefore ?? true)
    if (found.certain || alone) candidates.push({ at, ...found })
  }
  const dropped = new Set<number>()
  for (const [i, one] of candidates.entries()) {
    const next = candidates[i + 1]
    const before = candidates[i - 1]
    if (one.certain || next?.page === one.page + 1 || before?.page === one.page - 1) dropped.add(one.at)
  }
  if (dropped.size === 0) return [...lines]
  return lines.flatMap((line, at) => {
    if (dropped.has(at)) return []
    return dropped.has(at - 1) ? [{ ...line, blankBefore: true }] : [line]
  })
}
