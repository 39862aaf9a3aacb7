import { plain } from "#statutes"
import { indicatorGroup } from "../values/indicator-group.ts"
import { unitKind } from "../values/comparable-units.ts"
import type { TargetValue } from "../values/target.ts"
import type { FeasibilityFinding } from "./feasibility-finding.ts"
import { moneyOf, type ProjectTargets, type TargetedIndicator } from "./project-targets.ts"
import { moneyText } from "./cost-targets.ts"

/** Whether the end of the year can show by a number or a day that a target was reached. */
export function isMeasurable({ kind, number, obstacle }: TargetValue): boolean {
  if (kind === "date" || kind === "quantitative" || kind === "frequency") return kind === "date" || number !== undefined
  return kind === "comparison" && obstacle === undefined
}

/** Units that say how well, how soon or for how much, not how many. */
const uncounted: ReadonlySet<string> = new Set(["share", "time", "money", "score", "rank", "ratio", "environment"])

/** Whether a value counts things: so many 人次, 台, 平方米; no share, no day, no time, no money. */
export function isCount({ kind, number, unit }: TargetValue): boolean {
  if (number === undefined || (kind !== "quantitative" && kind !== "frequency")) return false
  return !uncounted.has(unitKind(unit ?? "") ?? "")
}

/**
 * How much of a project's targets can be measured, and whether its money buys a counted output: without one nobody can
 * say what the money is for (财预〔2021〕101号：指标细化量化、与资金量匹配).
 */
export function* measureFindings(targets: ProjectTargets): Generator<FeasibilityFinding> {
  const { indicators, whole } = targets
  if (whole || indicators.length === 0) return
  const project = targets.project?.text ?? ""
  const place = targets.project?.place
  const stated = indicators.filter(({ target, value }) => target && value.kind !== "none")
  const measured = stated.filter(({ value }) => isMeasurable(value)).length
  const at = place ? { place } : {}
  if (stated.length > 0 && measured === 0)
    yield {
      kind: "no-measure",
      severity: "warning",
      subject: "measures",
      data: { project, count: stated.length },
      ...at,
    }
  else if (stated.length >= 4 && measured * 2 < stated.length)
    yield {
      kind: "few-measures",
      severity: "info",
      subject: "measures",
      data: { project, count: stated.length, measured },
      ...at,
    }
  const money = moneyOf(targets)
  const outputs = stated.filter(({ first }) => indicatorGroup(plain(first?.text ?? "")) === "output")
  if (!money || outputs.length === 0 || outputs.some(({ value }) => isCount(value))) return
  yield {
    kind: "no-quantity",
    severity: "info",
    subject: "quantity",
    data: {
      project,
      total: moneyText(money),
      outputs: named(outputs),
    },
    ...at,
    ...(money.place ? { related: [{ label: "表中", place: money.place }] } : {}),
  }
}

/** Up to three names. */
function named(outputs: readonly TargetedIndicator[]): string {
  const names = outputs.slice(0, 3).map(({ name }) => plain(name.text))
  return `${names.join("、")}${outputs.length > 3 ? "等" : ""}`
}
