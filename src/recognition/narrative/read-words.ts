import type { Coordinate } from "#fiscal"
import type { NoneDraft } from "./draft.ts"
import { baseOf, isNamed, priorYear, type ReadingState, type Said, said } from "./reading-state.ts"
import { nameExplained, readFlat } from "./read-changes.ts"
import { openScope } from "./scopes.ts"
import { readList } from "./read-list.ts"
import { timeless, under } from "./subject.ts"
import { bareProject } from "./resolve.ts"
import type { Token, WordToken } from "./tokens.ts"

/** Characters and words that make a year or phase behind them a base of comparison. */
const versus = /(?:与|比|较|同|于|和)$/

/** Whether what begins at `start` is compared with. */
export function isBase(state: ReadingState, start: number): boolean {
  return versus.test(state.flow.text.slice(Math.max(0, start - 1), start))
}

/** Reads one known word; returns the index in the text up to which tokens are taken care of. */
export function readWord(state: ReadingState, token: WordToken, next: Token | undefined): number {
  const { meaning } = token.word
  if (state.mode === "reason") return token.end
  state.heard = [...state.heard, token].slice(-12)
  if (state.mode === "purpose" && !endsPurpose(state, token)) return token.end
  switch (meaning.kind) {
    case "subject":
      readSubject(state, token, meaning)
      break
    case "phase":
      readPhase(state, token, meaning.phase, meaning.flow)
      break
    case "prior-year":
      if (isBase(state, token.start) || state.comparison) setBase(state, { year: priorYear(state) })
      else state.year = priorYear(state)
      break
    case "versus":
      if (token.word.text === "同比") state.base = { year: priorYear(state) }
      state.inBase = false
      break
    case "direction":
      state.inBase = false
      state.direction = { direction: meaning.direction, start: token.start, end: token.end }
      if (meaning.direction === "flat" && !(next?.kind === "number" && next.start - token.end <= 2))
        readFlat(state, token)
      break
    case "comparison":
      state.comparison = {
        start: token.start,
        end: token.end,
        ...(meaning.direction ? { direction: meaning.direction } : {}),
      }
      if (meaning.direction === undefined) readFlat(state, token)
      break
    case "share":
      state.share = { words: [], end: token.end }
      break
    case "completion":
      state.completion = {}
      break
    case "of-which":
    case "opener":
    case "within":
      openScope(state, meaning.kind, next, state.mark === "(")
      break
    case "reason":
    case "purpose":
      if (meaning.kind === "reason") nameExplained(state)
      if (token.word.text === "用于" && state.numbers === state.numbersBefore) break
      state.mode = meaning.kind
      state.modeStart = token.end
      state.purposeWords = []
      break
    case "list":
      return readList(state, token.end)
    case "none":
      state.none = { start: token.start, end: token.end }
      state.words = []
      break
    case "project-review":
      readProject(state, token.start)
      break
    case "stock":
    case "nothing":
      break
  }
  return token.end
}

function readSubject(
  state: ReadingState,
  token: WordToken,
  meaning: { readonly coordinate: Coordinate; readonly weak?: true; readonly both?: true },
): void {
  const { coordinate } = meaning
  if (coordinate.topic?.startsWith("performance.")) {
    state.activity = coordinate.topic
    return
  }
  const word = {
    start: token.start,
    end: token.end,
    coordinate,
    ...(meaning.weak ? { weak: true as const } : {}),
    ...(meaning.both ? { both: true as const } : {}),
  }
  if (state.share) state.share = { ...state.share, words: [...state.share.words, word].slice(-8) }
  else if (state.completion === undefined) state.words = [...state.words, word].slice(-12)
}

function readPhase(state: ReadingState, token: WordToken, phase: string, flow: string | undefined): void {
  if (state.completion) {
    state.completion.phase ??= phase
    return
  }
  if (state.share) return
  if (state.comparison && phase !== "outturn" && !state.inBase) {
    state.against = phase
    if (state.comparison.direction)
      readFlat(state, { ...token, start: state.comparison.start, end: state.comparison.end })
    return
  }
  if (state.inBase) {
    if (state.base && phase !== "budget") state.base = { ...state.base, phase }
    return
  }
  if (isBase(state, token.start) && phase !== "outturn") {
    state.against = phase
    setBase(state, { phase })
    return
  }
  state.phase = phase
  if (flow)
    state.words = [
      ...state.words,
      { start: token.start, end: token.end, coordinate: { flow }, weak: true as const },
    ].slice(-12)
}

/** Names the year or phase compared with. */
export function setBase(state: ReadingState, base: { readonly year?: string; readonly phase?: string }): void {
  state.base = base
  state.inBase = true
}

/** 某某项目绩效自评情况: what follows is said of the project named before. */
function readProject(state: ReadingState, start: number): void {
  const name = bareProject(state.flow.text.slice(Math.max(state.sentenceStart, start - 60), start))
  if (name.length < 2) return
  state.item = {
    subject: { flow: "expenditure", nature: "project", project: name },
    drafts: [],
    name: { start: start - name.length, end: start },
  }
  state.words = []
}

/**
 * A purpose ends with its sentence; a sentence run into it without a mark is known by its base of comparison, and
 * the subject right before that base is its own.
 */
function endsPurpose(state: ReadingState, token: WordToken): boolean {
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
