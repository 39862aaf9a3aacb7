import type { Finding, Severity } from "#checks"

/** A finding with its number in the report: "3" for a cause, "3.1" for the first symptom of it. */
export interface NumberedFinding {
  readonly label: string
  /** The label as part of an HTML id: "3", "3-1". */
  readonly id: string
  readonly finding: Finding
}

/**
 * A cause with everything that follows from it.
 * @zh 根因及其引起的问题
 */
export interface CauseGroup {
  readonly cause: NumberedFinding
  readonly symptoms: readonly NumberedFinding[]
}

const rank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 }

/**
 * The findings grouped under their causes and numbered: errors first, then warnings, then info, each in the order
 * of the document. A symptom whose cause is not among the findings, or that leads back to itself, is its own cause.
 */
export function causeGroups(findings: readonly Finding[]): readonly CauseGroup[] {
  const byFingerprint = new Map<string, Finding>()
  for (const finding of findings) {
    const known = byFingerprint.get(finding.fingerprint)
    if (!known || (known.cause !== null && finding.cause === null)) byFingerprint.set(finding.fingerprint, finding)
  }
  const symptomsOf = new Map<Finding, Finding[]>()
  for (const finding of findings) {
    const root = rootOf(finding, byFingerprint)
    const symptoms = symptomsOf.get(root) ?? []
    if (root !== finding) symptoms.push(finding)
    symptomsOf.set(root, symptoms)
  }
  return [...symptomsOf]
    .sort(([a], [b]) => inReportOrder(a, b))
    .map(([cause, symptoms], i) => ({
      cause: { label: String(i + 1), id: String(i + 1), finding: cause },
      symptoms: symptoms
        .sort(inReportOrder)
        .map((finding, j) => ({ label: `${i + 1}.${j + 1}`, id: `${i + 1}-${j + 1}`, finding })),
    }))
}

/** How many causes there are of each severity. */
export function causeCounts(groups: readonly CauseGroup[]): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warning: 0, info: 0 }
  for (const group of groups) counts[group.cause.finding.severity]++
  return counts
}

/** Orders by severity, then by place in the document. */
export function inReportOrder(a: Finding, b: Finding): number {
  return (
    rank[a.severity] - rank[b.severity] ||
    a.at.block - b.at.block ||
    (a.at.row ?? -1) - (b.at.row ?? -1) ||
    (a.at.column ?? -1) - (b.at.column ?? -1) ||
    (a.at.span?.[0] ?? -1) - (b.at.span?.[0] ?? -1)
  )
}

function rootOf(finding: Finding, byFingerprint: ReadonlyMap<string, Finding>): Finding {
  const passed = new Set<Finding>([finding])
  let root = finding
  while (root.cause !== null) {
    const next = byFingerprint.get(root.cause)
    if (!next) return root
    if (passed.has(next)) return finding
    passed.add(next)
    root = next
  }
  return root
}
