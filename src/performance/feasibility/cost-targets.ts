import { amountQuantity, type DisplayUnit, displayUnit, type Quantity } from "#money"
import { plain } from "#statutes"
import type { ProjectTargets, StatedAmountOfMoney, TargetedIndicator } from "./project-targets.ts"
import { isCost } from "./target-defect.ts"

/** A cost indicator's amount. Whole 分. @zh 成本指标 */
export interface CostTarget {
  readonly index: number
  readonly indicator: TargetedIndicator
  readonly quantity: Quantity
  readonly unit: DisplayUnit
}

/** The cost indicators of a project that cap or state an amount of its money: no price of one thing, no rent of one month. */
export function costTargets({ indicators }: ProjectTargets): readonly CostTarget[] {
  return indicators.flatMap((indicator, index) => costOf(indicator, index) ?? [])
}

function costOf(indicator: TargetedIndicator, index: number): CostTarget | undefined {
  const { value, target, name, second } = indicator
  const unit = value.unit === undefined ? undefined : displayUnit(value.unit)
  if (!target || !unit || !value.number || value.upper || value.direction === "at-least") return undefined
  // A change (较上年减少5万元) and a monthly amount are no part of the money.
  if (value.kind === "comparison" || (value.period && value.period !== "year")) return undefined
  // What it costs society or the environment is not paid by the project.
  if (!isCost(indicator) || /社会|生态|环境/.test(plain(second?.text ?? ""))) return undefined
  if (/人均|单位成本|平均|单价|每|标准|\/|节约|降低|减少/.test(plain(name.text))) return undefined
  const quantity = amountQuantity(value.number, unit)
  return quantity ? { index, indicator, quantity, unit } : undefined
}

/** Whether it is the cost of all, not of a part. */
export function isWholeCost({ indicator }: CostTarget): boolean {
  return /总成本|项目成本|总投资|资金总额|总费用|经费总额|成本总额|项目经费/.test(plain(indicator.name.text))
}

/** Money as printed, with its unit. */
export function moneyText({ printed, unit }: StatedAmountOfMoney): string {
  return `${printed}${unit}`
}
