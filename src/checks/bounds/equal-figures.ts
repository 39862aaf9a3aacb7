import type { Figure, Identity } from "#identities"

/** Tells whether two figures must be equal already, by what recognition derived. */
export interface EqualFigures {
  have(one: Figure, other: Figure): boolean
}

/** Joins figures that stand alone on the two sides of an equation; equality reaches on over a third figure. */
export function equalFigures(identities: ReadonlyMap<string, readonly Identity[]>): EqualFigures {
  const parent = new Map<Figure, Figure>()
  const root = (figure: Figure): Figure => {
    let top = figure
    for (let up = parent.get(top); up && up !== top; up = parent.get(top)) top = up
    return top
  }
  for (const list of identities.values())
    for (const identity of list) {
      if (identity.kind !== "sum" || identity.relation !== "=" || identity.terms.length !== 2) continue
      const [one, other] = identity.terms
      if (one!.coefficient !== -other!.coefficient) continue
      const a = root(one!.figure)
      const b = root(other!.figure)
      if (a !== b) parent.set(a, b)
    }
  return { have: (one, other) => root(one) === root(other) }
}
