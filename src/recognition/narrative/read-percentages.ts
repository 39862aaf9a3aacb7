import type { CompletionDraft, RateDraft, ShareDraft } from "./draft.ts"
import type { NumberToken } from "./number-token.ts"
import { isDirected } from "./read-changes.ts"
import { type ReadingState, baseOf, scopeOf } from "./reading-state.ts"
import { baseCoordinate, resolveItem } from "./resolve-item.ts"
import { type SubjectWord, isNamed, said } from "./said.ts"
import { timeless, under } from "./subject.ts"
import { reasons } from "./unbound-reasons.ts"

/** A percentage or multiple: share, completion or rate by the words before it. True when bound, else the reason. */
export function bindPercentage(state: ReadingState, number: NumberToken): true | string {
  if (state.share) return readShare(state, number, false)
  if (state.completion) return readCompletion(state, number)
  if (!state.direction || !isDirected(state, number)) return reasons.percent
  const item = resolveItem(state)
  if (!item) return reasons.subject
  const direction = state.direction
  const change = state.words.length === 0 ? state.change : undefined
  const draft: RateDraft = {
    kind: "rate",
    section: state.section,
    flow: state.flow,
    subject: timeless(change?.subject ?? item.subject),
    label: state.flow.text.slice(direction.start, direction.end),
    number,
    direction: direction.direction,
    word: { start: direction.start, end: direction.end },
    of: change?.of ?? item.drafts.filter((d) => d.subject.phase === undefined),
    base: change?.base ?? baseCoordinate(state, item.subject),
    ...(change ? { change } : {}),
  }
  state.memory.drafts.push(draft)
  state.direction = undefined
  return true
}

/** 占 x %: the last amount's share of the whole named, or of the enumeration's whole. `bare`: the sign is missing. */
export function readShare(state: ReadingState, number: NumberToken, bare: boolean): true | string {
  const { share, item } = state
  state.share = undefined
  if (!item) return reasons.subject
  const words = share?.words ?? []
  const whole = wholeOf(state, words)
  const scope = scopeOf(state)
  const part = item.drafts[item.drafts.length - 1]
  const draft: ShareDraft = {
    kind: "share",
    section: state.section,
    flow: state.flow,
    subject: item.subject,
    label: state.flow.text.slice(Math.max(0, number.start - 12), number.start),
    number,
    group: words.length > 0 ? `single-${state.groups++}` : `group-${scope?.group ?? "section"}`,
    ...(part ? { part: item.drafts.find((d) => d.subject.phase === undefined) ?? part } : {}),
    ...(whole ? { whole } : {}),
    ...(bare ? { bare: true as const } : {}),
  }
  state.memory.drafts.push(draft)
  return true
}

function wholeOf(state: ReadingState, words: readonly SubjectWord[]) {
  const spoken = said(words)
  if (isNamed(spoken))
    return under({}, spoken.weak && !spoken.strong.flow ? { ...spoken.strong, flow: spoken.weak } : spoken.strong)
  if (spoken.weak !== undefined) return { flow: spoken.weak }
  const base = baseOf(state)
  return Object.keys(base).length > 0 ? base : undefined
}

function readCompletion(state: ReadingState, number: NumberToken): true | string {
  const { item, completion } = state
  state.completion = undefined
  if (!item) return reasons.subject
  const phase = completion?.phase
  const actual = item.drafts.find((d) => d.subject.phase === undefined)
  const draft: CompletionDraft = {
    kind: "completion",
    section: state.section,
    flow: state.flow,
    subject: item.subject,
    label: state.flow.text.slice(Math.max(0, number.start - 12), number.start),
    number,
    ...(actual ? { actual } : {}),
    ...(phase === "approved" || phase === "adjusted" ? { budgetPhase: phase } : {}),
  }
  state.memory.drafts.push(draft)
  return true
}
