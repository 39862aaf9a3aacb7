import { amountQuantity, displayUnit } from "#money"
import { type Corroboration, indicatorGroup, targetValue } from "#performance"
import {
  type ExecutionLine,
  indicatorSentences,
  lettersOnly,
  pairedIndicators,
  plain,
  type Recognition,
  type ScoredIndicator,
} from "#recognition"

const known = new WeakMap<Recognition, ReadonlyMap<ScoredIndicator, Corroboration>>()

/**
 * What else a document says of its scored indicators: a cost stands in the sheet's money, a target in the other sheets
 * (an indicator of the same name, or the custom of the same second level), both in a report's table or text. It decides
 * which of two contradicting cells is wrong, never whether something is.
 */
export function corroborations(recognition: Recognition): ReadonlyMap<ScoredIndicator, Corroboration> {
  const result = known.get(recognition) ?? gathered(recognition)
  known.set(recognition, result)
  return result
}

function gathered(recognition: Recognition): ReadonlyMap<ScoredIndicator, Corroboration> {
  const tables = recognition.performance ?? []
  const result = new Map<ScoredIndicator, { target: boolean; actual: boolean }>()
  const rows = tables.flatMap((table) =>
    table.kind === "score-sheet" || table.kind === "score-table"
      ? table.indicators.map((indicator) => ({ indicator, table }))
      : [],
  )
  const targets = new Map<string, Set<unknown>>()
  for (const { indicator, table } of rows)
    for (const key of customs(indicator)) targets.set(key, (targets.get(key) ?? new Set()).add(table))
  for (const { indicator, table } of rows) {
    const total = table.kind === "score-sheet" ? table.money.find(({ part }) => part === "total") : undefined
    result.set(indicator, {
      target:
        (total !== undefined && isAmountOf(indicator, "target", total)) ||
        customs(indicator).some((key, i) => (targets.get(key)?.size ?? 0) > (i === 0 ? 1 : 2)),
      actual: total !== undefined && isAmountOf(indicator, "actual", total),
    })
  }
  for (const { sheet, report } of pairedIndicators(tables))
    for (const of of ["target", "actual"] as const)
      if (sheet[of] && report[of] && lettersOnly(sheet[of].text) === lettersOnly(report[of].text))
        for (const indicator of [sheet, report]) result.get(indicator)![of] = true
  const said = new Map<string, ScoredIndicator[]>()
  for (const { indicator } of rows) {
    const name = lettersOnly(indicator.name.text)
    said.set(name, [...(said.get(name) ?? []), indicator])
  }
  for (const sentence of indicatorSentences(recognition.document).slice(0, 500))
    for (const indicator of said.get(lettersOnly(sentence.name.text)) ?? [])
      for (const of of ["target", "actual"] as const)
        if (sentence[of] && indicator[of] && saysTheSame(sentence[of].text, indicator[of].text))
          result.get(indicator)![of] = true
  return result
}

/** An indicator's own name with its target, and its second level with it. */
function customs({ name, second, target, value, first }: ScoredIndicator): readonly string[] {
  if (!target || indicatorGroup(plain(first?.text ?? "")) === "cost" || value.unit === undefined) return []
  const text = lettersOnly(target.text)
  return [
    `${lettersOnly(name.text)}/${text}`,
    ...(value.unit === "%" && second ? [`*${plain(second.text)}/${text}`] : []),
  ]
}

/** A cost's ceiling is a budget of the sheet, its result the executed amount. */
function isAmountOf(indicator: ScoredIndicator, of: "target" | "actual", money: ExecutionLine): boolean {
  const word = indicator[of]
  if (!word || indicatorGroup(plain(indicator.first?.text ?? "")) !== "cost") return false
  const value = targetValue(word.text)
  const unit = value.unit === undefined ? undefined : displayUnit(value.unit)
  const quantity = value.number && unit && amountQuantity(value.number, unit)
  const printed = of === "target" ? [money.initial, money.adjusted] : [money.executed]
  return printed.some((figure) => quantity && figure && !figure.blank && quantity.value === figure.quantity.value)
}

/** The numbers alone: a text writes 「大于等于 90%」 for ≥90%. */
export function saysTheSame(one: string, other: string): boolean {
  const numbers = (text: string) =>
    text
      .slice(0, 200)
      .match(/\d[\d.]{0,20}/g)
      ?.join(" ") ?? lettersOnly(text)
  return numbers(one) === numbers(other)
}
