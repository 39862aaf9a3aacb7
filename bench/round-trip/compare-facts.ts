import type { Figure } from "#identities"
import type { Recognition } from "#recognition"

/** A printed figure as the facts have it, without where it stands. */
export interface Fact {
  readonly kind: "cell" | "sentence"
  /** Form, row, column and meaning of a cell; meaning of a sentence's figure. */
  readonly key: string
  readonly printed: string
  readonly label: string
}

/** How many facts of a document were found again in another. */
export interface Comparison {
  readonly cells: Found
  readonly sentences: Found
  /** Facts of the other document that the first does not have. */
  readonly added: readonly Fact[]
}

interface Found {
  readonly all: number
  readonly found: number
  readonly missing: readonly Fact[]
}

/** Every printed figure of a document as facts; blanks are none. */
export function factsOf({ tables, claims }: Recognition): readonly Fact[] {
  const figures = new Set<Figure>(tables.flatMap((table) => table.figures))
  for (const claim of claims) {
    if ("figure" in claim && claim.figure) figures.add(claim.figure)
    if (claim.kind === "count") for (const part of claim.parts) figures.add(part)
  }
  return [...figures].filter((figure) => !figure.blank).map(factOf)
}

function factOf(figure: Figure): Fact {
  const { origin, key, printed, unit, label } = figure
  const value = printed.replace(/[\s,，]/g, "")
  if (origin.kind === "sentence") return { kind: "sentence", key: `${key}|${unit}`, printed: value, label }
  const where = `${origin.form}/${bare(origin.rowKey)}/${bare(origin.columnKey)}`
  return { kind: "cell", key: `${where}|${key}|${unit}`, printed: value, label }
}

const bare = (text: string) => text.replace(/\s/g, "")

/** Which facts of one document stand in another: same coordinates, same printed value; each counts once. */
export function compareFacts(expected: readonly Fact[], actual: readonly Fact[]): Comparison {
  const left = new Map<string, Fact[]>()
  const id = (fact: Fact) => `${fact.kind}|${fact.key}|${fact.printed}`
  for (const fact of actual) left.set(id(fact), [...(left.get(id(fact)) ?? []), fact])
  const missing: Fact[] = []
  for (const fact of expected) {
    const same = left.get(id(fact))
    if (same?.length) same.pop()
    else missing.push(fact)
  }
  const found = (kind: Fact["kind"]): Found => {
    const all = expected.filter((fact) => fact.kind === kind).length
    const lost = missing.filter((fact) => fact.kind === kind)
    return { all, found: all - lost.length, missing: lost }
  }
  return { cells: found("cell"), sentences: found("sentence"), added: [...left.values()].flat() }
}
