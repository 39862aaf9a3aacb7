import type { LocatedDocument, Place } from "#documents"
import { type PrintedNumber, printedNumber } from "#money"
import type { Word } from "../claim.ts"
import { type EvaluationSubject, evaluationSubjects } from "./evaluation-subjects.ts"

/** A number in a sentence, with the place of its digits. */
export interface SentenceNumber {
  readonly number: PrintedNumber
  /** 万元, 元, %, 分, 个. */
  readonly unit: string
  readonly place: Place
}

/**
 * What the text says of one project's self-evaluation: score, full-year budget, executed amount, rate.
 * @zh 项目绩效自评结果的文字说明
 */
export interface EvaluationSentence {
  readonly project: Word
  readonly score?: SentenceNumber
  readonly initial?: SentenceNumber
  readonly budget?: SentenceNumber
  readonly executed?: SentenceNumber
  readonly rate?: SentenceNumber
}

/** Finds, paragraph by paragraph, the sentences on single projects' self-evaluations. */
export function evaluationSentences(document: LocatedDocument): EvaluationSentence[] {
  const result: EvaluationSentence[] = []
  for (const [block, paragraph] of document.blocks.entries()) {
    if (paragraph.kind !== "paragraph" && paragraph.kind !== "heading") continue
    const text = paragraph.text
    const starts = evaluationSubjects(text)
    for (const [index, subject] of starts.entries()) {
      const end = starts[index + 1]?.start ?? text.length
      const sentence = read(text, block, subject, Math.min(end, subject.end + 1_500))
      if (sentence) result.push(sentence)
    }
  }
  return result
}

const labels = {
  score: /(?<!平均)(?:自评|评价)?(?:综合|总)?(?:得分|评分|分数)|(?:自评|评价)结果|(?<!分值)总分/g,
  initial: /年初预算(?:安排|批复)?(?:数|总?额|金额|资金)?/g,
  budget:
    /(?:全年|调整后的?|当年|年度)预算(?:总?数|总?额|金额|资金)?|预算总(?:数|额|金额)|(?<!年初)预算(?:安排|数|金额|资金)/g,
  executed:
    /(?<!预算)(?:全年|实际|累计|当年)?(?:执行数|支出数|执行金额|支出金额|执行资金)|预算执行数|实际(?:支出|执行|支付)/g,
  rate: /完成(?:全年|年初|年度|调整后)?预算的|预算执行率|执行率/g,
}

function read(text: string, block: number, subject: EvaluationSubject, end: number): EvaluationSentence | undefined {
  const name = text.slice(subject.start, subject.nameEnd).replace(/^[“"《「]|[”"》」](?:项目)?$/g, "")
  const offset = text.indexOf(name, subject.start)
  const segment = text.slice(subject.end, end)
  const number = (label: RegExp, unit: string) => {
    const found = numberAfter(segment, label, unit)
    if (!found) return undefined
    const from = subject.end + found.at
    return { number: found.number, unit: found.unit, place: { block, span: [from, from + found.length] as const } }
  }
  const score = number(labels.score, "分")
  const initial = number(labels.initial, "元")
  const budget = number(labels.budget, "元")
  const executed = number(labels.executed, "元")
  const rate = number(labels.rate, "%")
  if (!score && !budget && !executed) return undefined
  return {
    project: { text: name, place: { block, span: [offset, offset + name.length] } },
    ...(score ? { score } : {}),
    ...(initial ? { initial } : {}),
    ...(budget ? { budget } : {}),
    ...(executed ? { executed } : {}),
    ...(rate ? { rate } : {}),
  }
}

/** The first number that stands behind a label, within a few characters, and carries the unit; a score may go without. */
export function numberAfter(
  text: string,
  label: RegExp,
  unit: string,
): { readonly number: PrintedNumber; readonly unit: string; readonly at: number; readonly length: number } | undefined {
  const every = label.global ? label : new RegExp(label.source, "g")
  for (const match of text.slice(0, 2_000).matchAll(every)) {
    const from = match.index + match[0].length
    const tail =
      /^[为是达到共计约有：:“"\s]{0,6}(\d[\d,]*(?:\.\d+)?)\s*(万元|亿元|元|%|％|分(?!值)|(?=[，,。；;、）)]|$))/.exec(
        text.slice(from, from + 40),
      )
    if (!tail) continue
    const printed = printedNumber(tail[1]!)
    const shown = tail[2] === "％" ? "%" : tail[2] || (unit === "分" ? "分" : "")
    if (!printed || (unit === "元" ? !shown.endsWith("元") : shown !== unit)) continue
    return { number: printed, unit: shown, at: from + tail[0].indexOf(tail[1]!), length: tail[1]!.length }
  }
  return undefined
}
