import { bareText, caption } from "./caption.ts"
import { isContentsTitle } from "./contents.ts"
import { headingLevel, numbering } from "./numbering.ts"
import { endsSentence, isNote, isOpen } from "./sentence.ts"
import type { SourceLine } from "./source-line.ts"

export type TextLine = SourceLine & { readonly kind: "text" }

/** The lines around a line, for telling a heading from an item of a list; absent at a table or the text's end. */
export interface Surroundings {
  readonly before?: TextLine | undefined
  /** The paragraph the line before belongs to; absent when it is a heading or a table. */
  readonly paragraph?: string | undefined
  readonly after?: TextLine | undefined
  /** Length of full lines in a text whose paragraphs are wrapped; Infinity when it is not. */
  readonly wrap: number
}

/** A name as tables have it: …表, …表（2024年度）, at the end of a short line without sentence marks. */
export function namesTable(text: string): boolean {
  if (text.length > 60) return false
  const outside = text
    .replace(/[（(][^（）()]{1,30}[)）]/g, "")
    .replace(/^附[件表]? ?[\d一二三四五六七八九十]{0,3}[:：]/, "")
  const bare = bareText(outside)
  if (bare.length <= 2 || /[。；：:，,]/.test(bare) || /^(?:见|详见|具体见)/.test(bare) || isNote(text)) return false
  return /表(?:[一二三四五六七八九十]|\d{1,2})?$/.test(bare)
}

/** The level of a line that is a heading; undefined for items of lists, captions and sentences. */
export function levelOfHeading(line: TextLine, around: Surroundings): number | undefined {
  const { text } = line
  const number = numbering(text)
  if (line.hashes > 0 && text.length <= 100) return number ? headingLevel[number.style] : Math.min(7, line.hashes + 1)
  if (text.length > 80 || isNote(text)) return undefined
  if (isContentsTitle(text)) return 2
  if (line.bold && text.length <= 60) return number ? headingLevel[number.style] : 6
  if (number && number.style !== "circled")
    return isNumberedHeading(line, around) ? headingLevel[number.style] : undefined
  if (caption(text) !== undefined || continues(around, line)) return undefined
  if (
    /^附[件表] ?[\d一二三四五六七八九十]{0,3}[:： ] ?[^ \d一二三四五六七八九十]/.test(text) &&
    !endsSentence(text) &&
    text.length <= 60
  )
    return 2
  const { before } = around
  const bare = before && numbering(before.text)
  if (bare?.style === "part" && bare.rest === "" && text.length <= 40 && !endsSentence(text)) return 2
  return namesTable(text) ? 3 : undefined
}

function isNumberedHeading(line: TextLine, around: Surroundings): boolean {
  const number = numbering(line.text)
  if (!number) return false
  const outside = number.rest.replace(/[（(][^（）()]{0,60}[)）]/g, "")
  if (outside.length > 45 || /[：:，,；;、]$/.test(outside) || /[。；;：:，,！？]./.test(outside)) return false
  if (number.rest === "") return number.style === "part"
  if (
    around.after &&
    !around.after.blankBefore &&
    line.text.length >= around.wrap * 0.85 &&
    !numbering(around.after.text)
  )
    return false
  if (number.style === "part") return !endsSentence(line.text)
  const isSentence = /[。！？]$/.test(outside)
  // A heading names, it does not count: "（一）人员经费5.00万元。" is an item.
  if ((isSentence && (outside.length > 20 || /\d/.test(outside))) || /\d ?(?:万|亿)?元/.test(outside)) return false
  // A sibling directly beside it that is a sentence makes it an item of a running list.
  const above = around.paragraph?.slice(0, 40) ?? ""
  if (numbering(isNote(above) ? above.slice(above.search(/[:：]/) + 1).trim() : above)?.style === number.style)
    return false
  const { after } = around
  const sibling = after && after.hashes === 0 && numbering(after.text)?.style === number.style
  return !(sibling && (isSentence || /[。；：]/.test(after.text)))
}

/** Whether the line goes on with the sentence of the line directly above it. */
function continues(around: Surroundings, line: TextLine): boolean {
  const { before } = around
  if (!before || around.paragraph === undefined || line.blankBefore) return false
  return caption(before.text) === undefined && isOpen(before.text, true) && before.text.length > 20
}
