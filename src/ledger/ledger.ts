import type { Coordinate, Dimension, DocumentKind } from "#fiscal"
import type { Answer, DepartmentEvaluation, MonitoringRecord, Recommendation } from "./performance-records.ts"

/**
 * Everything one publishing body enters for one fiscal year. Immutable: a pass takes a ledger and gives entries or
 * findings; nothing is changed in place.
 * @zh 账册
 */
export interface Ledger {
  readonly publisher: Publisher
  readonly units: readonly LedgerUnit[]
  readonly lines: readonly LedgerLine[]
  readonly totals: readonly StatedAmount[]
  readonly projects: readonly Project[]
  readonly indicators: readonly Indicator[]
  readonly tasks: readonly Task[]
  readonly counts: readonly Count[]
  readonly procurement: readonly ProcurementItem[]
  readonly evaluations: readonly SelfEvaluation[]
  readonly monitoring: readonly MonitoringRecord[]
  readonly answers: readonly Answer[]
  readonly recommendations: readonly Recommendation[]
  readonly departmentEvaluations: readonly DepartmentEvaluation[]
  readonly reasons: readonly Reason[]
  readonly texts: readonly LedgerText[]
  readonly deviations: readonly Deviation[]
}

/** Where an entry stands: table of the ledger, row (1-based, the head is row 1), column when one is meant; sheet and cell of a workbook. */
export interface LedgerPlace {
  readonly table: string
  readonly row: number
  readonly column?: string
  /** File or sheet name and cell as the user sees them: "支出.csv" line 12, or sheet 支出 cell D12. */
  readonly source?: string
}

/** Who publishes what. @zh 公开单位 */
export interface Publisher {
  /** Id of the template family, e.g. henan-department-12. */
  readonly family: string
  readonly kind: DocumentKind
  readonly year: number
  /** Full name as printed on the cover. */
  readonly name: string
  readonly code?: string
  /** The department in charge and its code, where the tables print a row for it. */
  readonly department?: string
  readonly departmentCode?: string
  /** department: a department with its units; bureau: the department's own office; unit: one unit. @zh 部门／本级／单位 */
  readonly level: "department" | "bureau" | "unit"
  /** How the text speaks of itself: 我单位, 我部门, 本单位. */
  readonly self: string
  /** Day of publication, ISO. */
  readonly issued: string
  /** 保密审查 and 审签 as printed on Shaanxi's cover: 已审查, 已审签. */
  readonly secrecyReview?: string
  readonly signedOff?: string
  /** Unit in which the amounts of the ledger are written down; 元 where it is not said. */
  readonly amountUnit?: "元" | "万元"
  /** Explanation and statements in one file or in two; the family's habit where it is not said. */
  readonly volumes?: "one" | "two"
  /** Decimals of percentages in the text; the family's habit where it is not said. */
  readonly percentDecimals?: number
  /** Amounts of the tables print commas between thousands, or none; the form's habit where it is not said. */
  readonly grouped?: boolean
  /** Shares of a whole are made to close at 100 by changing the largest remainder. */
  readonly sharesClose?: boolean
}

/** A budgetary unit of the publisher. The nature decides the governmental economic section. @zh 预算单位 */
export interface LedgerUnit {
  readonly code: string
  readonly name: string
  /** administrative 行政, civil-service 参公事业, institution 事业. */
  readonly nature: "administrative" | "civil-service" | "institution"
  readonly at: LedgerPlace
}

/**
 * What a line does. proposed: 草案; approved: 年初批复; supplement: 追加（追减为负）; virement: 调剂（转出为负、转入为正）;
 * outturn: 决算. Approved = Σ approved; adjusted = approved + supplement + virement; outturn = Σ outturn.
 * @zh 指标变动
 */
export type Posting = "proposed" | "approved" | "supplement" | "virement" | "outturn"

/**
 * One line of money with its full coordinate: unit, flow (revenue, carry-in, surplus-use, expenditure, carry-out,
 * allocation), source, vintage (current or carried), nature, function (7 digits), economicDepartment and
 * economicGovernment (5 digits), project; never year, phase or procurement. A dimension that is absent is not known, and a
 * form that needs it gets a finding; but an absent flow is expenditure, an absent vintage current (of carry-in: carried),
 * an absent unit the only one there is, and 政府经济科目 follows from the departmental one and the unit's nature.
 * @zh 账目
 */
export interface LedgerLine {
  readonly coordinate: Coordinate
  readonly posting: Posting
  /** Whole 分; negative for reductions. */
  readonly fen: number
  readonly note?: string
  /**
   * Why a supplement or virement is no adjustment of the budget: national policy 落实国家政策, force majeure 不可抗力, work
   * assigned by a superior or the local Party committee and government 上级或本级党委政府临时交办. @zh 不计预算调整
   */
  readonly exempt?: "policy" | "force-majeure" | "assigned"
  /** Nobody published it but a form needs it: why it was taken so. Printed as such. */
  readonly assumed?: string
  /**
   * Dimensions the assumption is about: sums that do not ask for one of them rest on nothing assumed. Absent: it is about
   * the amount itself. @zh 假定范围
   */
  readonly assumedIn?: readonly Dimension[]
  readonly at: LedgerPlace
}

