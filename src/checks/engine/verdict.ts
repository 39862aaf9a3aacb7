import type { Finding, RuleOutcome, Verdict } from "../finding.ts"

/** The verdict, computed last: errors contradict, warnings leave reservations, nothing recognised can't be judged. */
export function verdictOf(findings: readonly Finding[], rules: readonly RuleOutcome[], recognised: boolean): Verdict {
  if (findings.some((f) => f.severity === "error")) return "does-not-conform"
  if (!recognised || !rules.some((r) => r.status === "passed" || r.status === "failed")) return "could-not-be-checked"
  return findings.some((f) => f.severity === "warning") ? "reservations" : "conforms"
}
