import type { Place } from "#documents"
import { printedValue, completionOf, gradeIn, type TargetValue, targetValue } from "#performance"
import {
  type IndicatorSentence,
  indicatorSentences,
  lettersOnly,
  likeness,
  plain,
  type ScoredIndicator,
  type Word,
} from "#recognition"
import { matchingRow } from "../../scoring/matching-row.ts"
import { pointsFit } from "../../projects/points-fit.ts"
import { defineRule, inOrder } from "../../rule.ts"

/** Targets and results named in a report's analysis are those of its table of scores (E-11). @zh 指标分析与评分表一致 */
export const rule = defineRule({
  name: "report-indicators-match-score-table",
  checks: ["E-11"],
  severity: "error",
  title: { zh: "自评报告的指标分析与评分表一致", en: "A report's analysis of indicators matches its table of scores" },
  citation: "财预〔2020〕10号",
  messages: {
    tableTarget: {
      zh: "{name}：评分表的目标值{found}与得分不符，文字为{expected}",
      en: "{name}: the table's target {found} contradicts its points; the text says {expected}",
    },
    tableActual: {
      zh: "{name}：评分表的完成值{found}与得分不符，文字为{expected}",
      en: "{name}: the table's result {found} contradicts its points; the text says {expected}",
    },
    target: {
      zh: "{name}：文字中的目标值{found}与评分表{expected}不一致",
      en: "{name}: the text's target {found} differs from the table's {expected}",
    },
    actual: {
      zh: "{name}：文字中的完成值{found}与评分表{expected}不一致",
      en: "{name}: the text's result {found} differs from the table's {expected}",
    },
    words: {
      zh: "{name}：评分表的{what}“{found}”与文字“{expected}”不一致",
      en: "{name}: the table says {found}, the text {expected}",
    },
    silent: {
      zh: "{name}：文字未写实际完成结果，评分表为{expected}",
      en: "{name}: the text gives no result, the table {expected}",
    },
  },
  *inspect({ recognition }) {
    for (const sentence of indicatorSentences(recognition.document).slice(0, 500)) {
      const row = matchingRow(sentence, recognition)
      if (!row) continue
      const name = plain(row.name.text)
      const subject = `report/${lettersOnly(name)}`
      yield compare("target", sentence.target, row, name, `${subject}/target`)
      if (sentence.actual) yield compare("actual", sentence.actual, row, name, `${subject}/actual`)
      else if (row.actual)
        yield {
          message: "silent",
          at: sentence.name.place,
          subject: `${subject}/actual`,
          severity: "info",
          data: { name, expected: row.actual.text },
          expected: { text: row.actual.text, value: row.actual.text },
          related: [{ label: "表中", at: row.actual.place }],
        }
    }
  },
})

function compare(
  message: "target" | "actual",
  said: IndicatorSentence["target"],
  row: ScoredIndicator,
  name: string,
  subject: string,
) {
  const printed = row[message]
  if (printed && differInWords(said.text, printed.text))
    return {
      message: "words" as const,
      severity: "warning" as const,
      at: printed.place,
      subject: `${subject}/words`,
      data: { name, found: printed.text, expected: said.text, what: message === "target" ? "目标值" : "完成值" },
      found: { text: printed.text, value: printed.text },
      expected: { text: said.text, value: said.text },
      related: [{ label: "文字", at: said.place }],
    }
  if (!printed || same(targetValue(said.text), targetValue(printed.text), said.text, printed.text)) return inOrder
  if (tableIsWrong(message, said, row))
    return {
      message: message === "target" ? ("tableTarget" as const) : ("tableActual" as const),
      at: printed.place,
      subject: `${subject}/table`,
      data: { name, found: printed.text, expected: said.text },
      found: { text: printed.text, value: printed.text },
      expected: { text: said.text, value: said.text },
      related: [{ label: "文字", at: said.place }],
    }
  const exact = numbersOf(said, printed)
  return {
    message,
    at: exact?.at ?? said.place,
    subject,
    data: { name, found: said.text, expected: printed.text },
    found: { text: said.text, value: exact?.found ?? said.text },
    expected: { text: printed.text, value: exact?.expected ?? printed.text },
    related: [{ label: "评分表", at: printed.place }],
  }
}

/** The row contradicts its own points, or cannot be at all, and what the text says mends that. */
function tableIsWrong(of: "target" | "actual", said: Word, row: ScoredIndicator): boolean {
  const mended = { ...row, [of]: said, ...(of === "target" ? { value: targetValue(said.text) } : {}) }
  if (isSound(mended) && !isSound(row)) return true
  if (pointsFit(mended) !== true) return false
  const fits = pointsFit(row)
  if (fits === false) return true
  if (fits !== undefined || !row.actual) return false
  // Nothing follows from the row as it stands: units apart, or more than all was done.
  return true
}

/** No share above 100 %, targets set round, a share answered by a share. */
function isSound({ value, actual }: ScoredIndicator): boolean {
  const done = targetValue(actual?.text ?? "")
  const number = (v: TargetValue) => (v.number ? printedValue(v.number) : 0)
  if (value.unit === "%" && (number(value) > 100 || number(value) % 5 !== 0)) return false
  if (value.kind === "quantitative" && done.unit === "%" && value.unit !== "%") return false
  return done.unit !== "%" || number(done) <= 100
}

const numeral = /\d[\d,]{0,20}(?:\.\d{1,8})?/

/** Where both sides print one number, the finding stands at the number itself. */
function numbersOf(said: Word, printed: Word): { at: Place; found: string; expected: string } | undefined {
  const found = numeral.exec(said.text.slice(0, 200))
  const expected = numeral.exec(printed.text.slice(0, 200))
  const start = said.place.span?.[0]
  if (!found || !expected || start === undefined || found[0] === expected[0]) return undefined
  return {
    at: { ...said.place, span: [start + found.index, start + found.index + found[0].length] },
    found: found[0],
    expected: expected[0],
  }
}

/** Least likeness of two wordings of one thing; the text may say it in its own way. */
const sameWording = 0.6

/** Both are words without a number, and they speak of different things: neither holds the other, and they are not alike. */
function differInWords(left: string, right: string): boolean {
  if (targetValue(left).number || targetValue(right).number) return false
  const [said, printed] = [lettersOnly(left), lettersOnly(right)]
  if (!said || !printed || said.includes(printed) || printed.includes(said)) return false
  if (sameCompletion(left, right)) return false
  // 提高 and 提升 promise the same.
  const grades = [gradeIn(plain(left)), gradeIn(plain(right))]
  if (grades[0] && grades[0].direction === grades[1]?.direction) return false
  return likeness(said, printed) < sameWording
}

/** 已完成 and 全部完成 state the same. */
function sameCompletion(left: string, right: string): boolean {
  const completion = completionOf(left)
  return completion !== undefined && completion === completionOf(right)
}

/** Values agree; words are not compared, because the text may say them in its own way. */
function same(left: TargetValue, right: TargetValue, leftText: string, rightText: string): boolean {
  if (left.number && right.number) {
    const sides = left.direction === right.direction || left.operator === undefined || right.operator === undefined
    const value = (v: TargetValue) => v.number!.scaled / 10 ** v.number!.decimals
    return value(left) === value(right) && left.unit === right.unit && sides
  }
  if ((!left.number && !right.number) || sameCompletion(leftText, rightText)) return true
  return (
    lettersOnly(leftText) === lettersOnly(rightText) ||
    likeness(lettersOnly(leftText), lettersOnly(rightText)) > sameWording
  )
}
