import { type DisplayUnit, fenPerUnit } from "./display-unit.ts"
import type { PrintedNumber } from "./printed-number.ts"

/**
 * What a printed figure says about the exact value behind it: the printed value and the closed interval of
 * whole units that would have been printed so. Amounts are whole fen; rates, counts and scores are millionths
 * (`micro`), so 5.73 % is 5_730_000.
 *
 * Rounding is half up, so a figure printed with unit in the last place `u` stands for [v − u/2, v + u/2);
 * in whole fen that is the closed interval [v − u/2, v + u/2 − 1]. Amounts printed to the fen are exact.
 * @zh 印出的数所代表的区间
 */
export interface Quantity {
  readonly scale: "fen" | "micro"
  readonly value: number
  readonly low: number
  readonly high: number
  /** Unit in the last place, in the same scale. */
  readonly ulp: number
}

const largest = 2 ** 52

/** The quantity behind an amount; undefined when it is too large to be held exactly or finer than a fen. */
export function amountQuantity(printed: PrintedNumber, unit: DisplayUnit): Quantity | undefined {
  const ulp = fenPerUnit[unit] / 10 ** printed.decimals
  if (ulp < 1) return exactQuantity("fen", Math.round(printed.scaled * ulp), 1)
  const value = printed.scaled * ulp
  if (Math.abs(value) > largest) return undefined
  return ulp === 1
    ? exactQuantity("fen", value, 1)
    : { scale: "fen", value, low: value - ulp / 2, high: value + ulp / 2 - 1, ulp }
}

/** The quantity behind a rounded rate, share or score; undefined when too large. */
export function rateQuantity(printed: PrintedNumber): Quantity | undefined {
  const ulp = 1_000_000 / 10 ** printed.decimals
  if (ulp < 2) return undefined
  const value = printed.scaled * ulp
  if (Math.abs(value) > largest) return undefined
  return { scale: "micro", value, low: value - ulp / 2, high: value + ulp / 2 - 1, ulp }
}

/** The quantity behind a count, which is exact. */
export function countQuantity(printed: PrintedNumber): Quantity | undefined {
  const value = printed.scaled * (1_000_000 / 10 ** printed.decimals)
  return Number.isSafeInteger(value) && Math.abs(value) <= largest
    ? exactQuantity("micro", value, 1_000_000)
    : undefined
}

/** A quantity known exactly. */
export function exactQuantity(scale: Quantity["scale"], value: number, ulp: number): Quantity {
  return { scale, value, low: value, high: value, ulp }
}

/** A cell that is blank or a dash: nothing, exactly. */
export const nothing: Quantity = exactQuantity("fen", 0, 1)
