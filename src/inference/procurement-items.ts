import type { ProcurementItem } from "#ledger"
import type { PrintedAmount } from "./printed-amounts.ts"

const kinds = [
  ["goods", "货物"],
  ["works", "工程"],
  ["services", "服务"],
] as const

/** Procurement as printed: one item a kind; what was awarded to small and micro enterprises is laid on them in order. */
export function procurementItems(amounts: readonly PrintedAmount[]): readonly ProcurementItem[] {
  const printed = (part: string) => amounts.find((a) => a.coordinate.procurement === part && !a.wrong)?.fen ?? 0
  let [sme, micro] = [printed("sme"), printed("micro")]
  const items: ProcurementItem[] = []
  for (const [kind, name] of kinds) {
    const fen = printed(kind)
    if (fen === 0) continue
    const [smeFen, microFen] = [Math.min(fen, sme), Math.min(fen, micro)]
    sme -= smeFen
    micro -= microFen
    const won = { ...(smeFen ? { smeFen } : {}), ...(microFen ? { microFen } : {}) }
    items.push({ kind, name, fen, ...won, at: { table: "procurement", row: items.length + 2 } })
  }
  return items
}
