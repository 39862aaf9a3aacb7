import { type Coordinate } from "#fiscal"
import type { Reason } from "#ledger"
/**
 * The reason entered for a figure: the one of its very coordinate, else the nearest more general one. What is said of
 * 208 holds for 2080505; what is said of the three public expenses does not hold for money that is none of them. Of
 * two equally near, the one entered last.
 */
export declare function reasonOf(
  reasons: readonly Reason[],
  coordinate: Coordinate,
  about: Reason["about"],
): Reason | undefined
