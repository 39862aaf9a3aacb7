import { amountQuantity, type DisplayUnit, displayUnit, printedNumber, printFen, type Quantity } from "#money"
import { plain } from "#statutes"
import type { FeasibilityFinding } from "./feasibility-finding.ts"
import { moneyOf, type ProjectTargets, type StatedAmountOfMoney, type TargetedIndicator } from "./project-targets.ts"
import { statedAmounts } from "./stated-amounts.ts"
import { isCost } from "./target-defect.ts"

/** A cost indicator's amount. */
interface Cost {
  readonly index: number
  readonly indicator: TargetedIndicator
  readonly quantity: Quantity
  readonly unit: DisplayUnit
}

/**
 * What a project may cost against the money it has: no cap above the money, no whole cost below it, several exact costs
 * sum to it, and the objective asks for no more (财预〔2021〕101号：成本指标与预算相匹配).
 */
export function* costFindings(targets: ProjectTargets): Generator<FeasibilityFinding> {
  const total = moneyOf(targets)
  if (!total || targets.whole) return
  const list = targets.indicators.flatMap((indicator, index) => costOf(indicator, index) ?? [])
  let fits = true
  for (const cost of list) {
    const kind =
      cost.quantity.low > total.quantity.high
        ? "cost-above"
        : cost.quantity.high < total.quantity.low && list.length === 1 && isWhole(cost.indicator)
          ? "cost-below"
          : undefined
    if (!kind) continue
    fits = false
    yield costFinding(kind, cost, total)
  }
  if (fits) yield* sumFinding(list, total)
  if (!targets.objective) return
  for (const stated of statedAmounts(targets.objective))
    if (stated.fen > total.quantity.high && stated.fen <= 2 * total.quantity.high)
      yield {
        kind: "objective-above",
        severity: "warning",
        subject: "objective",
        data: { found: stated.text, total: moneyText(total) },
        found: { text: stated.text, ...(stated.place ? { place: stated.place } : {}) },
        ...(stated.place ? { place: stated.place } : {}),
        expected: printedAs("", total, stated.unit),
        related: [seen(total)],
      }
}

/** Money as printed, with its unit. */
export function moneyText({ printed, unit }: StatedAmountOfMoney): string {
  return `${printed}${unit}`
}

function costFinding(kind: "cost-above" | "cost-below", cost: Cost, total: StatedAmountOfMoney): FeasibilityFinding {
  const target = cost.indicator.target!
  const sign = /^[^\d]*/.exec(plain(target.text))![0]
  return {
    kind,
    severity: "warning",
    indicator: cost.index,
    subject: plain(cost.indicator.name.text),
    data: { name: cost.indicator.name.text, found: target.text, total: moneyText(total) },
    found: target,
    ...(target.place ? { place: target.place } : {}),
    expected: printedAs(sign, total, cost.unit),
    related: [seen(total)],
  }
}

function* sumFinding(list: readonly Cost[], total: StatedAmountOfMoney): Generator<FeasibilityFinding> {
  const exact = list.filter((c) => c.indicator.value.direction === "exactly" && c.unit === total.unit)
  if (exact.length < 2 || exact.length < list.length || sumsTo(total, exact)) return
  const places = Math.max(...exact.map((c) => c.indicator.value.number!.decimals))
  const sum = exact.reduce((fen, c) => fen + c.quantity.value, 0)
  const unit = total.unit as DisplayUnit
  const found = `${printFen(sum, unit, places)}${unit}`
  const [first, ...others] = exact
  const place = first!.indicator.target!.place
  yield {
    kind: "costs-sum",
    severity: "warning",
    subject: "costs",
    data: { found, total: moneyText(total) },
    found: { text: found, ...(place ? { place } : {}) },
    ...(place ? { place } : {}),
    related: [
      ...others.map(({ indicator }) => ({
        label: "表中",
        ...(indicator.target!.place ? { place: indicator.target!.place } : {}),
      })),
      seen(total),
    ],
    derivation: {
      of: { zh: "成本指标之和", en: "sum of the cost targets" },
      value: found,
      formula: exact.map((c) => printFen(c.quantity.value, unit, places)).join(" + "),
      inputs: exact.map(({ indicator }) => ({
        of: { zh: indicator.name.text, en: indicator.name.text },
        value: indicator.target!.text,
        ...(indicator.target!.place ? { place: indicator.target!.place } : {}),
        inputs: [],
      })),
    },
  }
}

function seen(total: StatedAmountOfMoney) {
  return { label: "表中", ...(total.place ? { place: total.place } : {}) }
}

/**
 * Targets are typed, not rounded: they must sum to the money itself, unless it is printed more finely than they are;
 * then to its rounding.
 */
function sumsTo(total: StatedAmountOfMoney, exact: readonly Cost[]): boolean {
  const step = Math.min(...exact.map((c) => c.quantity.ulp))
  const off = Math.abs(exact.reduce((sum, c) => sum + c.quantity.value, 0) - total.quantity.value)
  return total.quantity.value % step === 0 ? off === 0 : off <= step / 2
}

/** A cost indicator whose value is an amount of money, not a price of one thing. */
function costOf(indicator: TargetedIndicator, index: number): Cost | undefined {
  const { value, target, name } = indicator
  const unit = value.unit === undefined ? undefined : displayUnit(value.unit)
  if (!target || !unit || !value.number || value.upper || value.direction === "at-least") return undefined
  if (!isCost(indicator) || /人均|单位成本|平均|单价|每|标准|\/|节约|降低|减少/.test(plain(name.text))) return undefined
  const quantity = amountQuantity(value.number, unit)
  return quantity ? { index, indicator, quantity, unit } : undefined
}

function isWhole(indicator: TargetedIndicator): boolean {
  return /总成本|项目成本|总投资|资金总额|总费用|经费总额|成本总额|项目经费/.test(plain(indicator.name.text))
}

/** The money in the unit and with the sign of a target. */
function printedAs(sign: string, total: StatedAmountOfMoney, unit: DisplayUnit): string {
  const places = unit === total.unit ? trimmedDecimals(total) : 2
  return `${sign}${printFen(total.quantity.value, unit, places)}${unit}`
}

/** Decimals of the total without its trailing zeros: 70.00 is written 70. */
function trimmedDecimals(total: StatedAmountOfMoney): number {
  let decimals = total.decimals
  let scaled = printedNumber(total.printed)?.scaled ?? 0
  while (decimals > 0 && scaled % 10 === 0) {
    scaled /= 10
    decimals--
  }
  return decimals
}
