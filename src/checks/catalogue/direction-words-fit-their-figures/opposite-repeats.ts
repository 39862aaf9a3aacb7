import { coordinateKey, withDimensions } from "#fiscal"
import type { Figure } from "#identities"
import { type ChangeClaim, directionByFigures } from "#recognition"
import { claimsOf, headingOf, stated } from "../../claims/claim-index.ts"
import { checksOf } from "../../claims/section-checks.ts"
import { type CheckContext, type Issue, inOrder } from "../../rule.ts"
import type { Message } from "./index.ts"

/**
 * One change told in two places goes one way: of the same subject and base, by the same amount. Totals of income and
 * of expenditure are equal in every year and so change alike.
 */
export function* oppositeRepeats(context: CheckContext): Iterable<Issue<Message> | typeof inOrder> {
  const groups = new Map<string, ChangeClaim[]>()
  const contradicted = contradictedChanges(context)
  for (const claim of claimsOf(context, "change")) {
    if (
      !claim.figure ||
      contradicted.has(claim.figure) ||
      claim.direction === "flat" ||
      claim.figure.quantity.value <= 0
    )
      continue
    const subject = claim.subject.flow === "uses" ? withDimensions(claim.subject, { flow: "resources" }) : claim.subject
    const key = `${coordinateKey(subject)}|${claim.base.year ?? ""}|${claim.base.phase ?? ""}|${claim.figure.quantity.value}`
    const group = groups.get(key)
    if (group) group.push(claim)
    else groups.set(key, [claim])
  }
  for (const group of groups.values()) {
    if (group.length < 2) continue
    const ups = group.filter((c) => c.direction === "up")
    const downs = group.filter((c) => c.direction === "down")
    if (ups.length === 0 || downs.length === 0) {
      yield inOrder
      continue
    }
    const [few, many] = ups.length < downs.length ? [ups, downs] : [downs, ups]
    for (const claim of few)
      yield {
        message: "repeat",
        at: claim.word.place,
        subject: `repeat/${claim.id}`,
        data: { other: many[0]!.word.text, found: claim.word.text },
        found: stated(claim.word.text),
        ...(many.length > few.length ? { expected: stated(many[0]!.word.text) } : {}),
        related: many.slice(0, 6).map((c) => ({ label: headingOf(c), at: c.word.place })),
        checks: ["N-01", ...checksOf(context, claim)],
      }
  }
}

/** Changes whose own rate goes the other way: found by themselves, not once more by their repeats. */
function contradictedChanges(context: CheckContext): ReadonlySet<Figure> {
  const result = new Set<Figure>()
  const changes = new Map(claimsOf(context, "change").map((claim) => [claim.figure, claim]))
  for (const rate of claimsOf(context, "rate")) {
    const direction = changes.get(rate.change)?.direction
    if (
      rate.change &&
      direction !== undefined &&
      (direction !== rate.direction || (directionByFigures(rate) ?? direction) !== direction)
    )
      result.add(rate.change)
  }
  return result
}
