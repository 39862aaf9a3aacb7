import type { Book, LedgerFinding } from "#ledger"
import type { FeasibilityFinding } from "./feasibility-finding.ts"
import { feasibilityOfAll } from "./feasibility-of.ts"
import { feasibilityMessage, feasibilityWords } from "./feasibility-words.ts"
import { type EnteredTargets, ledgerTargets } from "./ledger-targets.ts"

/**
 * What is wrong with a ledger's targets before the year starts, at the entries where it is: the same judgement as of a
 * published document, told while it can still be mended.
 */
export function ledgerFeasibility(book: Book): readonly LedgerFinding[] {
  const all = ledgerTargets(book)
  return feasibilityOfAll(all).flatMap((findings, index) => findings.map((one) => entered(one, all[index]!)))
}

function entered(finding: FeasibilityFinding, targets: EnteredTargets): LedgerFinding {
  const { kind, severity, indicator, found, expected } = finding
  const said = feasibilityMessage(finding)
  const { mend } = feasibilityWords[kind]
  const entry = indicator === undefined ? undefined : targets.entries[indicator]
  return {
    code: `target-${kind}`,
    severity,
    at: entry?.at ?? targets.entry?.at ?? targets.entries[0]?.at ?? { table: "indicators", row: 1 },
    message: { zh: `${said.zh}。${mend.zh}`, en: `${said.en}: ${mend.en}` },
    ...(found ? { found: found.text } : {}),
    ...(expected ? { expected } : {}),
  }
}
