import type { Ledger } from "#ledger"
import type { Narrative } from "#statutes"
import type { AmountForm } from "./printed-figure.ts"

/** How a family's text prints amounts; whole ones where it leaves that to the ledger and every entry is whole. */
export function amountForm(narrative: Narrative, ledger: Ledger): AmountForm {
  const { unit, trimZeros } = narrative
  if (narrative.decimals !== "auto") return { unit, decimals: narrative.decimals, trimZeros }
  const whole = [...ledger.lines, ...ledger.totals, ...ledger.procurement].every((entry) => entry.fen % 100 === 0)
  return { unit, decimals: whole ? 0 : 2, trimZeros }
}
