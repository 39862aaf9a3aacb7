import type { LedgerFinding } from "../ledger-finding.ts"
import { atColumn, finding, grouped, type Pass, type PassInput, yuan } from "./pass.ts"

/**
 * Virement moves money inside the approved total: within a fund source its lines sum to zero. Only a supplement or a
 * virement can be exempt from counting as an adjustment.
 */
export const virementPass: Pass = (input) => [...unbalancedVirement(input), ...strayExemptions(input)]

function unbalancedVirement({ ledger, statutes }: PassInput): LedgerFinding[] {
  const moved = ledger.lines.filter(({ posting }) => posting === "virement")
  return [...grouped(moved, ({ coordinate }) => coordinate.source ?? "")].flatMap(([source, lines]) => {
    const sum = lines.reduce((total, { fen }) => total + fen, 0)
    if (sum === 0) return []
    const name = statutes.classifications.revenue.byId(source)?.budgetName ?? source
    return [
      finding(
        "error",
        "virement-not-zero",
        lines[0]!.at,
        `${name}调剂的转出与转入不相等，合计为${yuan(sum)}，应为0；总额增减请填“追加”`,
        `virement within ${name || "one source"} sums to ${yuan(sum)}, not to zero; a change of the total is a supplement`,
        { found: yuan(sum), expected: yuan(0) },
      ),
    ]
  })
}

function strayExemptions({ ledger }: PassInput): LedgerFinding[] {
  return ledger.lines
    .filter(({ exempt, posting }) => exempt !== undefined && posting !== "supplement" && posting !== "virement")
    .map(({ at }) =>
      finding(
        "warning",
        "exempt-without-adjustment",
        atColumn(at, "不计预算调整"),
        "只有追加和调剂才有“不计预算调整”的原因，这一行不是预算调整",
        "only a supplement or a virement can be exempt from counting as an adjustment; this line is neither",
      ),
    )
}
