import type { LocatedDocument } from "#documents"
import type { Finding, RuleOutcome } from "../finding.ts"
import { type CheckContext, type InspectingRule, type Issue, inOrder } from "../rule.ts"
import { fingerprint } from "./fingerprint.ts"
import { located } from "./locate.ts"
import { filled } from "./message.ts"

/** Most findings of one rule in one document; a hostile document must not fill the report. */
const mostPerRule = 500

/** Runs a rule that looks for itself. */
export function inspected(rule: InspectingRule, context: CheckContext): { findings: Finding[]; outcome: RuleOutcome } {
  const findings: Finding[] = []
  const obstacle = rule.obstacle?.(context)
  if (obstacle !== undefined)
    return {
      findings,
      outcome: { rule: rule.name, checks: rule.checks, status: "could-not-be-checked", instances: 0, reason: obstacle },
    }
  let instances = 0
  const subjects = new Map<string, number>()
  for (const issue of rule.inspect(context)) {
    instances++
    if (issue === inOrder) continue
    if (findings.length >= mostPerRule) break
    const nth = subjects.get(issue.subject) ?? 0
    subjects.set(issue.subject, nth + 1)
    findings.push(
      findingOf(rule, issue, nth === 0 ? issue.subject : `${issue.subject}#${nth}`, context.recognition.document),
    )
  }
  const failed = findings.some((f) => f.severity !== "info")
  return {
    findings,
    outcome: {
      rule: rule.name,
      checks: rule.checks,
      status: instances === 0 ? "not-applicable" : failed ? "failed" : "passed",
      instances,
    },
  }
}

function findingOf(rule: InspectingRule, issue: Issue, subject: string, document: LocatedDocument): Finding {
  return {
    rule: rule.name,
    checks: issue.checks ?? rule.checks,
    severity: issue.severity ?? rule.severity,
    message: filled(rule.messages[issue.message]!, issue.data ?? {}),
    at: located(document, issue.at),
    related: (issue.related ?? []).map((r) => ({ label: r.label, at: located(document, r.at) })),
    found: issue.found ?? null,
    expected: issue.expected ?? null,
    difference: issue.difference ?? null,
    tolerance: issue.tolerance ?? null,
    unit: issue.unit ?? null,
    citation: rule.citation,
    cause: null,
    fingerprint: fingerprint(rule.name, subject),
  }
}
