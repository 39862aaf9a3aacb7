import { plain, type ScoringRubric } from "#statutes"
import type { Derivation } from "../derivation.ts"
import type { EvaluatedFunds, ProjectEvaluation, StatedNumber } from "../evaluation.ts"
import { isExecutionRate } from "../values/indicator-group.ts"
import { moneyLeaf, pointsLeaf, rubricLeaf, words } from "./leaf.ts"
import { amountText, onePoint, pointsDifference, pointsFor, pointsText, unroundedText } from "./points.ts"
import type { ScoreDefect, ScoreRow } from "./score-card.ts"

/** Share of the weight by which a rate rounded for printing may change the points. */
const rateSlack = 0.001

/**
 * The points for execution: weight × min(1, outturn ÷ budget), rounded (rules.md §9.2). The budget is the rubric's, the adjusted
 * one where it is printed, else the initial. Undefined when the evaluation prints no money at all.
 */
export function executionRow(evaluation: ProjectEvaluation, rubric: ScoringRubric): ScoreRow | undefined {
  const line = evaluation.money.find(({ part }) => part === "total")
  const part = rubric.parts.find(({ group }) => group === "execution")
  if (!line || (!line.weight && !part)) return undefined
  // Listed among the indicators, it is scored there; the money has no points of its own.
  const listed = evaluation.indicators.some(({ name, weight }) => weight && isExecutionRate(plain(name.text)))
  if (listed && !line.weight && !line.score) return undefined
  const weight = line.weight?.quantity.value ?? part!.weight * onePoint
  const weightLeaf = line.weight ? pointsLeaf(words.weight, line.weight) : rubricLeaf(weight, rubric.citation)
  const base = baseOf(line, rubric)
  const name = part?.zh ?? words.execution.zh
  const of = { zh: `${name}得分`, en: "points for budget execution" }
  const row = (rest: Omit<ScoreRow, "kind" | "group" | "name" | "index" | "weight">): ScoreRow => ({
    kind: "execution",
    group: "execution",
    name,
    index: 0,
    weight,
    ...(line.score ? { printed: line.score } : {}),
    ...rest,
  })
  if (!line.executed || !base) return marked(line, of, weightLeaf, row)
  const moneys = [moneyLeaf(words.executed, line.executed), moneyLeaf(base.of, base.stated)]
  if (base.stated.quantity.value <= 0) return withoutBudget(line, rubric, of, weight, [...moneys, weightLeaf], row)
  const rate = line.executed.quantity.value / base.stated.quantity.value
  const share = Math.min(1, Math.max(0, rate))
  const exact = pointsFor(weight, share, rubric.decimals)
  const rateText = `${pointsText(Math.round(rate * 100 * onePoint))}%`
  const { least, most } = attainable(line, line.executed, base.stated, weight, rubric.decimals)
  const within = line.score && line.score.quantity.value >= least && line.score.quantity.value <= most
  // Amounts printed in 万元 are rounded: points that they leave open say more than the quotient of what is printed.
  const points = line.score && within ? line.score.quantity.value : exact
  const unrounded = points === exact ? unroundedText(weight, share, rubric.decimals) : undefined
  const difference = line.score && !within && pointsDifference(line.score, exact, rubric.decimals)
  return row({
    method: "execution",
    points,
    least,
    most,
    ratio: rate,
    reached: rate >= 1,
    ...(difference ? { difference } : {}),
    defects: [],
    derivation: {
      of,
      value: `${pointsText(points)}分`,
      formula: `${pointsText(weight)} × min(1, ${amountText(line.executed.quantity.value)} ÷ ${amountText(base.stated.quantity.value)}) ${points === exact ? "=" : "≈"} ${pointsText(weight)} × ${rate === share ? rateText : `${share * 100}%`}`,
      ...(unrounded ? { unrounded } : {}),
      citation: rubric.citation,
      inputs: [
        {
          of: words.execution,
          value: rateText,
          formula: `${amountText(line.executed.quantity.value)} ÷ ${amountText(base.stated.quantity.value)}`,
          inputs: moneys,
        },
        weightLeaf,
      ],
    },
  })
}

function baseOf(line: EvaluatedFunds, rubric: ScoringRubric) {
  const adjusted = line.adjusted && { of: words.adjusted, stated: line.adjusted }
  const initial = line.initial && { of: words.initial, stated: line.initial }
  return rubric.execution.budget === "adjusted" ? (adjusted ?? initial) : (initial ?? adjusted)
}

/**
 * The points that the amounts behind the printed ones can give, as far as the printed rate leaves them open where it is
 * the rate of these amounts; also those that it gives itself: some systems multiply by it.
 */
function attainable(
  line: EvaluatedFunds,
  executed: StatedNumber,
  base: StatedNumber,
  weight: number,
  decimals: number,
) {
  const bound = (over: number, under: number) =>
    under <= 0 ? weight : pointsFor(weight, Math.min(1, Math.max(0, over / under)), decimals)
  const least = bound(executed.quantity.low, base.quantity.high)
  const most = bound(executed.quantity.high, base.quantity.low)
  if (!line.rate) return { least, most }
  const { low, value, high } = line.rate.quantity
  const byRate = bound(value, 100 * onePoint)
  if (byRate < least - weight * rateSlack || byRate > most + weight * rateSlack) return { least, most }
  const [fewest, greatest] = [Math.max(least, bound(low, 100 * onePoint)), Math.min(most, bound(high, 100 * onePoint))]
  const open = fewest <= greatest ? { least: fewest, most: greatest } : { least, most }
  return { least: Math.min(open.least, byRate), most: Math.max(open.most, byRate) }
}

type RowOf = (rest: Omit<ScoreRow, "kind" | "group" | "name" | "index" | "weight">) => ScoreRow

function marked(line: EvaluatedFunds, of: Derivation["of"], weightLeaf: Derivation, row: RowOf): ScoreRow {
  const defects: ScoreDefect[] = ["no-budget"]
  const obstacle = { zh: "没有列出预算数或执行数，无法计算执行率", en: "budget or outturn is not stated" }
  if (!line.score)
    return row({ method: "none", defects, derivation: { of, value: "", obstacle, inputs: [weightLeaf] } })
  const inputs = [pointsLeaf(words.score, line.score), weightLeaf]
  const points = line.score.quantity.value
  return row({
    method: "marked",
    points,
    defects,
    derivation: { of, value: `${pointsText(points)}分`, obstacle, inputs },
  })
}

/** Without a budget there is no rate: the rubric says whether the points do not apply, are full or none; printed ones are kept. */
function withoutBudget(
  line: EvaluatedFunds,
  rubric: ScoringRubric,
  of: Derivation["of"],
  weight: number,
  inputs: readonly Derivation[],
  row: RowOf,
): ScoreRow {
  const obstacle = { zh: "预算数为0，没有执行率", en: "the budget is nil, so there is no execution rate" }
  const defects: ScoreDefect[] = ["no-budget"]
  if (rubric.execution.none === "not-applicable" && !line.score)
    return row({ method: "not-applicable", defects: [], derivation: { of, value: "", obstacle, inputs } })
  const points =
    rubric.execution.none === "not-applicable"
      ? line.score!.quantity.value
      : rubric.execution.none === "full"
        ? weight
        : 0
  return row({
    method: "marked",
    points,
    defects,
    derivation: { of, value: `${pointsText(points)}分`, obstacle, citation: rubric.citation, inputs },
  })
}
