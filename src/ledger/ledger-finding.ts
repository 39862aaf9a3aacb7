import type { LedgerPlace } from "./ledger.ts"

/**
 * What is wrong with an entry of the ledger, where, and what would be right. error: the ledger cannot be compiled as it
 * is; warning: very probably wrong; info: worth knowing.
 * @zh 账册问题
 */
export interface LedgerFinding {
  readonly code: string
  readonly severity: "error" | "warning" | "info"
  readonly at: LedgerPlace
  readonly message: { readonly zh: string; readonly en: string }
  readonly found?: string
  readonly expected?: string
}
