import type { Indicator } from "#ledger"
import { printedNumber } from "#money"
import { plain, type RubricItem } from "#statutes"
import type { Bilingual, Derivation } from "../derivation.ts"
import { expectedPoints } from "../scoring/expected-points.ts"
import { onePoint, pointsFor, pointsText } from "../scoring/points.ts"
import { completionOf } from "../values/completion.ts"
import { targetValue } from "../values/target-value.ts"
import { type AnswerBook, givenScore } from "./answer-book.ts"
import type { EvaluatedItem, EvaluatedRow, EvaluationGap } from "./evaluated-item.ts"
import { declaredInapplicable, type ItemFinding, notApplicable, weightOf } from "./item-frame.ts"
import { markedResult } from "./question-item.ts"
import { markDiffers, noRows, rowGap } from "./row-gap.ts"

/** A thing to be reached below an item, with how far it was. */
export interface Row {
  readonly name: string
  readonly target?: string
  readonly actual?: string
  /** Its own points among the others of the item, as written. */
  readonly weight?: string
  readonly score?: string
  readonly first?: string
  readonly second?: string
  readonly at: EvaluatedRow["at"]
}

/** The indicators that stand under an item: their second level (the first, where there is none) holds one of its words. */
export function indicatorsOf(item: RubricItem, indicators: readonly Indicator[]): readonly Indicator[] {
  const words = (item.levels ?? [item.zh]).map(plain)
  return indicators.filter(({ first, second, third }) => {
    const level = plain(second) || plain(first)
    return words.some((word) => level.includes(word)) || plain(third) === plain(item.zh)
  })
}

/** An indicator as a row; where the third level is blank, as forms print it, the second is its name. */
export function rowOf({ first, second, third, target, actual, weight, score, at }: Indicator): Row {
  return {
    name: third.trim() || second,
    target,
    first,
    second,
    ...(actual === undefined ? {} : { actual }),
    ...(weight === undefined ? {} : { weight }),
    ...(score === undefined ? {} : { score }),
    at,
  }
}

/**
 * An item made of rows of the unit's own: each earns its share of the item by target and result (by its own points, or
 * equally where not all have some). Points written beside a row stand where nothing can be compared; an evaluator's points
 * for the item stand where no row has any, and are told where they differ. A row without a result earns nothing and is a gap.
 */
export function rowItem(
  item: RubricItem,
  method: "indicators" | "tasks",
  rows: readonly Row[],
  answers: AnswerBook,
): ItemFinding {
  const answer = answers.of(item)
  const given = answer ? [answer] : []
  if (answer?.answer === "not-applicable") return notApplicable(declaredInapplicable, given)
  const mark = givenScore(answer, weightOf(item), item.id)
  const weights = rowWeights(weightOf(item), rows)
  const evaluated = rows.map((row, index) => evaluatedRow(row, weights[index]!))
  const scored = evaluated.filter(({ share }) => share !== undefined)
  const gaps: EvaluationGap[] = [
    ...(mark.gap ? [mark.gap] : []),
    ...evaluated.flatMap((row, index) => (row.share === undefined ? [rowGap(item, method, rows[index]!)] : [])),
  ]
  const base = { inputs: evaluated.map(({ derivation }) => derivation), more: { rows: evaluated }, answers: given }
  if (scored.length === 0 && mark.points !== undefined)
    return { ...base, method: "marked", result: markedResult(mark.points), share: 0, given: mark.points, gaps }
  if (rows.length === 0) gaps.push(noRows(item, method))
  const share = evaluated.reduce((sum, row) => sum + (row.share ?? 0) * (row.weight / weightOf(item)), 0)
  const due = pointsFor(weightOf(item), Math.min(1, share), 2)
  if (scored.length > 0 && mark.points !== undefined && Math.abs(mark.points - due) > 10_000)
    gaps.push(markDiffers(item, mark.points, due))
  const reached = scored.filter((row) => row.share! >= 1).length
  return {
    ...base,
    method: scored.length === 0 ? "none" : (method satisfies EvaluatedItem["method"]),
    result: resultOf(reached, rows.length),
    share: Math.min(1, share),
    ...(scored.length === 0
      ? { obstacle: { zh: "没有可以比较的完成情况", en: "no result that can be compared" } }
      : { formula: evaluated.map((row) => `${pointsText(row.weight)} × ${percent(row.share ?? 0)}`).join(" + ") }),
    gaps,
  }
}

