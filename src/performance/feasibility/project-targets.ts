import type { FundPart, StatedNumber, StatedText } from "../evaluation.ts"
import type { TargetValue } from "../values/target-value.ts"

/** An indicator with the value to be reached, as planned: nothing has been done yet. @zh 绩效目标指标 */
export interface TargetedIndicator {
  readonly first?: StatedText
  readonly second?: StatedText
  readonly name: StatedText
  readonly target?: StatedText
  readonly value: TargetValue
  /** What the form prints beside the value: how it is counted, against what. @zh 指标值说明 */
  readonly note?: StatedText
  /** Last year's value, or the standard the target is measured against. @zh 基准值 */
  readonly baseline?: StatedText
}

/** An amount of a project's money with the unit it is told in. */
export interface StatedAmountOfMoney extends StatedNumber {
  readonly unit: string
  readonly blank?: true
}

/** A line of a project's money: all of it, or a source. @zh 项目资金 */
export interface TargetedMoney {
  readonly part: FundPart
  readonly figure: StatedAmountOfMoney
}

/** A second level the form offers under a first one, and whether it is filled in, answered with 无, or left blank. */
export interface OfferedLevel {
  readonly first: string
  readonly second: string
  readonly filled: "indicator" | "none" | "blank"
}

/**
 * What a project (or a whole department, where `whole`) promises for the year, the one model of it: a ledger gives it
 * before it is written, a published sheet or summary as read has this very shape, so that both are judged alike.
 * @zh 项目支出绩效目标
 */
export interface ProjectTargets {
  readonly project?: StatedText
  readonly whole?: true
  /** The form prints names and values alone, as a summary does: notes and bases may stand elsewhere. */
  readonly brief?: true
  /** The budget year the targets are for. */
  readonly year?: number
  readonly money: readonly TargetedMoney[]
  readonly objective?: StatedText
  readonly indicators: readonly TargetedIndicator[]
  /** Second levels of the form, where the form has them (a summary of projects has not). */
  readonly levels?: readonly OfferedLevel[]
}

/** The project's money as a whole; undefined where none is stated or it is nothing. */
export function moneyOf({ money }: Pick<ProjectTargets, "money">): StatedAmountOfMoney | undefined {
  const total = money.find((line) => line.part === "total")?.figure
  return total && !total.blank && total.quantity.value > 0 ? total : undefined
}
