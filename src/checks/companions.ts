import { type Coordinate, coordinateKey, withDimensions } from "#fiscal"
import type { Figure } from "#identities"
import type { Recognition } from "#recognition"
import type { CheckContext } from "./rule.ts"

/**
 * The further documents of the same unit, by what they are to the one being checked. A document whose unit, kind or
 * year is unknown is nobody's companion.
 * @zh 同一单位的其他公开文档
 */
export interface Companions {
  /** Budget of the same year: what accounts call 年初预算. */
  readonly budgetOfTheYear?: Recognition
  /** The document of the same kind of the year before: what comparisons start from. */
  readonly before?: Recognition
}

/** Sorts the further documents; the first of a sort counts. */
export function companionsOf({ recognition, others }: CheckContext): Companions {
  const { kind, fiscalYear } = recognition.profile
  if (!kind || fiscalYear === undefined) return {}
  const same = others.filter((other) => other !== recognition && isSameUnit(recognition, other))
  const find = (wanted: typeof kind, year: number) =>
    same.find((other) => other.profile.kind === wanted && other.profile.fiscalYear === year)
  const budgetOfTheYear = kind === "accounts" ? find("budget", fiscalYear) : undefined
  const before = find(kind, fiscalYear - 1)
  return { ...(budgetOfTheYear ? { budgetOfTheYear } : {}), ...(before ? { before } : {}) }
}

/** Equal names, or one with the region in front or 本级 behind. */
function isSameUnit(one: Recognition, other: Recognition): boolean {
  const a = bareUnit(one.profile.unit)
  const b = bareUnit(other.profile.unit)
  return (
    a !== undefined &&
    b !== undefined &&
    (a === b || (Math.min(a.length, b.length) >= 5 && (a.endsWith(b) || b.endsWith(a))))
  )
}

function bareUnit(unit: string | undefined): string | undefined {
  return unit?.replace(/\s+/g, "").replace(/[（(](?:本级|机关|部门|汇总)[)）]$|本级$/, "")
}

/**
 * The amount another document prints for a meaning of its own year: cells before sentences. Money of this year's
 * appropriation is looked for where the meaning itself is not printed.
 */
export function printedElsewhere(document: Recognition, coordinate: Coordinate): Figure | undefined {
  const figures = amountsOf(document)
  const key = coordinateKey(coordinate)
  return (
    figures.get(key) ??
    (coordinate.vintage === undefined
      ? figures.get(coordinateKey(withDimensions(coordinate, { vintage: "current" })))
      : undefined)
  )
}

const known = new WeakMap<Recognition, ReadonlyMap<string, Figure>>()

/** Amounts of a document by meaning; made once a document. A meaning printed with several values is nobody's. */
function amountsOf(document: Recognition): ReadonlyMap<string, Figure> {
  const found = known.get(document)
  if (found) return found
  const result = new Map<string, Figure>()
  const disputed = new Set<string>()
  const cells = document.tables.flatMap((t) => t.figures)
  const sentences = document.claims.flatMap((c) => (c.kind === "amount" ? [c.figure] : []))
  for (const figure of [...cells, ...sentences]) {
    if (figure.blank || figure.measure !== "amount") continue
    const key = coordinateKey(figure.coordinate)
    const first = result.get(key)
    if (!first) result.set(key, figure)
    else if (first.quantity.low > figure.quantity.high || figure.quantity.low > first.quantity.high) disputed.add(key)
  }
  for (const key of disputed) result.delete(key)
  known.set(document, result)
  return result
}

/** Whether two printed amounts can be the same exact amount. */
export function canBeEqual(one: Figure, other: Figure): boolean {
  return one.quantity.low <= other.quantity.high && other.quantity.low <= one.quantity.high
}

/** Name of a companion for people: 2023年决算. */
export function nameOf({ profile }: Recognition): string {
  return `${profile.fiscalYear ?? ""}年${profile.kind === "accounts" ? "部门决算" : "部门预算"}`
}
