import type { FieldDescriptor } from "./field.ts"

/** A column of the facts whose values may be codes of a list. */
export type ClassifiedColumn =
  | "unit"
  | "phase"
  | "flow"
  | "fundSource"
  | "vintage"
  | "function"
  | "economicDepartment"
  | "economicGovernment"
  | "nature"
  | "project"
  | "threePublic"
  | "procurement"
  | "topic"

/**
 * A printed figure with its meaning: a line of the facts CSV, but for the file it was read from. An absent dimension
 * means "summed over all".
 * @zh 数据行
 */
export interface FactRow extends Partial<Readonly<Record<ClassifiedColumn, string>>> {
  /** Where it is printed: a cell of a form, or a claim of a section of the text. */
  readonly form?: string
  readonly rowKey?: string
  readonly columnKey?: string
  readonly section?: string
  readonly claim?: string
  /** Fiscal year, four digits. */
  readonly year?: string
  /** What is measured: an amount, a change, a rate, a count. */
  readonly measure: string
  readonly printed: string
  /** Unit of what is printed: 元, 万元, %, 个. */
  readonly displayUnit: string
  readonly decimals: number
  /** Exact decimal 元, e.g. "8670234.00"; absent for what is no money. */
  readonly amount?: string
}

type FactColumn = keyof FactRow

const text = (title: string, columnType?: string): FieldDescriptor => ({
  type: "string",
  title,
  ...(columnType !== undefined && { columnType }),
})

/**
 * The columns of facts.csv in their order. Column types are those of the budget taxonomy of the Fiscal Data Package
 * (specs.frictionlessdata.io/taxonomies/fiscal/budgets); it has one economic classification, so the governmental one
 * goes without.
 */
export const factFields: Readonly<Record<FactColumn, FieldDescriptor>> = {
  form: text("表"),
  rowKey: text("行"),
  columnKey: text("栏"),
  section: text("章节"),
  claim: text("语句"),
  unit: text("单位", "administrative-classification:generic:code"),
  year: { type: "integer", title: "年度", columnType: "date:fiscal-year" },
  phase: text("预决算阶段", "phase:id"),
  flow: text("收支", "direction"),
  fundSource: text("资金来源", "fin-source:generic:code"),
  vintage: text("当年／结转"),
  function: text("支出功能分类", "functional-classification:generic:code"),
  economicDepartment: text("部门预算支出经济分类", "economic-classification:generic:code"),
  economicGovernment: text("政府预算支出经济分类"),
  nature: text("支出性质", "expenditure-type:code"),
  project: text("项目", "activity:generic:project:code"),
  threePublic: text("“三公”经费"),
  procurement: text("政府采购"),
  topic: text("专项口径"),
  measure: text("指标", "value-kind:code"),
  printed: text("公开数"),
  displayUnit: text("计量单位"),
  decimals: { type: "integer", title: "小数位数" },
  amount: { type: "number", title: "金额（元）", columnType: "value", currency: "CNY", factor: 1 },
}

export const factColumns = Object.keys(factFields) as readonly FactColumn[]

/** The value of a column as its type has it; blank where there is none, or what stands there is no such value. */
export function factValue(row: FactRow, column: FactColumn): string {
  const value = row[column]
  if (value === undefined) return ""
  if (column === "amount") return /^-?\d+(?:\.\d+)?$/.test(String(value)) ? String(value) : ""
  if (column === "year") return /^\d{4}$/.test(String(value)) ? String(value) : ""
  if (column === "decimals") return Number.isSafeInteger(value) ? String(value) : ""
  return String(value)
}
