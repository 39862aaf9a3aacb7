import type { Quantity } from "#money"
import type { Direction, RateClaim, ShareClaim } from "../claim.ts"

/**
 * The direction that a rate, its change and its amount bear out: the printed one, or the other where only that
 * gives the printed rate (a word the wrong way round, not a number); undefined when neither does.
 * @zh 由数判断的增减方向
 */
export function directionByFigures(claim: RateClaim): Direction | undefined {
  const { change, figure, direction } = claim
  const amount = claim.of[0]
  if (!change || !amount || direction === "flat" || figure.unit !== "%") return undefined
  const other: Direction = direction === "up" ? "down" : "up"
  for (const way of [direction, other]) if (gives(change.quantity, amount.quantity, way, figure.quantity)) return way
  return undefined
}

/** Whether a change of an amount gives the printed rate, within what rounding allows. */
function gives(change: Quantity, amount: Quantity, way: Direction, rate: Quantity): boolean {
  if (change.scale !== amount.scale || change.value <= 0) return false
  const sign = way === "up" ? -1 : 1
  const lowBase = amount.low + sign * change.high
  const highBase = amount.high + sign * change.low
  if (lowBase <= 0 || highBase <= 0) return false
  // d ÷ (a ∓ d) rises with d and falls with a
  const low = change.low / (amount.high + sign * change.low)
  const high = change.high / (amount.low + sign * change.high)
  return low * 1e8 <= rate.high && high * 1e8 >= rate.low
}

/** Whether a rise is as large as the amount itself: there was nothing before, so there is no rate. @zh 上期为零 */
export function risesFromNothing({ change, of, direction }: RateClaim): boolean {
  const amount = of[0]
  return (
    direction === "up" &&
    change !== undefined &&
    amount !== undefined &&
    change.quantity.value !== 0 &&
    change.quantity.scale === amount.quantity.scale &&
    change.quantity.value === amount.quantity.value
  )
}

/** Shares of one enumeration that are all printed, and what they sum to in micro. */
interface ShareGroup {
  readonly shares: readonly ShareClaim[]
  /** Millionths of a percent by which they miss 100. */
  readonly gap: number
  /** The parts with money sum to the whole, so that no share is missing. */
  readonly complete: boolean
}

/** Shares by enumeration. A group is complete when its parts make up the whole within rounding. @zh 占比组 */
export function shareGroups(shares: readonly ShareClaim[]): ShareGroup[] {
  const groups = new Map<string, ShareClaim[]>()
  for (const share of shares) {
    if (!share.part || !share.whole || share.whole.quantity.value === 0) continue
    const key = `${share.section.join("\n")}|${share.group}|${share.whole.place.block}:${share.whole.place.span?.[0] ?? ""}`
    const list = groups.get(key)
    if (list) list.push(share)
    else groups.set(key, [share])
  }
  return [...groups.values()].map((list) => {
    const whole = list[0]!.whole!.quantity
    const left = list.reduce((rest, share) => rest - share.part!.quantity.value, whole.value)
    const slack = list.reduce((sum, share) => sum + share.part!.quantity.ulp, whole.ulp) / 2
    return {
      shares: list,
      gap: list.reduce((sum, share) => sum + share.figure.quantity.value, -100_000_000),
      complete: Math.abs(left) < slack + 1,
    }
  })
}

/**
 * Shares that carry the rest so that their enumeration closes exactly at 100: one step of the last digit away from
 * the share of their own amount. A custom, not an error (rules.md: 残差项).
 * @zh 残差项
 */
export function residualShares(shares: readonly ShareClaim[]): Map<ShareClaim, number> {
  const result = new Map<ShareClaim, number>()
  for (const group of shareGroups(shares)) {
    if (group.gap !== 0 || !group.complete || group.shares.length < 2) continue
    const off = group.shares.flatMap((share) => {
      const step = share.figure.quantity.ulp
      const own = Math.floor(((share.part!.quantity.value / share.whole!.quantity.value) * 1e8) / step + 0.5) * step
      return own === share.figure.quantity.value
        ? []
        : [{ share, own, steps: Math.round(Math.abs(own - share.figure.quantity.value) / step) }]
    })
    if (off.length === 1 && off[0]!.steps === 1) result.set(off[0]!.share, off[0]!.own)
  }
  return result
}
