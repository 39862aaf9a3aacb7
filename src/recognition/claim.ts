import type { Place } from "#documents"
import type { Coordinate } from "#fiscal"
import type { Figure } from "#identities"

/** The side a word of comparison takes. */
export type Direction = "up" | "down" | "flat"

/** A printed word with its place: a direction word, a comparison, a name in a list. */
export interface Word {
  readonly text: string
  readonly place: Place
}

interface ClaimBase {
  /** Stable within the document: section + kind + subject. */
  readonly id: string
  /** Headings above the sentence, outermost first. */
  readonly section: readonly string[]
  readonly subject: Coordinate
  readonly at: Place
  /** The subject's name as printed, where the sentence names one, and the code printed in brackets behind it. */
  readonly name?: Word
  readonly code?: Word
}

/** A sentence's amount of money. @zh 金额 */
export interface AmountClaim extends ClaimBase {
  readonly kind: "amount"
  readonly figure: Figure
}

/** 增加 / 减少 / 持平 against a base (year and phase in `base`); a flat claim has no figure. @zh 增减额 */
export interface ChangeClaim extends ClaimBase {
  readonly kind: "change"
  readonly figure?: Figure
  readonly direction: Direction
  readonly word: Word
  /** Amounts of this year that the change is said of (收、支总计各… names two). */
  readonly of: readonly Figure[]
  readonly base: Coordinate
  readonly reason?: Word
}

/** 增长 / 下降 x %. @zh 增减率 */
export interface RateClaim extends ClaimBase {
  readonly kind: "rate"
  readonly figure: Figure
  readonly direction: Direction
  readonly word: Word
  readonly change?: Figure
  readonly of: readonly Figure[]
  readonly base: Coordinate
}

/** 占 x %. `group` names the enumeration whose shares close at 100. @zh 占比 */
export interface ShareClaim extends ClaimBase {
  readonly kind: "share"
  readonly figure: Figure
  readonly part?: Figure
  readonly whole?: Figure
  /** What it is a share of, where no sentence prints that amount. */
  readonly wholeSubject?: Coordinate
  readonly group: string
  /** The % sign is missing. */
  readonly bare?: true
}

/** 完成（年初）预算的 x %. @zh 完成率 */
export interface CompletionClaim extends ClaimBase {
  readonly kind: "completion"
  readonly figure: Figure
  readonly actual?: Figure
  readonly budget?: Figure
}

/** 大于 / 小于 / 持平 / 存在差异 between two amounts. `direction` undefined: differs, side not said. @zh 比较 */
export interface ComparisonClaim extends ClaimBase {
  readonly kind: "comparison"
  readonly word: Word
  readonly direction?: Direction
  readonly actual?: Figure
  readonly budget?: Figure
  readonly reason?: Word
}

/** 主要包括：a、b、c: names of lines with money. @zh 列举 */
export interface ListClaim extends ClaimBase {
  readonly kind: "list"
  readonly names: readonly Word[]
}

/** A counted thing; `parts` when the sentence enumerates them. @zh 数量 */
export interface CountClaim extends ClaimBase {
  readonly kind: "count"
  readonly figure: Figure
  readonly noun: string
  readonly parts: readonly Figure[]
}

/** There is no such money. @zh 无此项支出 */
export interface NoneClaim extends ClaimBase {
  readonly kind: "none"
}

export type Claim =
  | AmountClaim
  | ChangeClaim
  | RateClaim
  | ShareClaim
  | CompletionClaim
  | ComparisonClaim
  | ListClaim
  | CountClaim
  | NoneClaim

/** A number in a sentence that no claim was found for, with the reason. */
export interface UnboundFigure {
  readonly at: Place
  readonly text: string
  readonly reason: string
}
