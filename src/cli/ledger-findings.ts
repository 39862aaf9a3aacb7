import type { Bilingual } from "#checks"
import type { Language } from "./language.ts"
import { severityNames } from "./severity-names.ts"

/** A finding about a ledger or about the writing of a package, as the workflow gives it. */
export interface LedgerFindingShown {
  readonly code: string
  readonly severity: "error" | "warning" | "info"
  readonly at?: { readonly table: string; readonly row: number; readonly column?: string; readonly source?: string }
  readonly section?: string
  readonly message: Bilingual
}

const gravity = { error: 0, warning: 1, info: 2 } as const

/** Findings for a person, a line each, the gravest first: where, how grave, what and how to mend. */
export function findingLines(findings: readonly LedgerFindingShown[], language: Language): readonly string[] {
  return findings
    .toSorted((a, b) => gravity[a.severity] - gravity[b.severity])
    .map((finding) => {
      const where = whereOf(finding)
      return `${severityNames[finding.severity][language]} ${where ? `${where}: ` : ""}${finding.message[language]}`
    })
}

function whereOf({ at, section }: LedgerFindingShown): string {
  if (at?.source) return at.source
  if (at) return `${at.table}.csv:${at.row}`
  return section ?? ""
}

/** Findings and written files as one JSON value. */
export function findingsJson(findings: readonly LedgerFindingShown[], written: readonly string[]): string {
  return JSON.stringify({ findings, written }, null, 2)
}
