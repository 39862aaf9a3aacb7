import { projectName } from "../performance/plain-text.ts"
import { flowText } from "./flow-text.ts"
import type { NumberToken } from "./number-token.ts"
import { attachReason } from "./read-changes.ts"
import { readNumber } from "./read-numbers.ts"
import { readNone, readWord } from "./read-words.ts"
import { isNamed, type Memory, type ReadingState, readingState, type Said, said, scopeOf } from "./reading-state.ts"
import { closeInline, closeScopes } from "./scopes.ts"
import type { Section } from "./sections.ts"
import { timeless, under } from "./subject.ts"
import { functionCode, namedSubject } from "./subject-name.ts"
import { baseOf } from "./reading-state.ts"
import { type LevelToken, type MarkToken, type Token, tokens } from "./tokens.ts"
import { frameOf } from "./topic.ts"
import { foldText } from "./flow-text.ts"

/** Reads one section into drafts of claims. One pass over its tokens. */
export function readSection(section: Section, memory: Memory): void {
  const flow = flowText(section.parts)
  const frame = { ...frameOf(section.topic, section.topicHeading, memory.kind), ...projectFrame(section) }
  const state = readingState(memory, section, flow, frame)
  const list = tokens(flow, section.topic)
  let done = 0
  for (let i = 0; i < list.length; i++) {
    const token = list[i]!
    if (token.start < done) continue
    if (section.topic === "performance" && (i === 0 || endsStatement(list[i - 1]!)))
      state.activity = activityOf(list, i) ?? state.activity
    done = token.kind === "mark" ? readMark(state, token, list[i + 1]) : readToken(state, token, list[i + 1])
  }
  endSentence(state, flow.text.length)
}

const endsStatement = (token: Token) =>
  token.kind === "mark" && (token.mark === "。" || token.mark === ";" || token.mark === "\n")

/** The stage of performance management a statement speaks of, wherever in it. */
function activityOf(list: readonly Token[], from: number): string | undefined {
  for (let i = from; i < list.length && i < from + 60; i++) {
    const token = list[i]!
    if (endsStatement(token)) return undefined
    const topic =
      token.kind === "word" && token.word.meaning.kind === "subject" ? token.word.meaning.coordinate.topic : undefined
    if (topic?.startsWith("performance.")) return topic
  }
  return undefined
}

/** The project a section of project descriptions is about, from its heading. */
function projectFrame(section: Section) {
  if (section.topic !== "project") return {}
  const name = projectName(foldText(section.topicHeading)).replace(/(?:经费|专项|资金)?情况说明$/, "")
  return name.length >= 4 && name !== "项目" ? { flow: "expenditure", nature: "project", project: name } : {}
}

function readToken(state: ReadingState, token: Exclude<Token, MarkToken>, next: Token | undefined): number {
  switch (token.kind) {
    case "word":
      return readWord(state, token, next)
    case "number":
      readNumber(state, token)
      return token.after
    case "level":
      readLevel(state, token)
      return token.end
    default:
      closeScopes(state, token.level)
      state.level = token.level
      state.item = scopeOf(state)?.whole
      state.boundary = token.end
      state.clauseStart = token.end
      state.sentenceStart = token.end
      state.explained = []
      return token.end
  }
}

/** The name before （类）（款）（项）; names with 、 in them are tried longer and longer. */
function readLevel(state: ReadingState, token: LevelToken): void {
  if (state.mode !== "plain") return
  const { text } = state.flow
  const above = state.path.filter((code) => code.length < 3 + 2 * token.level)
  let start = state.boundary
  let code = functionCode(state.memory.lexicon, text.slice(start, token.start), token.level, above)
  while (code === undefined && start > state.clauseStart && token.start - start < 60 && text[start - 1] === "、") {
    start = Math.max(text.lastIndexOf("、", start - 2) + 1, state.clauseStart)
    code = functionCode(state.memory.lexicon, text.slice(start, token.start), token.level, above)
  }
  state.path = code === undefined ? above : [...above, code]
  const name = { start, end: token.start }
  state.words = [
    ...state.words.filter((w) => w.end <= start),
    { start, end: token.end, coordinate: { function: code ?? text.slice(start, token.start) }, name },
  ].slice(-12)
  state.boundary = token.end
  state.clauseStart = token.end
}

