import { expectedPoints, targetValue } from "#performance"
import type { ScoredIndicator } from "#recognition"

/**
 * Whether an indicator's printed points and deviation are those of its target and result, or of others put in their
 * place; undefined where nothing can be said.
 */
export function pointsFit(
  indicator: ScoredIndicator,
  instead: { readonly target?: string; readonly actual?: string } = {},
): boolean | undefined {
  const { weight, score, deviation } = indicator
  const due = expectedPoints({
    ...indicator,
    ...(instead.target === undefined ? {} : { value: targetValue(instead.target), target: { text: instead.target } }),
    ...(instead.actual === undefined ? {} : { actual: { text: instead.actual } }),
  })
  if (!due || !weight || !score) return undefined
  if (Math.abs(weight.quantity.value * due.share - score.quantity.value) > 10_000) return false
  if (!deviation || due.deviation === undefined) return true
  const printed = deviation.quantity.value / 1_000_000
  const half = 0.5 / 10 ** deviation.decimals + 1e-6
  const surplus = due.ratio === undefined ? due.deviation : (due.ratio - 1) * 100
  return Math.abs(printed - due.deviation) <= half || (due.reached && Math.abs(printed - surplus) <= half)
}
