import type { LedgerFinding } from "../ledger-finding.ts"
import { coordinateKey } from "#fiscal"
import type { LedgerLine } from "../ledger.ts"
import { bareCoordinate } from "../stated-amounts.ts"
import { atColumn, finding, grouped, type Pass, yuan } from "./pass.ts"

/**
 * Figures of this year that are stated beside lines of the same meaning must be their sum. Three-public money may be
 * stated while its lines are not told apart by section, and an assumed figure owns up to it: there it is a warning.
 */
export const statedTotalsPass: Pass = ({ ledger, linesUnder }) => {
  const findings: LedgerFinding[] = []
  for (const { coordinate, fen, assumed, at } of ledger.totals) {
    if (coordinate.year !== undefined && coordinate.year !== `${ledger.publisher.year}`) continue
    if (coordinate.procurement !== undefined || coordinate.topic !== undefined) continue
    const { count, fen: sum, first } = linesUnder(coordinate)
    if (first === undefined || sum === fen) continue
    findings.push(
      finding(
        coordinate.threePublic === undefined && assumed === undefined ? "error" : "warning",
        "stated-total-differs",
        atColumn(at, "金额"),
        `核对数${yuan(fen)}与明细之和${yuan(sum)}不符，相差${yuan(fen - sum)}（明细${count}行，首行${place(first)}）；请改正其一`,
        `the stated ${yuan(fen)} is not the sum of ${count} lines, ${yuan(sum)}; correct either`,
        { found: yuan(fen), expected: yuan(sum) },
      ),
    )
  }
  for (const same of grouped(ledger.totals, ({ coordinate }) =>
    coordinateKey(bareCoordinate(coordinate, ledger)),
  ).values())
    if (same.length > 1)
      findings.push(
        finding(
          same.some(({ fen }) => fen !== same[0]!.fen) ? "error" : "warning",
          "duplicate-total",
          atColumn(same[1]!.at, "金额"),
          `同一事项填了${same.length}次：${same
            .slice(0, 5)
            .map(({ fen }) => yuan(fen))
            .join("、")}，只用第一个`,
          `the same figure is stated ${same.length} times; the first is used`,
        ),
      )
  return findings
}

function place({ at }: LedgerLine): string {
  return at.source ?? `${at.table}:${at.row}`
}
