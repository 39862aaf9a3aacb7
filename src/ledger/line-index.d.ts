import type { LedgerLine } from "./ledger.ts"
import type { MemberKey } from "./line-members.ts"
/**
 * Lines by every member they count under. A question is the intersection of a few members: the rarest is walked, the
 * others are looked up bit by bit, so that a narrow cell costs its own lines and not the ledger's.
 */
export declare class LineIndex {
  private readonly postings
  private readonly lines
  constructor(lines: readonly LedgerLine[], membersOf: (line: LedgerLine) => readonly MemberKey[])
  /** Whether any line counts under a member. */
  has(key: MemberKey): boolean
  /** Positions of the lines that count under all the members, in the ledger's order. */
  under(keys: readonly MemberKey[]): readonly number[]
  /** Whole 分 of the lines at these positions. */
  sum(positions: readonly number[]): number
  at(positions: readonly number[]): readonly LedgerLine[]
  private bitsOf
}
