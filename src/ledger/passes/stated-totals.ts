import type { LedgerFinding } from "../ledger-finding.ts"
import { atColumn, finding, type Pass, yuan } from "./pass.ts"

/**
 * Figures of this year that are stated beside lines of the same meaning must be their sum. Three-public money may be
 * stated while its lines are not told apart by section, and an assumed figure owns up to it: there it is a warning.
 */
export const statedTotalsPass: Pass = ({ ledger, book }) => {
  const findings: LedgerFinding[] = []
  for (const { coordinate, fen, assumed, at } of ledger.totals) {
    if (coordinate.year !== undefined && coordinate.year !== `${ledger.publisher.year}`) continue
    if (coordinate.procurement !== undefined || coordinate.topic !== undefined) continue
    const lines = book.amount(coordinate)?.lines ?? []
    const sum = lines.reduce((total, line) => total + line.fen, 0)
    if (lines.length === 0 || sum === fen) continue
    findings.push(
      finding(
        coordinate.threePublic === undefined && assumed === undefined ? "error" : "warning",
        "stated-total-differs",
        atColumn(at, "金额"),
        `核对数${yuan(fen)}与明细之和${yuan(sum)}不符，相差${yuan(fen - sum)}（明细${lines.length}行，首行${lines[0]!.at.source ?? `${lines[0]!.at.table}:${lines[0]!.at.row}`}）；请改正其一`,
        `the stated ${yuan(fen)} is not the sum of ${lines.length} lines, ${yuan(sum)}; correct either`,
        { found: yuan(fen), expected: yuan(sum) },
      ),
    )
  }
  return findings
}
