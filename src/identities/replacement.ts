import type { Figure } from "./figure.ts"
import type { Reading } from "./interval.ts"

/** Printed value and bounds of a figure or a sum. */
export interface Bounds {
  readonly value: number
  readonly low: number
  readonly high: number
}

/** A figure left out of a sum. */
export const absent: Bounds = { value: 0, low: 0, high: 0 }

/**
 * A sum with some of its figures counted otherwise, without adding up all the others anew: exact as long as the sum
 * is. Figures that are not in the sum change nothing.
 */
export function replaced(
  sum: Bounds,
  coefficients: ReadonlyMap<Figure, number>,
  replacements: Iterable<readonly [Figure, Bounds]>,
  read: Reading,
): Bounds {
  let { value, low, high } = sum
  for (const [figure, after] of replacements) {
    const coefficient = coefficients.get(figure)
    if (coefficient === undefined) continue
    const before = read(figure)
    value += coefficient * (after.value - before.value)
    low += coefficient * (coefficient > 0 ? after.low - before.low : after.high - before.high)
    high += coefficient * (coefficient > 0 ? after.high - before.high : after.low - before.low)
  }
  return { value, low, high }
}
