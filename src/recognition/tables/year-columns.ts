import type { Coordinate, DocumentKind } from "#fiscal"

/** The document's own year and kind: what a head such as 2023年执行数 is measured against. */
export interface YearContext {
  readonly fiscalYear: number | undefined
  readonly kind: DocumentKind | undefined
}

const yearHead = /^(20\d\d)年(?:度)?(.{0,8})$/
const lastYearHead = /^上年(?:度)?((?:预计)?执行数?|预算数?|决算数?|完成数)?$/

/**
 * What a head says of year and phase: 2023年执行数 beside a budget of 2024 is last year's outturn. Undefined when it
 * says nothing beyond the document's own year.
 * @zh 上年数栏
 */
export function yearOf(label: string, context: YearContext): Coordinate | undefined {
  const { fiscalYear } = context
  if (fiscalYear === undefined) return undefined
  const last = lastYearHead.exec(label)
  const match = last ? undefined : yearHead.exec(label)
  if (!last && !match) return undefined
  const year = last ? fiscalYear - 1 : Number(match![1])
  if (year === fiscalYear) return undefined
  return { year: String(year), ...phaseOf(last ? (last[1] ?? "") : match![2]!, context.kind) }
}

function phaseOf(words: string, kind: DocumentKind | undefined): Coordinate {
  if (/执行|决算|完成/.test(words)) return kind === "accounts" ? {} : { phase: "outturn" }
  if (/预算/.test(words)) return kind === "accounts" ? { phase: "approved" } : {}
  return {}
}

/** A column of changes: what it measures, and the year it compares with where the heads say so. */
export interface ChangeColumn {
  readonly measure: "difference" | "difference-rate"
  readonly base?: Coordinate
}

const changeHead = /(?:增减|增长|增加|变动|变化)(?:额|数|率|幅度|情况|幅|比例)?(?:\((?:%|±%|元|万元)\))?%?$/

/** Whether the heads of a column name a change against another year: 2024年预算数比2023年执行数 / 增减%. */
export function changeOf(path: readonly string[], context: YearContext): ChangeColumn | undefined {
  const last = path[path.length - 1]
  if (last === undefined || !(changeHead.test(last) || /^(?:比|较|与).*(?:%|±)\)?$/.test(last))) return undefined
  const text = path.join("")
  const measure = /%|率|幅|比例/.test(last) ? "difference-rate" : "difference"
  const base = /(?:比|较|与)(上年(?:度)?|20\d\d年(?:度)?)(执行数|预算数|决算数|完成数|预算|执行|决算)?/.exec(text)
  const said = base ? yearOf(`${base[1]!}${base[2] ?? ""}`, context) : undefined
  return said ? { measure, base: said } : { measure }
}
