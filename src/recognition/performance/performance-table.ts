import type { Place } from "#documents"
import type { Figure } from "#identities"
import type { DisplayUnit } from "#money"
import type { Word } from "../claim.ts"
import type { FundPart, OfferedLevel, TargetValue } from "#performance"

/**
 * Which part of a project's or a department's money a line prints: all of it, a source, or a nature.
 * @zh 资金总额、政府预算资金（财政拨款）、财政专户管理资金、单位资金、上年结转资金、其他资金；基本支出、项目支出
 */
export type MoneyPart = FundPart

/** A printed amount of money with what it is a part of. @zh 资金 */
export interface MoneyLine {
  readonly part: MoneyPart
  readonly label: Word
  readonly figure: Figure
}

/** An indicator with the value to be reached. Merged or blank first and second levels are inherited from above. @zh 绩效指标 */
export interface TargetIndicator {
  readonly first?: Word
  readonly second?: Word
  readonly name: Word
  readonly target?: Word
  readonly value: TargetValue
  readonly note?: Word
}

/** An indicator with what was reached and the points given. @zh 自评指标 */
export interface ScoredIndicator extends TargetIndicator {
  readonly actual?: Word
  readonly weight?: Figure
  readonly score?: Figure
  readonly deviation?: Figure
  readonly reason?: Word
  /** Where the reason for lost points belongs, printed or not. */
  readonly reasonAt?: Place
}

interface TableBase {
  readonly title: string
  /** Blocks of the document the table stands in; more than one when it was broken over pages. */
  readonly blocks: readonly number[]
  /** Where the table begins: its title row or first printed cell. */
  readonly at: Place
  readonly unit: DisplayUnit
}

/** A project's target sheet, one a project. @zh 项目支出绩效目标表 */
export interface TargetSheet extends TableBase {
  readonly kind: "target-sheet"
  readonly project?: Word
  readonly department?: Word
  readonly agency?: Word
  readonly money: readonly MoneyLine[]
  /** Money of the whole term, where printed beside the year's. */
  readonly term: readonly MoneyLine[]
  readonly objective?: Word
  /** Rows of indicators the form offers, filled in or not. */
  readonly slots: number
  /** The first and second level of each row, and whether it is filled in, answered with 无, or blank. */
  readonly levels: readonly OfferedLevel[]
  readonly indicators: readonly TargetIndicator[]
}

/** A project in the summary of targets. */
export interface SummarisedProject {
  readonly code?: Word
  readonly name: Word
  readonly money: readonly MoneyLine[]
  readonly indicators: readonly TargetIndicator[]
}

/** A department's or unit's line in the summary, with the projects below it. */
export interface SummarisedUnit {
  readonly code: Word
  readonly name?: Word
  readonly level: "department" | "unit"
  readonly money: readonly MoneyLine[]
  readonly projects: readonly SummarisedProject[]
}

/** The summary of all projects' targets, a row or more a project. @zh 部门预算项目绩效目标汇总表 */
export interface TargetSummary extends TableBase {
  readonly kind: "target-summary"
  readonly units: readonly SummarisedUnit[]
  readonly projects: readonly SummarisedProject[]
}

/** A main task of the year, with its money where printed. @zh 年度主要任务 */
export interface AnnualTask {
  readonly name: Word
  readonly content?: Word
  readonly money: readonly MoneyLine[]
}

/** A department's or unit's overall target. @zh 部门（单位）整体绩效目标表 */
export interface OverallTarget extends TableBase {
  readonly kind: "overall-target"
  readonly agency?: Word
  readonly objective?: Word
  readonly tasks: readonly AnnualTask[]
  /** The line that sums the tasks' money. */
  readonly taskTotal: readonly MoneyLine[]
  readonly money: readonly MoneyLine[]
  readonly indicators: readonly TargetIndicator[]
}

/** A line of a self-evaluation's money: budget, adjusted budget, executed, rate and points. @zh 项目资金执行情况 */
export interface ExecutionLine {
  readonly part: MoneyPart
  readonly label: Word
  readonly initial?: Figure
  readonly adjusted?: Figure
  readonly executed?: Figure
  readonly weight?: Figure
  readonly rate?: Figure
  readonly score?: Figure
}

/** A line of fund management: 安排科学性, 拨付合规性, 使用规范性, 预算绩效管理情况. @zh 资金管理情况 */
export interface ManagementLine {
  readonly name: Word
  readonly weight?: Figure
  readonly score?: Figure
  readonly remark?: Word
}

/** A project's self-evaluation sheet. @zh 项目支出绩效自评表 */
export interface ScoreSheet extends TableBase {
  readonly kind: "score-sheet"
  /** Not a project's: how the whole of a department or unit did. @zh 部门（单位）整体支出绩效自评表 */
  readonly about?: "overall"
  readonly project?: Word
  readonly department?: Word
  readonly agency?: Word
  readonly money: readonly ExecutionLine[]
  readonly management: readonly ManagementLine[]
  readonly indicators: readonly ScoredIndicator[]
  readonly totalWeight?: Figure
  readonly totalScore?: Figure
}

/** The table of scores in an evaluation report. @zh 自我评价评分表 */
export interface ScoreTable extends TableBase {
  readonly kind: "score-table"
  /** Not a self-evaluation of a project: how the whole did, or what the department found itself. @zh 整体支出评价、部门评价 */
  readonly about?: "overall" | "department"
  /** The project named above the table, in the report's head. */
  readonly project?: Word
  readonly indicators: readonly ScoredIndicator[]
  readonly totalWeight?: Figure
  readonly totalScore?: Figure
}

/** A report's table of budget and execution. @zh 年度预算安排及使用情况统计表 */
export interface ExecutionTable extends TableBase {
  readonly kind: "execution-table"
  readonly project?: Word
  readonly money: readonly ExecutionLine[]
}

/** The amounts and the score that a line of a list of scores prints. */
export interface SummarisedAmounts {
  readonly initial?: Figure
  readonly adjusted?: Figure
  readonly executed?: Figure
  readonly rate?: Figure
  readonly score?: Figure
}

/** A project in a list of scores. */
export interface SummarisedScore extends SummarisedAmounts {
  readonly name: Word
  readonly score: Figure
  readonly grade?: Word
}

/** All projects with their money and score, a row each. @zh 项目支出绩效自评结果汇总表 */
export interface ScoreSummary extends TableBase {
  readonly kind: "score-summary"
  readonly projects: readonly SummarisedScore[]
  /** The line that sums the projects' money; absent where there are several. */
  readonly total?: SummarisedAmounts
}

/**
 * A table about targets or self-evaluation, as understood.
 * @zh 绩效类表
 */
export type PerformanceTable =
  | TargetSheet
  | TargetSummary
  | OverallTarget
  | ScoreSheet
  | ScoreTable
  | ExecutionTable
  | ScoreSummary
