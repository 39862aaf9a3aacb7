import { type ChangeClaim, type Direction, directionByFigures } from "#recognition"
import type { Figure } from "#identities"
import { checksOf } from "../../claims/section-checks.ts"
import { claimsOf, headingOf, stated } from "../../claims/claim-index.ts"
import { shown } from "../../claims/compare-amounts.ts"
import { type CheckContext, type Issue, inOrder } from "../../rule.ts"
import type { Message } from "./index.ts"

const amountWord: Readonly<Record<Direction, string>> = { up: "增加", down: "减少", flat: "持平" }
const rateWord: Readonly<Record<Direction, string>> = { up: "增长", down: "下降", flat: "持平" }

/** A change and its rate go one way, and the way their numbers go. */
export function* rateIssues(context: CheckContext): Iterable<Issue<Message> | typeof inOrder> {
  const changes = new Map<Figure, ChangeClaim>()
  for (const claim of claimsOf(context, "change")) {
    if (!claim.figure) continue
    changes.set(claim.figure, claim)
    if (claim.figure.quantity.value >= 0) continue
    const value = claim.figure.printed.replace(/^[-−－]/, "")
    yield {
      message: "negative",
      at: claim.figure.place,
      subject: `negative/${claim.id}`,
      data: { found: claim.word.text, value: shown(claim.figure), expected: value },
      found: stated(shown(claim.figure)),
      expected: stated(value),
      related: [{ label: claim.word.text, at: claim.word.place }],
      checks: ["N-01", ...checksOf(context, claim)],
    }
  }
  for (const rate of claimsOf(context, "rate")) {
    const change = rate.change && changes.get(rate.change)
    if (
      !change?.figure ||
      change.direction === "flat" ||
      rate.direction === "flat" ||
      change.figure.quantity.value <= 0
    )
      continue
    const borne = directionByFigures(rate)
    const common = { checks: ["N-01", ...checksOf(context, rate)] }
    if (change.direction !== rate.direction) {
      // the numbers say which of the two words is the slip; without them the later one is shown
      const wrong = borne !== undefined && borne !== change.direction ? change : rate
      const other = wrong === rate ? change : rate
      const expected = (wrong === rate ? rateWord : amountWord)[other.direction]
      yield {
        ...common,
        message: "pair",
        at: wrong.word.place,
        subject: `pair/${rate.id}`,
        data: { change: other.word.text, found: wrong.word.text, expected },
        found: stated(wrong.word.text),
        expected: stated(expected),
        related: [{ label: `${headingOf(rate)}：${other.word.text}`, at: other.word.place }],
      }
    } else if (borne !== undefined && borne !== rate.direction)
      yield {
        ...common,
        message: "opposite",
        at: change.word.place,
        subject: `opposite/${rate.id}`,
        data: {
          rate: shown(rate.figure),
          expected: amountWord[borne],
          amount: shown(change.figure),
          found: change.word.text,
        },
        found: stated(change.word.text),
        expected: stated(amountWord[borne]),
        related: [{ label: rate.word.text, at: rate.word.place }],
      }
    else yield inOrder
  }
}
