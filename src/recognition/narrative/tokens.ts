import { type FlowText, isDigit } from "./flow-text.ts"
import { type NumberToken, numberAt } from "./number-token.ts"
import type { Topic } from "./topic.ts"
import { type VocabularyWord, vocabulary } from "./vocabulary.ts"
import { wordIndex } from "./word-index.ts"

/** A known word where it stands. */
export interface WordToken {
  readonly kind: "word"
  readonly start: number
  readonly end: number
  readonly word: VocabularyWord
}

/** （类）, （款） or （项） behind a subject's name. */
export interface LevelToken {
  readonly kind: "level"
  readonly start: number
  readonly end: number
  readonly level: 0 | 1 | 2
}

/** A numbering at the start of a line or sentence; `level` as in `numberingLevel`. */
export interface NumberingToken {
  readonly kind: "numbering"
  readonly start: number
  readonly end: number
  readonly level: number
}

/** One of , 、 ; 。 : ( ) and the end of a paragraph. */
export interface MarkToken {
  readonly kind: "mark"
  readonly start: number
  readonly end: number
  readonly mark: string
}

/** Anything reading reacts to; free text lies between. */
export type Token = NumberToken | WordToken | LevelToken | NumberingToken | MarkToken

const index = wordIndex(vocabulary)
const levels: Readonly<Record<string, 0 | 1 | 2>> = { "(类)": 0, "(款)": 1, "(项)": 2 }
const marks = new Set([",", "、", ";", "。", ":", "(", ")", "\n", "!", "?", "."])
const numberings: readonly (readonly [number, RegExp])[] = [
  [2, /^[一二三四五六七八九十]{1,3}、/],
  [3, /^\([一二三四五六七八九十]{1,3}\)[、.]?/],
  [4, /^\d{1,2}(?:、|[.](?!\d\D|\d\d\D))/],
  [5, /^\(\d{1,2}\)[、.]?/],
]

/** Cuts flowing text into tokens; what lies between them is free text. One pass, bounded look-ahead. */
export function tokens(flow: FlowText, topic: Topic | undefined): Token[] {
  const { text } = flow
  const result: Token[] = []
  let fresh = true
  let at = 0
  while (at < text.length) {
    if (fresh) {
      const numbering = numberingAt(text, at)
      if (numbering) {
        result.push(numbering)
        at = numbering.end
        continue
      }
    }
    const code = text.charCodeAt(at)
    if (isDigit(code)) {
      const number = numberAt(text, at, fresh)
      result.push(number)
      at = number.after
      fresh = false
      continue
    }
    const c = text[at]!
    if (c === "(") {
      const level = levels[text.slice(at, at + 3)]
      if (level !== undefined) {
        result.push({ kind: "level", start: at, end: at + 3, level })
        at += 3
        fresh = false
        continue
      }
    }
    const word = index.at(text, at, topic)
    if (word) {
      result.push({ kind: "word", start: at, end: at + word.text.length, word })
      at += word.text.length
      fresh = false
      continue
    }
    if (marks.has(c)) {
      result.push({ kind: "mark", start: at, end: at + 1, mark: c === "." || c === "!" || c === "?" ? "。" : c })
      fresh = c === "\n" || c === "。" || c === ";" || (fresh && c === " ")
    } else fresh = false
    at++
  }
  return result
}

function numberingAt(text: string, at: number): NumberingToken | undefined {
  const head = text.slice(at, at + 8)
  for (const [level, pattern] of numberings) {
    const match = pattern.exec(head)
    if (match) return { kind: "numbering", start: at, end: at + match[0].length, level }
  }
  return undefined
}
