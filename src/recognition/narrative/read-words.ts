import type { Coordinate } from "#fiscal"
import { endsPurpose, isBase, setBase } from "./comparison-base.ts"
import { nameExplained, readFlat } from "./read-changes.ts"
import { readList } from "./read-list.ts"
import { type ReadingState, priorYear } from "./reading-state.ts"
import { bareProject } from "./resolve-project.ts"
import { openScope } from "./scopes.ts"
import type { Token, WordToken } from "./tokens.ts"

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
      if (meaning.kind === "reason") {
        nameExplained(state)
        // 减少的主要原因是…；公务用车购置费0元: the word belongs to the reason
        state.direction = undefined
      }
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
