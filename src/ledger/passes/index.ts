import type { Statutes } from "#statutes"
import { bookOf } from "../book-of.ts"
import type { Ledger } from "../ledger.ts"
import type { LedgerFinding } from "../ledger-finding.ts"
import { amountUnitPass } from "./amount-unit.ts"
import { balancePass } from "./balance.ts"
import { codesPass } from "./codes.ts"
import { countsPass } from "./counts.ts"
import { negativesPass } from "./negatives.ts"
import type { Pass } from "./pass.ts"
import { projectsPass } from "./projects.ts"
import { publisherPass } from "./publisher.ts"
import { statedTotalsPass } from "./stated-totals.ts"
import { unclassifiedPass } from "./unclassified.ts"
import { unitsPass } from "./units.ts"
import { virementPass } from "./virement.ts"

const passes: readonly Pass[] = [
  publisherPass,
  unitsPass,
  codesPass,
  unclassifiedPass,
  amountUnitPass,
  balancePass,
  statedTotalsPass,
  virementPass,
  projectsPass,
  countsPass,
  negativesPass,
]

/** Everything that is wrong with a ledger itself, pass after pass. What a wrong unit explains is not said again. @zh 账册核对 */
export function ledgerFindings(ledger: Ledger, statutes: Statutes): readonly LedgerFinding[] {
  const input = { ledger, statutes, book: bookOf(ledger, statutes) }
  const findings = passes.flatMap((pass) => pass(input))
  const explained = findings.some(({ code }) => code === "amount-unit")
  const symptoms = new Set(["overspent-source", "unbalanced-source", "stated-total-differs"])
  return explained ? findings.filter(({ code }) => !symptoms.has(code)) : findings
}
