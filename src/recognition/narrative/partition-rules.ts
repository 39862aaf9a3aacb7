import type { Dimension } from "#fiscal"

/** How one value of a dimension is divided. */
export interface PartitionRule {
  readonly dimension: Dimension
  /** Value of the dimension in the whole; undefined when the whole has none. */
  readonly whole: string | undefined
  readonly parts: readonly string[]
  /** Complete when all of these are named. */
  readonly complete: readonly string[]
  /** What is left when not all are named: no statement, or an upper bound. */
  readonly otherwise?: "≤"
}

/** Divisions that the law and the forms know (财预〔2016〕143号): nature, three public expenses, procurement, appropriation. */
export const rules: readonly PartitionRule[] = [
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

/** A division that is complete when every part is named. */
export function rule(dimension: Dimension, whole: string, parts: readonly string[]): PartitionRule {
  return { dimension, whole, parts, complete: parts }
}

/** Sources of money, an ancestor before what it holds. */
export const sources = ["R1", "R11", "R12", "R13", "R2", "R3", "R31", "R32", "R33", "R34", "R39"]

/** The total of the side a year's flow belongs to. */
export const totals: Readonly<Record<string, string>> = { revenue: "resources", expenditure: "uses" }

/** What a side's total holds besides the year's flow. */
export const besides: Readonly<Record<string, readonly string[]>> = {
  resources: ["carry-in", "surplus-use"],
  uses: ["carry-out", "allocation"],
}

/** Dimensions whose values are listed one by one. */
export const classes: readonly Dimension[] = ["function", "economicDepartment", "economicGovernment", "project"]
