import type { Coordinate } from "#fiscal"
import type { Direction } from "../claim.ts"
import type { FlowText } from "./flow-text.ts"
import type { NumberToken } from "./number-token.ts"
import type { Section } from "./sections.ts"

/** A range of flowing text. */
export interface Span {
  readonly start: number
  readonly end: number
}

interface DraftBase {
  readonly section: Section
  readonly flow: FlowText
  /** What is said of: without phase where the claim is about several phases. */
  subject: Coordinate
  readonly label: string
  /** Printed name and code of the subject, where the sentence gives them. */
  readonly name?: Span
  readonly code?: Span
}

/** An amount as first read; `twin` is the other side of 收、支总计. */
export interface AmountDraft extends DraftBase {
  readonly kind: "amount"
  readonly number: NumberToken
  readonly twin?: true
}

/** A change; without a number when nothing changed. @zh 增减额 */
export interface ChangeDraft extends DraftBase {
  readonly kind: "change"
  readonly number?: NumberToken
  readonly direction: Direction
  readonly word: Span
  readonly of: readonly AmountDraft[]
  readonly base: Coordinate
  reason?: Span
}

/** A rate of change. @zh 增减率 */
export interface RateDraft extends DraftBase {
  readonly kind: "rate"
  readonly number: NumberToken
  readonly direction: Direction
  readonly word: Span
  readonly change?: ChangeDraft
  readonly of: readonly AmountDraft[]
  readonly base: Coordinate
}

/** A share. @zh 占比 */
export interface ShareDraft extends DraftBase {
  readonly kind: "share"
  readonly number: NumberToken
  readonly part?: AmountDraft
  /** Looked for over the whole document when everything is read. */
  readonly whole?: Coordinate
  readonly group: string
  readonly bare?: true
}

/** A rate of completion. @zh 完成率 */
export interface CompletionDraft extends DraftBase {
  readonly kind: "completion"
  readonly number: NumberToken
  readonly actual?: AmountDraft
  /** Phase of the budget: undefined when the wording says only 预算. */
  readonly budgetPhase?: string
}

/** A comparison of outturn and budget in words. @zh 比较 */
export interface ComparisonDraft extends DraftBase {
  readonly kind: "comparison"
  readonly word: Span
  readonly direction?: Direction
  readonly budgetPhase?: string
  reason?: Span
}

/** An enumeration of names. @zh 列举 */
export interface ListDraft extends DraftBase {
  readonly kind: "list"
  readonly names: readonly Span[]
}

/** A count, or with unit 分 a score. */
export interface CountDraft extends DraftBase {
  readonly kind: "count"
  readonly number: NumberToken
  readonly noun: string
  readonly parts: CountDraft[]
}

/** A statement that there is no such money. @zh 无此项 */
export interface NoneDraft extends DraftBase {
  readonly kind: "none"
  readonly at: Span
}

/** Whatever a sentence claims, before figures are made of it. */
export type Draft =
  | AmountDraft
  | ChangeDraft
  | RateDraft
  | ShareDraft
  | CompletionDraft
  | ComparisonDraft
  | ListDraft
  | CountDraft
  | NoneDraft

/** A number for which no claim was found. */
export interface UnboundDraft {
  readonly flow: FlowText
  readonly number: NumberToken
  readonly reason: string
}
