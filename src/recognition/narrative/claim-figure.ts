import type { Coordinate } from "#fiscal"
import { type Figure, figureKey, type Measure } from "#identities"
import { amountQuantity, countQuantity, type DisplayUnit, exactQuantity, type Quantity, rateQuantity } from "#money"
import type { FlowText } from "./flow-text.ts"
import type { NumberToken } from "./number-token.ts"

/**
 * What exact values a number of a sentence stands for; undefined when it cannot be held exactly. 「0 万元」 without
 * decimals says that there is nothing, not that something was rounded away.
 */
export function quantityOf(number: NumberToken): Quantity | undefined {
  switch (number.sort) {
    case "amount":
    case "bare":
      if (number.unit !== "%" && number.unit !== "" && number.printed.scaled === 0 && number.printed.decimals === 0)
        return exactQuantity("fen", 0, 1)
      return number.unit === "%" || number.unit === ""
        ? rateQuantity(number.printed)
        : amountQuantity(number.printed, number.unit as DisplayUnit)
    case "percent":
      return rateQuantity(number.printed)
    case "times":
      return times(number)
    case "score": {
      const value = number.printed.scaled * (1_000_000 / 10 ** number.printed.decimals)
      return Number.isSafeInteger(value)
        ? exactQuantity("micro", value, 1_000_000 / 10 ** number.printed.decimals)
        : undefined
    }
    case "count":
      return countQuantity(number.printed)
    default:
      return undefined
  }
}

/** 「增长 16 倍」 is a rate of 1600 %, known to a hundredth of its unit in the last place. */
function times({ printed }: NumberToken): Quantity | undefined {
  const ulp = 100_000_000 / 10 ** printed.decimals
  if (ulp < 2) return undefined
  const value = printed.scaled * ulp
  return Math.abs(value) <= 2 ** 52
    ? { scale: "micro", value, low: value - ulp / 2, high: value + ulp / 2 - 1, ulp }
    : undefined
}

/** Makes the figure of a claim; undefined when its value cannot be held exactly. */
export function claimFigure(
  measure: Measure,
  coordinate: Coordinate,
  number: NumberToken,
  flow: FlowText,
  names: { readonly section: string; readonly claim: string; readonly label: string },
): Figure | undefined {
  const quantity = quantityOf(number)
  if (!quantity) return undefined
  const place = flow.place(number.start, number.end)
  return {
    measure,
    coordinate,
    key: figureKey(measure, coordinate),
    printed: number.printed.text,
    unit: number.unit,
    decimals: number.printed.decimals,
    quantity,
    place,
    origin: { kind: "sentence", section: names.section, claim: names.claim },
    label: names.label,
  }
}
