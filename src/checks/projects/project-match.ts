import { lettersOnly } from "#recognition"
import { comparableName, nameLikeness } from "./project-name.ts"
import type { ListedProject } from "./project-list.ts"

/** What became of the projects of two lists beside each other. */
export interface ProjectMatch {
  readonly pairs: readonly {
    readonly listed: ListedProject
    readonly targeted: ListedProject
    readonly named: "alike" | "otherwise"
  }[]
  /** One project of the list, told apart into several among the targets (or the other way round) with the same money. */
  readonly splits: readonly { readonly whole: ListedProject; readonly parts: readonly ListedProject[] }[]
  readonly onlyListed: readonly ListedProject[]
  readonly onlyTargeted: readonly ListedProject[]
}

/** Most pairs of projects whose names are compared letter by letter: the work is bounded. */
const mostPairs = 100_000

/** Most unmatched projects among which a split is looked for: the work is bounded. */
const mostParts = 24

/**
 * Pairs the projects of the list with those that have targets: by code, by name, then by the nearest name with the
 * same money, then by money alone where it leaves no choice; what is left may be one project told apart into several.
 */
export function matchProjects(listed: readonly ListedProject[], targeted: readonly ListedProject[]): ProjectMatch {
  const left = new Set(listed)
  const right = new Set(targeted)
  const pairs: ProjectMatch["pairs"][number][] = []
  if (listed.length * targeted.length > mostPairs) joinEqualNames(left, right, pairs)
  const join = (named: "alike" | "otherwise", fits: (a: ListedProject, b: ListedProject) => number, least: number) => {
    if (left.size * right.size > mostPairs) return
    const candidates = [...left]
      .flatMap((a) => [...right].map((b) => ({ a, b, score: fits(a, b) })))
      .filter((c) => c.score >= least)
    candidates.sort((x, y) => y.score - x.score)
    for (const { a, b } of candidates) {
      if (!left.has(a) || !right.has(b)) continue
      left.delete(a)
      right.delete(b)
      pairs.push({ listed: a, targeted: b, named: comparableName(a.name) === comparableName(b.name) ? "alike" : named })
    }
  }
  join("otherwise", (a, b) => (a.code !== undefined && a.code === b.code ? 1 : 0), 1)
  const equal = (a: ListedProject, b: ListedProject) => (lettersOnly(a.name) === lettersOnly(b.name) ? 2 : 1)
  join(
    "alike",
    (a, b) => (comparableName(a.name) === comparableName(b.name) ? equal(a, b) + (sameMoney(a, b) ? 2 : 0) : 0),
    1,
  )
  join("otherwise", (a, b) => (sameMoney(a, b) ? nameLikeness(a.name, b.name) : 0), 0.45)
  const splits = left.size * right.size > mostPairs ? [] : [...broken(left, right), ...broken(right, left)]
  join("otherwise", (a, b) => nameLikeness(a.name, b.name), 0.85)
  join(
    "otherwise",
    (a, b) =>
      sameMoney(a, b) &&
      [...left].filter((c) => sameMoney(c, b)).length === 1 &&
      [...right].filter((c) => sameMoney(a, c)).length === 1
        ? 1
        : 0,
    1,
  )
  // a project may stand under several units, with one target for all of them
  const matched = new Set(pairs.flatMap((p) => [comparableName(p.listed.name), comparableName(p.targeted.name)]))
  const unmatched = (projects: ReadonlySet<ListedProject>) =>
    [...projects].filter((p) => !matched.has(comparableName(p.name)))
  return { pairs, splits, onlyListed: unmatched(left), onlyTargeted: unmatched(right) }
}

/** Pairs equal names alone, in one pass: what is left of very long lists may be few enough to be looked at closely. */
function joinEqualNames(
  left: Set<ListedProject>,
  right: Set<ListedProject>,
  pairs: ProjectMatch["pairs"][number][],
): void {
  // The very name before one that differs in its year only.
  for (const nameOf of [lettersOnly, comparableName]) {
    const byName = new Map([...right].map((p) => [nameOf(p.name), p]))
    for (const listed of [...left]) {
      const targeted = byName.get(nameOf(listed.name))
      if (!targeted || !right.has(targeted)) continue
      left.delete(listed)
      right.delete(targeted)
      pairs.push({ listed, targeted, named: "alike" })
    }
  }
}

/** Whether both print money that can be the same, rounded more or less coarsely. */
export function sameMoney(a: ListedProject, b: ListedProject): boolean {
  if (!a.money || !b.money || a.money.quantity.value === 0) return false
  return a.money.quantity.low <= b.money.quantity.high && b.money.quantity.low <= a.money.quantity.high
}

/** Wholes whose money two or three of the parts make up exactly and in one way only; taken out of both sets. */
function broken(wholes: Set<ListedProject>, parts: Set<ListedProject>): ProjectMatch["splits"][number][] {
  const result: ProjectMatch["splits"][number][] = []
  for (const whole of [...wholes]) {
    const money = whole.money?.quantity.value
    const candidates = [...parts].filter((p) => p.money && nameLikeness(whole.name, p.name) > 0.4).slice(0, mostParts)
    if (!money) continue
    const found = subsets(candidates).filter(
      (set) => set.reduce((sum, p) => sum + p.money!.quantity.value, 0) === money,
    )
    if (found.length !== 1) continue
    wholes.delete(whole)
    for (const part of found[0]!) parts.delete(part)
    result.push({ whole, parts: found[0]! })
  }
  return result
}

function subsets(of: readonly ListedProject[]): ListedProject[][] {
  const result: ListedProject[][] = []
  for (let i = 0; i < of.length; i++)
    for (let j = i + 1; j < of.length; j++) {
      result.push([of[i]!, of[j]!])
      for (let k = j + 1; k < of.length; k++) result.push([of[i]!, of[j]!, of[k]!])
    }
  return result
}
