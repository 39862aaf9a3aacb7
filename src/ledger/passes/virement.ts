import { finding, grouped, type Pass, yuan } from "./pass.ts"

/** Virement moves money inside the approved total: within a fund source its lines sum to zero. */
export const virementPass: Pass = ({ ledger, statutes }) => {
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
