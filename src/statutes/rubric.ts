import type { FrameworkRateId, ProjectRateId } from "./performance-rate.ts"

/** A text in both languages. */
interface Bilingual {
  readonly zh: string
  readonly en: string
}

interface RubricBase extends Bilingual {
  readonly id: string
  /** Region whose bodies it binds: national or a province's folder. */
  readonly region: string
  readonly citation: string
  /** First fiscal year it is used for; the last, where it was replaced. */
  readonly from: number
  readonly until?: number
  /** Day the row was compared with its source; empty: not yet. */
  readonly checkedOn: string
  readonly confidence: "high" | "medium" | "low"
  readonly grades: readonly RubricGrade[]
}

/** A grade with the score it begins at. @zh 评价等级 */
export interface RubricGrade extends Bilingual {
  readonly from: number
}

/** The groups of points of a self-evaluation. @zh 预算执行、资金管理、成本、产出、效益、满意度 */
export type RubricGroup = "execution" | "management" | "cost" | "output" | "benefit" | "satisfaction"

/** The points of a group; `items` where the rubric names them one by one. */
export interface RubricPart extends Bilingual {
  readonly group: RubricGroup
  readonly weight: number
  readonly items?: readonly (Bilingual & { readonly weight: number })[]
  /** The group its points go to where it does not apply. */
  readonly otherwise?: RubricGroup
}

/**
 * How a project's self-evaluation is scored. Shares are of 1; `decimals` are those points are rounded to, half up.
 * @zh 项目支出绩效自评评分办法
 */
export interface ScoringRubric extends RubricBase {
  readonly kind: "self-evaluation"
  readonly total: number
  readonly decimals: number
  readonly parts: readonly RubricPart[]
  /** weight × min(1, outturn ÷ budget); without a budget the points do not apply, are full or none. */
  readonly execution: { readonly budget: "adjusted" | "initial"; readonly none: "not-applicable" | "full" | "zero" }
  /** Beyond a ceiling: weight × target ÷ actual; nothing; or so much of the weight less for each per cent above. */
  readonly reversed: { readonly beyond: "inverse" | "zero" | "per-percent"; readonly perPercent?: number }
  /**
   * Qualities: weight × degree of completion; with bands (shares of the weight, best first) a person marks within the band.
   */
  readonly qualitative: { readonly by: "completion" | "bands"; readonly bands: readonly (readonly [number, number])[] }
  /** From `above` × target a result is so far beyond it that the target may have been low: noted, or points lowered in proportion. */
  readonly surpassed: { readonly above: number; readonly effect: "note" | "lower" }
}

/** A question to be answered yes or no, with what would show it. */
export interface RubricQuestion extends Bilingual {
  readonly id: string
  readonly evidence?: Bilingual
}

/** The eleven computed rates. @zh 部门整体绩效的十一项计算指标 */
export type RateId =
  | "earmarked-detailing"
  | "budget-execution"
  | "budget-adjustment"
  | "carry-over"
  | "three-public-control"
  | "procurement-execution"
  | "targets-set"
  | "monitoring-done"
  | "self-evaluation-done"
  | "department-evaluation-done"
  | "results-used"

/** An item of an overall or department evaluation: a computed rate, a list of questions, or rows of the unit's own. */
export interface RubricItem extends Bilingual {
  readonly id: string
  /** First and second level it stands under, as printed. */
  readonly first: string
  readonly second: string
  readonly weight: number
  /** The usual target, as printed: ≥90%, 科学. */
  readonly target?: string
  readonly rate?: RateId | FrameworkRateId | ProjectRateId
  readonly questions?: readonly RubricQuestion[]
  /** tasks 重点工作任务, indicators: the unit's own indicators of that second level. */
  readonly own?: "tasks" | "indicators"
  /** Words of the second levels whose indicators are meant; absent: the item's own name. */
  readonly levels?: readonly string[]
  readonly note?: Bilingual
}

/**
 * How the whole of a department or unit (overall) or a project by its department (department) is evaluated: items under
 * two levels, their weights summing to 100.
 * @zh 整体支出绩效评价、部门评价指标体系
 */
export interface ItemRubric extends RubricBase {
  readonly kind: "overall" | "department"
  readonly items: readonly RubricItem[]
}

/** @zh 绩效评价评分办法 */
export type Rubric = ScoringRubric | ItemRubric
