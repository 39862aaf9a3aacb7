import type { Quantity } from "#money"
import type { Identity, SumIdentity } from "./identity.ts"
import { asPrinted, type Reading, type Sum, sumOf } from "./interval.ts"
import { judgeRatio } from "./percentage.ts"

/**
 * What became of an identity. `tail`: rounding explains that the printed values differ.
 * @zh 成立、尾差、不成立
 */
export type State = "holds" | "tail" | "violated"

/** An identity with its outcome. */
export interface Judgement {
  readonly identity: Identity
  readonly state: State
  /** Σ coefficient × printed value (total − parts), or printed − computed percentage, in `scale`. */
  readonly difference: number
  /** The bound E(n) as said to people: the absolute difference must be less than it; 0 means it must be nothing. */
  readonly tolerance: number
  readonly scale: Quantity["scale"]
}

/**
 * Judges one identity by the closed integer intervals of its figures (model.md, Identities): a sum fails only if no
 * exact values behind the prints satisfy it. `read` may give corrected quantities.
 */
export function judge(identity: Identity, read: Reading = asPrinted): Judgement {
  return identity.kind === "ratio" ? judgeRatio(identity, read) : judgeSum(identity, read)
}

function judgeSum(identity: SumIdentity, read: Reading): Judgement {
  const sum = sumOf(identity.terms, read)
  return {
    identity,
    state: stateOf(identity, sum),
    difference: sum.value,
    tolerance: isTwin(identity) ? 0 : sum.tolerance,
    scale: scaleOf(identity, read),
  }
}

/** The outcome of a sum whose printed values and bounds have been added up. */
export function stateOf(identity: SumIdentity, sum: Pick<Sum, "value" | "low" | "high" | "ulp">): State {
  if (isTwin(identity)) return sum.value === 0 ? "holds" : Math.abs(sum.value) <= sum.ulp ? "tail" : "violated"
  const within = sum.low <= 0 && (identity.relation === "≤" || sum.high >= 0)
  if (!within) return "violated"
  // Beside a coarser print a finer one differs by less than half a unit without any tail.
  const apart = identity.relation === "≤" ? sum.value : Math.abs(sum.value)
  return 2 * apart > sum.ulp ? "tail" : "holds"
}

/** A mirror whose two figures are printed in one unit and precision: they must be identical, not merely compatible. */
export function isTwin(identity: Identity): boolean {
  if (identity.kind !== "sum" || !identity.mirror || identity.relation !== "=" || identity.terms.length !== 2)
    return false
  const [one, other] = identity.terms
  if (one!.coefficient !== -other!.coefficient || Math.abs(one!.coefficient) !== 1) return false
  return one!.figure.unit === other!.figure.unit && one!.figure.decimals === other!.figure.decimals
}

function scaleOf(identity: SumIdentity, read: Reading): Quantity["scale"] {
  for (const { figure } of identity.terms) if (!figure.blank) return read(figure).scale
  return "fen"
}
