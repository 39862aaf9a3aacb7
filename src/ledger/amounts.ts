import type { Coordinate } from "#fiscal"
import { assumedFor } from "./assumed.ts"
import type { LedgerAmount } from "./book.ts"
import type { LedgerLine, StatedAmount } from "./ledger.ts"
import type { LineIndex } from "./line-index.ts"

/** An amount summed from lines, which are gathered only when somebody asks what it is made of. */
export class SummedAmount implements LedgerAmount {
  readonly fen: number
  private readonly index: LineIndex
  private readonly positions: readonly number[]
  private readonly asked: Coordinate

  constructor(index: LineIndex, positions: readonly number[], asked: Coordinate) {
    this.index = index
    this.positions = positions
    this.asked = asked
    this.fen = index.sum(positions)
  }

  get lines(): readonly LedgerLine[] {
    return this.index.at(this.positions)
  }

  get assumed(): readonly string[] {
    return [...new Set(this.lines.flatMap((line) => assumedFor(line, this.asked) ?? []))]
  }
}

/** An amount taken from a statement, with the lines that lie under the same coordinate. */
export class TakenAmount implements LedgerAmount {
  readonly stated: StatedAmount
  private readonly gather: () => readonly LedgerLine[]

  constructor(stated: StatedAmount, gather: () => readonly LedgerLine[]) {
    this.stated = stated
    this.gather = gather
  }

  get fen(): number {
    return this.stated.fen
  }

  get lines(): readonly LedgerLine[] {
    return this.gather()
  }

  get assumed(): readonly string[] {
    return this.stated.assumed === undefined ? [] : [this.stated.assumed]
  }
}
