import { evaluate, type Identity } from "#identities"
import { identitiesOf, type Recognition } from "#recognition"
import type { Statutes } from "#statutes"
import { catalogue } from "./catalogue/index.ts"
import { identityFindings } from "./engine/identity-findings.ts"
import { inspected } from "./engine/inspect.ts"
import { printingHabits } from "./engine/printing-habits.ts"
import { verdictOf } from "./engine/verdict.ts"
import type { Finding, Report, RuleOutcome } from "./finding.ts"
import type { CheckContext, IdentityRule, Rule } from "./rule.ts"

/** What a check may be given beside the document. */
export interface CheckOptions {
  /** The rules to run; all of the catalogue when absent. */
  readonly rules?: readonly Rule[]
  /** Further documents of the same unit. */
  readonly others?: readonly Recognition[]
}

/**
 * Checks a document as understood against every rule in force: evaluates what must hold between its figures,
 * explains violations by the fewest wrong figures, runs the rules that look for themselves, and judges last.
 * @zh 校验
 */
export function checkDocument(recognition: Recognition, statutes: Statutes, options: CheckOptions = {}): Report {
  const rules = options.rules ?? catalogue
  const context: CheckContext = {
    recognition,
    statutes,
    identities: byRule(identitiesOf(recognition, statutes)),
    others: options.others ?? [],
  }
  const inForce = rules.filter((rule) => isInForce(rule, recognition.profile.fiscalYear))
  const identityRules = new Map(inForce.filter((r): r is IdentityRule => r.kind === "identity").map((r) => [r.name, r]))
  const identities: Identity[] = []
  const instances = new Map<string, number>()
  for (const rule of identityRules.values()) {
    const own = [...rule.identities(context)]
    instances.set(rule.name, own.length)
    for (const identity of own) identities.push(identity)
  }
  const evaluation = evaluate(identities)
  const findings = identityFindings({
    document: recognition.document,
    evaluation,
    rules: identityRules,
    habits: printingHabits(evaluation),
  })
  const violated = new Set(evaluation.violated.map((j) => j.identity.rule))
  const outcomes: RuleOutcome[] = []
  const causes = new Map(findings.filter((f) => f.cause === null && f.severity !== "info").map((f) => [placeOf(f), f]))
  for (const rule of inForce) {
    if (rule.kind === "identity") {
      const count = instances.get(rule.name) ?? 0
      outcomes.push({
        rule: rule.name,
        checks: rule.checks,
        status: count === 0 ? "not-applicable" : violated.has(rule.name) ? "failed" : "passed",
        instances: count,
      })
      continue
    }
    const result = inspected(rule, context)
    for (const finding of result.findings) findings.push(joined(finding, causes))
    outcomes.push(result.outcome)
  }
  const sorted = inReadingOrder(findings)
  const { document, profile, tables, unrecognised } = recognition
  return {
    format: "mingzhang/report@1",
    document: {
      name: document.source.name,
      sha256: document.source.sha256,
      unit: profile.unit ?? null,
      fiscalYear: profile.fiscalYear ?? null,
      kind: profile.kind ?? null,
      family: profile.family ?? null,
      tables: tables.map((t) => ({
        form: t.form,
        block: t.block,
        recognised: t.unmapped.length === 0 && !t.columns.some((c) => c.role.kind === "unknown"),
      })),
      unrecognised,
    },
    verdict: verdictOf(sorted, outcomes, tables.some((t) => t.figures.length > 0) || recognition.claims.length > 0),
    findings: sorted,
    rules: outcomes,
  }
}

/** A rule that looks for itself and points where arithmetic already found the cause tells a symptom of it. */
function joined(finding: Finding, causes: ReadonlyMap<string, Finding>): Finding {
  const cause = causes.get(placeOf(finding))
  const same = cause && (finding.expected === null || isSameValue(finding.expected.value, cause.expected?.value))
  return same && finding.severity !== "info" ? { ...finding, cause: cause.fingerprint } : finding
}

/** 8 is 8.00. */
function isSameValue(one: string, other: string | undefined): boolean {
  return one === other || (other !== undefined && /\d/.test(one) && Number(one) === Number(other))
}

function placeOf({ at }: Finding): string {
  return `${at.block}:${at.row ?? ""}:${at.column ?? ""}:${at.span?.join("-") ?? ""}`
}

function byRule(identities: readonly Identity[]): ReadonlyMap<string, readonly Identity[]> {
  const result = new Map<string, Identity[]>()
  for (const identity of identities) {
    const own = result.get(identity.rule)
    if (own) own.push(identity)
    else result.set(identity.rule, [identity])
  }
  return result
}

function isInForce(rule: Rule, year: number | undefined): boolean {
  if (!rule.inForce || year === undefined) return true
  const { from, until } = rule.inForce
  return (
    (from === undefined || Number(from.slice(0, 4)) <= year) &&
    (until === undefined || Number(until.slice(0, 4)) >= year)
  )
}

/** Errors before warnings before info; within each by place; symptoms after their cause. */
function inReadingOrder(findings: readonly Finding[]): Finding[] {
  const order = { error: 0, warning: 1, info: 2 } as const
  const position = (f: Finding) =>
    f.at.block * 1e6 + (f.at.row ?? 0) * 1e3 + (f.at.column ?? f.at.span?.[0] ?? 0) * 0.001
  const causes = findings
    .filter((f) => f.cause === null)
    .sort((a, b) => order[a.severity] - order[b.severity] || position(a) - position(b))
  const symptoms = new Map<string, Finding[]>()
  for (const f of findings) if (f.cause !== null) symptoms.set(f.cause, [...(symptoms.get(f.cause) ?? []), f])
  const told = new Set<Finding>()
  const result: Finding[] = []
  for (const cause of causes) {
    result.push(cause)
    for (const symptom of symptoms.get(cause.fingerprint) ?? [])
      if (!told.has(symptom)) {
        told.add(symptom)
        result.push(symptom)
      }
  }
  return result
}