function resultOf(reached: number, all: number): Bilingual {
  if (all === 0) return { zh: "未填报", en: "not entered" }
  return { zh: `${all}项中${reached}项完成`, en: `${reached} of ${all} reached` }
}

/** By their own points where each row has some, else equal parts. */
function rowWeights(weight: number, rows: readonly Row[]): readonly number[] {
  const own = rows.map((row) => number(row.weight) ?? 0)
  const sum = own.reduce((total, one) => total + one, 0)
  return own.every((one) => one > 0) ? own.map((one) => (weight * one) / sum) : rows.map(() => weight / rows.length)
}

function number(text: string | undefined): number | undefined {
  const printed = text === undefined ? undefined : printedNumber(plain(text).replace(/分$/, ""))
  return printed && printed.scaled / 10 ** printed.decimals
}

function evaluatedRow(row: Row, weight: number): EvaluatedRow {
  const { name, target, actual, at } = row
  const found = shareOf(row)
  const input = (of: Bilingual, value: string | undefined): readonly Derivation[] =>
    value === undefined || value.trim() === "" ? [] : [{ of, value, inputs: [] }]
  return {
    name,
    ...(target === undefined ? {} : { target }),
    ...(actual === undefined ? {} : { actual }),
    weight,
    ...(found ? { share: found.share } : {}),
    at,
    derivation: {
      of: { zh: name, en: name },
      value: found ? percent(found.share) : "",
      ...(found?.assumed ? { assumed: found.assumed } : {}),
      ...(found ? {} : { obstacle: { zh: "没有完成情况，或与指标值无法比较", en: "no result, or none to compare" } }),
      inputs: [...input({ zh: "指标值", en: "target" }, target), ...input({ zh: "实际完成值", en: "result" }, actual)],
    },
  }
}

function shareOf(row: Row): { readonly share: number; readonly assumed?: Bilingual } | undefined {
  const { target, actual, first, second } = row
  const done = plain(actual ?? "")
  const due =
    done === ""
      ? undefined
      : expectedPoints({
          ...(first === undefined ? {} : { first: { text: first } }),
          ...(second === undefined ? {} : { second: { text: second } }),
          target: { text: target ?? "" },
          value: targetValue(target ?? ""),
          actual: { text: actual! },
        })
  if (due) return { share: Math.min(1, Math.max(0, due.share)) }
  const stated = completionOf(actual ?? "")
  if (stated === 0 || (stated === 1 && isWhole(target ?? ""))) return { share: stated }
  const aim = plain(target ?? "")
  if (done !== "" && (done === aim || done === `已${aim}`))
    return {
      share: 1,
      assumed: { zh: "完成情况与指标值文字相同，按完成计", en: "the result repeats the target: taken as reached" },
    }
  const weight = number(row.weight)
  const score = number(row.score)
  if (weight && score !== undefined && score >= 0 && score <= weight)
    return { share: score / weight, assumed: { zh: "按所填得分计", en: "by the points entered beside it" } }
  return undefined
}

/** Whether "done" answers a target: a quality, a day, or all of it (100%); a number is not reached by saying so. */
function isWhole(target: string): boolean {
  const { kind, unit, number } = targetValue(target)
  if (kind !== "quantitative" && kind !== "frequency") return true
  return unit === "%" && number !== undefined && number.scaled === 100 * 10 ** number.decimals
}

function percent(share: number): string {
  return `${pointsText(Math.round(share * 100 * onePoint))}%`
}
