import { printMicro, printScaled } from "#money"
import type { StatedNumber } from "../evaluation.ts"

/** One point in the scale of points, weights and rates: millionths. */
export const onePoint = 1_000_000

/**
 * weight × share, rounded half up to so many decimals. Both are exact ratios of printed numbers; the double between them is off
 * by less than 10⁻¹², so that a tie is told by a tolerance of 10⁻⁹ of the last place.
 */
export function pointsFor(weight: number, share: number, decimals: number): number {
  const step = onePoint / 10 ** decimals
  return Math.floor((weight * share) / step + 0.5 + 1e-9) * step
}

/** Points as people write them: at most so many decimals, without closing zeros: 8.66, 10, 97.4. */
export function pointsText(micro: number, decimals = 2): string {
  const printed = printMicro(micro, decimals)
  return printed.includes(".") ? printed.replace(/\.?0+$/, "") : printed
}

/** A number before rounding, with as many digits as show that it was rounded: 8.661111…, undefined when it is whole at `decimals`. */
export function unroundedText(micro: number, share: number, decimals: number): string | undefined {
  const exact = (micro * share) / onePoint
  const scaled = exact * 10 ** decimals
  if (Math.abs(scaled - Math.round(scaled)) < 1e-7) return undefined
  const long = exact.toFixed(decimals + 4)
  return Math.abs(Number(long) - exact) < 1e-10 ? long.replace(/0+$/, "") : `${long}…`
}

/** Money in 万元 with the digits it needs, at least as printed: 178.57万元. */
export function amountText(fen: number): string {
  const printed = printScaled(fen, 6).replace(/(\.\d*?)0+$/, "$1")
  return `${printed.replace(/\.$/, "")}万元`
}

/**
 * Printed points less those that follow, where more than the print explains: half of the last printed digit, and a closing
 * zero may have been dropped, so at least half of the last digit of `decimals`.
 */
export function pointsDifference(printed: StatedNumber, points: number, decimals: number): number | undefined {
  const difference = printed.quantity.value - points
  const finest = onePoint / 10 ** decimals
  const slack =
    printed.decimals >= decimals || printed.decimals === 0 ? finest / 2 : onePoint / 10 ** printed.decimals / 2
  return Math.abs(difference) <= slack + 1 ? undefined : difference
}
