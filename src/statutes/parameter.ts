import type { DocumentKind } from "#fiscal"

/**
 * The unit price from which equipment is counted in the explanation of state assets, in 万元.
 * @zh 设备单价起点
 */
export interface AssetThreshold {
  readonly region: string
  readonly kind: DocumentKind
  readonly from: number
  /** 通用设备. */
  readonly general?: number
  /** 专用设备. */
  readonly special?: number
  /** One threshold for all equipment. */
  readonly any?: number
}

/** A dated parameter of the law or of a region's forms, with its source. */
export interface Parameter<T> {
  readonly id: string
  readonly title: { readonly zh: string; readonly en: string }
  readonly unit: string
  readonly citation: string
  readonly checkedOn: string
  readonly values: readonly T[]
}

/**
 * A part of the three public expenses (overseas, vehicles.purchase, vehicles.running, reception; conference and training
 * beside them) and the departmental economic sections that are it.
 * @zh “三公”经费各项
 */
export interface ThreePublicPart {
  readonly part: string
  readonly sections: readonly string[]
}

/** A thing that is counted, not paid: staff, vehicles, equipment, groups, receptions. @zh 实物量 */
export interface CountedThing {
  readonly id: string
  readonly zh: string
  readonly en: string
  /** @zh 计量单位 */
  readonly unit: string
}

/** How a region's project codes look; `pattern` is a regular expression of the whole code. @zh 项目代码形式 */
export interface ProjectCodeForm {
  readonly region: string
  readonly pattern: string
  readonly zh: string
  readonly en: string
}

/**
 * From where on a light of performance monitoring is amber or red. Per cent of the target, percentage points of the year, days.
 * @zh 绩效监控预警标准
 */
export interface MonitoringThresholds {
  readonly region: string
  /** First fiscal year it holds for. */
  readonly from: number
  /** A forecast short of its target by at most so many per cent is amber. */
  readonly amberShort: number
  /** Money behind the share of the year passed by more than so many points is amber, by more than `redBehind` red. */
  readonly amberBehind: number
  readonly redBehind: number
  /** Forecast outturn above the budget by more than so many per cent is amber. */
  readonly overBudget: number
  /** A deadline within so many days without completion is amber. */
  readonly soonDays: number
  /** A record older than so many days no longer says where things stand. */
  readonly staleDays: number
  /** The last record of an earlier year stands for its total when it lies within so many days of the year's end. */
  readonly closingDays: number
}

/** How numbers of a kind run through the year: they add up, or they are a level each time. @zh 指标年内走势 */
export interface MonitoringCourse {
  readonly course: "cumulative" | "level"
  /** Regular expression of the whole bare unit. */
  readonly unit?: string
  /** Regular expression found in the indicator's name. */
  readonly name?: string
  /** Only of targets kept on this side. */
  readonly side?: "at-least" | "at-most"
  /** Value that cannot be passed. */
  readonly fullAt?: number
}
