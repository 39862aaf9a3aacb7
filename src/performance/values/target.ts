import type { PrintedNumber } from "#money"
import type { ComparisonBase } from "./comparison.ts"
import type { Deadline } from "./deadline.ts"
import type { Grade } from "./grade.ts"
import type { Obstacle } from "./obstacle.ts"
import type { Direction, Operator } from "./operator.ts"
import type { Period } from "./period.ts"
import { unitFactor } from "./comparable-units.ts"

/** What a target is: see the kinds of TargetValue. @zh 指标值类型 */
export type TargetKind = "quantitative" | "qualitative" | "date" | "frequency" | "comparison" | "none"

/**
 * What an indicator's printed value says.
 *
 * - `quantitative`: an operator, a number and a unit;
 * - `frequency`: a number of times a period;
 * - `date`: a day until which (`deadline`);
 * - `comparison`: how it stands to a base (`base`), with a number where one is printed: the size of the change where
 *   `grade` names a change, else a share or a multiple of the base;
 * - `qualitative`: words, with the `grade` they state or the obstacle that they state none;
 * - `none`: nothing.
 *
 * `direction` is the side on which the target is kept as printed: at least, at most, exactly; `directionIn` tells it
 * in its context. `obstacle` says why it cannot be measured.
 * @zh 指标值（rules.md §8.3：运算符＋数＋单位、百分数、等级词、日期）
 */
export interface TargetValue {
  readonly kind: TargetKind
  readonly operator?: Operator
  readonly number?: PrintedNumber
  /** The upper end, where a range is printed. */
  readonly upper?: PrintedNumber
  /** The second part of a proportion: 1:3 has 3, in the unit ":". */
  readonly consequent?: PrintedNumber
  /** As printed; implied for words of none (起) and all (%) and for places (位次). */
  readonly unit?: string
  readonly direction: Direction
  /** How often it is due, or for which period an amount holds. */
  readonly period?: Period
  readonly deadline?: Deadline
  readonly base?: ComparisonBase
  readonly grade?: Grade
  /** The number is an estimate: 约, 左右. */
  readonly approximate?: true
  readonly obstacle?: Obstacle
}

/** A printed number's value. */
export function printedValue(number: PrintedNumber): number {
  return number.scaled / 10 ** number.decimals
}

/** The number a value stands for in its bare unit: ≤50万元 is 500000 of 元; undefined when it names none. */
export function measuredNumber(value: TargetValue): { readonly number: number; readonly unit: string } | undefined {
  if (!value.number || value.unit === undefined) return undefined
  const [factor, unit] = unitFactor(value.unit)
  const parts = value.consequent ? printedValue(value.consequent) : 1
  return { number: (printedValue(value.number) * factor) / parts, unit }
}
