import { plain, type ScoringRubric, shownName } from "#statutes"
import type { Bilingual, Derivation } from "../derivation.ts"
import type { EvaluatedIndicator } from "../evaluation.ts"
import { indicatorGroup, isExecutionRate } from "../values/indicator-group.ts"
import { defectsOf, defectWords } from "./defects.ts"
import { type ExpectedPoints, expectedPoints } from "./expected-points.ts"
import { clippedText, pointsLeaf, textLeaf, words } from "./leaf.ts"
import { onePoint, pointsDifference, pointsFor, pointsText, unroundedText } from "./points.ts"
import type { ScoreDefect, ScoreRow } from "./score-card.ts"

/** What is less than nothing is no weight. */
function weightOf({ weight }: EvaluatedIndicator): number | undefined {
  return weight && weight.quantity.value >= 0 ? weight.quantity.value : undefined
}

/** No more of a name is looked at. */
const longestName = 1_000

/** Scores one indicator by its target and result; where these give nothing, the printed points stand as marked by a person. */
export function indicatorRow(indicator: EvaluatedIndicator, index: number, rubric: ScoringRubric): ScoreRow {
  const group = isExecutionRate(plain(indicator.name.text))
    ? "execution"
    : indicator.first && indicatorGroup(plain(indicator.first.text))
  const weight = weightOf(indicator)
  const name = clippedText(shownName(indicator.name.text.slice(0, longestName)))
  const of = { zh: `${name}得分`, en: `points for ${name}` }
  const inputs = leaves(indicator)
  const due = expectedPoints(indicator) ?? repeatedWords(indicator)
  const defects = defectsOf(indicator, due)
  const base = {
    kind: "indicator",
    ...(group ? { group } : {}),
    name,
    index,
    indicator,
    ...(weight === undefined ? {} : { weight }),
    ...(indicator.score ? { printed: indicator.score } : {}),
  } as const
  if (!due) return marked(indicator, base, of, inputs, defects)
  const reached = {
    reached: due.reached,
    ...(due.deviation === undefined ? {} : { deviation: Math.round(due.deviation * onePoint) }),
    ...(due.ratio === undefined ? {} : { ratio: due.ratio }),
  }
  if (weight === undefined) return marked(indicator, { ...base, ...reached }, of, inputs, defects)
  const surpassed = due.method === "proportional" && (due.ratio ?? 0) > rubric.surpassed.above
  const share = shareOf(due, surpassed, rubric)
  const exact = pointsFor(weight, share, rubric.decimals)
  const within = bandOf(due, weight, indicator, rubric)
  const points = within ? indicator.score!.quantity.value : exact
  const unrounded = within ? undefined : unroundedText(weight, share, rubric.decimals)
  const difference = indicator.score && pointsDifference(indicator.score, points, rubric.decimals)
  return {
    ...base,
    method: due.method,
    points,
    ...reached,
    ...(surpassed ? { surpassed: true as const } : {}),
    ...(difference ? { difference } : {}),
    defects,
    derivation: {
      of,
      value: `${pointsText(points)}分`,
      formula: within ?? formulaOf(indicator, due, surpassed, rubric),
      ...(unrounded ? { unrounded } : {}),
      citation: rubric.citation,
      ...(defects[0] ? { obstacle: defectWords(defects[0], indicator) } : {}),
      inputs,
    },
  }
}

/** A target in words whose words are given as the result is stated to be reached; points that a person gave go before. */
function repeatedWords({ target, actual, value, score }: EvaluatedIndicator): ExpectedPoints | undefined {
  if (score || !target || !actual || value.number || value.kind === "none") return undefined
  return plain(target.text) === plain(actual.text)
    ? { method: "qualitative", share: 1, reached: true, deviation: 0 }
    : undefined
}

function shareOf(due: ExpectedPoints, surpassed: boolean, rubric: ScoringRubric): number {
  if (due.method === "reversed" && !due.reached) {
    const { beyond, perPercent = 0 } = rubric.reversed
    if (beyond === "inverse") return due.share
    return beyond === "zero" || due.deviation === undefined ? 0 : Math.max(0, 1 - (perPercent / 100) * due.deviation)
  }
  if (surpassed && rubric.surpassed.effect === "lower") return rubric.surpassed.above / due.ratio!
  return due.share
}

/**
 * Where the rubric gives bands for qualities, a person marks within the band of the degree of completion: the formula when
 * the printed points lie in it.
 */
function bandOf(due: ExpectedPoints, weight: number, { score }: EvaluatedIndicator, rubric: ScoringRubric) {
  if (due.method !== "qualitative" || rubric.qualitative.by !== "bands" || !score) return undefined
  const band = rubric.qualitative.bands.find(([, low]) => due.share >= low - 1e-9)
  if (!band || (due.share < 1 && score.quantity.value >= weight)) return undefined
  const [high, low] = band
  const inside = score.quantity.value >= weight * low - 1 && score.quantity.value <= weight * high + 1
  const text = (share: number) => pointsText(weight * share)
  return inside ? `${text(low)} ≤ ${pointsText(score.quantity.value)} ≤ ${text(high)}` : undefined
}

function formulaOf(
  indicator: EvaluatedIndicator,
  due: ExpectedPoints,
  surpassed: boolean,
  rubric: ScoringRubric,
): string {
  const weight = pointsText(indicator.weight!.quantity.value)
  const target = plain(clippedText(indicator.target?.text ?? "")).replace(/^[≥≤=<>]+/, "")
  const actual = plain(clippedText(indicator.actual?.text ?? ""))
  if (due.method === "qualitative") return `${weight} × ${pointsText(due.share * 100 * onePoint)}%`
  if (due.method === "proportional") {
    if (surpassed && rubric.surpassed.effect === "lower")
      return `${weight} × ${rubric.surpassed.above} × ${target} ÷ ${actual}`
    return `${weight} × min(1, ${actual} ÷ ${target})`
  }
  if (due.reached) return `${actual} ≤ ${target}: ${weight}`
  const { beyond, perPercent = 0 } = rubric.reversed
  if (beyond === "inverse" && due.deviation !== undefined) return `${weight} × ${target} ÷ ${actual}`
  return beyond === "zero" || due.deviation === undefined
    ? `${actual} > ${target}: 0`
    : `${weight} × max(0, 1 − ${perPercent}% × ${due.deviation.toFixed(2)})`
}

function leaves(indicator: EvaluatedIndicator): readonly Derivation[] {
  return [
    ...(indicator.weight ? [pointsLeaf(words.weight, indicator.weight)] : []),
    ...(indicator.target ? [textLeaf(words.target, indicator.target)] : []),
    ...(indicator.actual ? [textLeaf(words.actual, indicator.actual)] : []),
  ]
}

type Base = Omit<ScoreRow, "method" | "defects" | "derivation">

/** Points that a person gave and nothing printed lets us compute; none where there are not even those. */
function marked(
  indicator: EvaluatedIndicator,
  base: Base,
  of: Bilingual,
  inputs: readonly Derivation[],
  defects: readonly ScoreDefect[],
): ScoreRow {
  const obstacle = defects[0] ? { obstacle: defectWords(defects[0], indicator) } : {}
  if (!indicator.score) return { ...base, method: "none", defects, derivation: { of, value: "", ...obstacle, inputs } }
  const points = indicator.score.quantity.value
  return {
    ...base,
    method: "marked",
    points,
    defects,
    derivation: {
      of,
      value: `${pointsText(points)}分`,
      ...obstacle,
      inputs: [pointsLeaf(words.score, indicator.score), ...inputs],
    },
  }
}
