import type { Coordinate } from "#fiscal"
import type { Ledger, LedgerLine, StatedAmount } from "./ledger.ts"

/** An amount with what it was made of: lines summed, or the statement it was taken from. */
export interface LedgerAmount {
  readonly fen: number
  readonly lines: readonly LedgerLine[]
  readonly stated?: StatedAmount
  /** Reasons of the assumed entries in it. */
  readonly assumed: readonly string[]
}

/**
 * A ledger that answers questions of meaning: what a coordinate amounts to. Every cell of a statement, every figure of a
 * sentence and every slice of a chart asks here, so that equal coordinates cannot differ.
 * @zh 账册查询
 */
export interface Book {
  readonly ledger: Ledger
  /**
   * The amount of a coordinate; an absent dimension sums over all, a member sums over its tree (208 holds 2080505,
   * R1 holds R11, basic holds basic.personnel). `resources` is revenue + carry-in + surplus-use, `uses` is expenditure +
   * carry-out + allocation. Absent phase: the document kind's own; absent year: the ledger's. A stated amount of the very
   * coordinate wins. Undefined: nothing states it and no line could (last year not entered), which is not zero.
   */
  amount(coordinate: Coordinate): LedgerAmount | undefined
  /** Whole 分 of a coordinate, 0 where nothing is known. */
  fen(coordinate: Coordinate): number
  /** The members of a dimension (codes cut to so many digits; projects; units) that have lines under a coordinate, in code order. */
  members(
    dimension: "unit" | "function" | "economicDepartment" | "economicGovernment" | "project" | "source",
    under: Coordinate,
    digits?: 3 | 5 | 7,
  ): readonly string[]
}
