/** An item of one classification with its amount, whole 分. */
export interface Share<T> {
  readonly item: T
  readonly fen: number
}

/** A pair of items with the amount they have in common; right is absent for what found no partner. */
export interface Pair<L, R> {
  readonly left: L
  readonly right?: R
  readonly fen: number
}

/** Several tails may add up in what is left of the last item. */
const restOfSum = 4

/**
 * Joins two classifications of one amount of which only the two lists of totals were published: natural partners first,
 * then items of the very same amount, then an item with the few that add up to it, then in order, as much as both still have. Every left amount is used up exactly;
 * the right ones as far as they reach. What is left of an item below `tail` is rounding, no line of its own.
 */
export function coupled<L, R>(
  left: readonly Share<L>[],
  right: readonly Share<R>[],
  natural: (left: L, right: R) => boolean = () => false,
  tail = 0,
): readonly Pair<L, R>[] {
  const over = left.map((share) => share.fen)
  const under = right.map((share) => share.fen)
  const pairs: { left: L; right?: R; fen: number }[] = []
  const take = (i: number, j: number) => {
    let fen = Math.min(over[i]!, under[j]!)
    if (fen <= tail) return
    if (over[i]! - fen <= tail) fen = over[i]!
    over[i]! -= fen
    under[j]! -= Math.min(fen, under[j]!)
    if (under[j]! <= tail) under[j] = 0
    pairs.push({ left: left[i]!.item, right: right[j]!.item, fen })
  }
  const each = (wanted: (i: number, j: number) => boolean) => {
    for (let i = 0; i < left.length; i++) for (let j = 0; j < right.length; j++) if (wanted(i, j)) take(i, j)
  }
  each((i, j) => natural(left[i]!.item, right[j]!.item))
  each((i, j) => Math.abs(over[i]! - under[j]!) <= tail)
  for (let i = 0; i < left.length; i++) for (const j of summands(under, over[i]!, tail)) take(i, j)
  for (let j = 0; j < right.length; j++) for (const i of summands(over, under[j]!, tail)) take(i, j)
  let j = 0
  for (let i = 0; i < left.length; i++) {
    while (over[i]! > tail && j < right.length) {
      take(i, j)
      if (under[j]! <= tail) j++
    }
    if (over[i] === 0) continue
    const last = pairs.findLast((pair) => pair.left === left[i]!.item)
    if (last && Math.abs(over[i]!) <= restOfSum * tail) last.fen += over[i]!
    else pairs.push({ left: left[i]!.item, fen: over[i]! })
  }
  return pairs
}

const mostSummands = 4
const mostCandidates = 24

/** The fewest (two to four) amounts that add up to a whole, by their indexes; empty when none do or there are too many to try. */
function summands(amounts: readonly number[], whole: number, tail: number): readonly number[] {
  const open = amounts.flatMap((fen, index) => (fen > tail && fen < whole ? [{ fen, index }] : []))
  if (whole <= tail || open.length > mostCandidates) return []
  const search = (from: number, rest: number, left: number): number[] | undefined => {
    if (Math.abs(rest) <= tail) return []
    if (left === 0 || rest < 0) return undefined
    for (let k = from; k < open.length; k++) {
      const found = search(k + 1, rest - open[k]!.fen, left - 1)
      if (found) return [open[k]!.index, ...found]
    }
    return undefined
  }
  for (let size = 2; size <= mostSummands; size++) {
    const found = search(0, whole, size)
    if (found) return found
  }
  return []
}
