import type { Topic } from "./topic.ts"
import type { VocabularyWord } from "./vocabulary.ts"

/** Finds the longest word at a place in constant time for a bounded vocabulary. */
export interface WordIndex {
  at(text: string, index: number, topic: Topic | undefined): VocabularyWord | undefined
}

/** Words by their first two characters (or the single one), longest first. */
export function wordIndex(words: readonly VocabularyWord[]): WordIndex {
  const byStart = new Map<string, VocabularyWord[]>()
  const firsts = new Set<number>()
  for (const word of words) {
    const start = word.text.slice(0, 2)
    firsts.add(word.text.charCodeAt(0))
    const list = byStart.get(start)
    if (list) list.push(word)
    else byStart.set(start, [word])
  }
  for (const list of byStart.values()) list.sort((a, b) => b.text.length - a.text.length)
  const find = (start: string, text: string, index: number, topic: Topic | undefined) =>
    byStart
      .get(start)
      ?.find((w) => text.startsWith(w.text, index) && (!w.within || (topic !== undefined && w.within.includes(topic))))
  return {
    at(text, index, topic) {
      if (!firsts.has(text.charCodeAt(index))) return undefined
      return find(text.slice(index, index + 2), text, index, topic) ?? find(text[index]!, text, index, topic)
    },
  }
}
