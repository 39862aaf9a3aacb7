import { coordinateKey, withDimensions } from "#fiscal"
import type { Figure, Identity } from "#identities"
import type { AmountClaim, Claim, CountClaim, ShareClaim } from "../claim.ts"
import { type Absences, meetingKeyAt } from "./agreement-law.ts"

/**
 * What sentences and tables say together: a share of an amount that only a table prints, and the money of projects
 * that are counted alike for targets, tracking and evaluation.
 */
export function claimLaw(
  claims: readonly Claim[],
  byKey: ReadonlyMap<string, readonly Figure[]>,
  absences: Absences,
): Identity[] {
  return [
    ...claims.flatMap((claim) => (claim.kind === "share" ? shareOfTable(claim, byKey, absences) : [])),
    ...equalProjects(claims),
  ]
}

function shareOfTable(
  claim: ShareClaim,
  byKey: ReadonlyMap<string, readonly Figure[]>,
  absences: Absences,
): Identity[] {
  if (claim.whole || !claim.part || !claim.wholeSubject) return []
  const key = meetingKeyAt("amount", claim.wholeSubject, absences)
  const whole = byKey.get(key)?.find((f) => !f.blank && f.quantity.value !== 0)
  if (!whole) return []
  const { part, figure } = claim
  return [
    {
      kind: "ratio",
      id: `narrative-share-follows:${claim.id}`,
      rule: "narrative-share-follows",
      checks: [],
      statement: {
        zh: `占比 ${figure.printed}${figure.unit} 应等于 ${part.printed}${part.unit} ÷ ${whole.label} ${whole.printed}${whole.unit}`,
        en: `the share ${figure.printed}${figure.unit} must equal ${part.printed}${part.unit} ÷ ${whole.printed}${whole.unit} (${whole.label})`,
      },
      percentage: figure,
      numerator: [{ figure: part, coefficient: 1 }],
      denominator: [{ figure: whole, coefficient: 1 }],
    },
  ]
}

const performance = /^performance(?:\.|\/)/

/** Targets, tracking and evaluation that count equally many projects of one year speak of the same money. */
function equalProjects(claims: readonly Claim[]): Identity[] {
  const amounts = claims.filter(
    (c): c is AmountClaim =>
      c.kind === "amount" &&
      performance.test(c.subject.topic ?? "") &&
      c.subject.nature === "project" &&
      c.figure.quantity.value !== 0,
  )
  const result: Identity[] = []
  const groups = new Map<string, { claim: AmountClaim; projects: number }[]>()
  for (const claim of amounts) {
    const projects = countOf(claim, claims)
    if (projects === undefined) continue
    const key = coordinateKey(withDimensions(claim.subject, { topic: null }))
    groups.set(key, [...(groups.get(key) ?? []), { claim, projects }])
  }
  for (const group of groups.values())
    for (const { claim, projects } of group.slice(1)) {
      const first = group.find((other) => other.projects === projects)!
      if (first.claim === claim) continue
      result.push({
        kind: "sum",
        id: `equal-projects-carry-equal-money:${claim.id}`,
        rule: "equal-projects-carry-equal-money",
        checks: ["B-41", "A-36"],
        relation: "=",
        mirror: true,
        terms: [
          { figure: claim.figure, coefficient: 1 },
          { figure: first.claim.figure, coefficient: -1 },
        ],
        statement: {
          zh: `同为${projects / 1_000_000}个项目，涉及资金 ${claim.figure.printed}${claim.figure.unit} 应与 ${first.claim.figure.printed}${first.claim.figure.unit} 一致`,
          en: `both speak of ${projects / 1_000_000} projects; ${claim.figure.printed}${claim.figure.unit} should equal ${first.claim.figure.printed}${first.claim.figure.unit}`,
        },
      })
    }
  return result
}

/** The number of projects counted for the same stage just before the amount. */
function countOf(claim: AmountClaim, claims: readonly Claim[]): number | undefined {
  const at = claims.indexOf(claim)
  for (let i = at - 1; i >= 0 && i > at - 4; i--) {
    const count = claims[i]!
    if (count.kind === "count" && count.noun.includes("项目") && isStage(count, claim))
      return count.figure.quantity.value
  }
  return undefined
}

function isStage(count: CountClaim, claim: AmountClaim): boolean {
  return (count.subject.topic ?? "").includes(claim.subject.topic ?? "—") && count.subject.year === claim.subject.year
}
