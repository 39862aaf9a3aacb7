import type { ReadingState } from "./reading-state.ts"
import type { WordToken } from "./tokens.ts"

/** Characters and words that make a year or phase behind them a base of comparison. */
const versus = /(?:与|比|较|同|于|和)$/

/** Whether what begins at `start` is compared with. */
export function isBase(state: ReadingState, start: number): boolean {
  return versus.test(state.flow.text.slice(Math.max(0, start - 1), start))
}

/** Names the year or phase compared with. */
export function setBase(state: ReadingState, base: { readonly year?: string; readonly phase?: string }): void {
  state.base = base
  state.inBase = true
}

/**
 * A purpose ends with its sentence; a sentence run into it without a mark is known by its base of comparison, and
 * the subject right before that base is its own.
 */
export function endsPurpose(state: ReadingState, token: WordToken): boolean {
  const { meaning } = token.word
  if (meaning.kind === "subject" && !meaning.weak)
    state.purposeWords = [{ start: token.start, end: token.end, coordinate: meaning.coordinate }]
  else if (meaning.kind === "phase" || meaning.kind === "subject")
    state.purposeWords = state.purposeWords.map((w) => (w.end === token.start ? { ...w, end: token.end } : w))
  if (meaning.kind === "prior-year" && isBase(state, token.start)) leavePurpose(state, token.start - 1)
  else if (meaning.kind === "reason" || meaning.kind === "stock") state.mode = "plain"
  else return false
  return true
}

/** Leaves a purpose at a base of comparison. */
export function leavePurpose(state: ReadingState, start: number): void {
  state.mode = "plain"
  state.words = state.purposeWords.filter((w) => start - w.end <= 1)
  state.purposeWords = []
}
