import type { Figure } from "#identities"
import { claimsOf, stated } from "../../claims/claim-index.ts"
import { isZero, shown } from "../../claims/compare-amounts.ts"
import { checksOf } from "../../claims/section-checks.ts"
import type { CheckContext, Issue } from "../../rule.ts"
import type { Message } from "./index.ts"

/** Completion of no budget, share of nothing. 0/0 is told once for the whole document. */
export function* percentagesOfNothing(context: CheckContext): Iterable<Issue<Message>> {
  const nothings: Figure[] = []
  for (const claim of claimsOf(context, "completion")) {
    const { actual, budget, figure } = claim
    if (!actual || !budget || !isZero(budget)) continue
    if (isZero(actual) && isZero(figure)) nothings.push(figure)
    else if (!isZero(actual))
      yield {
        message: "completion",
        at: figure.place,
        subject: `completion/${claim.id}`,
        checks: ["A-28", "N-02"],
        data: { amount: shown(actual), found: shown(figure) },
        found: stated(shown(figure)),
        expected: stated("预算为0，不写完成率"),
        related: [{ label: `预算数 ${shown(budget)}`, at: budget.place }],
      }
  }
  for (const claim of claimsOf(context, "share")) {
    const { part, whole, figure } = claim
    if (!part || !whole || !isZero(whole)) continue
    if (isZero(figure)) nothings.push(figure)
    else
      yield {
        message: "share",
        at: figure.place,
        subject: `share/${claim.id}`,
        checks: ["N-02", ...checksOf(context, claim)],
        data: { found: shown(figure) },
        found: stated(shown(figure)),
        expected: stated("总额为0，不写占比"),
        related: [{ label: `总额 ${shown(whole)}`, at: whole.place }],
      }
  }
  if (nothings.length > 0)
    yield {
      message: "nothing",
      severity: "info",
      at: nothings[0]!.place,
      subject: "nothing",
      checks: ["A-28"],
      data: { count: nothings.length, found: shown(nothings[0]!) },
      related: nothings.slice(1, 12).map((figure) => ({ label: shown(figure), at: figure.place })),
    }
}
