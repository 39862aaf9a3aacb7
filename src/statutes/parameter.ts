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
