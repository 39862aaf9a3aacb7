import type { Indicator, Ledger } from "#ledger"

const known = new WeakMap<Ledger, Map<string, readonly Indicator[]>>()

/** The indicators of a project, of the whole ("overall") or of earmarked funds ("earmarked"), in the ledger's order. */
export function ownIndicators(ledger: Ledger, of: string): readonly Indicator[] {
  let lists = known.get(ledger)
  if (!lists) {
    lists = new Map()
    const made = lists as Map<string, Indicator[]>
    for (const indicator of ledger.indicators) {
      const list = made.get(indicator.of)
      if (list) list.push(indicator)
      else made.set(indicator.of, [indicator])
    }
    known.set(ledger, lists)
  }
  return lists.get(of) ?? []
}
