import type { ListDraft, Span } from "./draft.ts"
import type { ReadingState } from "./reading-state.ts"

const longestName = 40
const mostNames = 200

/** 主要包括：a、b、c up to the end of the clause; returns where it ends. A list with figures in it is none. */
export function readList(state: ReadingState, from: number): number {
  const { text } = state.flow
  if (from < state.noListBefore) return from
  let at = text[from] === ":" ? from + 1 : from
  const names: Span[] = []
  let start = at
  let depth = 0
  for (; at < text.length && at - from < 4000; at++) {
    const c = text[at]!
    if (c === "(") depth++
    else if (c === ")") depth = Math.max(0, depth - 1)
    else if (c >= "0" && c <= "9") {
      state.noListBefore = at
      return from
    }
    const ends = c === ";" || c === "。" || c === "\n"
    if (!ends && !(depth === 0 && (c === "、" || c === ","))) continue
    pushName(text, names, start, at)
    start = at + 1
    if (ends || names.length >= mostNames) break
  }
  if (at >= text.length) pushName(text, names, start, text.length)
  if (names.length > 0 && state.item && state.mode === "plain") {
    const draft: ListDraft = {
      kind: "list",
      section: state.section,
      flow: state.flow,
      subject: state.item.subject,
      label: text.slice(names[0]!.start, names[0]!.end),
      names,
    }
    state.memory.drafts.push(draft)
  }
  return Math.min(at, text.length)
}

function pushName(text: string, names: Span[], from: number, to: number): void {
  let end = to
  for (const ending of ["等支出", "等方面支出", "等费用", "等"])
    if (text.slice(from, end).endsWith(ending)) {
      end -= ending.length
      break
    }
  if (end > from && end - from <= longestName) names.push({ start: from, end })
}
