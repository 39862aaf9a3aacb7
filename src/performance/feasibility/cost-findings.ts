import { type DisplayUnit, printedNumber, printFen } from "#money"
import { plain } from "#statutes"
import { type CostTarget, costTargets, isWholeCost, moneyText } from "./cost-targets.ts"
import { sumFinding } from "./costs-sum.ts"
import type { FeasibilityFinding } from "./feasibility-finding.ts"
import { moneyOf, type ProjectTargets, type StatedAmountOfMoney } from "./project-targets.ts"
import { amountsIn, statedAmounts } from "./stated-amounts.ts"

/**
 * What a project may cost against the money it has: no cap above the money, no whole cost below it, several exact costs
 * sum to it, and the objective asks for no more (财预〔2021〕101号：成本指标与预算相匹配).
 */
export function* costFindings(targets: ProjectTargets): Generator<FeasibilityFinding> {
  const total = moneyOf(targets)
  if (!total || targets.whole) return
  const list = costTargets(targets)
  let fits = true
  for (const cost of list) {
    const kind =
      cost.quantity.low > total.quantity.high
        ? "cost-above"
        : cost.quantity.high < total.quantity.low && list.length === 1 && isWholeCost(cost)
          ? "cost-below"
          : undefined
    if (!kind) continue
    fits = false
    yield costFinding(kind, cost, total)
  }
  if (fits) yield* sumFinding(list, total)
  if (!targets.objective) return
  // Where this year's money is told too, a larger amount is that of several years or of all sources.
  if (amountsIn(targets.objective).some(({ fen }) => fen >= total.quantity.low && fen <= total.quantity.high)) return
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

function costFinding(
  kind: "cost-above" | "cost-below",
  cost: CostTarget,
  total: StatedAmountOfMoney,
): FeasibilityFinding {
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

function seen(total: StatedAmountOfMoney) {
  return { label: "表中", ...(total.place ? { place: total.place } : {}) }
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
