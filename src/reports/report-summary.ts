import type { RuleOutcome, Severity, Verdict } from "#checks"
import { type CauseGroup, causeCounts, causeGroups } from "./cause-group.ts"
import type { CheckedDocument } from "./checked-file.ts"

/**
 * The counts a person is told: causes by severity, what follows from them, rules by outcome, what was not understood.
 * @zh 校验概要
 */
export interface ReportSummary {
  readonly verdict: Verdict
  readonly groups: readonly CauseGroup[]
  readonly causes: Readonly<Record<Severity, number>>
  readonly symptoms: number
  readonly passed: { readonly rules: number; readonly instances: number }
  readonly rules: Readonly<Record<RuleOutcome["status"], readonly RuleOutcome[]>>
  readonly tables: { readonly recognised: number; readonly all: number }
  /** Numbers in sentences no claim was found for. */
  readonly figuresUnbound: number
  /** Numbers in recognised tables without a meaning. */
  readonly cellsUnmapped: number
}

/** Counts what a report holds. */
export function reportSummary({ report, recognition }: CheckedDocument): ReportSummary {
  const groups = causeGroups(report.findings)
  const withStatus = (status: RuleOutcome["status"]) => report.rules.filter((rule) => rule.status === status)
  const passed = withStatus("passed")
  return {
    verdict: report.verdict,
    groups,
    causes: causeCounts(groups),
    symptoms: groups.reduce((sum, group) => sum + group.symptoms.length, 0),
    passed: { rules: passed.length, instances: passed.reduce((sum, rule) => sum + rule.instances, 0) },
    rules: {
      passed,
      failed: withStatus("failed"),
      "not-applicable": withStatus("not-applicable"),
      "could-not-be-checked": withStatus("could-not-be-checked"),
    },
    tables: {
      recognised: report.document.tables.filter((table) => table.recognised).length,
      all: recognition.document.blocks.filter((block) => block.kind === "table").length,
    },
    figuresUnbound: recognition.unbound.length,
    cellsUnmapped: recognition.tables.reduce((sum, table) => sum + table.unmapped.length, 0),
  }
}
