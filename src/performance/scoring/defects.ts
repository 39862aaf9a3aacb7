import { plain } from "#statutes"
import type { Bilingual } from "../derivation.ts"
import type { EvaluatedIndicator } from "../evaluation.ts"
import { keepsDeadline } from "../values/kept-deadline.ts"
import { targetValue } from "../values/target-value.ts"
import type { ExpectedPoints } from "./expected-points.ts"
import { impossibility } from "./impossible-value.ts"
import { clippedText } from "./leaf.ts"
import type { ScoreDefect } from "./score-card.ts"

/** Longest target that is a word of grade (有效缓解, 明显提高); a longer one without a number is a sentence. */
const longestGrade = 8

/** Whether a target is a sentence, or refers to a document: nothing a percentage could measure. */
export function isSentence(target: string): boolean {
  const text = plain(target)
  return text.length > longestGrade || /^(?:严格)?(?:按|依|根据).*(?:规定|要求|文件|办法|制度)/.test(text)
}

/** What keeps an indicator's points from being supported, most serious first. */
export function defectsOf(indicator: EvaluatedIndicator, due: ExpectedPoints | undefined): readonly ScoreDefect[] {
  const defects: ScoreDefect[] = []
  const { target, actual, value, weight } = indicator
  // A dash or a stroke fills the cell without a result.
  const answered = actual !== undefined && !/^[-—–－/]*$/.test(plain(actual.text))
  if (!answered) defects.push("no-result")
  else if (impossibility(indicator)) defects.push("cannot-occur")
  if (!target || value.kind === "none") defects.push("no-target")
  else if (answered && due?.method === "qualitative" && value.kind === "qualitative" && isSentence(target.text))
    defects.push("result-without-measure")
  else if (answered && !due && !sameWords(target.text, actual.text)) defects.push("incomparable")
  if (!weight || weight.quantity.value < 0) defects.push("no-weight")
  return defects
}

/** A word answered by itself (及时: 及时), or by a word of completion, is an answer. */
function sameWords(target: string, actual: string): boolean {
  const [asked, given] = [plain(target), plain(actual)]
  return asked === given || (targetValue(given).kind === "qualitative" && targetValue(asked).kind === "qualitative")
}

/** Whether the result is a day after the one that was set. */
function isLate({ value, actual }: EvaluatedIndicator): boolean {
  return actual !== undefined && keepsDeadline(value, targetValue(actual.text)) === false
}

/** What a defect says of an indicator, for people. */
export function defectWords(defect: ScoreDefect, indicator: EvaluatedIndicator): Bilingual {
  const target = clippedText(indicator.target?.text ?? "")
  const actual = clippedText(indicator.actual?.text ?? "")
  switch (defect) {
    case "no-result":
      return { zh: "没有填写实际完成值，得分没有依据", en: "no result is stated; the points rest on nothing" }
    case "cannot-occur":
      return impossibility(indicator)!
    case "result-without-measure":
      return {
        zh: `指标值是一句话，完成值印为${actual}，没有说明怎样衡量`,
        en: `the target is a sentence; nothing says how ${actual} was measured`,
      }
    case "incomparable":
      if (isLate(indicator))
        return {
          zh: `完成时间${actual}晚于指标值${target}，评分办法没有规定逾期怎样得分`,
          en: `${actual} is later than ${target}; no rule says what that costs`,
        }
      return {
        zh: `完成值${actual}与指标值${target}不可比`,
        en: `the result ${actual} cannot be compared with the target ${target}`,
      }
    case "no-target":
      return { zh: "没有指标值", en: "no target is stated" }
    case "no-weight":
      return { zh: "没有分值", en: "no weight is stated" }
    case "no-budget":
      return { zh: "没有预算数，执行率没有依据", en: "no budget is stated; the rate rests on nothing" }
  }
}
