import type { Quantity } from "#money"
import type { Figure } from "./figure.ts"
import type { Term } from "./identity.ts"

/** Gives the quantity a figure counts with: its own, or a corrected one. */
export type Reading = (figure: Figure) => Quantity

/** The figure as printed. */
export const asPrinted: Reading = (figure) => figure.quantity

/** A weighted sum of figures: of the printed values, and the closed interval of the exact values behind them. */
export interface Sum {
  readonly value: number
  readonly low: number
  readonly high: number
  /** Coarsest unit in the last place among the figures. */
  readonly ulp: number
  /** Sum of the half-widths of the figures' intervals: E(n) of checks.csv where all are equally precise. */
  readonly tolerance: number
  /** False when the sum is too large for doubles: bounds are then clamped, their signs still right. */
  readonly exact: boolean
}

const largest = Number.MAX_SAFE_INTEGER

/** Adds figures with their coefficients. Never inexact: beyond 2^53 it adds in BigInt and clamps the result. */
export function sumOf(terms: readonly Term[], read: Reading = asPrinted): Sum {
  let value = 0
  let low = 0
  let high = 0
  let ulp = 1
  let tolerance = 0
  let magnitude = 0
  for (const { figure, coefficient } of terms) {
    const q = read(figure)
    value += coefficient * q.value
    low += coefficient * (coefficient > 0 ? q.low : q.high)
    high += coefficient * (coefficient > 0 ? q.high : q.low)
    magnitude += Math.abs(coefficient) * Math.max(Math.abs(q.low), Math.abs(q.high))
    if (q.ulp > ulp) ulp = q.ulp
    if (q.high > q.low) tolerance += Math.abs(coefficient) * (q.ulp / 2)
  }
  if (magnitude <= largest) return { value, low, high, ulp, tolerance, exact: true }
  return { ...largeSum(terms, read), ulp, tolerance: Math.min(tolerance, largest), exact: false }
}

function largeSum(terms: readonly Term[], read: Reading): { value: number; low: number; high: number } {
  let value = 0n
  let low = 0n
  let high = 0n
  for (const { figure, coefficient } of terms) {
    const q = read(figure)
    const factor = BigInt(coefficient)
    value += factor * BigInt(q.value)
    low += factor * BigInt(coefficient > 0 ? q.low : q.high)
    high += factor * BigInt(coefficient > 0 ? q.high : q.low)
  }
  return { value: clamped(value), low: clamped(low), high: clamped(high) }
}

/** The nearest safe integer. */
export function clamped(value: bigint): number {
  return value > BigInt(largest) ? largest : value < BigInt(-largest) ? -largest : Number(value)
}

/** The interval of |x| for x in [low, high]. */
export function magnitudeOf(low: number, high: number): { low: number; high: number } {
  if (low <= 0 && high >= 0) return { low: 0, high: Math.max(-low, high) }
  return low > 0 ? { low, high } : { low: -high, high: -low }
}
