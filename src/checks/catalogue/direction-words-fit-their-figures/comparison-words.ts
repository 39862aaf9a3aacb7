import type { ComparisonClaim, CompletionClaim } from "#recognition"
import { claimsOf, stated, textOf } from "../../claims/claim-index.ts"
import { compared, shown } from "../../claims/compare-amounts.ts"
import { checksOf } from "../../claims/section-checks.ts"
import { type CheckContext, type Issue, inOrder } from "../../rule.ts"
import type { Message } from "./index.ts"

/**
 * 大于、小于、持平、存在差异 against the outturn and the budget of the sentence. Where a printed completion rate sides
 * with the word, it is an amount that is wrong, and the requirement on completion finds it.
 */
export function* comparisonIssues(context: CheckContext): Iterable<Issue<Message> | typeof inOrder> {
  const completions = claimsOf(context, "completion")
  for (const claim of claimsOf(context, "comparison")) {
    const { actual, budget, word } = claim
    if (!actual || !budget) continue
    const truth = compared(actual, budget)
    if (truth === "unsure") continue
    const completion = completions.find((c) => c.actual === actual && c.budget === budget)
    const before = textOf(context.recognition.document, word.place.block).slice(
      Math.max(0, (word.place.span?.[0] ?? 0) - 2),
      word.place.span?.[0],
    )
    if (
      fits(claim, truth) ||
      sides(claim, completion) ||
      /基本|大致|[未没不无]/.test(before) ||
      word.text.includes("基本")
    ) {
      yield inOrder
      continue
    }
    const expected =
      truth === "greater" ? "大于" : truth === "less" ? "小于" : /差异/.test(word.text) ? "无差异" : "持平"
    const message = truth === "equal" ? "same" : claim.direction === "flat" ? "flat" : "comparison"
    yield {
      message,
      at: word.place,
      subject: `comparison/${claim.id}`,
      // equal prints may hide a difference below the last digit
      ...(truth === "equal" ? { severity: "warning" as const } : {}),
      data: { actual: shown(actual), budget: shown(budget), expected, found: word.text },
      found: stated(word.text),
      expected: stated(expected),
      related: [
        { label: `决算数 ${shown(actual)}`, at: actual.place },
        { label: `预算数 ${shown(budget)}`, at: budget.place },
      ],
      checks: [...new Set(["A-29", ...checksOf(context, claim)])],
    }
  }
}

type Truth = "greater" | "less" | "equal"

function fits({ direction }: ComparisonClaim, truth: Truth): boolean {
  if (direction === undefined) return truth !== "equal"
  return direction === "flat" ? truth === "equal" : direction === "up" ? truth === "greater" : truth === "less"
}

const hundred = 100_000_000

/** The printed completion rate says what the word says. */
function sides({ direction }: ComparisonClaim, completion: CompletionClaim | undefined): boolean {
  if (!completion || completion.figure.quantity.value === 0) return false
  const { value } = completion.figure.quantity
  if (direction === undefined) return value !== hundred
  return direction === "flat" ? value === hundred : direction === "up" ? value > hundred : value < hundred
}
