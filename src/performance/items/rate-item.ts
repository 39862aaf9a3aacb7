import { plain, type RubricItem } from "#statutes"
import type { ComputedRate } from "../rates/computed-rate.ts"
import { pointsText } from "../scoring/points.ts"
import { type AnswerBook, answersName, givenScore } from "./answer-book.ts"
import type { EvaluationGap } from "./evaluated-item.ts"
import { declaredInapplicable, type ItemFinding, notApplicable, weightOf } from "./item-frame.ts"
import { markedResult } from "./question-item.ts"
import { rateFormula, rateReached, rateShare, rateTarget } from "./rate-target.ts"

/**
 * An item that is a computed rate, by its target: the unit's own, else the usual one of the rubric, which is told where
 * units set their own (`unit`). Where the rate cannot be computed,
 * points that an evaluator gave stand; points that differ from the computed ones are told and not used.
 */
export function rateItem(
  item: RubricItem,
  rate: ComputedRate | undefined,
  unit: { readonly target: string | undefined } | undefined,
  answers: AnswerBook,
): ItemFinding {
  const weight = weightOf(item)
  const ownTarget = unit?.target
  const answer = answers.of(item)
  const given = answer ? [answer] : []
  if (answer?.answer === "not-applicable") return notApplicable(declaredInapplicable, given)
  if (rate?.obstacle?.kind === "not-applicable")
    return { ...notApplicable(rate.obstacle.message, given), inputs: [rate.derivation], more: { rate } }
  const mark = givenScore(answer, weight, item.id)
  const target = rateTarget(item, ownTarget)
  const gaps: EvaluationGap[] = mark.gap ? [mark.gap] : []
  if (ownTarget !== undefined && plain(ownTarget) !== "" && !target?.own) gaps.push(notAPercentage(item, ownTarget))
  const base = {
    inputs: rate ? [rate.derivation] : [],
    answers: given,
    more: { ...(rate ? { rate } : {}), ...(target ? { target: { text: target.text, own: target.own } } : {}) },
  }
  if (rate?.value !== undefined && target) {
    const share = rateShare(rate.value, target)
    if (mark.points !== undefined && Math.abs(mark.points - weight * share) > 10_000)
      gaps.push(differs(item, mark.points, rate.printed!))
    if (target.side === "at-least" && rate.value > 100_000_000 && !rate.unbounded) gaps.push(beyondWhole(item, rate))
    return {
      ...base,
      method: "rate",
      result: { zh: rate.printed!, en: rate.printed! },
      share,
      reached: rateReached(rate.value, target),
      formula: rateFormula(pointsText(weight), rate.value, target),
      gaps,
      ...(target.own || !unit ? {} : { assumed: usual(target.text) }),
    }
  }
  if (mark.points !== undefined)
    return { ...base, method: "marked", result: markedResult(mark.points), share: 0, given: mark.points, gaps }
  const obstacle = rate?.obstacle?.message ?? {
    zh: `没有可用的${item.zh}计算方法或指标值`,
    en: `no formula or target for ${item.en}`,
  }
  gaps.push({
    kind: rate?.obstacle?.kind === "missing-input" ? "missing-input" : "no-base",
    item: item.id,
    message: obstacle,
    table: rate?.obstacle?.table ?? "indicators",
  })
  const result = { zh: "未计算", en: "not computed" }
  return { ...base, method: "none", result, share: 0, gaps, obstacle }
}

function usual(text: string) {
  return {
    zh: `本单位没有设定可衡量的指标值，按通常的${text}计`,
    en: `the unit set no measurable target: the usual ${text} is taken`,
  }
}

function notAPercentage(item: RubricItem, text: string): EvaluationGap {
  return {
    kind: "unmeasurable",
    item: item.id,
    message: {
      zh: `${item.zh}的指标值“${text}”不是百分数，未采用；应如${item.target ?? "≥90%"}`,
      en: `the target "${text}" of ${item.en} is no percentage and is not used; write e.g. ${item.target ?? "≥90%"}`,
    },
    table: "indicators",
  }
}

/** More than all of a base was spent or done: one of the two numbers is wrong or lacks something. */
function beyondWhole(item: RubricItem, { printed, numerator, denominator }: ComputedRate): EvaluationGap {
  return {
    kind: "beyond-whole",
    item: item.id,
    message: {
      zh: `${item.zh}为${printed}，超过100%：${numerator.name.zh}大于${denominator.name.zh}；请核对是否漏填追加或结转资金的预算`,
      en: `${item.en} is ${printed}, more than all: ${numerator.name.en} exceeds ${denominator.name.en}; check whether supplements or the budget of money carried over are missing`,
    },
    table: denominator.places[0]?.table ?? "expenditure",
  }
}

function differs(item: RubricItem, points: number, printed: string): EvaluationGap {
  return {
    kind: "score-differs",
    item: item.id,
    message: {
      zh: `${item.zh}由账册算得${printed}，评价人所打${pointsText(points)}分与之不符，按算得的计；请核对“${answersName()}”`,
      en: `${item.en} is ${printed} by the ledger; the ${pointsText(points)} points given do not follow and are not used; check the table answers`,
    },
    table: "answers",
  }
}
