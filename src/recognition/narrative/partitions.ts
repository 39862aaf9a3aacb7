import { type Coordinate, coordinateKey, type Dimension, withDimensions } from "#fiscal"

/** Something said of a subject. */
export interface Said<T> {
  readonly subject: Coordinate
  readonly said: T
}

/** A whole with the parts an explanation names of it; "≤" where the parts need not be all. */
export interface Partition<T> {
  readonly whole: Said<T>
  readonly parts: readonly Said<T>[]
  readonly relation: "=" | "≤"
}

interface Rule {
  readonly dimension: Dimension
  /** Value of the dimension in the whole; undefined when the whole has none. */
  readonly whole: string | undefined
  readonly parts: readonly string[]
  /** Complete when all of these are named. */
  readonly complete: readonly string[]
  /** What is left when not all are named: no statement, or an upper bound. */
  readonly otherwise?: "≤"
}

const rules: readonly Rule[] = [
  {
    dimension: "nature",
    whole: undefined,
    parts: ["basic", "project", "operating", "to-superior", "to-subordinate", "reserve"],
    complete: ["basic", "project"],
  },
  rule("nature", "basic", ["basic.personnel", "basic.operating"]),
  rule("nature", "project", ["project.other-operational", "project.targeted"]),
  { ...rule("threePublic", "total", ["overseas", "vehicles", "reception"]), otherwise: "≤" },
  { ...rule("threePublic", "vehicles", ["vehicles.purchase", "vehicles.running"]), otherwise: "≤" },
  {
    dimension: "procurement",
    whole: "total",
    parts: ["goods", "works", "services"],
    complete: ["goods", "services"],
    otherwise: "≤",
  },
  { dimension: "source", whole: "R1", parts: ["R11", "R12", "R13"], complete: ["R11", "R12"] },
]

function rule(dimension: Dimension, whole: string, parts: readonly string[]): Rule {
  return { dimension, whole, parts, complete: parts }
}

const sources = ["R1", "R11", "R12", "R13", "R2", "R3", "R31", "R32", "R33", "R34", "R39"]
const totals: Readonly<Record<string, string>> = { revenue: "resources", expenditure: "uses" }
const besides: Readonly<Record<string, readonly string[]>> = {
  resources: ["carry-in", "surplus-use"],
  uses: ["carry-out", "allocation"],
}

/** Lists of sources within one section; `complete` says that they name all of them even when there is only one. */
export function sourcePartitions<T>(said: readonly Said<T>[], complete: boolean): Partition<T>[] {
  const index = indexed(said)
  const result: Partition<T>[] = []
  for (const whole of index.wholes) push(result, bySource(index, whole, complete))
  return result
}

