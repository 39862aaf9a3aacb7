import type { Place } from "#documents"
import type { Quantity } from "#money"
import type { TargetValue } from "./values/target-value.ts"

/** A text as printed or entered; with its place where it was read in a document. */
export interface StatedText {
  readonly text: string
  readonly place?: Place
}

/** A number as printed or entered: money in 分, points and rates in millionths, with the interval its print stands for. */
export interface StatedNumber {
  readonly printed: string
  readonly decimals: number
  readonly quantity: Quantity
  readonly place?: Place
}

/**
 * Which part of a project's or a department's money a line prints: all of it, a source, or a nature.
 * @zh 资金总额、政府预算资金（财政拨款）、财政专户管理资金、单位资金、上年结转资金、其他资金；基本支出、项目支出
 */
export type FundPart =
  | "total"
  | "appropriation"
  | "special-account"
  | "own"
  | "carried-over"
  | "other"
  | "basic"
  | "project"

/** A line of a self-evaluation's money: initial and adjusted budget, outturn, and the points for execution. @zh 项目资金 */
export interface EvaluatedFunds {
  readonly part: FundPart
  readonly initial?: StatedNumber
  readonly adjusted?: StatedNumber
  readonly executed?: StatedNumber
  readonly weight?: StatedNumber
  readonly rate?: StatedNumber
  readonly score?: StatedNumber
}

/** A line on how the money was managed, marked by a person. @zh 资金管理情况 */
export interface ManagementMark {
  readonly name: StatedText
  readonly weight?: StatedNumber
  readonly score?: StatedNumber
  readonly remark?: StatedText
}

/** An indicator with target, result and points. @zh 自评指标 */
export interface EvaluatedIndicator {
  readonly first?: StatedText
  readonly second?: StatedText
  readonly name: StatedText
  readonly target?: StatedText
  readonly value: TargetValue
  readonly actual?: StatedText
  readonly weight?: StatedNumber
  readonly score?: StatedNumber
  readonly deviation?: StatedNumber
  readonly reason?: StatedText
}

/**
 * A project's self-evaluation, the one model of it: a ledger gives it for writing, a published sheet or report as read has
 * this very shape, so that both are scored alike.
 * @zh 项目支出绩效自评
 */
export interface ProjectEvaluation {
  readonly project?: StatedText
  readonly money: readonly EvaluatedFunds[]
  readonly management: readonly ManagementMark[]
  readonly indicators: readonly EvaluatedIndicator[]
  readonly totalWeight?: StatedNumber
  readonly totalScore?: StatedNumber
}
