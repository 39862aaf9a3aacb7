import { type Coordinate, type Dimension, withDimensions } from "#fiscal"

const sides: Readonly<Record<string, "in" | "out">> = {
  resources: "in",
  revenue: "in",
  "carry-in": "in",
  "surplus-use": "in",
  uses: "out",
  expenditure: "out",
  "carry-out": "out",
  allocation: "out",
}

/** Which side of the account a flow stands on. */
export function sideOf(flow: string | undefined): "in" | "out" | undefined {
  return flow === undefined ? undefined : sides[flow]
}

/** Whether `inner` is `outer` or lies within it in a dotted or numbered tree: R11 in R1, basic.personnel in basic. */
function within(inner: string, outer: string): boolean {
  return inner.startsWith(outer)
}

/** Words of one phrase put together: the more particular value of a dimension stays, else the later one counts. */
export function combine(first: Coordinate, second: Coordinate): Coordinate {
  const result: { [D in Dimension]?: string } = { ...first }
  for (const [dimension, value] of Object.entries(second) as [Dimension, string][]) {
    const known = result[dimension]
    if (known === undefined || !(within(known, value) || value === "total")) result[dimension] = value
  }
  return result
}

/** The flow of a source named as a part of a side's total. */
const partFlow: Readonly<Record<string, string>> = { resources: "revenue", uses: "expenditure" }

/** Dimensions that stand for themselves: what is said of them needs no side, source or nature. */
const alone: readonly Dimension[] = ["threePublic", "procurement", "topic"]

/**
 * What words mean under a base (the section, or the whole of an enumeration). Three public expenses, procurement and
 * operating expenses stand for themselves; subjects of expenditure bring their side with them.
 */
export function under(base: Coordinate, words: Coordinate): Coordinate {
  if (standsAlone(words)) return onlyAlone(words)
  let result: Coordinate = { ...dropped(base, words), ...words }
  if (result.flow === undefined && isExpenditure(words)) result = { ...result, flow: "expenditure" }
  const divided = words.source ?? words.function ?? words.nature ?? words.economicDepartment ?? words.economicGovernment
  if (words.flow === undefined && divided !== undefined) {
    if (result.flow === "resources" && base.source === undefined) result = { ...result, flow: "revenue" }
    if (result.flow === "uses") result = { ...result, flow: "expenditure" }
  }
  if (words.flow !== undefined && words.flow === base.flow && words.source !== undefined && base.source === undefined)
    return { ...result, flow: partFlow[words.flow] ?? words.flow }
  return result
}

/** Whether words need no side, source or nature. */
export function standsAlone(words: Coordinate): boolean {
  return alone.some((d) => words[d] !== undefined) && !words.topic?.startsWith("performance")
}

function onlyAlone(words: Coordinate): Coordinate {
  let result: Coordinate = {}
  for (const dimension of alone)
    if (words[dimension] !== undefined) result = { ...result, [dimension]: words[dimension] }
  return words.year === undefined ? result : { ...result, year: words.year }
}

function isExpenditure(words: Coordinate): boolean {
  return (words.nature ?? words.function ?? words.economicDepartment ?? words.economicGovernment) !== undefined
}

/** A base loses what the words contradict: one classification in place of another, a source that is no part of its own. */
function dropped(base: Coordinate, words: Coordinate): Coordinate {
  const changes: { [D in Dimension]?: null } = {}
  const classes: readonly Dimension[] = ["function", "economicDepartment", "economicGovernment"]
  if (classes.some((d) => words[d] !== undefined)) for (const d of classes) changes[d] = null
  for (const d of alone) changes[d] = null
  if (words.source !== undefined && base.source !== undefined && !within(words.source, base.source))
    changes.vintage = null
  if (words.flow !== undefined && base.flow !== undefined && sideOf(words.flow) !== sideOf(base.flow))
    changes.vintage = null
  if (words.project !== undefined) changes.vintage = null
  return withDimensions(base, changes)
}

/** Flows that are a side's money as a whole: what 收入 and 支出 alone may mean. */
const wholes: Readonly<Record<string, string>> = { resources: "in", revenue: "in", uses: "out", expenditure: "out" }

/**
 * How well a subject is what the words say: 0 exactly, 1 when only the flow differs but both are the whole of one
 * side, undefined when it is something else. Dimensions the words leave open do not count.
 */
export function fitness(subject: Coordinate, words: Coordinate): 0 | 1 | undefined {
  let result: 0 | 1 = 0
  for (const [dimension, value] of Object.entries(words) as [Dimension, string][]) {
    const own = subject[dimension]
    if (own === value) continue
    if (dimension !== "flow" || own === undefined || wholes[own] === undefined || wholes[own] !== wholes[value])
      return undefined
    result = 1
  }
  return result
}

/** The other flow that sentences use for the whole of the same side. */
export function otherFlow(coordinate: Coordinate): Coordinate | undefined {
  const flow = { revenue: "resources", resources: "revenue", expenditure: "uses", uses: "expenditure" }[
    coordinate.flow ?? ""
  ]
  return flow === undefined ? undefined : { ...coordinate, flow }
}

/** The subject without phase and year. */
export function timeless(subject: Coordinate): Coordinate {
  return withDimensions(subject, { phase: null, year: null })
}
