import { type DisplayUnit, displayUnit, fenPerUnit, printFen } from "#money"
import { type CostTarget, isWholeCost, moneyText } from "./cost-targets.ts"
import type { FeasibilityFinding } from "./feasibility-finding.ts"
import type { StatedAmountOfMoney } from "./project-targets.ts"

/**
 * Several exact costs sum to the money, in whatever units they are printed. Beside the whole cost itself the others are its
 * parts: they may be a few of them, but not more than it.
 */
export function* sumFinding(list: readonly CostTarget[], total: StatedAmountOfMoney): Generator<FeasibilityFinding> {
  const unit = displayUnit(total.unit)
  const stated = list.filter((c) => c.indicator.value.direction === "exactly")
  if (!unit || stated.length < list.length) return
  const wholes = stated.filter((c) => isWholeCost(c) && sumsTo(total, [c]))
  const exact = wholes.length === 1 ? stated.filter((c) => c !== wholes[0]) : stated
  if (exact.length < 2 || sumsTo(total, exact)) return
  const sum = exact.reduce((fen, c) => fen + c.quantity.value, 0)
  if (wholes.length === 1 && sum < total.quantity.value) return
  const places = Math.max(
    ...exact.map((c) => (c.unit === unit ? c.indicator.value.number!.decimals : decimalsIn(c, unit))),
  )
  const found = `${printFen(sum, unit, places)}${unit}`
  const [first, ...others] = exact
  const place = first!.indicator.target!.place
  yield {
    kind: "costs-sum",
    severity: "warning",
    indicator: first!.index,
    subject: "costs",
    data: { found, total: moneyText(total) },
    found: { text: found, ...(place ? { place } : {}) },
    ...(place ? { place } : {}),
    related: [
      ...others.map(({ indicator }) => ({
        label: "表中",
        ...(indicator.target!.place ? { place: indicator.target!.place } : {}),
      })),
      { label: "表中", ...(total.place ? { place: total.place } : {}) },
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

/**
 * Targets are typed, not rounded: they must sum to the money itself, unless it is printed more finely than they are;
 * then to its rounding.
 */
function sumsTo(total: StatedAmountOfMoney, exact: readonly CostTarget[]): boolean {
  const step = Math.min(...exact.map((c) => c.quantity.ulp))
  const off = Math.abs(exact.reduce((sum, c) => sum + c.quantity.value, 0) - total.quantity.value)
  return total.quantity.value % step === 0 ? off === 0 : off <= step / 2
}

/** As few decimals as tell an amount in another unit: 240000元 is 24万元. */
function decimalsIn({ quantity }: CostTarget, unit: DisplayUnit): number {
  let decimals = 0
  while (decimals < 6 && (quantity.value * 10 ** decimals) % fenPerUnit[unit] !== 0) decimals++
  return decimals
}
