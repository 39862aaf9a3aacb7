import type { Figure } from "#identities"
import { amountQuantity, type DisplayUnit, displayUnit, printedNumber, printFen, type Quantity } from "#money"
import { indicatorGroup } from "#performance"
import { type MoneyLine, plain, projectName, type TargetIndicator } from "#recognition"
import { defineRule, inOrder } from "../../rule.ts"
import { statedAmounts } from "./stated-amounts.ts"

/** What a project may cost is not above its money; several exact costs sum to it (B-32). @zh 成本指标与资金总额相符 */
export const rule = defineRule({
  name: "cost-targets-fit-project-money",
  checks: ["B-32"],
  severity: "warning",
  title: { zh: "成本指标不超过项目资金总额", en: "Cost targets are not above the project's money" },
  citation: "财预〔2021〕101号",
  messages: {
    above: {
      zh: "成本指标“{name}”的目标{found}超过项目资金总额{total}",
      en: "the cost target {name} {found} is above the project's money {total}",
    },
    below: {
      zh: "总成本目标{found}低于项目资金总额{total}，预算与目标不一致",
      en: "the total cost target {found} is below the project's money {total}",
    },
    sum: {
      zh: "各成本指标之和{found}不等于项目资金总额{total}",
      en: "the cost targets sum to {found}, the project's money is {total}",
    },
    stated: {
      zh: "绩效目标文字中的{found}超过项目资金总额{total}",
      en: "the objective speaks of {found}, the project's money is {total}",
    },
  },
  *inspect({ recognition }) {
    for (const table of recognition.performance ?? []) {
      if (table.kind === "target-sheet") {
        yield* costs(table.project?.text ?? table.title, table.money, table.indicators)
        const total = totalOf(table.money)
        if (!total || !table.objective) continue
        for (const stated of statedAmounts(table.objective))
          if (stated.fen > total.quantity.high && stated.fen <= 2 * total.quantity.high)
            yield {
              message: "stated",
              at: stated.place,
              subject: `${projectName(table.project?.text ?? table.title)}/objective`,
              data: { found: stated.text, total: `${total.printed}${total.unit}` },
              found: { text: stated.text, value: stated.text },
              ...expectation("", total, stated.unit),
              related: [{ label: "表中", at: total.place }],
            }
      }
      if (table.kind === "target-summary")
        for (const p of table.projects) yield* costs(p.name.text, p.money, p.indicators)
    }
  },
})

interface Cost {
  readonly indicator: TargetIndicator
  readonly quantity: Quantity
  readonly unit: DisplayUnit
}

function* costs(project: string, money: readonly MoneyLine[], indicators: readonly TargetIndicator[]) {
  const total = totalOf(money)
  if (!total) return
  const list = indicators.flatMap((indicator) => costOf(indicator) ?? [])
  const subject = (cost: Cost) => `${projectName(project)}/${plain(cost.indicator.name.text)}`
  const data = { total: `${total.printed}${total.unit}` }
  const related = [{ label: "表中", at: total.place }]
  let fits = list.length > 0
  for (const cost of list) {
    const target = cost.indicator.target!
    const sign = /^[^\d]*/.exec(plain(target.text))![0]
    const words = { name: cost.indicator.name.text, found: target.text }
    const issue = {
      at: target.place,
      subject: subject(cost),
      found: { text: target.text, value: target.text },
      related,
    }
    if (cost.quantity.low > total.quantity.high) {
      fits = false
      yield { ...issue, message: "above" as const, data: { ...words, ...data }, ...expectation(sign, total, cost.unit) }
    } else if (cost.quantity.high < total.quantity.low && list.length === 1 && isWhole(cost.indicator)) {
      fits = false
      yield { ...issue, message: "below" as const, data: { ...words, ...data }, ...expectation(sign, total, cost.unit) }
    }
  }
  const exact = list.filter((c) => c.indicator.value.direction === "exactly" && c.unit === total.unit)
  if (fits && exact.length >= 2 && exact.length === list.length) {
    const places = Math.max(...exact.map((c) => c.indicator.value.number!.decimals))
    const found = `${printFen(
      exact.reduce((sum, c) => sum + c.quantity.value, 0),
      total.unit as DisplayUnit,
      places,
    )}${total.unit}`
    if (!sumsTo(total, exact)) {
      fits = false
      yield {
        message: "sum" as const,
        at: exact[0]!.indicator.target!.place,
        subject: `${projectName(project)}/costs`,
        data: { ...data, found },
        found: { text: found, value: found },
        related: [...exact.slice(1).map((c) => ({ label: "表中", at: c.indicator.target!.place })), ...related],
      }
    }
  }
  if (fits) yield inOrder
}

/**
 * Targets are typed, not rounded: they must sum to the money itself, unless it is printed more finely than they are;
 * then to its rounding.
 */
function sumsTo(total: Figure, exact: readonly Cost[]): boolean {
  const step = Math.min(...exact.map((c) => c.quantity.ulp))
  const off = Math.abs(exact.reduce((sum, c) => sum + c.quantity.value, 0) - total.quantity.value)
  return total.quantity.value % step === 0 ? off === 0 : off <= step / 2
}

function totalOf(money: readonly MoneyLine[]): Figure | undefined {
  const total = money.find((line) => line.part === "total")?.figure
  return total && !total.blank && total.quantity.value > 0 ? total : undefined
}

/** A cost indicator whose value is an amount of money, not a price of one thing. */
function costOf(indicator: TargetIndicator): Cost | undefined {
  const { value, target, first, second, name } = indicator
  const unit = value.unit === undefined ? undefined : displayUnit(value.unit)
  if (!target || !unit || !value.number || value.upper || value.direction === "at-least") return undefined
  if (indicatorGroup(plain(`${first?.text ?? ""}`)) !== "cost" && !/成本/.test(plain(second?.text ?? "")))
    return undefined
  if (/人均|单位成本|平均|单价|每|标准|\/|节约|降低|减少/.test(plain(name.text))) return undefined
  const quantity = amountQuantity(value.number, unit)
  return quantity ? { indicator, quantity, unit } : undefined
}

function isWhole(indicator: TargetIndicator): boolean {
  return /总成本|项目成本|总投资|资金总额|总费用|经费总额|成本总额|项目经费/.test(plain(indicator.name.text))
}

function expectation(sign: string, total: Figure, unit: DisplayUnit) {
  const places = unit === total.unit ? trimmedDecimals(total) : 2
  const text = `${sign}${printFen(total.quantity.value, unit, places)}${unit}`
  return { expected: { text, value: text } }
}

/** Decimals of the total without its trailing zeros: 70.00 is written 70. */
function trimmedDecimals(total: Figure): number {
  let decimals = total.decimals
  let scaled = printedNumber(total.printed)?.scaled ?? 0
  while (decimals > 0 && scaled % 10 === 0) {
    scaled /= 10
    decimals--
  }
  return decimals
}
