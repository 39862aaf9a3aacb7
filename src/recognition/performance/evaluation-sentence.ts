import type { LocatedDocument, Place } from "#documents"
import { type PrintedNumber, printedNumber } from "#money"
import type { Word } from "../claim.ts"

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

const marks = ["项目绩效自评情况", "项目自评情况", "项目绩效自评综述", "项目自评综述", "项目支出绩效自评情况"]

/** Finds, paragraph by paragraph, the sentences on single projects' self-evaluations. */
export function evaluationSentences(document: LocatedDocument): EvaluationSentence[] {
  const result: EvaluationSentence[] = []
  for (const [block, paragraph] of document.blocks.entries()) {
    if (paragraph.kind !== "paragraph" && paragraph.kind !== "heading") continue
    const text = paragraph.text
    const starts = subjects(text)
    for (const [index, subject] of starts.entries()) {
      const end = starts[index + 1]?.start ?? text.length
      const sentence = read(text, block, subject, Math.min(end, subject.end + 1_500))
      if (sentence) result.push(sentence)
    }
  }
  return result
}

interface Subject {
  readonly start: number
  readonly nameEnd: number
  readonly end: number
}

function subjects(text: string): Subject[] {
  const found: Subject[] = []
  for (const mark of marks)
    for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + mark.length)) {
      let start = at
      while (start > 0 && at - start < 100 && !"。；！？\n".includes(text[start - 1]!)) start--
      const lead = /^(?:\s|[（(]?[\d一二三四五六七八九十]{1,3}[)）.、．])*/.exec(text.slice(start, at))![0].length
      if (at > start + lead) found.push({ start: start + lead, nameEnd: at, end: at + mark.length })
    }
  return found.sort((a, b) => a.nameEnd - b.nameEnd).filter((s, i, all) => i === 0 || s.start !== all[i - 1]!.start)
}

function read(text: string, block: number, subject: Subject, end: number): EvaluationSentence | undefined {
  const name = text.slice(subject.start, subject.nameEnd).replace(/^[“"《]|[”"》]$/g, "")
  const offset = text.indexOf(name, subject.start)
  const segment = text.slice(subject.end, end)
  const number = (label: RegExp, unit: string) => {
    const found = numberAfter(segment, label, unit)
    if (!found) return undefined
    const from = subject.end + found.at
    return { number: found.number, unit: found.unit, place: { block, span: [from, from + found.length] as const } }
  }
  const score = number(/(?:自评|评价)?(?:综合)?得分/, "分")
  const budget = number(/(?:全年预算|预算总)(?:数|额|金额)?/, "元")
  const executed = number(/(?<!预算)(?:全年|实际)?(?:执行数|支出数|执行金额)/, "元")
  const rate = number(/(?:完成(?:全年|年初|年度)?预算的|预算执行率|执行率)/, "%")
  if (!score && !budget && !executed) return undefined
  return {
    project: { text: name, place: { block, span: [offset, offset + name.length] } },
    ...(score ? { score } : {}),
    ...(budget ? { budget } : {}),
    ...(executed ? { executed } : {}),
    ...(rate ? { rate } : {}),
  }
}

/** The first number behind a label, within a few characters, that carries the unit. */
export function numberAfter(
  text: string,
  label: RegExp,
  unit: string,
): { readonly number: PrintedNumber; readonly unit: string; readonly at: number; readonly length: number } | undefined {
  const match = label.exec(text)
  if (!match) return undefined
  const from = match.index + match[0].length
  const tail = /^[为是达到共计约：:\s]{0,6}(\d[\d,]*(?:\.\d+)?)\s*(万元|亿元|元|%|％|分)/.exec(
    text.slice(from, from + 40),
  )
  if (!tail) return undefined
  const printed = printedNumber(tail[1]!)
  const shown = tail[2] === "％" ? "%" : tail[2]!
  if (!printed || (unit === "元" ? !shown.endsWith("元") : shown !== unit)) return undefined
  return { number: printed, unit: shown, at: from + tail[0].indexOf(tail[1]!), length: tail[1]!.length }
}

/** A mean score with the number of projects it is said to be over, and how the projects were announced. @zh 平均得分 */
export interface MeanScore {
  readonly mean: SentenceNumber
  readonly count?: SentenceNumber
}

/** Mean scores of self-evaluations announced in the text. */
export function meanScores(document: LocatedDocument): MeanScore[] {
  const result: MeanScore[] = []
  for (const [block, paragraph] of document.blocks.entries()) {
    if (paragraph.kind !== "paragraph") continue
    const text = paragraph.text
    for (let at = text.indexOf("平均得分"); at >= 0; at = text.indexOf("平均得分", at + 4)) {
      const found = numberAfter(text.slice(at, at + 60), /平均得分/, "分")
      if (!found) continue
      const mean: SentenceNumber = {
        number: found.number,
        unit: "分",
        place: { block, span: [at + found.at, at + found.at + found.length] },
      }
      const count = lastCount(text, at, block)
      result.push({ mean, ...(count ? { count } : {}) })
    }
  }
  return result
}

/** The last 「n个项目」 or 「项目n个」 before an offset, within the same paragraph. */
function lastCount(text: string, before: number, block: number): SentenceNumber | undefined {
  const from = Math.max(0, before - 400)
  const shape = /(\d{1,5})\s*个(?=[^\d，。；、]{0,6}项目)|项目\s*(\d{1,5})\s*个/g
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
