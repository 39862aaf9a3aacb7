import { byClass } from "./class-partitions.ts"
import { type Coordinate, type Dimension, coordinateKey, withDimensions } from "#fiscal"
import { type Index, type Spoken, at, indexed } from "./partition-index.ts"
import { type PartitionRule, besides, rules, sources, totals } from "./partition-rules.ts"

/** A whole with the parts an explanation names of it; "≤" where the parts need not be all. */
export interface Partition<T> {
  readonly whole: Spoken<T>
  readonly parts: readonly Spoken<T>[]
  readonly relation: "=" | "≤"
}

/** Lists of sources within one section; `complete` says that they name all of them even when there is only one. */
export function sourcePartitions<T>(said: readonly Spoken<T>[], complete: boolean): Partition<T>[] {
  const index = indexed(said)
  const result: Partition<T>[] = []
  for (const whole of index.wholes) push(result, bySource(index, whole, complete))
  return result
}

/** Every other partition that what is said in one chapter makes. */
export function partitions<T>(said: readonly Spoken<T>[]): Partition<T>[] {
  const index = indexed(said)
  const result: Partition<T>[] = []
  for (const whole of index.wholes) {
    for (const r of rules) push(result, byRule(index, whole, r))
    push(result, byFlow(index, whole))
    for (const dimension of ["function", "economicDepartment", "economicGovernment"] as const)
      result.push(...byClass(index, whole, dimension))
    push(result, byProject(index, whole))
  }
  return result
}

function push<T>(result: Partition<T>[], found: Partition<T> | undefined): void {
  if (found) result.push(found)
}

function byRule<T>(index: Index<T>, whole: Spoken<T>, r: PartitionRule): Partition<T> | undefined {
  if (whole.subject[r.dimension] !== r.whole) return undefined
  const values = r.parts.filter((value) => at(index, partOf(whole.subject, r.dimension, value)) !== undefined)
  const parts = values.map((value) => at(index, partOf(whole.subject, r.dimension, value))!)
  if (parts.length === 0) return undefined
  if (r.complete.every((value) => values.includes(value))) return { whole, parts, relation: "=" }
  return r.otherwise ? { whole, parts, relation: r.otherwise } : undefined
}

/** A part's flow is that of the year where the whole is the total of a side. */
function partOf(whole: Coordinate, dimension: Dimension, value: string): Coordinate {
  const flow =
    whole.flow === "uses" && dimension !== "source"
      ? { flow: "expenditure" }
      : whole.flow === "resources" && dimension === "source" && whole.source === undefined
        ? { flow: "revenue" }
        : {}
  return withDimensions(whole, { ...flow, [dimension]: value })
}

/** Income or expenditure by source: all of them in the section on income, or where at least two are listed. */
export function bySource<T>(index: Index<T>, whole: Spoken<T>, complete: boolean): Partition<T> | undefined {
  const { flow, source } = whole.subject
  if (source !== undefined || flow === undefined || whole.subject.nature !== undefined) return undefined
  const named = sources.filter((value) => at(index, partOf(whole.subject, "source", value)) !== undefined)
  const kept = named.filter((value) => !named.some((other) => other !== value && value.startsWith(other)))
  const parts = kept.map((value) => at(index, partOf(whole.subject, "source", value))!)
  for (const other of besides[flow] ?? []) {
    const found = at(index, withDimensions(whole.subject, { flow: other }))
    if (found) parts.push(found)
  }
  const fiscal = kept.includes("R1") || kept.includes("R11")
  if (!fiscal || parts.length === 0) return undefined
  return { whole, parts, relation: complete || parts.length >= 2 ? "=" : "≤" }
}

/** 总计 = 本年合计 + 结转. */
function byFlow<T>(index: Index<T>, whole: Spoken<T>): Partition<T> | undefined {
  const { flow } = whole.subject
  const year = Object.entries(totals).find(([, total]) => total === flow)?.[0]
  if (year === undefined) return undefined
  const own = at(index, withDimensions(whole.subject, { flow: year }))
  const others = (besides[flow!] ?? [])
    .map((other) => at(index, withDimensions(whole.subject, { flow: other })))
    .filter((found) => found !== undefined)
  return own && others.length > 0 ? { whole, parts: [own, ...others], relation: "=" } : undefined
}

/** The items of one project's budget, named 「project/item」. */
function byProject<T>(index: Index<T>, whole: Spoken<T>): Partition<T> | undefined {
  const { project } = whole.subject
  if (project === undefined || project.includes("/")) return undefined
  const listed = index.coded.get(`project|${coordinateKey(withDimensions(whole.subject, { project: null }))}`) ?? []
  const parts = listed.map(({ item }) => item).filter((item) => item.subject.project!.startsWith(`${project}/`))
  return parts.length >= 2 && parts.length <= 300 ? { whole, parts, relation: "=" } : undefined
}
