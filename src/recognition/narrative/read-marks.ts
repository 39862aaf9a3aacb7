import { readCoded } from "./read-names.ts"
import { type ReadingState, scopeOf } from "./reading-state.ts"
import { continues, endClause, endSentence, leaveReason, runsOn } from "./sentence-end.ts"
import type { MarkToken, Token } from "./tokens.ts"

/** Reads one mark; returns the index in the text up to which tokens are taken care of. */
export function readMark(state: ReadingState, token: MarkToken, next: Token | undefined): number {
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
