import { caption, declaredUnit, isBrokenUnit } from "./caption.ts"
import { namesTable } from "./heading.ts"
import { numbering } from "./numbering.ts"
import { isKeyed, isNote, isOpen } from "./sentence.ts"
import { isTitleRow } from "./table-head.ts"
import type { Item } from "./table-run.ts"

const linesMost = 10

/** The items that name a table and its unit, by index; a title may stand on two lines. */
export interface TableCaption {
  readonly title?: readonly number[]
  readonly unit?: readonly number[]
}

/** Looks upwards from a table for its title and its unit, in whatever order they stand; stops at the table before. */
export function tableCaption(found: readonly Item[], table: number, entries: ReadonlySet<number>): TableCaption {
  const first = found[table]
  const titled = first?.kind === "run" && isTitleRow(first.rows[0])
  let title: number[] | undefined
  let unit: number[] | undefined
  for (let i = table - 1; i >= 0 && i >= table - linesMost; i--) {
    const item = found[i]!
    if (item.kind === "run" || entries.has(i)) break
    const { text } = item.line
    const above = found[i - 1]
    if (above?.kind === "line" && isBrokenUnit(above.line.text, text)) {
      unit ??= [i - 1, i]
      i--
      continue
    }
    const kind = caption(text)
    if (kind !== undefined) {
      if (kind === "unit") unit ??= [i]
      continue
    }
    if (title) break
    if (/^[（(][^（）()]{1,40}[)）]$/.test(text)) continue
    if (!suits(found, i, titled)) break
    title = withLineAbove(found, i, entries)
    if (declaredUnit(text)) unit ??= title
    i = title[0]!
  }
  return { ...(title && { title }), ...(unit && { unit }) }
}

function suits(found: readonly Item[], at: number, titled: boolean): boolean {
  const item = found[at]!
  if (item.kind !== "line") return false
  const { text } = item.line
  if (text.length > 60 || isNote(text) || /[。；;！？，、]$/.test(text)) return false
  if (namesTable(text)) return true
  // A name inside the frame is the better one; 第五部分 names no table.
  if (titled || numbering(text)?.style === "part" || text.length > 40) return false
  if (isKeyed(text) || /[：:。；]/.test(text)) return false
  const above = found[at - 1]
  const continues =
    above?.kind === "line" && !item.line.blankBefore && above.line.text.length > 20 && isOpen(above.line.text, true)
  return !continues
}

/** A long title is sometimes set on two lines, the upper of which is no name of its own. */
function withLineAbove(found: readonly Item[], at: number, entries: ReadonlySet<number>): number[] {
  const item = found[at]!
  const above = found[at - 1]
  if (item.kind !== "line" || above?.kind !== "line" || item.line.blankBefore || entries.has(at - 1)) return [at]
  const { text } = above.line
  const plain =
    above.line.hashes === 0 &&
    item.line.hashes === 0 &&
    numbering(text) === undefined &&
    numbering(item.line.text) === undefined
  if (!plain || text.length > 40 || caption(text) !== undefined || /^附/.test(text)) return [at]
  if (/[。；：，、:;]/.test(text) || namesTable(text) || !above.line.blankBefore) return [at]
  return [at - 1, at]
}
