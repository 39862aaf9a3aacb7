import { type ReadLimits, readLimits } from "#formats"

/** Bounds of one table of a ledger or one workbook: far more than any unit enters, still little for a computer. */
export const ledgerLimits: ReadLimits = {
  ...readLimits,
  bytes: 64 * 1024 * 1024,
  cells: 400_000,
  characters: 20_000_000,
}
