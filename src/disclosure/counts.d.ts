import type { Ledger } from "#ledger"
/** A count of the ledger: entered itself, or the sum of the counts below it (vehicles = vehicles.general + …). */
export declare function countOf(
  ledger: Ledger,
  id: string,
): {
  readonly value: number
  readonly assumed?: string
}
/**
 * A count of an enumeration: the last one, 其他 (its id ends in .other), takes in what the ledger counts under names
 * the enumeration does not have, so that its parts always add up.
 */
export declare function countAmong(
  ledger: Ledger,
  id: string,
  ids: readonly string[],
): {
  readonly value: number
  readonly assumed?: string
}
