import type { Coordinate } from "#fiscal"
import type { Span } from "./draft.ts"
import { combine } from "./subject.ts"

/** A word or name of a subject that waits for its number. */
export interface SubjectWord extends Span {
  readonly coordinate: Coordinate
  readonly weak?: true
  readonly both?: true
  readonly name?: Span
  readonly code?: Span
}

/** What the waiting words say together. */
export interface Said {
  readonly strong: Coordinate
  readonly weak: string | undefined
  readonly both: boolean
  readonly name?: Span
  readonly code?: Span
}

/** Puts words together: subjects, the side they lean to, and whether both sides are meant. */
export function said(words: readonly SubjectWord[]): Said {
  let strong: Coordinate = {}
  let weak: string | undefined
  let both = false
  let named: Pick<SubjectWord, "name" | "code"> = {}
  for (const word of words) {
    if (word.weak) weak = word.coordinate.flow
    else strong = combine(strong, word.coordinate)
    if (word.both) both = true
    if (word.name) named = { name: word.name, ...(word.code ? { code: word.code } : {}) }
  }
  return { strong, weak, both, ...named }
}

/** Whether words name a subject, not only a side. */
export const isNamed = (words: Said) => Object.keys(words.strong).length > 0
