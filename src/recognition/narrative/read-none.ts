import type { Coordinate } from "#fiscal"
import type { NoneDraft } from "./draft.ts"
import { type ReadingState, baseOf } from "./reading-state.ts"
import { type Said, isNamed, said } from "./said.ts"
import { under, timeless } from "./subject.ts"

/** At the end of a clause: 无 … with a subject and no number says that there is no such money. */
export function readNone(state: ReadingState): void {
  const { none } = state
  state.none = undefined
  if (!none || state.mode !== "plain") return
  const words = said(state.words.filter((w) => w.start >= none.end))
  if (!isNamed(words) || state.words[0]!.start - none.end > 20) return
  const strong = words.weak !== undefined ? { flow: words.weak, ...words.strong } : words.strong
  const draft: NoneDraft = {
    kind: "none",
    section: state.section,
    flow: state.flow,
    subject: under(noneBase(state, words), strong),
    label: state.flow.text.slice(state.words[0]!.start, state.words[state.words.length - 1]!.end),
    at: { start: none.start, end: state.words[state.words.length - 1]!.end },
  }
  state.memory.drafts.push(draft)
  state.words = []
}

function noneBase(state: ReadingState, words: Said): Coordinate {
  const base = baseOf(state)
  return words.weak === undefined && words.strong.source !== undefined
    ? { ...timeless(base), flow: "expenditure" }
    : base
}
