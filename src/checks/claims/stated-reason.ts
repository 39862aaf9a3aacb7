import type { Coordinate } from "#fiscal"
import type { ChangeClaim, ComparisonClaim, Direction } from "#recognition"
import { claimsOf, textBehind, textOf } from "./claim-index.ts"
import { compared } from "./compare-amounts.ts"
import type { CheckContext } from "../rule.ts"

/** A change or comparison with the way its figures went and the reason given for it. @zh 增减及原因 */
export interface Movement {
  readonly claim: ChangeClaim | ComparisonClaim
  readonly subject: Coordinate
  readonly direction: Direction
  /** The reason as printed, without its introducing words; undefined when none is given. */
  readonly reason?: string
}

/** Changes from the year before, and outturns beside their budgets, with their reasons. */
export function movementsOf(context: CheckContext): Movement[] {
  const result: Movement[] = []
  for (const claim of claimsOf(context, "change")) {
    const still = claim.direction === "flat" || claim.figure?.quantity.value === 0
    if (!still && !claim.figure) continue
    result.push(movement(claim, still ? "flat" : claim.direction))
  }
  for (const claim of claimsOf(context, "comparison")) {
    if (!claim.actual || !claim.budget) continue
    const truth = compared(claim.actual, claim.budget)
    if (truth === "unsure") continue
    result.push(movement(claim, truth === "greater" ? "up" : truth === "less" ? "down" : "flat"))
  }
  return result
}

function movement(claim: ChangeClaim | ComparisonClaim, direction: Direction): Movement {
  return { claim, subject: claim.subject, direction, ...(claim.reason ? { reason: claim.reason.text.trim() } : {}) }
}

const given = /原因|由于|因为|主要是|主要系|所致|导致|影响|系[^统列]|因(?![公此素])/

/** Whether words of reason stand behind a claim though they were not read as one: in its paragraph or right below. */
export function reasonNearby({ recognition }: CheckContext, { claim }: Movement): boolean {
  const { document } = recognition
  const { block, span } = claim.at
  if (given.test(textBehind(document, claim.at, 300))) return true
  const before = textOf(document, block).slice(Math.max(0, (span?.[0] ?? 0) - 60), span?.[0] ?? 0)
  return given.test(before) || given.test(textOf(document, block + 1).slice(0, 60))
}

/** A reason that says nothing: 无, 没有, a dash, a placeholder. */
export function isEmptyReason(reason: string): boolean {
  return /^(?:无|没有|暂无|无原因|不涉及|[/\\—－\-_×xX*…]+|)[。.，,；;]?$/.test(reason.replace(/\s+/g, ""))
}

const up = "增加|增长|上升|上涨|提高|上调|调增|新增|增多|扩大|增大"
const down = "减少|下降|降低|压减|压缩|下调|调减|缩减|核减|削减"
const word = new RegExp(`(${up})|(${down})`, "g")

/** A clause of a reason that says what went up or down. */
export interface ReasonedMove {
  readonly direction: "up" | "down"
  /** What the clause says before the word, and the stretch behind it. */
  readonly before: string
  readonly after: string
  readonly word: string
}

/** What a reason says went up or down, clause by clause. Linear. */
export function movesIn(reason: string): ReasonedMove[] {
  const result: ReasonedMove[] = []
  for (const clause of reason.slice(0, 600).split(/[,，。；;、！]/))
    for (const match of clause.matchAll(word))
      result.push({
        direction: match[1] ? "up" : "down",
        before: clause.slice(0, match.index),
        after: clause.slice(match.index + match[0].length, match.index + match[0].length + 12),
        word: match[0],
      })
  return result
}

const money = "支出|经费|费用?|预算|补助|工资|拨款"
const behindMoney = new RegExp(`(?:${money})(?:有所|相应|大幅|略有|较上年|比上年|同比)?$`)
const beforeMoney = new RegExp(`^了?[^，的]{0,8}(?:${money})$`)

/** Whether it is money that a reason says went up or down: 会议费减少, 减少会议费. */
export function movesMoney({ before, after }: ReasonedMove): boolean {
  return behindMoney.test(before.slice(-24)) || (before === "" && beforeMoney.test(after))
}
