import { grain, printValue } from "./correction.ts"
import type { Figure } from "./figure.ts"
import type { Network } from "./network.ts"
import { type SlipKind, typingSlip } from "./typing-slip.ts"

/** Share of wrong prints that are a slip of a kind, over so many ways to make it in a number of `d` digits. */
const slips: Readonly<Record<SlipKind, (d: number) => number>> = {
  digit: (d) => 0.3 / (9 * d),
  swap: (d) => 0.15 / Math.max(1, d - 1),
  point: () => 0.1 / 4,
  unit: () => 0.1 / 2,
  dropped: (d) => 0.05 / d,
  added: (d) => 0.05 / (10 * (d + 1)),
  sign: () => 0.03,
}

/** Share of wrong prints that are of no recognisable kind. */
export const arbitrary = 0.25

/**
 * The most that one coincidence may weigh: rivals of one sum differ by the same amount, so that where one looks
 * like a slip the other often does as well.
 */
const most = 30

/** Identities of a figure looked at for an omission. */
const looked = 48

/**
 * How much better "this was printed for that" explains a figure than chance would: `arbitrary` where nothing speaks
 * for it; up to `most` where it is a typing slip, a value of the neighbouring cell, or a total without one of its
 * parts. Short numbers resemble each other by chance, so the weight grows with their digits.
 */
export function likelihood(network: Network, figure: Figure, expected: number): number {
  if (figure.blank) return arbitrary
  const digits = digitCount(Math.max(Math.abs(figure.quantity.value), Math.abs(expected)) / grain(figure))
  const chances = 10 ** Math.min(digits, 9)
  const slip = typingSlip(figure.printed, printValue(figure, expected))
  let share = slip ? slips[slip](digits) : 0
  if (isCopied(network, figure)) share = Math.max(share, 0.05 / 4)
  const parts = omittedFrom(network, figure, expected)
  if (parts > 0) share = Math.max(share, 0.2 / parts)
  return arbitrary + Math.min(most, chances * share)
}

function digitCount(scaled: number): number {
  return String(Math.max(1, Math.round(scaled))).length
}

/** Whether the print repeats the cell beside, above or below it. */
function isCopied(network: Network, figure: Figure): boolean {
  const { value } = figure.quantity
  const same = ({ blank, unit, quantity }: Figure): boolean =>
    !blank && unit === figure.unit && quantity.value === value
  return value !== 0 && network.surroundings.neighbours(figure).some(same)
}

/** Of how many parts a total is, if its print lacks just one of them (or counts it twice); 0 if it does not. */
function omittedFrom(network: Network, figure: Figure, expected: number): number {
  const missing = Math.abs(expected - figure.quantity.value)
  for (const position of network.touching(figure).slice(0, looked)) {
    const identity = network.identities[position]!
    if (!network.isViolated(position) || identity.kind !== "sum" || !isTotal(network, position, figure)) continue
    for (const term of identity.terms) {
      const { value } = term.figure.quantity
      const part = Math.abs(term.coefficient * value)
      if (term.figure !== figure && value !== 0 && Math.abs(missing - part) <= grain(figure))
        return identity.terms.length
    }
  }
  return 0
}

/** Whether the figure is the total of the sum at a position: alone of its sign among three figures or more. */
export function isTotal(network: Network, position: number, figure: Figure): boolean {
  const identity = network.identities[position]!
  if (identity.kind !== "sum" || identity.terms.length < 3) return false
  const own = network.coefficients(position).get(figure) ?? 0
  return own !== 0 && identity.terms.every((term) => term.figure === figure || term.coefficient * own < 0)
}