/** Every other partition that what is said in one chapter makes. */
export function partitions<T>(said: readonly Said<T>[]): Partition<T>[] {
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

interface Index<T> {
  readonly wholes: readonly Said<T>[]
  readonly byKey: ReadonlyMap<string, readonly { readonly at: number; readonly item: Said<T> }[]>
  /** Items with a code, by the key of what they are parts of. */
  readonly coded: ReadonlyMap<string, readonly { readonly at: number; readonly item: Said<T> }[]>
  readonly position: ReadonlyMap<Said<T>, number>
}

const classes: readonly Dimension[] = ["function", "economicDepartment", "economicGovernment", "project"]

function indexed<T>(said: readonly Said<T>[]): Index<T> {
  const byKey = new Map<string, { at: number; item: Said<T> }[]>()
  const coded = new Map<string, { at: number; item: Said<T> }[]>()
  const position = new Map<Said<T>, number>()
  const put = (map: typeof byKey, key: string, at: number, item: Said<T>) => {
    const list = map.get(key)
    if (list) list.push({ at, item })
    else map.set(key, [{ at, item }])
  }
  said.forEach((item, at) => {
    position.set(item, at)
    put(byKey, coordinateKey(item.subject), at, item)
    for (const d of classes)
      if (item.subject[d] !== undefined)
        put(coded, `${d}|${coordinateKey(withDimensions(item.subject, { [d]: null }))}`, at, item)
  })
  return { wholes: latest(said, byKey), byKey, coded, position }
}

/** One of each subject: said again, the last one before its parts would be the whole; the first is enough here. */
function latest<T>(said: readonly Said<T>[], byKey: Index<T>["byKey"]): Said<T>[] {
  return said.filter((item, at) => byKey.get(coordinateKey(item.subject))?.[0]?.at === at)
}

function push<T>(result: Partition<T>[], found: Partition<T> | undefined): void {
  if (found) result.push(found)
}

/** The first statement of a coordinate in the chapter. */
function at<T>(index: Index<T>, coordinate: Coordinate): Said<T> | undefined {
  return index.byKey.get(coordinateKey(coordinate))?.[0]?.item
}

function byRule<T>(index: Index<T>, whole: Said<T>, r: Rule): Partition<T> | undefined {
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
function bySource<T>(index: Index<T>, whole: Said<T>, complete: boolean): Partition<T> | undefined {
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
function byFlow<T>(index: Index<T>, whole: Said<T>): Partition<T> | undefined {
  const { flow } = whole.subject
  const year = Object.entries(totals).find(([, total]) => total === flow)?.[0]
  if (year === undefined) return undefined
  const own = at(index, withDimensions(whole.subject, { flow: year }))
  const others = (besides[flow!] ?? [])
    .map((other) => at(index, withDimensions(whole.subject, { flow: other })))
    .filter((found) => found !== undefined)
  return own && others.length > 0 ? { whole, parts: [own, ...others], relation: "=" } : undefined
}

/**
 * A list of subjects by class, section or item: its outermost codes sum to the whole, and each code to those below
 * it. Names without a code are only usable where all the others stand on one level.
 */
function byClass<T>(index: Index<T>, whole: Said<T>, dimension: Dimension): Partition<T>[] {
  if (whole.subject[dimension] !== undefined || whole.subject.nature !== undefined) return []
  const expenditure = whole.subject.flow === "uses" ? { flow: "expenditure" } : {}
  const listed = index.coded.get(`${dimension}|${coordinateKey(withDimensions(whole.subject, expenditure))}`)
  if (!listed || listed.length > 3000) return []
  const byCode = new Map<string, Said<T>>()
  for (const { item } of listed) {
    const code = item.subject[dimension]!
    if (!byCode.has(code)) byCode.set(code, item)
  }
  const codes = [...byCode.keys()]
  const known = codes.filter((code) => /^\d+$/.test(code))
  const level = known[0]?.length
  const flat = known.every((code) => code.length === level)
  if (known.length < codes.length && !flat) return []
  const result: Partition<T>[] = []
  const above = (code: string) => [code.slice(0, 3), code.slice(0, 5)].filter((c) => c.length < code.length)
  const outer = codes.filter((code) => !above(code).some((c) => byCode.has(c)))
  const carried =
    whole.subject.flow === "uses" ? at(index, withDimensions(whole.subject, { flow: "carry-out" })) : undefined
  const parts = [...outer.map((code) => byCode.get(code)!), ...(carried ? [carried] : [])]
  if (parts.length >= 2) result.push({ whole: nearest(index, whole, parts[0]!), parts, relation: "=" })
  const below = new Map<string, string[]>()
  for (const code of codes) {
    const parent = above(code)
      .filter((c) => byCode.has(c))
      .pop()
    if (parent) below.set(parent, [...(below.get(parent) ?? []), code])
  }
  for (const [code, inner] of below)
    if (inner.length <= 300)
      result.push({ whole: byCode.get(code)!, parts: inner.map((c) => byCode.get(c)!), relation: "=" })
  return result
}

/** Of a whole said several times, the statement right before its parts. */
function nearest<T>(index: Index<T>, whole: Said<T>, part: Said<T>): Said<T> {
  const before = index.position.get(part) ?? 0
  const all = index.byKey.get(coordinateKey(whole.subject)) ?? []
  return all.filter((entry) => entry.at < before).pop()?.item ?? whole
}

/** The items of one project's budget, named 「project/item」. */
function byProject<T>(index: Index<T>, whole: Said<T>): Partition<T> | undefined {
  const { project } = whole.subject
  if (project === undefined || project.includes("/")) return undefined
  const listed = index.coded.get(`project|${coordinateKey(withDimensions(whole.subject, { project: null }))}`) ?? []
  const parts = listed.map(({ item }) => item).filter((item) => item.subject.project!.startsWith(`${project}/`))
  return parts.length >= 2 && parts.length <= 300 ? { whole, parts, relation: "=" } : undefined
}
