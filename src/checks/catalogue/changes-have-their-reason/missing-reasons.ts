import type { Severity } from "../../finding.ts"
import { chapterOf, claimsOf, headingOf, stated, textOf } from "../../claims/claim-index.ts"
import { compared, shown } from "../../claims/compare-amounts.ts"
import { checksOf } from "../../claims/section-checks.ts"
import { isEmptyReason, type Movement, movementsOf, movesIn, reasonNearby } from "../../claims/stated-reason.ts"
import { type CheckContext, type Issue, inOrder } from "../../rule.ts"
import type { Message } from "./index.ts"

/** Changes without a reason, with an empty one, and reasons for what did not change. */
export function* missingReasons(context: CheckContext): Iterable<Issue<Message> | typeof inOrder> {
  const movements = movementsOf(context)
  for (const movement of movements) {
    const { claim, direction, reason } = movement
    const about = { subject: nameOf(context, movement), word: claim.word.text, amount: amountOf(movement) }
    const common = { at: claim.word.place, subject: `${claim.kind}/${claim.id}`, checks: checks(context, movement) }
    if (direction === "flat") {
      if (reason !== undefined && movesIn(reason).length > 0)
        yield {
          ...common,
          message: "idle",
          severity: "info",
          data: { ...about, reason: short(reason) },
          found: stated(short(reason)),
          related: [{ label: "原因", at: claim.reason!.place }],
        }
      else yield inOrder
      continue
    }
    // 主要原因：无 is what purposes-and-reasons-are-stated reports
    if (reason !== undefined && isEmptyReason(reason) && !reason.startsWith("无")) {
      yield {
        ...common,
        message: "empty",
        at: claim.reason!.place,
        data: { ...about, reason: reason || "空" },
        found: stated(reason),
        expected: stated("写明主要原因"),
        related: [{ label: about.word, at: claim.word.place }],
      }
      continue
    }
    if (reason !== undefined || reasonNearby(context, movement) || explainedByOthers(movement, movements)) yield inOrder
    else
      yield {
        ...common,
        message: "missing",
        severity: gravity(context, movement),
        data: about,
        expected: stated("主要原因"),
      }
  }
  yield* unexplainedItems(context)
}

/** Items of the accounts whose outturn differs from their budget, where the paragraph says nothing of it. */
function* unexplainedItems(context: CheckContext): Iterable<Issue<Message> | typeof inOrder> {
  if (context.recognition.profile.kind !== "accounts") return
  const compareds = new Set(claimsOf(context, "comparison").map((claim) => claim.at.block))
  for (const { id, subject, actual, budget, figure, at } of claimsOf(context, "completion")) {
    if (!actual || !budget || subject.function?.length !== 7 || compareds.has(at.block)) continue
    const truth = compared(actual, budget)
    if (truth !== "greater" && truth !== "less") continue
    const paragraph = textOf(context.recognition.document, at.block)
    if (
      /原因|由于|因为|主要是|所致|导致/.test(paragraph) ||
      /原因|由于|因为/.test(textOf(context.recognition.document, at.block + 1).slice(0, 60))
    )
      yield inOrder
    else
      yield {
        message: "unexplained",
        at: figure.place,
        subject: `item/${id}`,
        checks: ["A-29"],
        data: {
          subject: context.statutes.classifications.function.byCode(subject.function)?.name ?? subject.function,
          actual: shown(actual),
          budget: shown(budget),
        },
        expected: stated("差异原因"),
      }
  }
}

/** A total is explained by a reason given for a part of it that went the same way; an item of the accounts is not. */
function explainedByOthers(movement: Movement, movements: readonly Movement[]): boolean {
  if (movement.subject.function !== undefined || movement.subject.economicDepartment !== undefined) return false
  const chapter = chapterOf(movement.claim)
  return movements.some(
    (m) =>
      m !== movement &&
      m.direction === movement.direction &&
      m.reason !== undefined &&
      !isEmptyReason(m.reason) &&
      chapterOf(m.claim) === chapter,
  )
}

/** Accounts must explain every difference; budgets those of their totals and of 三公 (财预〔2016〕143号). */
function gravity({ recognition }: CheckContext, { subject }: Movement): Severity {
  if (recognition.profile.kind === "accounts") return "warning"
  if (
    subject.threePublic === "total" ||
    subject.threePublic === "overseas" ||
    subject.threePublic === "reception" ||
    subject.threePublic?.startsWith("vehicles")
  )
    return "warning"
  const whole =
    subject.flow !== undefined &&
    subject.function === undefined &&
    subject.economicDepartment === undefined &&
    subject.economicGovernment === undefined &&
    subject.nature === undefined &&
    subject.project === undefined
  return whole ? "warning" : "info"
}

export function checks(context: CheckContext, { claim, subject }: Movement): readonly string[] {
  return claim.kind === "comparison" && subject.function !== undefined ? ["A-29"] : checksOf(context, claim)
}

/** What moved, as the sentence or the code list names it. */
export function nameOf({ statutes }: CheckContext, { claim, subject }: Movement): string {
  const coded =
    subject.function === undefined ? undefined : statutes.classifications.function.byCode(subject.function)?.name
  const amount = claim.kind === "change" ? claim.of[0]?.label.split(" · ").pop() : undefined
  return claim.name?.text ?? coded ?? amount ?? headingOf(claim)
}

function amountOf({ claim }: Movement): string {
  if (claim.kind === "change") return claim.figure ? shown(claim.figure) : ""
  return claim.actual && claim.budget ? `（决算${shown(claim.actual)}，预算${shown(claim.budget)}）` : ""
}

export function short(reason: string): string {
  return reason.length > 40 ? `${reason.slice(0, 40)}…` : reason
}
