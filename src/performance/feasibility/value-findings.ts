import { printedValue } from "../values/target.ts"
import { displayUnit, printedNumber } from "#money"
import { plain } from "#statutes"
import type { FeasibilityFinding } from "./feasibility-finding.ts"
import { moneyOf, type ProjectTargets, type TargetedIndicator } from "./project-targets.ts"
import { targetDefect } from "./target-defect.ts"

const light: ReadonlySet<string> = new Set(["vague", "capped-output"])

/** Targets that nobody can judge when the year is over: one finding an indicator, the gravest (财预〔2021〕101号). */
export function* valueFindings(targets: ProjectTargets): Generator<FeasibilityFinding> {
  for (const [index, indicator] of targets.indicators.entries()) {
    const defect = targetDefect(indicator, targets.year)
    if (!defect) continue
    const { kind } = defect
    const name = plain(indicator.name.text)
    const at = kind === "name-is-value" ? indicator.name : (indicator.target ?? indicator.name)
    const expected = defect.expected ?? (kind === "cost-in-percent" ? asAmount(indicator, targets) : undefined)
    yield {
      kind,
      severity: light.has(kind) ? "info" : "warning",
      indicator: index,
      subject: kind === "year" ? `${name}/year` : name,
      data: {
        name: kind === "year" ? name : indicator.name.text,
        found: indicator.target?.text ?? "",
        ...(targets.year === undefined ? {} : { year: targets.year }),
      },
      found: at,
      ...(at.place ? { place: at.place } : {}),
      ...(expected ? { expected } : {}),
    }
  }
}

/** A percentage with the number of the project's money was meant as that amount. */
function asAmount({ value, target }: TargetedIndicator, targets: ProjectTargets): string | undefined {
  const total = moneyOf(targets)
  const printed = total && printedNumber(total.printed)
  if (!target || !value.number || !printed || !displayUnit(total.unit)) return undefined
  const same = printedValue(printed) === printedValue(value.number)
  return same ? plain(target.text).replace(/%$/, total.unit) : undefined
}
