import { caption } from "./caption.ts"
import { isContentsTitle } from "./contents.ts"
import { namesTable } from "./heading.ts"
import { numbering } from "./numbering.ts"
import { endsSentence, isKeyed } from "./sentence.ts"
import type { Item } from "./table-run.ts"

const linesMost = 6
/** How the title of a published document ends, a year or a note in brackets apart. */
const ending = /(?:预算|决算|公开|公示|说明|报告|情况|评价|自评|目标|文本|草案|书)(?:[（(][^（）()]{1,20}[)）])?$/

/**
 * The lines of the document's own title: the first lines that stand together, often one below the other on a cover
 * (年度, body, kind of document). Empty when the text begins with something else.
 */
export function documentTitle(found: readonly Item[], taken: ReadonlySet<number>): readonly number[] {
  for (let i = 0; i < found.length && i < linesMost; i++) {
    const item = found[i]!
    if (item.kind === "run" || taken.has(i)) return []
    const { text } = item.line
    if (isContentsTitle(text) || numbering(text) || endsSentence(text) || namesTable(text)) return []
    const group = [i]
    while (group.length < 4 && stands(found[i + group.length], taken.has(i + group.length)))
      group.push(i + group.length)
    const whole = group.map((at) => (found[at] as Extract<Item, { kind: "line" }>).line.text).join("")
    if (group.length === 1 && (caption(text) !== undefined || /^附件/.test(text) || isKeyed(text))) continue
    if (whole.length <= 90 && ending.test(whole) && !/[，；：]/.test(whole)) return group
    i += group.length - 1
  }
  return []
}

function stands(item: Item | undefined, taken: boolean): boolean {
  if (item?.kind !== "line" || taken || item.line.blankBefore || item.line.text.length > 60) return false
  return (
    !numbering(item.line.text) &&
    !endsSentence(item.line.text) &&
    !isContentsTitle(item.line.text) &&
    !isKeyed(item.line.text)
  )
}
