import type { Coordinate } from "#fiscal"
import type { Ledger, ProcurementItem } from "./ledger.ts"
/**
 * Procurement of a coordinate from the ledger's items: total, goods, works, services; sme and micro of all of them.
 * Undefined where items exist but none says what small and medium enterprises got. Items know their project, function
 * and section only; a question that also asks for a source or a unit is answered by all that do not contradict it.
 */
export declare function procured(
  ledger: Ledger,
  coordinate: Coordinate,
):
  | {
      readonly fen: number
      readonly items: readonly ProcurementItem[]
    }
  | undefined