/**
 * An amount stated rather than summed: last year's published figure (year set), or a figure of this year that no line
 * gives (a topic, evaluated money); where lines give it too, the two must agree.
 * @zh 上年数、核对数
 */
export interface StatedAmount {
  /** year and phase included where they are not the ledger's own. */
  readonly coordinate: Coordinate
  readonly fen: number
  readonly assumed?: string
  readonly at: LedgerPlace
}

/** @zh 项目 */
export interface Project {
  /** 21 digits: 6 division + 2 year + 13 serial, or as the region has it. */
  readonly code: string
  readonly name: string
  readonly unit?: string
  /** Heading the project is listed under, e.g. 业务费 above 参保人员管理工作经费. */
  readonly group?: string
  /** 项目简介. */
  readonly brief?: string
  /** Told in the text as a key project, with its purpose. */
  readonly key?: boolean
  /** Listed for evaluation by the department. @zh 列入部门重点评价 */
  readonly keyEvaluation?: boolean
  readonly purpose?: string
  /** 年度目标; 实施期目标. */
  readonly objective?: string
  readonly termObjective?: string
  readonly term?: string
  readonly at: LedgerPlace
}

/** A target, and once the year is over its result. @zh 绩效指标 */
export interface Indicator {
  /** Project code, "overall" (整体), or "earmarked" (专项资金总体). */
  readonly of: string
  /** 一级、二级、三级指标 as printed. */
  readonly first: string
  readonly second: string
  readonly third: string
  readonly target: string
  readonly note?: string
  /** Last year's value, or the standard the target is measured against, as written. @zh 基准值 */
  readonly baseline?: string
  /** Document or data source that shows the value. @zh 佐证材料 */
  readonly evidence?: string
  /** 实施期指标值, where the form prints the term beside the year. */
  readonly termTarget?: string
  readonly actual?: string
  readonly weight?: string
  readonly score?: string
  readonly deviation?: string
  readonly cause?: string
  readonly at: LedgerPlace
}

/** @zh 年度主要任务 */
export interface Task {
  readonly name: string
  readonly content: string
  readonly fen?: number
  readonly fiscalFen?: number
  readonly otherFen?: number
  /** Codes of the projects that carry it (names, where a project has no code). @zh 对应项目 */
  readonly projects?: readonly string[]
  /** 完成情况 as written, e.g. 100%. */
  readonly completion?: string
  readonly at: LedgerPlace
}

/** A counted thing by its id in statutes/national/parameters/counts.yaml, e.g. vehicles.general. @zh 实物量 */
export interface Count {
  readonly id: string
  readonly value: number
  readonly assumed?: string
  readonly at: LedgerPlace
}

/** @zh 政府采购 */
export interface ProcurementItem {
  readonly kind: "goods" | "works" | "services"
  readonly name: string
  readonly project?: string
  readonly function?: string
  readonly economicDepartment?: string
  readonly quantity?: string
  readonly fen: number
  /** Of it awarded to, or reserved for, small and medium enterprises; of that micro enterprises. */
  readonly smeFen?: number
  readonly microFen?: number
  /** 资产配置 or 购买服务, where the form asks. */
  readonly flag?: string
  readonly at: LedgerPlace
}

/** A project's self-evaluation: money of the year by fund, objective and result, total score. @zh 绩效自评 */
export interface SelfEvaluation {
  readonly project: string
  /** By fund: fiscal 财政拨款, special-account 财政专户管理资金, own 单位资金. */
  readonly funds: readonly {
    readonly source: "R1" | "R2" | "R3"
    readonly approvedFen: number
    readonly adjustedFen: number
    readonly outturnFen: number
  }[]
  readonly executionWeight?: string
  readonly executionScore?: string
  readonly totalScore?: string
  readonly expected?: string
  readonly achieved?: string
  readonly problems?: string
  readonly measures?: string
  /** A report is attached, not only the sheet. */
  readonly report?: boolean
  readonly at: LedgerPlace
}

/** Why a figure changed, or differs from the budget: said once for a coordinate (without year and phase). @zh 原因 */
export interface Reason {
  readonly of: Coordinate
  /** change: against last year; difference: outturn against budget. */
  readonly about: "change" | "difference"
  readonly text: string
  readonly at: LedgerPlace
}

/** A paragraph of text for a place of the document, in order: duties, offices, units, division-of-duties, tasks, glossary, purpose.reception … @zh 文字 */
export interface LedgerText {
  readonly slot: string
  readonly text: string
  readonly at: LedgerPlace
}

/**
 * What was printed but differs from what the ledger derives; applied only when compiling as published. Addressed by
 * form, row key and column key of a table (as in the facts), or by section and slot of the text.
 * @zh 公布差异
 */
export interface Deviation {
  readonly form?: string
  readonly rowKey?: string
  readonly columnKey?: string
  readonly section?: string
  readonly slot?: string
  readonly kind: "value" | "label" | "code" | "order" | "row-added" | "row-omitted" | "table" | "sentence"
  /** What was printed; empty for a blank or an omission. */
  readonly printed: string
  readonly note?: string
  readonly at: LedgerPlace
}
