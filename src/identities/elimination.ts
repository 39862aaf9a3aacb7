import type { Figure } from "./figure.ts"
import type { Network } from "./network.ts"
import { anything, between, intersection, type Range } from "./range.ts"

/** Pairs of equations looked at. */
const looked = 64

interface Equation {
  /** Coefficients of the two unknowns. */
  readonly x: number
  readonly y: number
  readonly low: number
  readonly high: number
}

/**
 * The values two figures may have as unknowns of two equations that hold both of them: what narrowing one figure by
 * one identity at a time cannot find (x + y = 10 and x − y = 4 leave each of them unbounded by itself).
 */
export function eliminated(network: Network, x: Figure, y: Figure, free: readonly Figure[]): readonly [Range, Range] {
  const equations: Equation[] = []
  const others = free.filter((figure) => figure !== x && figure !== y)
  for (const position of network.touching(x)) {
    const coefficients = network.coefficients(position)
    if (!coefficients.has(y) || others.some((figure) => coefficients.has(figure))) continue
    const rest = network.remainder(position, [x, y])
    if (rest) equations.push({ x: coefficients.get(x)!, y: coefficients.get(y)!, ...rest })
  }
  let range: readonly [Range, Range] = [anything, anything]
  let pairs = 0
  for (const [i, one] of equations.entries())
    for (const other of equations.slice(i + 1)) {
      if (pairs++ === looked) return range
      const determinant = one.x * other.y - other.x * one.y
      if (determinant === 0) continue
      range = [
        intersection(range[0], quotients(one, other.y, other, -one.y, determinant)),
        intersection(range[1], quotients(other, one.x, one, -other.x, determinant)),
      ]
    }
  return range
}

/** The bounds of (a × one + b × other) ÷ divisor. */
function quotients(one: Equation, a: number, other: Equation, b: number, divisor: number): Range {
  const ends = [a * one.low, a * one.high].sort((p, q) => p - q)
  const more = [b * other.low, b * other.high].sort((p, q) => p - q)
  const bounds = [(ends[0]! + more[0]!) / divisor, (ends[1]! + more[1]!) / divisor].sort((p, q) => p - q)
  return between(Math.ceil(bounds[0]!), Math.floor(bounds[1]!))
}
