import { sumsOf, sidesOf } from "./sum-identities.ts"
import type { DocumentKind } from "#fiscal"
import type { Identity } from "#identities"
import type { Claim, RateClaim } from "../claim.ts"
import { kindOf } from "./check-ids.ts"
import { foldText } from "./flow-text.ts"
import { grouped, isZero, shown, term, make } from "./identity-parts.ts"
import { numberingLevel } from "./sections.ts"
import { threePublicChanges } from "./three-public-changes.ts"
import { directionByFigures, residualShares, risesFromNothing } from "./stated-direction.ts"

/**
 * What must hold between the claims of an explanation: rates, shares and completion follow from their amounts, parts
 * sum to their whole, changes of parts to the change of the whole, kinds of things to their count.
 * @zh 文字说明内部的勾稽关系
 */
export function claimIdentities(claims: readonly Claim[], kind?: DocumentKind): Identity[] {
  const of = kind ?? (claims.some((claim) => kindOf(claim.section) === "accounts") ? "accounts" : "budget")
  const result: Identity[] = []
  const residual = residualShares(claims.filter((claim) => claim.kind === "share"))
  for (const claim of claims) {
    if (claim.kind === "share" && residual.has(claim)) continue
    const found = ratioOf(claim, of) ?? countOf(claim, of)
    if (found) result.push(found)
  }
  for (const chapter of chapters(claims))
    for (const identities of [sumsOf(chapter, of), sidesOf(chapter, of), threePublicChanges(chapter, of)])
      for (const identity of identities) result.push(identity)
  return result
}

function ratioOf(claim: Claim, kind: DocumentKind): Identity | undefined {
  if (claim.kind === "rate") return rateOf(claim, kind)
  if (claim.kind === "share") {
    const { part, whole, figure } = claim
    if (!part || !whole || isZero(whole)) return undefined
    return {
      kind: "ratio",
      ...make("narrative-share-follows", claim, "share", kind),
      statement: {
        zh: `占比 ${shown(figure)} 应等于 ${shown(part)} ÷ ${shown(whole)}`,
        en: `the share ${shown(figure)} must equal ${shown(part)} ÷ ${shown(whole)}`,
      },
      percentage: figure,
      numerator: [term(part, 1)],
      denominator: [term(whole, 1)],
    }
  }
  if (claim.kind !== "completion" || !claim.actual || !claim.budget || isZero(claim.budget)) return undefined
  return {
    kind: "ratio",
    ...make("narrative-completion-follows", claim, "completion", kind),
    statement: {
      zh: `完成率 ${shown(claim.figure)} 应等于 ${shown(claim.actual)} ÷ ${shown(claim.budget)}`,
      en: `the completion ${shown(claim.figure)} must equal ${shown(claim.actual)} ÷ ${shown(claim.budget)}`,
    },
    percentage: claim.figure,
    numerator: [term(claim.actual, 1)],
    denominator: [term(claim.budget, 1)],
  }
}

/** rate = d ÷ p where the year before is p = a − d after a rise and a + d after a fall. */
function rateOf(claim: RateClaim, kind: DocumentKind): Identity | undefined {
  const { change, figure, direction } = claim
  const amount = claim.of[0]
  if (!change || !amount || figure.unit !== "%" || direction === "flat") return undefined
  if (isZero(change) && isZero(amount)) return undefined
  // a word the wrong way round and a rate without a base are findings of their own, not wrong numbers
  if (risesFromNothing(claim) || (directionByFigures(claim) ?? direction) !== direction) return undefined
  const sign = direction === "up" ? -1 : 1
  const prior = `(${shown(amount)} ${direction === "up" ? "−" : "+"} ${shown(change)})`
  return {
    kind: "ratio",
    ...make("narrative-change-rate-follows", claim, "rate", kind),
    statement: {
      zh: `增减率 ${shown(figure)} 应等于 ${shown(change)} ÷ 上期 ${prior}`,
      en: `the rate ${shown(figure)} must equal ${shown(change)} ÷ the year before ${prior}`,
    },
    percentage: figure,
    numerator: [term(change, 1)],
    denominator: [term(amount, 1), term(change, sign)],
  }
}

function countOf(claim: Claim, kind: DocumentKind): Identity | undefined {
  if (claim.kind !== "count" || claim.parts.length < 2) return undefined
  return {
    kind: "sum",
    ...make("narrative-count-equals-its-parts", claim, "count", kind),
    statement: {
      zh: `${claim.noun} ${shown(claim.figure)} 应等于各类之和 ${claim.parts.map((p) => p.printed).join(" + ")}`,
      en: `${claim.noun} ${shown(claim.figure)} must equal the sum of its kinds ${claim.parts.map((p) => p.printed).join(" + ")}`,
    },
    relation: "=",
    terms: [term(claim.figure, 1), ...claim.parts.map((p) => term(p, -1))],
  }
}

/** Claims under one top-level heading, in order. */
function chapters(claims: readonly Claim[]): Claim[][] {
  return grouped(claims, ({ section }) =>
    section.filter((heading) => numberingLevel(foldText(heading.slice(0, 40))) <= 2).join("\n"),
  )
}
