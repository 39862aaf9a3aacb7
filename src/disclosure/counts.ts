import type { Ledger } from "#ledger"

/** A count of the ledger: entered itself, or the sum of the counts below it (vehicles = vehicles.general + …). */
export function countOf(ledger: Ledger, id: string): { readonly value: number; readonly assumed?: string } {
  const own = ledger.counts.find((count) => count.id === id)
  if (own) return { value: own.value, ...(own.assumed ? { assumed: own.assumed } : {}) }
  const below = ledger.counts.filter((count) => count.id.startsWith(`${id}.`))
  const assumed = below.find((count) => count.assumed)?.assumed
  return { value: below.reduce((sum, count) => sum + count.value, 0), ...(assumed ? { assumed } : {}) }
}
