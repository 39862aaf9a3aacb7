import type { Statutes } from "#statutes"
import type { Ledger } from "../ledger.ts"
import type { LedgerFinding } from "../ledger-finding.ts"
import { amountUnitPass } from "./amount-unit.ts"
import { answersPass } from "./answers.ts"
import { balancePass } from "./balance.ts"
import { codesPass } from "./codes.ts"
import { countsPass } from "./counts.ts"
import { negativesPass } from "./negatives.ts"
import { departmentEvaluationsPass } from "./department-evaluations.ts"
import { earmarkedPass } from "./earmarked.ts"
import { monitoringPass } from "./monitoring.ts"
import { finding, grouped, type Pass, passInput } from "./pass.ts"
import { projectsPass } from "./projects.ts"
import { publisherPass } from "./publisher.ts"
import { statedTotalsPass } from "./stated-totals.ts"
import { unclassifiedPass } from "./unclassified.ts"
import { unitsPass } from "./units.ts"
import { virementPass } from "./virement.ts"

/** Findings of one code that are listed. */
const findingsMost = 100

const passes: readonly Pass[] = [
  publisherPass,
  unitsPass,
  codesPass,
  unclassifiedPass,
  amountUnitPass,
  balancePass,
  statedTotalsPass,
  virementPass,
  earmarkedPass,
  projectsPass,
  monitoringPass,
  answersPass,
  departmentEvaluationsPass,
  countsPass,
  negativesPass,
]

/** Everything that is wrong with a ledger itself, pass after pass. What a wrong unit explains is not said again. @zh 账册核对 */
export function ledgerFindings(ledger: Ledger, statutes: Statutes): readonly LedgerFinding[] {
  const input = passInput(ledger, statutes)
  const findings = passes.flatMap((pass) => pass(input))
  const explained = findings.some(({ code }) => code === "amount-unit")
  const symptoms = new Set(["overspent-source", "unbalanced-source", "stated-total-differs"])
  const told = explained ? findings.filter(({ code }) => !symptoms.has(code)) : findings
  return [...grouped(told, ({ code }) => code).values()].flatMap(bounded)
}

/** The findings of one code: the first of them, and how many more there are. */
function bounded(findings: readonly LedgerFinding[]): readonly LedgerFinding[] {
  const [first] = findings
  if (!first || findings.length <= findingsMost) return findings
  const rest = findings.length - findingsMost
  const more = `同类问题另有${rest}处未列出`
  return [
    ...findings.slice(0, findingsMost),
    finding(
      first.severity,
      "more-findings",
      findings[findingsMost]!.at,
      more,
      `${rest} more findings of ${first.code}`,
    ),
  ]
}
