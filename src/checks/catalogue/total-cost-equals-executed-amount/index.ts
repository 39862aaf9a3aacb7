import type { Figure } from "#identities"
import { amountQuantity, displayUnit, printFen } from "#money"
import { indicatorGroup, targetValue } from "#performance"
import { lettersOnly, plain, type ScoredIndicator, type ScoreSheet } from "#recognition"
import { stated } from "../../claims/claim-index.ts"
import { defineRule, inOrder } from "../../rule.ts"

/**
 * In a self-evaluation the result of the total cost is the executed amount, and its ceiling one of the year's budgets
 * (B-32, E-05). @zh 总成本完成值与全年执行数一致
 */
export const rule = defineRule({
  name: "total-cost-equals-executed-amount",
  checks: ["B-32", "E-05"],
  severity: "warning",
  title: { zh: "总成本的完成值等于全年执行数", en: "The total cost reached is the executed amount" },
  citation: "财预〔2020〕10号；财预〔2021〕101号",
  messages: {
    actual: {
      zh: "{name}的完成值{found}与全年执行数{expected}不一致",
      en: "{name}: the result {found} differs from the executed amount {expected}",
    },
    target: {
      zh: "{name}的指标值{found}高于年初预算数和全年预算数",
      en: "{name}: the ceiling {found} is above the initial and the full-year budget",
    },
  },
  *inspect({ recognition }) {
    for (const table of recognition.performance ?? []) {
      if (table.kind !== "score-sheet") continue
      const total = table.money.find((line) => line.part === "total")
      const costs = table.indicators.filter(isTotalCost)
      if (!total?.executed || costs.length !== 1) continue
      yield* compare(costs[0]!, table, total.executed, [total.initial, total.adjusted])
    }
  },
})

function isTotalCost(indicator: ScoredIndicator): boolean {
  const cost = indicator.first && indicatorGroup(plain(indicator.first.text)) === "cost"
  return cost === true && /^(?:项目)?(?:总成本|总投资|成本总额|资金总额|项目成本)/.test(plain(indicator.name.text))
}

function* compare(
  indicator: ScoredIndicator,
  table: ScoreSheet,
  executed: Figure,
  budgets: readonly (Figure | undefined)[],
) {
  const subject = `${table.project?.text ?? ""}/${lettersOnly(indicator.name.text)}`
  const amount = (text: string) => {
    const value = targetValue(text)
    const unit = value.unit === undefined ? undefined : displayUnit(value.unit)
    const quantity = value.number && unit && amountQuantity(value.number, unit)
    return quantity && unit ? { quantity, unit } : undefined
  }
  const name = indicator.name.text
  const done = indicator.actual && amount(indicator.actual.text)
  if (done && !executed.blank) {
    const low = Math.max(done.quantity.low, executed.quantity.low)
    const high = Math.min(done.quantity.high, executed.quantity.high)
    if (low <= high) yield inOrder
    else {
      const text = `${printFen(executed.quantity.value, done.unit, 2).replace(/\.?0+$/, "")}${done.unit}`
      yield {
        message: "actual" as const,
        at: indicator.actual!.place,
        subject: `${subject}/actual`,
        data: { name, found: indicator.actual!.text, expected: text },
        found: { text: indicator.actual!.text, value: indicator.actual!.text },
        expected: stated(text),
        related: [{ label: "表中", at: executed.place }],
      }
    }
  }
  const ceiling = indicator.target && amount(indicator.target.text)
  const printed = budgets.flatMap((b) => (b && !b.blank && b.quantity.high > 0 ? [b] : []))
  if (!ceiling || printed.length === 0) return
  if (printed.some((b) => ceiling.quantity.low <= b.quantity.high)) yield inOrder
  else
    yield {
      message: "target" as const,
      at: indicator.target!.place,
      subject: `${subject}/target`,
      data: { name, found: indicator.target!.text },
      found: { text: indicator.target!.text, value: indicator.target!.text },
      related: printed.map((b) => ({ label: "表中", at: b.place })),
    }
}
