import { type DisplayUnit, printFen } from "#money"
import { plain } from "#statutes"
import type { Derivation } from "../derivation.ts"
import { moneyText } from "./cost-targets.ts"
import type { FeasibilityFinding } from "./feasibility-finding.ts"
import { impliedStandard } from "./implied-standard.ts"
import { moneyOf, type ProjectTargets, type StatedAmountOfMoney } from "./project-targets.ts"
import { type CountedPeople, countedPeople, type UnitStandard, unitStandards } from "./unit-standard.ts"

/** Others pay a share, so that standard times heads is not this project's money. */
const shared = /配套|分担|中央|省级|省、?市|市级|县级|区级|各级|承担|比例|个人缴|自筹|统筹/

/**
 * A project's money against heads times standard (1 536 × 60 = 92 160). A stated standard must give the money; where
 * none is stated and the money divides into a whole number of 元 a head, that standard is told.
 */
export function* standardFindings(targets: ProjectTargets): Generator<FeasibilityFinding> {
  const money = moneyOf(targets)
  const people = countedPeople(targets)
  if (!money || people.length === 0 || targets.whole) return
  const standards = unitStandards(targets)
  const [only] = people
  if (standards.length === 0) {
    if (people.length === 1) yield* impliedStandard(targets, money, only!)
    return
  }
  const fits = (fen: number, by: UnitStandard) =>
    fen >= money.quantity.low - by.fen / 2 && fen <= money.quantity.high + by.fen / 2
  const alike = (by: UnitStandard) => people.filter(({ per }) => per === by.per)
  for (const standard of standards) {
    const counts = alike(standard).map(({ number }) => number)
    const sum = counts.reduce((a, b) => a + b, 0)
    // A monthly standard may be paid for a part of the year.
    const months = Array.from({ length: standard.times }, (_, index) => index + 1)
    if ([...counts, sum].some((n) => months.some((times) => fits(n * standard.fen * times, standard)))) return
  }
  const [standard] = standards
  const [counted] = alike(standard!)
  if (standards.length > 1 || alike(standard!).length !== 1) return
  yield* differs(targets, money, counted!, standard!)
}

function* differs(
  targets: ProjectTargets,
  money: StatedAmountOfMoney,
  counted: CountedPeople,
  standard: UnitStandard,
): Generator<FeasibilityFinding> {
  const product = counted.number * standard.fen * standard.times
  if (!Number.isSafeInteger(product)) return
  const exceeds = product > money.quantity.high
  const { direction } = counted.indicator.value
  const others = targets.indicators.map((i) => `${i.name.text}${i.note?.text ?? ""}`).join("")
  const joint = shared.test(
    plain(`${targets.project?.text ?? ""}${targets.objective?.text ?? ""}${others}`.slice(0, 8_000)),
  )
  // 「≥」 promises at least so many and 「≤」 at most: only one side of the product contradicts the money.
  const open = exceeds ? direction === "at-most" : direction === "at-least" || doesMore(targets, counted)
  const { target, name } = counted.indicator
  const place = target?.place ?? name.place
  const derivation = derivationOf(counted, standard, product, money.unit)
  yield {
    kind: exceeds ? "standard-exceeds" : "standard-differs",
    severity: joint || open ? "info" : "warning",
    indicator: counted.index,
    subject: `${plain(name.text)}/standard`,
    data: {
      name: plain(name.text),
      formula: derivation.formula!,
      product: derivation.value,
      total: moneyText(money),
    },
    ...(target ? { found: target } : {}),
    ...(place ? { place } : {}),
    related: [
      { label: standard.text, ...(standard.source.place ? { place: standard.source.place } : {}) },
      { label: "表中", ...(money.place ? { place: money.place } : {}) },
    ],
    derivation,
  }
}

/** Whether the project also promises what is not counted in heads, and what money may go to. */
function doesMore({ indicators }: ProjectTargets, counted: CountedPeople): boolean {
  return indicators.some(
    (indicator) =>
      indicator !== counted.indicator &&
      /数量/.test(plain(indicator.second?.text ?? "")) &&
      indicator.value.number !== undefined &&
      !/元/.test(indicator.value.unit ?? ""),
  )
}

function derivationOf(counted: CountedPeople, standard: UnitStandard, fen: number, unit: string): Derivation {
  const per = standard.fen / 100
  const shown = unit === "元" ? "元" : "万元"
  const { name, target } = counted.indicator
  return {
    of: { zh: "数量 × 标准", en: "quantity × standard" },
    value: `${printFen(fen, shown as DisplayUnit, shown === "元" ? 0 : 2)}${shown}`,
    formula: `${counted.number} × ${per}${standard.times === 12 ? " × 12" : ""}`,
    inputs: [
      { of: { zh: name.text, en: name.text }, value: target?.text ?? "", ...at(target?.place), inputs: [] },
      { of: { zh: "标准", en: "standard" }, value: standard.text, ...at(standard.source.place), inputs: [] },
    ],
  }
}

function at(place: Derivation["place"]) {
  return place ? { place } : {}
}
