import { claimsOf, stated } from "../../claims/claim-index.ts"
import { isEmptyReason, type Movement, movementsOf, movesIn, movesMoney } from "../../claims/stated-reason.ts"
import { tableAmounts } from "../../claims/table-amounts.ts"
import { type CheckContext, type Issue, inOrder } from "../../rule.ts"
import type { Message } from "./index.ts"
import { checks, nameOf, short } from "./missing-reasons.ts"

/** Reasons that the figures contradict. */
export function* contradictions(context: CheckContext): Iterable<Issue<Message> | typeof inOrder> {
  const told = movementsOf(context).filter(
    (m) => m.direction !== "flat" && m.reason !== undefined && !isEmptyReason(m.reason),
  )
  for (const movement of told) yield oppositeReason(context, movement) ?? inOrder
  yield* reasonsOfNothing(context, told)
  yield* sharedReasons(context, told)
}

/** What a reason may well say of the other direction: another side, another year, savings, people leaving. */
const elsewhere =
  /结转|结余|上年|去年|上一年|以前年度|退休|离休|节约|效率|标准|质量|水平|能力|管理|意识|收回|冲减|一次性|基数|划转|自有|非财政|存量|效益|效能|服务|办法|力度/

/** Every move of the reason goes against the change. Whether it is a slip a reader must judge. */
function oppositeReason(context: CheckContext, movement: Movement): Issue<Message> | undefined {
  const { claim, direction } = movement
  const reason = movement.reason!
  const moves = movesIn(reason)
  if (moves.length === 0 || moves.some((m) => m.direction === direction) || elsewhere.test(reason)) return undefined
  // a side that falls because of the other side, or by what is not money, is no contradiction in itself
  const sure = moves.every((m) => movesMoney(m) && !/收入/.test(m.before + m.after)) && claim.kind === "change"
  return {
    message: "opposite",
    severity: sure ? "warning" : "info",
    at: claim.reason!.place,
    subject: `opposite/${claim.id}`,
    checks: checks(context, movement),
    data: { subject: nameOf(context, movement), word: claim.word.text, reason: short(reason) },
    found: stated(short(reason)),
    related: [{ label: claim.word.text, at: claim.word.place }],
  }
}

/** 基本支出减少 where the document has no basic expenditure. Each wording once. */
function* reasonsOfNothing(
  context: CheckContext,
  told: readonly Movement[],
): Iterable<Issue<Message> | typeof inOrder> {
  if (!hasNoBasicExpenditure(context)) return
  const seen = new Map<string, Movement[]>()
  for (const movement of told) {
    if (!/基本支出|人员经费|人员支出/.test(movement.reason!) || movement.subject.threePublic !== undefined) continue
    seen.set(movement.reason!, [...(seen.get(movement.reason!) ?? []), movement])
  }
  for (const [reason, movements] of seen) {
    const first = movements[0]!
    yield {
      message: "nothing",
      at: first.claim.reason!.place,
      subject: `nothing/${first.claim.id}`,
      checks: checks(context, first),
      data: { reason: short(reason) },
      found: stated(short(reason)),
      related: movements.slice(1, 6).map((m) => ({ label: nameOf(context, m), at: m.claim.reason!.place })),
    }
  }
}

function hasNoBasicExpenditure(context: CheckContext): boolean {
  const basic = (nature: string | undefined) => nature?.split(".")[0] === "basic"
  const said = claimsOf(context, "amount").filter(
    (claim) => basic(claim.subject.nature) && claim.subject.year === undefined,
  )
  const printed = [...tableAmounts(context).values()]
    .flat()
    .filter((figure) => basic(figure.coordinate.nature) && figure.coordinate.year === undefined)
  return (
    said.length > 0 &&
    said.every((claim) => claim.figure.quantity.value === 0) &&
    printed.every((figure) => figure.quantity.value === 0)
  )
}

/** Reasons that can only work one way. */
const oneWay = /调动至|调出|调离|调入|招录|招聘|压减|压缩|节约|辞职|去世|死亡/

/** One reason, word for word, for changes in opposite directions. */
function* sharedReasons(context: CheckContext, told: readonly Movement[]): Iterable<Issue<Message> | typeof inOrder> {
  const groups = new Map<string, Movement[]>()
  for (const movement of told) {
    const key = `${movement.claim.kind}|${movement.reason!.replace(/\s+/g, "")}`
    groups.set(key, [...(groups.get(key) ?? []), movement])
  }
  for (const group of groups.values()) {
    const ups = group.filter((m) => m.direction === "up")
    const downs = group.filter((m) => m.direction === "down")
    if (ups.length === 0 || downs.length === 0) continue
    const [few, many] = ups.length <= downs.length ? [ups, downs] : [downs, ups]
    const reason = few[0]!.reason!
    const moves = movesIn(reason)
    // a reason that names moves both ways, or says only that things changed, may stand for both
    if (!oneWay.test(reason) || moves.length > 1) continue
    const other = many[0]!
    for (const movement of few)
      yield {
        message: "shared",
        at: movement.claim.reason!.place,
        subject: `shared/${movement.claim.id}`,
        checks: checks(context, movement),
        data: {
          reason: short(reason),
          other: `${nameOf(context, other)}${wayOf(other)}`,
          found: `${nameOf(context, movement)}${wayOf(movement)}`,
        },
        found: stated(short(reason)),
        related: many.slice(0, 6).map((m) => ({ label: `${nameOf(context, m)}${wayOf(m)}`, at: m.claim.word.place })),
      }
  }
}

function wayOf({ claim, direction }: Movement): string {
  if (claim.kind === "comparison") return direction === "up" ? "决算大于预算" : "决算小于预算"
  return direction === "up" ? "增加" : "减少"
}
