import type { Ledger } from "#ledger"
import type { WritingFinding } from "./writing-finding.ts"
/**
 * What was printed in a text otherwise than the ledger says, by section and slot. Empty unless a disclosure is
 * compiled as published.
 */
export declare class Deviations {
  private readonly bySlot
  private readonly used
  constructor(ledger: Ledger, asPublished: boolean)
  /** What was printed in a slot; empty where it was left out; undefined where nothing deviates. */
  printed(section: string, slot: string): string | undefined
  /** Deviations no slot answered to: they would be lost silently. */
  unused(): readonly WritingFinding[]
}
