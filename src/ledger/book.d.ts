import type { Coordinate } from "#fiscal"
import type { Ledger, LedgerLine, ProcurementItem, StatedAmount } from "./ledger.ts"
/** An amount with what it was made of: lines summed, or the statement it was taken from. */
export interface LedgerAmount {
  readonly fen: number
  readonly lines: readonly LedgerLine[]
  readonly stated?: StatedAmount
  /** Items of procurement it was summed from. */
  readonly items?: readonly ProcurementItem[]
  /** Reasons of the assumed entries in it. */
  readonly assumed: readonly string[]
}
/** Dimensions whose members a book can list. */
export type ListedDimension = "unit" | "function" | "economicDepartment" | "economicGovernment" | "project" | "source"
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
   * carry-out + allocation. Absent phase: the document kind's own; absent year: the ledger's; absent flow: expenditure.
   * A stated amount of the very coordinate wins. Undefined: nothing states it and no line could (last year not entered,
   * a phase without a line), which is not zero.
   *
   * - A line without 政府经济科目 counts under the one its departmental section maps to for its unit's nature.
   * - “三公” money is found by its economic sections, of R1 unless a source is asked; where a part is stated, its total is
   *   the sum of the parts. 会议费 and 培训费 stand beside the total.
   * - R11.fiscal (其中：财政拨款) is all of R11 unless a line of the ledger tells R11.fiscal, or R11.other, apart.
   * - Procurement comes from the items of procurement; agency-operating is what is stated, else 公用经费 of R11.
   * - Of another year only stated amounts are known; of the totals 收入总计 and 支出总计 one stands for the other.
   */
  amount(coordinate: Coordinate): LedgerAmount | undefined
  /** Whole 分 of a coordinate, 0 where nothing is known. */
  fen(coordinate: Coordinate): number
  /**
   * The members of a dimension (codes cut to so many digits; project codes; unit codes) that have lines or stated
   * amounts under a coordinate, in code order. A code shorter than asked is left out.
   */
  members(dimension: ListedDimension, under: Coordinate, digits?: 3 | 5 | 7): readonly string[]
}
