import type { LedgerPlace } from "./ledger.ts"

/**
 * What had been reached by a day of the year: of one indicator (its cumulative value), or of the money of a project or of
 * the whole (its cumulative outturn). Records of earlier years (`year` set) give the season of a forecast.
 * @zh 绩效监控记录
 */
export interface MonitoringRecord {
  /** Project code, "overall" (整体) or "earmarked" (专项资金). */
  readonly of: string
  /** ISO day up to which it counts, e.g. 2024-06-30. */
  readonly on: string
  /** Name of the third-level indicator; absent: the record is about money. */
  readonly indicator?: string
  /** Cumulative value as a person writes it: 60%, 5800人次, 已完成. */
  readonly actual?: string
  /** Cumulative outturn of money, whole 分. */
  readonly outturnFen?: number
  /** Why it is behind, and what is done. @zh 偏差原因及纠偏措施 */
  readonly note?: string
  readonly at: LedgerPlace
}

/**
 * The answer to one question or one item of a question list: of the qualitative indicators of the whole (of = overall) or
 * of a department evaluation (of = project code). `item` is the id in statutes/…/rubrics, e.g. compliance.5, or its Chinese name.
 * @zh 定性评价回答
 */
export interface Answer {
  readonly of: string
  readonly item: string
  /** yes 是, partly 部分, no 否, not-applicable 不适用. */
  readonly answer?: "yes" | "partly" | "no" | "not-applicable"
  /** Points given by an evaluator, as written; else they follow from the answer. */
  readonly score?: string
  /** Document or record that shows it. @zh 佐证材料 */
  readonly evidence?: string
  /** Who answers for it. @zh 签字人 */
  readonly signer?: string
  /** Why points were lost. @zh 扣分原因 */
  readonly cause?: string
  readonly at: LedgerPlace
}

/** A suggestion made by monitoring or an evaluation, and what became of it. @zh 评价意见建议 */
export interface Recommendation {
  /** Project code or "overall". */
  readonly of: string
  readonly source: "monitoring" | "self-evaluation" | "department-evaluation" | "finance-evaluation"
  readonly text: string
  /** adopted 已采纳, not-adopted 未采纳, pending 办理中. */
  readonly outcome: "adopted" | "not-adopted" | "pending"
  /** What was done, or why not. @zh 落实情况 */
  readonly measure?: string
  readonly at: LedgerPlace
}

/** A department's own evaluation of a project or policy; its points stand in `answers`. @zh 部门评价 */
export interface DepartmentEvaluation {
  /** Project code. */
  readonly project: string
  /** Id of the rubric; the national one for department evaluations where it is not said. */
  readonly rubric?: string
  /** Who evaluated: the department, or a third party by name. @zh 评价机构 */
  readonly evaluator?: string
  /** ISO day of the report. */
  readonly on?: string
  readonly conclusion?: string
  readonly achievements?: string
  readonly problems?: string
  readonly suggestions?: string
  readonly at: LedgerPlace
}
