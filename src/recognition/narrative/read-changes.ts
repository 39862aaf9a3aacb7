import { said } from "./said.ts"
import { baseCoordinate, resolveItem } from "./resolve-item.ts"
import type { ChangeDraft, ComparisonDraft } from "./draft.ts"
import type { ReadingState } from "./reading-state.ts"
import type { NumberToken } from "./number-token.ts"
import type { Span } from "./draft.ts"
import { timeless } from "./subject.ts"

/** Whether a direction word stands right before a number: 增加 5, 增加了约 5, 增长幅度为 5. */
export function isDirected(state: ReadingState, number: NumberToken): boolean {
  const word = state.direction ?? state.comparison
  if (!word) return false
  const gap = state.flow.text.slice(word.end, number.start)
  if (gap.length === 0) return true
  if (state.comparison && !state.direction) return state.base?.year !== undefined
  return gap.length <= 6 && /^(?:\((?:减少|下降|增加|增长)\)|[了为约达到共计幅度率额:])+$/.test(gap)
}

/** 增加 x 万元: a change of what was last spoken of, or of the subject named in the clause. */
export function readChange(state: ReadingState, number: NumberToken): boolean {
  const word = state.direction ?? state.comparison
  const item = resolveItem(state)
  if (!word || !item) return false
  const draft: ChangeDraft = {
    kind: "change",
    section: state.section,
    flow: state.flow,
    subject: timeless(item.subject),
    label: state.flow.text.slice(word.start, word.end),
    number,
    direction: word.direction ?? "up",
    word: { start: word.start, end: word.end },
    of: ownPhase(item.drafts),
    base: baseCoordinate(state, item.subject),
    ...(item.name ? { name: item.name } : {}),
    ...(item.code ? { code: item.code } : {}),
  }
  emit(state, draft)
  state.change = draft
  state.item = item
  state.words = []
  return true
}

/** Amounts at the document's own phase: a change is never said of a budget beside an outturn. */
function ownPhase<T extends { readonly subject: { readonly phase?: string } }>(drafts: readonly T[]): readonly T[] {
  const own = drafts.filter((d) => d.subject.phase === undefined)
  return own.length > 0 ? own : drafts
}

/** 持平, 无差异, 大于预算数: a change of nothing, or a comparison of the outturn with its budget. */
export function readFlat(state: ReadingState, word: Span): void {
  const direction = state.direction?.direction ?? state.comparison?.direction
  const item = resolveItem(state)
  if (!item) return
  const common = {
    section: state.section,
    flow: state.flow,
    subject: timeless(item.subject),
    label: state.flow.text.slice(word.start, word.end),
    word: { start: word.start, end: word.end },
  }
  if (state.against !== undefined && state.base?.year === undefined) {
    const draft: ComparisonDraft = {
      kind: "comparison",
      ...common,
      ...(direction ? { direction } : {}),
      ...(state.against === "budget" ? {} : { budgetPhase: state.against }),
    }
    emit(state, draft)
    state.item = item
    return
  }
  if (direction !== "flat" || (state.base === undefined && state.explained.length > 0)) return
  const last = state.explained[state.explained.length - 1]
  if (
    last?.kind === "change" &&
    last.direction === "flat" &&
    !state.inBase &&
    state.words.length === 0 &&
    state.mark === ","
  ) {
    if (JSON.stringify(last.subject) === JSON.stringify(common.subject)) return
  }
  const draft: ChangeDraft = {
    kind: "change",
    ...common,
    direction: "flat",
    of: ownPhase(item.drafts),
    base: baseCoordinate(state, item.subject),
  }
  emit(state, draft)
  state.item = item
  state.words = []
}

function emit(state: ReadingState, draft: ChangeDraft | ComparisonDraft): void {
  state.memory.drafts.push(draft)
  const same = state.explainedAt === state.sentenceStart
  state.explained = [...(same ? state.explained : []), draft].slice(-8)
  state.explainedAt = state.sentenceStart
}

/** 财政拨款收入支出增加的主要原因: the reason belongs to the changes of the subject it names. */
export function nameExplained(state: ReadingState): void {
  const words = said(state.words)
  const { source } = words.strong
  if (source === undefined) return
  const recent = state.memory.drafts.slice(-40)
  const fitting = recent.filter(
    (draft): draft is ChangeDraft =>
      draft.kind === "change" &&
      draft.section.chapter === state.section.chapter &&
      draft.reason === undefined &&
      draft.direction !== "flat" &&
      draft.subject.source?.startsWith(source) === true,
  )
  if (fitting.length > 0) state.explained = fitting
  state.words = []
}

/** A stated reason belongs to the changes and comparisons of its sentence. */
export function attachReason(state: ReadingState, end: number): void {
  const { text } = state.flow
  let start = state.modeStart
  while (start < end && /[是为:,系因\n]/.test(text[start]!)) start++
  if (start < end) for (const draft of state.explained) draft.reason ??= { start, end }
  state.explained = []
}
