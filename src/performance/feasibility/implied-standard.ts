import type { Derivation } from "../derivation.ts"
import { moneyText } from "./cost-targets.ts"
import type { FeasibilityFinding } from "./feasibility-finding.ts"
import type { ProjectTargets, StatedAmountOfMoney } from "./project-targets.ts"
import type { CountedPeople } from "./unit-standard.ts"
import { plain } from "#statutes"

/**
 * The standard that money and heads imply: a whole number of 元 that chance would hardly give. Money ending in k zeros
 * divides by the 2s and 5s of 10^k anyway; what is left of the number of heads is the odds.
 */
export function* impliedStandard(
  targets: ProjectTargets,
  money: StatedAmountOfMoney,
  counted: CountedPeople,
): Generator<FeasibilityFinding> {
  const yuan = money.quantity.value / 100
  const { number, indicator } = counted
  if (!Number.isInteger(yuan) || yuan % number !== 0) return
  let power = 1
  while (yuan % (power * 10) === 0 && power < 1e9) power *= 10
  if (number / greatestCommon(number, power) < fewestOdds) return
  const standard = yuan / number
  const unit = counted.per === "household" ? "户" : "人"
  const { name, target } = indicator
  const place = target?.place ?? name.place
  yield {
    kind: "standard-implied",
    severity: "info",
    indicator: counted.index,
    subject: `${plain(name.text)}/standard`,
    data: {
      project: targets.project?.text ?? "",
      name: plain(name.text),
      found: target?.text ?? "",
      total: moneyText(money),
      standard: `${standard}元/${unit}`,
      formula: `${yuan} ÷ ${number} = ${standard}`,
    },
    ...(target ? { found: target } : {}),
    ...(place ? { place } : {}),
    related: [{ label: "表中", ...(money.place ? { place: money.place } : {}) }],
    derivation: {
      of: { zh: "每人（户）标准", en: "standard a head" },
      value: `${standard}元/${unit}`,
      formula: `${yuan} ÷ ${number}`,
      inputs: [
        { of: { zh: "项目资金", en: "the project's money" }, value: moneyText(money), ...at(money.place), inputs: [] },
        { of: { zh: name.text, en: name.text }, value: target?.text ?? "", ...at(place), inputs: [] },
      ],
    },
  }
}

/** One in so many sums of money would divide evenly by chance. */
const fewestOdds = 20

function at(place: Derivation["place"]) {
  return place ? { place } : {}
}

function greatestCommon(a: number, b: number): number {
  let [x, y] = [a, b]
  while (y !== 0) [x, y] = [y, x % y]
  return x
}
