import { attachReason } from "./read-changes.ts"
import { readNone } from "./read-none.ts"
import { type ReadingState, baseOf } from "./reading-state.ts"
import { type Said, isNamed, said } from "./said.ts"
import { closeInline } from "./scopes.ts"
import { timeless, under } from "./subject.ts"

/** A line that broke off behind ；、, or right behind 主要原因：. */
export function runsOn(state: ReadingState, at: number): boolean {
  const { text } = state.flow
  const before = text[at - 1]
  if (state.mode !== "plain") return state.modeStart >= at - 1
  return before !== undefined && ";,、".includes(before)
}

/** A reason told in several parts goes on: 一是 …；二是 …. */
export function continues(state: ReadingState, at: number): boolean {
  return /^(?:[一二三四五六]是|另|此外|同时|[(（]?\d[)）])/.test(state.flow.text.slice(at, at + 4))
}

/** A reason ends: it belongs to the changes before it. */
export function leaveReason(state: ReadingState, end: number): void {
  attachReason(state, end)
  state.mode = "plain"
}

/** A comma ends what belongs to the clause alone: direction, share, completion, base. */
export function endClause(state: ReadingState, at: number): void {
  if (state.mode === "reason") return
  if (at > state.boundary || state.none) readNone(state)
  state.direction = undefined
  state.comparison = undefined
  state.share = undefined
  state.completion = undefined
  state.inBase = false
}

/** A full stop or line end: enumerations within the sentence close, and a line of a bare subject becomes the item. */
export function endSentence(state: ReadingState, at: number): void {
  if (state.mode === "reason" && state.flow.text[at] === "。" && continues(state, at + 1)) return
  endClause(state, at)
  const wasPurpose = state.mode === "purpose"
  if (state.mode === "reason") leaveReason(state, at)
  else if (state.mode === "plain") {
    const words = said(state.words)
    if (isNamed(words) && isHeading(state, at, words))
      state.item = {
        subject: timeless(under(baseOf(state), words.strong)),
        drafts: [],
        ...(words.name ? { name: words.name } : {}),
        ...(words.code ? { code: words.code } : {}),
      }
  }
  state.mode = "plain"
  const item = state.item
  const whole = closeInline(state)
  if (whole && !wasPurpose) state.item = whole
  else state.item = item
  state.words = []
  state.phaseBefore = undefined
  state.phase = undefined
  state.year = undefined
  state.against = undefined
  state.change = undefined
  state.count = undefined
  state.counting = undefined
  state.brackets = []
  state.numbersBefore = state.numbers
  for (const scope of state.scopes) scope.tight = 0
  state.sentenceStart = at + 1
}

/** A line of hardly more than a subject: 「公务接待费。」, 「某支出（类）某事务（款）某工作（项）。」. */
function isHeading(state: ReadingState, end: number, words: Said): boolean {
  if (words.name) return true
  const first = state.words[0]!
  const last = state.words[state.words.length - 1]!
  return first.start - state.sentenceStart <= 6 && end - last.end <= 8
}
