import type { LedgerAmount } from "./book.ts"
import type { LedgerLine, StatedAmount } from "./ledger.ts"
import type { LineIndex } from "./line-index.ts"
/** An amount summed from lines, which are gathered only when somebody asks what it is made of. */
export declare class SummedAmount implements LedgerAmount {
  readonly fen: number
  private readonly index
  private readonly positions
  constructor(index: LineIndex, positions: readonly number[])
  get lines(): readonly LedgerLine[]
  get assumed(): readonly string[]
}
/** An amount taken from a statement, with the lines that lie under the same coordinate. */
export declare class TakenAmount implements LedgerAmount {
  readonly stated: StatedAmount
  private readonly gather
  constructor(stated: StatedAmount, gather: () => readonly LedgerLine[])
  get fen(): number
  get lines(): readonly LedgerLine[]
  get assumed(): readonly string[]
}
