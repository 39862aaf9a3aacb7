import type { Severity } from "#checks"
import type { CheckedDocument, DescribedRule } from "../checked-file.ts"
import type { Language } from "../texts/texts.ts"
import type { SarifLevel, SarifRule } from "./sarif-log.ts"

/** SARIF's levels for the severities. */
export const sarifLevel: Readonly<Record<Severity, SarifLevel>> = { error: "error", warning: "warning", info: "note" }

/**
 * Every rule that ran or found something, sorted by name. A rule whose description was not handed over is
 * described by its name, which states the requirement.
 */
export function sarifRules(
  documents: readonly CheckedDocument[],
  described: readonly DescribedRule[],
  options: { readonly lang: Language; readonly ruleUri: string | undefined },
): readonly SarifRule[] {
  const known = new Map(described.map((rule) => [rule.name, rule]))
  const checks = new Map<string, Set<string>>()
  const gravest = new Map<string, Severity>()
  const note = (rule: string, ids: readonly string[]) => {
    const all = checks.get(rule) ?? new Set()
    for (const id of ids) all.add(id)
    checks.set(rule, all)
  }
  for (const { report } of documents) {
    for (const outcome of report.rules) note(outcome.rule, outcome.checks)
    for (const finding of report.findings) {
      note(finding.rule, finding.checks)
      const before = gravest.get(finding.rule)
      if (before === undefined || isGraver(finding.severity, before)) gravest.set(finding.rule, finding.severity)
    }
  }
  return [...checks.keys()].sort().map((id) => {
    const rule = known.get(id)
    const title = rule?.title[options.lang] ?? id.replaceAll("-", " ")
    const citation = rule?.citation
    return {
      id,
      shortDescription: { text: title },
      fullDescription: { text: citation ? `${title} (${citation})` : title },
      ...(options.ruleUri !== undefined && { helpUri: options.ruleUri.replaceAll("{rule}", encodeURIComponent(id)) }),
      help: { text: `mingzhang explain ${id}` },
      defaultConfiguration: { level: sarifLevel[rule?.severity ?? gravest.get(id) ?? "warning"] },
      properties: {
        checks: [...new Set([...(rule?.checks ?? []), ...(checks.get(id) ?? [])])].sort(),
        tags: ["budget"],
      },
    }
  })
}

function isGraver(a: Severity, b: Severity): boolean {
  return a !== b && (a === "error" || b === "info")
}
