import type { Coordinate } from "#fiscal"
import type { RateId } from "./rubric.ts"

/** A text in both languages. */
interface Bilingual {
  readonly zh: string
  readonly en: string
}

/** Rates of one project: money arrived of that approved, money spent of that arrived. @zh 资金到位率、项目预算执行率 */
export type ProjectRateId = "project-funding" | "project-execution"

/** Rates of the national framework for whole bodies that the eleven leave out. @zh 在职人员控制率、“三公”经费变动率、公用经费控制率 */
export type FrameworkRateId = "staff-control" | "three-public-change" | "operating-control"

/** What records of a ledger are counted for a rate. */
export type RateCount =
  | "projects"
  | "projects.with-targets"
  | "projects.monitored"
  | "projects.self-evaluated"
  | "projects.key"
  | "projects.evaluated"
  | "recommendations"
  | "recommendations.adopted"

/** An amount a ledger may know (year `previous`: the year before); `assumed` says why it may stand for the one wanted. */
export interface RateAmount {
  readonly of: Coordinate
  readonly assumed?: Bilingual
}

/**
 * Numerator or denominator of a rate: money (the first of `amounts` that is entered, less the first of `less`), the changes
 * of the budget (`changes`: supplements and virements that are not exempt), a number of records, or of counted things
 * (`things`, an id of the counts, or the sum of those below it). `none`: where that
 * amount is entered and this one is not, there is none. `enter`: what a person enters where it is missing.
 */
export interface RateOperand extends Bilingual {
  readonly amounts?: readonly RateAmount[]
  readonly less?: readonly RateAmount[]
  readonly changes?: true
  readonly count?: RateCount
  readonly things?: string
  readonly none?: { readonly where: Coordinate } & Bilingual
  readonly enter: Bilingual & { readonly table: string }
}

/** A way to compute a rate. */
export interface RateForm {
  readonly formula: Bilingual
  readonly citation: string
  readonly numerator: RateOperand
  readonly denominator: RateOperand
}

/**
 * A computed rate: numerator ÷ denominator × 100 %. `printed` is how a region's form prints the formula where it differs,
 * with what is wrong with it.
 * @zh 整体绩效的计算指标
 */
export interface PerformanceRate extends RateForm, Bilingual {
  readonly id: RateId | FrameworkRateId | ProjectRateId
  /** framework: of the whole, beside the eleven; project: of one project. */
  readonly of?: "framework" | "project"
  /** May lawfully pass 100 %: an addition in the year does it. */
  readonly unbounded?: true
  readonly printed?: RateForm & { readonly flaw: Bilingual }
}
