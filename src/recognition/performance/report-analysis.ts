import type { LocatedDocument } from "#documents"
import type { Word } from "../claim.ts"

/** A sentence of a report that gives an indicator's target and result. @zh 指标分析 */
export interface IndicatorSentence {
  readonly name: Word
  readonly target: Word
  readonly actual?: Word
}

const targetMarks = [
  "指标年初标准是",
  "指标年初标准为",
  "指标年初目标值为",
  "指标目标值为",
  "指标年度指标值为",
  "指标目标值是",
  "年度指标值为",
  "年初目标值为",
]
const actualMarks = ["实际完成结果是", "实际完成结果为", "实际完成值为", "实际完成值是", "实际完成"]

/**
 * Finds the sentences that name indicator, target and result. They are cut at ；and 。; a mark like 「年初标准是」 parts
 * name and target, 「实际完成结果是」 target and result.
 */
export function indicatorSentences(document: LocatedDocument): IndicatorSentence[] {
  const result: IndicatorSentence[] = []
  for (const [block, paragraph] of document.blocks.entries()) {
    if (paragraph.kind !== "paragraph") continue
    const text = paragraph.text
    if (!targetMarks.some((mark) => text.includes(mark))) continue
    let start = 0
    for (let i = 0; i <= text.length; i++) {
      if (i < text.length && !"；;。".includes(text[i]!)) continue
      const sentence = read(text, start, i, block)
      if (sentence) result.push(sentence)
      start = i + 1
    }
  }
  return result
}

function read(text: string, start: number, end: number, block: number): IndicatorSentence | undefined {
  const piece = text.slice(start, end)
  const mark = targetMarks.map((m) => [piece.indexOf(m), m] as const).find(([at]) => at > 0)
  if (!mark) return undefined
  const [at, words] = mark
  const from = at + words.length
  const done = actualMarks.map((m) => [piece.indexOf(m, from), m] as const).find(([where]) => where > 0)
  const name = trimmed(text, start, start + at, block)
  const target = trimmed(text, start + from, done ? start + done[0] : end, block)
  const actual = done ? trimmed(text, start + done[0] + done[1].length, end, block) : undefined
  return name && target ? { name, target, ...(actual ? { actual } : {}) } : undefined
}

/** The word between two offsets without the spaces, commas and list numbers around it. */
function trimmed(text: string, from: number, to: number, block: number): Word | undefined {
  let start = from
  let end = to
  while (start < end && /[\s，,：:]/.test(text[start]!)) start++
  while (end > start && /[\s，,：:]/.test(text[end - 1]!)) end--
  const number = /^(?:[（(]?\d{1,3}[)）、．]\s*|^\d{1,3}\.\s*(?!\d))/.exec(text.slice(start, Math.min(end, start + 8)))
  if (number) start += number[0].length
  return end > start ? { text: text.slice(start, end), place: { block, span: [start, end] } } : undefined
}
