import { frameOf } from "./topic.ts"
import { projectName } from "../performance/plain-text.ts"
import { flowText, foldText } from "./flow-text.ts"
import { readMark } from "./read-marks.ts"
import { readLevel } from "./read-names.ts"
import { readNumber } from "./read-numbers.ts"
import { readWord } from "./read-words.ts"
import { type Memory, type ReadingState, readingState, scopeOf } from "./reading-state.ts"
import { closeScopes } from "./scopes.ts"
import type { Section } from "./sections.ts"
import { endSentence } from "./sentence-end.ts"
import { type MarkToken, type Token, tokens } from "./tokens.ts"

/** A text states some hundreds of figures; what comes after this many is not read, so that memory stays bounded. */
export const figuresRead = 10_000

/** Whether a document has stated as many figures as are read. */
export const isFull = ({ drafts, unbound }: Memory): boolean => drafts.length + unbound.length >= figuresRead

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
    if (isFull(memory)) break
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
