import type { NumberToken } from "./number-token.ts"
import type { ReadingState } from "./reading-state.ts"
import { functionCode, namedSubject } from "./subject-name.ts"
import type { LevelToken, MarkToken } from "./tokens.ts"

/** The name before （类）（款）（项）; names with 、 in them are tried longer and longer. */
export function readLevel(state: ReadingState, token: LevelToken): void {
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
export function readCoded(state: ReadingState, bracket: MarkToken, number: NumberToken): number {
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
