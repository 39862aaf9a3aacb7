/** What a sum of entries must come to: whole 分, both bounds included. */
export interface Bound {
  /** Indexes of the entries it sums. */
  readonly of: readonly number[]
  readonly low: number
  readonly high: number
}

/** How often all bounds are gone through before what is still violated is given up. */
const mostRounds = 400

/**
 * Moves amounts, as little as each step needs, until every sum lies within its bounds: rounding tails of published
 * figures are taken up by the 分 that nobody printed. Gives the amounts and the bounds no amounts were found for.
 * An entry of zero stays zero; none changes its sign.
 */
export function fitted(
  amounts: readonly number[],
  bounds: readonly Bound[],
): { readonly amounts: readonly number[]; readonly unmet: readonly Bound[] } {
  const fens = [...amounts]
  const open = bounds.filter((bound) => bound.of.length > 0)
  for (let round = 0; round < mostRounds; round++) {
    let moved = false
    for (const bound of open) {
      const lack = lackOf(bound, fens)
      if (lack === 0) continue
      moved = spread(lack, bound.of, fens) || moved
    }
    if (!moved) break
  }
  return { amounts: fens, unmet: bounds.filter((bound) => lackOf(bound, fens) !== 0) }
}

/** What must be added to bring a sum within its bounds, a little inside where there is room. */
function lackOf({ of, low, high }: Bound, fens: readonly number[]): number {
  let sum = 0
  for (const index of of) sum += fens[index]!
  const inside = Math.floor((high - low) / 8)
  if (sum < low) return low + inside - sum
  return sum > high ? high - inside - sum : 0
}

/** Spreads an amount over entries, the larger ones taking what the division leaves; false when nothing could move. */
function spread(lack: number, of: readonly number[], fens: number[]): boolean {
  const entries = of.filter((index) => fens[index] !== 0).toSorted((a, b) => Math.abs(fens[b]!) - Math.abs(fens[a]!))
  if (entries.length === 0) return false
  const each = Math.trunc(lack / entries.length)
  let rest = lack - each * entries.length
  let moved = false
  for (const index of entries) {
    const extra = Math.sign(rest)
    const next = fens[index]! + each + extra
    if (Math.sign(next) !== Math.sign(fens[index]!)) continue
    rest -= extra
    moved ||= next !== fens[index]
    fens[index] = next
  }
  return moved
}
