import { type DisplayUnit, fenPerUnit, printFen, printMicro, type Quantity } from "#money"
import type { Figure } from "./figure.ts"

/**
 * The values a figure could have been printed with so that everything holds. `low` and `high` are printable at the
 * figure's own precision; `low < high` says it is a range, `value` its most probable member. `text` is the value as
 * the figure would print it, without unit. A bound of ±2^52 means that nothing bounds it. Values are fen or micro as the figure's own quantity is.
 */
export interface Expected {
  readonly low: number
  readonly high: number
  readonly value: number
  readonly text: string
}

/**
 * A figure and what should have been printed.
 * @zh 应更正的数
 */
export interface Correction {
  readonly figure: Figure
  readonly expected: Expected
}

/** The figure's correction to a value, with the range it may be printed in. */
export function correction(figure: Figure, value: number, low: number, high: number): Correction {
  return { figure, expected: { low, high, value, text: printValue(figure, value) } }
}

/** A value as the figure would print it: its unit and grouping, its own decimals unless others are asked for. */
export function printValue(figure: Figure, value: number, decimals = figure.decimals): string {
  if (!isAmount(figure)) return printMicro(value, decimals)
  return printFen(value, figure.unit as DisplayUnit, decimals, figure.printed.includes(","))
}

/** Unit in the last place of what the figure prints, also where it is blank. */
export function grain(figure: Figure): number {
  if (!figure.blank) return figure.quantity.ulp
  const whole = isAmount(figure) ? fenPerUnit[figure.unit as DisplayUnit] : 1_000_000
  return Math.max(1, Math.round(whole / 10 ** figure.decimals))
}

/** How far the exact value may lie below and above a printed one: [0, 0] for exact figures. */
export function spread(figure: Figure): readonly [below: number, above: number] {
  const { value, low, high } = figure.quantity
  if (!figure.blank) return [low - value, high - value]
  const ulp = grain(figure)
  return ulp === 1 || figure.measure === "count" ? [0, 0] : [-ulp / 2, ulp / 2 - 1]
}

/** The quantity the figure would stand for if it were printed with this value. */
export function reprinted(figure: Figure, value: number): Quantity {
  const [below, above] = spread(figure)
  return {
    scale: isAmount(figure) ? "fen" : "micro",
    value,
    low: value + below,
    high: value + above,
    ulp: grain(figure),
  }
}

function isAmount(figure: Figure): boolean {
  return figure.unit in fenPerUnit
}
