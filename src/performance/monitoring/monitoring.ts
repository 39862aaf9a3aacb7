import type { Indicator, LedgerPlace } from "#ledger"
import type { MonitoringThresholds } from "#statutes"
import type { Bilingual, Derivation } from "../derivation.ts"
import type { TargetValue } from "../values/target-value.ts"
import type { CalendarDay } from "./calendar-day.ts"
import type { Forecast } from "./forecast.ts"

/** green: will be reached; amber: slightly short, or close; red: will be missed. @zh 绿灯、黄灯、红灯 */
export type Light = "green" | "amber" | "red"

/**
 * monitored: a record says how far it is; not-monitored: none does by the day; unreadable: what the latest record says
 * cannot be set against the target; unmeasurable: nothing can be, the target says nothing that could be reached.
 */
export type MonitoringStatus = "monitored" | "not-monitored" | "unreadable" | "unmeasurable"

/** Values that add up over the year, levels, a day until which something is done, a degree of completion. @zh 指标类型 */
export type IndicatorCourse = "cumulative" | "level" | "day" | "degree"

/** An indicator half-way: what was reached, what is expected at the end of the year, and whether it will do. @zh 绩效指标监控 */
export interface MonitoredIndicator {
  /** Project code, "overall" or "earmarked". */
  readonly of: string
  readonly subject: Bilingual
  readonly indicator: Indicator
  readonly target: TargetValue
  readonly course?: IndicatorCourse
  readonly status: MonitoringStatus
  /** The latest record by the day: as written, its ISO day; the value in the target's unit where it is a number. */
  readonly actual?: { readonly text: string; readonly on: string; readonly value?: number; readonly at: LedgerPlace }
  readonly forecast?: Forecast
  /** Forecast in per cent of the target; of a ceiling 100 while it is kept, ceiling ÷ forecast beyond it. */
  readonly achievement?: number
  /** How far the forecast misses the target, in per cent of it; 0 when it does not. */
  readonly shortfall?: number
  readonly light?: Light
  readonly willMiss: boolean
  /** Where, what, what was expected, what to do. */
  readonly reason: Bilingual
  /** Cause and measure, as the latest record says. @zh 偏差原因及纠偏措施 */
  readonly measure?: string
  readonly derivation: Derivation
}

/** What is judged of an indicator by its records. */
export type JudgedIndicator = Omit<MonitoredIndicator, "of" | "subject" | "indicator" | "target" | "measure">

/** The money of a project, or of the whole, half-way. Whole 分. @zh 预算执行监控 */
export interface MonitoredMoney {
  readonly of: string
  readonly subject: Bilingual
  readonly status: MonitoringStatus
  /** Adjusted budget, 全年预算数; undefined where the ledger has none. */
  readonly budgetFen?: number
  readonly outturnFen?: number
  /** ISO day of the latest record. */
  readonly on?: string
  /** Outturn ÷ budget in per cent. @zh 预算执行率 */
  readonly execution?: number
  /** Share of the year passed by that day, in per cent. @zh 序时进度 */
  readonly timeShare?: number
  /** Share of the year's total that earlier years had reached by that day, in per cent, where known. @zh 以前年度同期进度 */
  readonly seasonShare?: number
  readonly forecast?: Forecast
  readonly light?: Light
  readonly reason: Bilingual
  readonly measure?: string
  readonly derivation: Derivation
}

/** A project, the whole, or earmarked money: its money and its indicators. @zh 监控对象 */
export interface MonitoredSubject {
  readonly of: string
  readonly name: Bilingual
  readonly money: MonitoredMoney
  readonly indicators: readonly MonitoredIndicator[]
  /** The worst of its lights; undefined where nothing is monitored. */
  readonly light?: Light
}

/**
 * What is missing or cannot be: a row to add, a record that belongs to nothing, a day that is none, a value that fell, a
 * record too old to go by, a deviation without cause and measure, a budget nobody entered.
 */
export type GapKind =
  | "indicator-not-monitored"
  | "money-not-monitored"
  | "unreadable-value"
  | "unreadable-day"
  | "unknown-indicator"
  | "unknown-subject"
  | "same-name"
  | "empty-record"
  | "outturn-unused"
  | "value-fell"
  | "records-differ"
  | "stale-record"
  | "no-measure"
  | "no-budget"

/** Something to mend in monitoring.csv. @zh 监控缺口 */
export interface MonitoringGap {
  readonly kind: GapKind
  readonly of: string
  readonly indicator?: string
  /** The record in question; absent where one is missing. */
  readonly at?: LedgerPlace
  /** The row to add, as far as it is known. */
  readonly row?: { readonly of: string; readonly on: string; readonly indicator?: string }
  readonly message: Bilingual
}

/** Monitoring of a year by a day. @zh 绩效运行监控 */
export interface Monitoring {
  readonly year: number
  /** The day asked for, and the day of the year it counts to (its last one when asked later). */
  readonly asOf: string
  readonly on?: CalendarDay
  readonly daysPassed: number
  readonly daysInYear: number
  readonly thresholds: MonitoringThresholds
  /** The whole first, then projects as the ledger lists them. */
  readonly subjects: readonly MonitoredSubject[]
  /** Indicators whose forecast misses the target, farthest first. @zh 预计不能完成的指标 */
  readonly willMiss: readonly MonitoredIndicator[]
  /** How many indicators are green, amber, red, and without a light. */
  readonly lights: Readonly<Record<Light | "none", number>>
  readonly gaps: readonly MonitoringGap[]
}
