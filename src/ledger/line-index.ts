import type { LedgerLine } from "./ledger.ts"

/** A dimension and a member of it. */
export type Member = readonly [dimension: string, value: string]

/** Positions of lines in order, and the same as bits once a question needs to look them up. */
interface Postings {
  readonly positions: number[]
  bits?: Uint8Array
}

/**
 * Lines by every member they count under. A question is the intersection of a few members: the rarest is walked, the
 * others are looked up bit by bit, so that a narrow cell costs its own lines and not the ledger's.
 */
export class LineIndex {
  private readonly dimensions = new Map<string, Map<string, Postings>>()
  private readonly lines: readonly LedgerLine[]

  constructor(lines: readonly LedgerLine[], membersOf: (line: LedgerLine) => readonly Member[]) {
    this.lines = lines
    lines.forEach((line, position) => {
      for (const [dimension, value] of membersOf(line)) {
        let members = this.dimensions.get(dimension)
        if (!members) {
          members = new Map()
          this.dimensions.set(dimension, members)
        }
        const known = members.get(value)
        if (!known) members.set(value, { positions: [position] })
        else if (known.positions.at(-1) !== position) known.positions.push(position)
      }
    })
  }

  /** Whether any line counts under a member. */
  has(dimension: string, value: string): boolean {
    return this.dimensions.get(dimension)?.has(value) === true
  }

  /** Positions of the lines that count under all the members, in the ledger's order. */
  under(members: readonly Member[]): readonly number[] {
    const found: Postings[] = []
    let least: Postings | undefined
    for (const [dimension, value] of members) {
      const postings = this.dimensions.get(dimension)?.get(value)
      if (!postings) return []
      found.push(postings)
      if (least === undefined || postings.positions.length < least.positions.length) least = postings
    }
    if (least === undefined) return this.lines.map((_, position) => position)
    let positions: readonly number[] = least.positions
    for (let i = 0; i < found.length && positions.length > 0; i++)
      if (found[i] !== least) positions = within(positions, this.bitsOf(found[i]!))
    return positions
  }

  /** Whole 分 of the lines at these positions. */
  sum(positions: readonly number[]): number {
    let fen = 0
    for (const position of positions) fen += this.lines[position]!.fen
    return fen
  }

  at(positions: readonly number[]): readonly LedgerLine[] {
    return positions.map((position) => this.lines[position]!)
  }

  private bitsOf(postings: Postings): Uint8Array {
    if (!postings.bits) {
      postings.bits = new Uint8Array((this.lines.length >> 3) + 1)
      for (const position of postings.positions) postings.bits[position >> 3]! |= 1 << (position & 7)
    }
    return postings.bits
  }
}

/** The positions whose bit is set; the same list where all are. */
function within(positions: readonly number[], bits: Uint8Array): readonly number[] {
  let kept: number[] | undefined
  for (let i = 0; i < positions.length; i++) {
    const position = positions[i]!
    const isSet = bits[position >> 3]! & (1 << (position & 7))
    if (isSet) kept?.push(position)
    else kept ??= positions.slice(0, i)
  }
  return kept ?? positions
}