/** A name with its code printed behind it: the subject is what the name says. */
function readCoded(state: ReadingState, bracket: MarkToken, number: NumberToken): number {
  const { text } = state.flow
  const code = text.slice(number.start, number.end)
  const start = state.boundary
  const name = text.slice(start, bracket.start)
  const dimension = code[0] === "2" ? "function" : code[0] === "3" ? "economicDepartment" : "economicGovernment"
  const coordinate = namedSubject(state.memory.lexicon, name, code) ?? { [dimension]: code }
  state.words = [
    ...state.words.filter((w) => w.end <= start),
    {
      start,
      end: number.end + 1,
      coordinate,
      name: { start, end: bracket.start },
      code: { start: number.start, end: number.end },
    },
  ]
  state.boundary = number.end + 1
  return number.end + 1
}

function readMark(state: ReadingState, token: MarkToken, next: Token | undefined): number {
  switch (token.mark) {
    case "(":
      if (next?.kind === "number" && next.sort === "code" && state.mode === "plain")
        return readCoded(state, token, next)
      state.brackets = [
        ...state.brackets,
        { item: state.item, words: state.words, numbers: state.numbers, change: state.change },
      ].slice(-8)
      break
    case ")": {
      const saved = state.brackets[state.brackets.length - 1]
      if (!saved) break
      state.brackets = state.brackets.slice(0, -1)
      if (state.mode !== "plain") break
      state.words = state.numbers === saved.numbers ? saved.words : []
      if (state.numbers !== saved.numbers) {
        state.item = saved.item
        state.change = saved.change
      }
      break
    }
    case "\n":
      if (runsOn(state, token.start)) break
      endSentence(state, token.start)
      break
    case "。":
      endSentence(state, token.start)
      break
    case ";":
      endClause(state, token.start)
      if (state.mode === "reason" && !continues(state, token.end)) leaveReason(state, token.start)
      if (state.mode === "purpose") state.mode = "plain"
      state.words = []
      state.phase = undefined
      if (state.section.topic !== "assets" && state.section.topic !== "personnel") state.year = undefined
      state.against = undefined
      state.change = undefined
      if (
        state.counting &&
        !state.counting.bracketed &&
        state.counting.separator !== ";" &&
        state.counting.whole.parts.length > 0
      )
        state.counting = undefined
      break
    case ",":
      endClause(state, token.start)
      break
    case "、": {
      const scope = scopeOf(state)
      if (scope && state.mode === "plain" && state.boundary === token.start) scope.tight++
      break
    }
  }
  if (token.mark !== "(" && token.mark !== ")") {
    state.boundary = token.end
    if (token.mark !== "、") state.clauseStart = token.end
    state.mark = token.mark
  } else if (token.mark === "(") state.mark = "("
  return token.end
}

/** A line that broke off behind ；、, or right behind 主要原因：. */
function runsOn(state: ReadingState, at: number): boolean {
  const { text } = state.flow
  const before = text[at - 1]
  if (state.mode !== "plain") return state.modeStart >= at - 1
  return before !== undefined && ";,、".includes(before)
}

/** A reason told in several parts goes on: 一是 …；二是 …. */
function continues(state: ReadingState, at: number): boolean {
  return /^(?:[一二三四五六]是|另|此外|同时|[(（]?\d[)）])/.test(state.flow.text.slice(at, at + 4))
}

function leaveReason(state: ReadingState, end: number): void {
  attachReason(state, end)
  state.mode = "plain"
}

function endClause(state: ReadingState, at: number): void {
  if (state.mode === "reason") return
  if (at > state.boundary || state.none) readNone(state)
  state.direction = undefined
  state.comparison = undefined
  state.share = undefined
  state.completion = undefined
  state.inBase = false
}

function endSentence(state: ReadingState, at: number): void {
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
