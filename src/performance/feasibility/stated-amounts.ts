import type { Place } from "#documents"
import { amountQuantity, type DisplayUnit, printedNumber } from "#money"
import type { StatedText } from "../evaluation.ts"

/** An amount of money that an objective names as the project's own. */
export interface StatedAmount {
  readonly text: string
  readonly unit: DisplayUnit
  readonly fen: number
  /** Where it begins in the text. */
  readonly offset: number
  readonly place?: Place
}

/** Every amount of money in an objective's text. */
export function amountsIn({ text, place }: StatedText): StatedAmount[] {
  const result: StatedAmount[] = []
  for (const match of text.slice(0, 5_000).matchAll(/(\d[\d,]{0,15}(?:\.\d{1,6})?)\s*(万元|亿元|元)/g)) {
    const printed = printedNumber(match[1]!)
    const quantity = printed && amountQuantity(printed, match[2] as DisplayUnit)
    if (!quantity) continue
    const start = (place?.span?.[0] ?? 0) + match.index
    result.push({
      text: match[0],
      unit: match[2] as DisplayUnit,
      fen: quantity.value,
      offset: match.index,
      ...(place ? { place: { ...place, span: [start, start + match[0].length] } } : {}),
    })
  }
  return result
}

/**
 * Amounts in an objective's text that stand right behind a word for the project's money (资金, 经费, 费, 租金). Money of
 * funds and of subsidies paid to others is not the project's own.
 */
export function statedAmounts(objective: StatedText): StatedAmount[] {
  return amountsIn(objective).filter(({ offset }) => {
    const before = objective.text.slice(Math.max(0, offset - 16), offset)
    return /(?:资金|经费|费|费用|租金)[^，。；,;、]{0,6}$/.test(before) && !/基金|医疗费|补助资金/.test(before)
  })
}
