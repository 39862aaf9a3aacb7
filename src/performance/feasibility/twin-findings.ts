import { plain } from "#statutes"
import { measuredNumber } from "../values/target-value.ts"
import type { FeasibilityFinding } from "./feasibility-finding.ts"
import { moneyOf, type ProjectTargets, type TargetedIndicator } from "./project-targets.ts"
import { isCost } from "./target-defect.ts"

/** Fewest indicators beside the costs that make a set worth comparing: shorter ones are alike by chance. */
const fewestShared = 4

/** The same indicator twice in a project; with another value the two contradict each other. */
export function* twinFindings(targets: ProjectTargets): Generator<FeasibilityFinding> {
  const seen = new Map<string, TargetedIndicator>()
  for (const [index, indicator] of targets.indicators.entries()) {
    const name = plain(indicator.name.text)
    const key = nameKey(indicator)
    const before = seen.get(key)
    if (!before || !indicator.target || !before.target) {
      if (!before?.target) seen.set(key, indicator)
      continue
    }
    const same = isSameTarget(before, indicator)
    // The same name under another second level may measure another thing.
    const level = plain(before.second?.text ?? "") === plain(indicator.second?.text ?? "")
    // Nor does it where the notes tell the two apart: one standard by tiers.
    const told = before.note && indicator.note && plain(before.note.text) !== plain(indicator.note.text)
    if (!same && (!level || told)) continue
    const { place } = indicator.name
    yield {
      kind: same ? "repeated" : "contradicted",
      severity: "warning",
      indicator: index,
      subject: name,
      data: { name, found: indicator.target.text, other: before.target.text },
      found: indicator.name,
      ...(place ? { place } : {}),
      related: [{ label: before.name.text, ...(before.name.place ? { place: before.name.place } : {}) }],
    }
  }
}

/** The same words, or the same number on the same side: ≥5亩 and ≥5.0亩, 1万元 and 10000元. */
function isSameTarget(one: TargetedIndicator, other: TargetedIndicator): boolean {
  if (plain(one.target?.text ?? "") === plain(other.target?.text ?? "")) return true
  const [a, b] = [one.value, other.value]
  const [left, right] = [measuredNumber(a), measuredNumber(b)]
  if (!left || !right || a.kind !== "quantitative" || b.kind !== "quantitative") return false
  return (
    a.operator === b.operator &&
    a.period === b.period &&
    left.unit === right.unit &&
    left.number === right.number &&
    a.upper?.text === b.upper?.text
  )
}

/**
 * A project whose whole set of indicators, costs aside, is that of another project: targets copied and not thought about.
 * Keyed by the index of the later project.
 */
export function copiedSets(all: readonly ProjectTargets[]): ReadonlyMap<number, FeasibilityFinding> {
  const result = new Map<number, FeasibilityFinding>()
  const seen = new Map<string, ProjectTargets>()
  for (const [index, targets] of all.entries()) {
    const own = targets.indicators.filter((indicator) => !isCost(indicator) && indicator.target)
    if (targets.whole || own.length < fewestShared) continue
    const key = own
      .map((indicator) => `${nameKey(indicator)}=${plain(indicator.target!.text)}`)
      .sort()
      .join("|")
    const before = seen.get(key)
    if (!before) {
      seen.set(key, targets)
      continue
    }
    const name = targets.project?.text ?? ""
    const other = before.project?.text ?? ""
    // A project printed twice, perhaps under two names, is another matter.
    const [money, formerly] = [moneyOf(targets), moneyOf(before)]
    if (plain(name) === plain(other) || (money && money.quantity.value === formerly?.quantity.value)) continue
    const place = targets.project?.place
    result.set(index, {
      kind: "copied",
      severity: "info",
      subject: "copied",
      data: { project: name, other, count: own.length },
      ...(place ? { place } : {}),
      related: [{ label: other, ...(before.project?.place ? { place: before.project.place } : {}) }],
    })
  }
  return result
}

/** Name within its group, so that 满意度 of one group is not that of another. */
function nameKey({ first, name }: TargetedIndicator): string {
  return `${plain(first?.text ?? "")}/${plain(name.text)}`
}
