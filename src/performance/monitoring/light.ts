import type { MonitoringThresholds } from "#statutes"
import type { NumberAim } from "./aim.ts"
import type { Light } from "./monitoring.ts"
import { rounded } from "./shown-number.ts"

/** How a value stands to what has to be reached, in per cent. @zh 完成程度与差距 */
export interface Judgement {
  readonly achievement: number
  readonly shortfall: number
}

/** A value at the end of the year against its aim. A range misses at the nearer end. */
export function judge(aim: NumberAim, value: number): Judgement {
  const { target, upper, side } = aim
  if (side === "at-most") return ceiling(target, value)
  if (upper !== undefined && value > upper) return ceiling(upper, value)
  if (value >= target) return { achievement: target > 0 ? percent(value / target) : 100, shortfall: 0 }
  if (target <= 0) return { achievement: 0, shortfall: 100 }
  const achievement = percent(Math.max(0, value / target))
  return { achievement, shortfall: percent(1 - Math.max(0, value / target)) }
}

function ceiling(limit: number, value: number): Judgement {
  if (value <= limit) return { achievement: 100, shortfall: 0 }
  return limit > 0
    ? { achievement: percent(limit / value), shortfall: percent(value / limit - 1) }
    : { achievement: 0, shortfall: 100 }
}

function percent(share: number): number {
  return rounded(share * 100, 6)
}

/** green where nothing is missed, amber within the threshold, red beyond it. */
export function indicatorLight(shortfall: number, thresholds: MonitoringThresholds): Light {
  if (shortfall <= 0) return "green"
  return shortfall <= thresholds.amberShort ? "amber" : "red"
}

/** What the money of a project shows: per cent of the budget spent, and expected; per cent of the year passed. */
export interface MoneyProgress {
  readonly execution: number
  readonly expected: number
  readonly timeShare: number
}

/** Behind the share of the year passed, above the budget, or expected to pass it. */
export function moneyLight({ execution, expected, timeShare }: MoneyProgress, thresholds: MonitoringThresholds): Light {
  const behind = rounded(timeShare - execution, 6)
  if (execution > 100 || behind > thresholds.redBehind) return "red"
  return behind > thresholds.amberBehind || expected > 100 + thresholds.overBudget ? "amber" : "green"
}

const order: readonly Light[] = ["green", "amber", "red"]

/** The worst of some lights; undefined where there is none. */
export function worstLight(lights: readonly (Light | undefined)[]): Light | undefined {
  let worst: Light | undefined
  for (const light of lights) if (light && (!worst || order.indexOf(light) > order.indexOf(worst))) worst = light
  return worst
}
