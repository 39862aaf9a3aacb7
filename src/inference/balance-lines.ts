import type { Coordinate, DocumentKind } from "#fiscal"
import type { LedgerLine } from "#ledger"
import type { PrintedAmount } from "./printed-amounts.ts"

/**
 * What financed the expenditure: revenue of the year for current money, carry-over for carried money, to the last 分 what
 * was spent; and the carry-overs out of the year that were printed, each with the revenue it is a rest of.
 */
export function balanceLines(
  spent: readonly LedgerLine[],
  amounts: readonly PrintedAmount[],
  kind: DocumentKind,
): readonly LedgerLine[] {
  const sums = new Map<string, LedgerLine>()
  for (const { coordinate, posting, fen } of spent) {
    const { unit, source, vintage, function: item } = coordinate
    const own: Coordinate = {
      ...(unit ? { unit } : {}),
      flow: vintage === "carried" ? "carry-in" : "revenue",
      ...(source ? { source } : {}),
      ...(kind === "accounts" && item ? { function: item } : {}),
    }
    const key = Object.values(own).join("/")
    sums.set(key, { coordinate: own, posting, fen: (sums.get(key)?.fen ?? 0) + fen, at: { table: "balances", row: 0 } })
  }
  const left = amounts.filter(({ coordinate, wrong }) => {
    const { flow, source, unit, year, phase } = coordinate
    return !wrong && flow === "carry-out" && source && /^R(11|12|13|2|3\d?)$/.test(source) && !unit && !year && !phase
  })
  const carried = [...new Map(left.map((a) => [`${a.coordinate.source}/${a.coordinate.function ?? ""}`, a])).values()]
  const posting = kind === "accounts" ? "outturn" : "approved"
  const rests = carried.flatMap(({ coordinate, fen }) => {
    const { source, function: item } = coordinate
    const own = { unit: spent[0]?.coordinate.unit ?? "", source: source!, ...(item ? { function: item } : {}) }
    return (["revenue", "carry-out"] as const).map((flow) => ({
      coordinate: { ...own, flow },
      posting: posting as LedgerLine["posting"],
      fen,
      at: { table: "balances", row: 0 },
    }))
  })
  return [...sums.values(), ...rests]
}
