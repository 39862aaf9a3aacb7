import type { LocatedDocument } from "#documents"
import { printedNumber } from "#money"
import { numberAfter, type SentenceNumber } from "./evaluation-sentence.ts"

/** A mean score with the number of projects it is said to be over, and how the projects were announced. @zh 平均得分 */
export interface MeanScore {
  readonly mean: SentenceNumber
  readonly count?: SentenceNumber
}

/** 平均得分; where the paragraph is about self-evaluation also 平均分, 平均自评得分 and a bare 平均98.2分. */
const means = /平均(?:自评|评价|绩效|综合)*(得分|分数?值?)?/g

/** Mean scores of self-evaluations announced in the text. */
export function meanScores(document: LocatedDocument): MeanScore[] {
  const result: MeanScore[] = []
  for (const [block, paragraph] of document.blocks.entries()) {
    if (paragraph.kind !== "paragraph") continue
    const text = paragraph.text
    const evaluated = /自评|绩效评价/.test(text)
    for (const match of text.matchAll(means)) {
      if (!evaluated && match[0] !== "平均得分") continue
      const found = numberAfter(text.slice(match.index, match.index + 60), new RegExp(match[0]), "分")
      if (!found || (match[1] === undefined && found.at !== match[0].length)) continue
      const mean: SentenceNumber = {
        number: found.number,
        unit: "分",
        place: { block, span: [match.index + found.at, match.index + found.at + found.length] },
      }
      const count = lastCount(text, match.index, block)
      result.push({ mean, ...(count ? { count } : {}) })
    }
  }
  return result
}

/** The last 「n个项目」 or 「项目n个」 before an offset, within the same paragraph. */
function lastCount(text: string, before: number, block: number): SentenceNumber | undefined {
  const from = Math.max(0, before - 400)
  const shape = /(\d{1,5})\s*个(?=[^\d，。；、]{0,6}项目)|项目(?:支出)?(?:共)?\s*(\d{1,5})\s*个/g
  let last: SentenceNumber | undefined
  for (const match of text.slice(from, before).matchAll(shape)) {
    const digits = match[1] ?? match[2]!
    const number = printedNumber(digits)
    const start = from + match.index + match[0].indexOf(digits)
    if (number && number.scaled > 0)
      last = { number, unit: "个", place: { block, span: [start, start + digits.length] } }
  }
  return last
}
