import { type Coordinate, type DocumentKind, coordinateKey } from "#fiscal"
import type { Figure, Identity, Term } from "#identities"
import type { AmountClaim, ChangeClaim, Claim } from "../claim.ts"
import { topicOf } from "./check-ids.ts"
import { grouped, make, shown, term } from "./identity-parts.ts"
import { type Partition, sourcePartitions, partitions } from "./partitions.ts"
import { timeless } from "./subject.ts"

/** Sums of parts, and of the changes of parts, within one chapter. */
export function sumsOf(chapter: readonly Claim[], kind: DocumentKind): Identity[] {
  const amounts = chapter.filter((claim) => claim.kind === "amount")
  const changes = chapter.filter((claim) => claim.kind === "change")
  const spoken = amounts.map((claim) => ({ subject: claim.subject, said: claim }))
  const sections = grouped(spoken, ({ said }) => said.section.join("\n"))
  const bySource = sections.flatMap((list) =>
    sourcePartitions(list, topicOf(list[0]?.said.section ?? []) === "revenue"),
  )
  const result: Identity[] = []
  for (const partition of [...bySource, ...partitions(spoken)]) {
    result.push(sumOf(partition, kind))
    const change = changeSum(partition, changes, kind)
    if (change) result.push(change)
  }
  return result
}

function sumOf({ whole, parts, relation }: Partition<AmountClaim>, kind: DocumentKind): Identity {
  const figure = whole.said.figure
  const figures = parts.map((part) => part.said.figure)
  const list = figures.map(shown).join(" + ")
  const made = make("narrative-parts-add-up", whole.said, "sum", kind)
  const id = `${made.id}:${partsId(parts)}`
  if (relation === "≤")
    return {
      kind: "sum",
      ...made,
      id,
      statement: {
        zh: `所列各项 ${list} 不应大于 ${shown(figure)}`,
        en: `the listed parts ${list} must not exceed ${shown(figure)}`,
      },
      relation,
      terms: [...figures.map((f) => term(f, 1)), term(figure, -1)],
    }
  return {
    kind: "sum",
    ...made,
    id,
    statement: {
      zh: `${shown(figure)} 应等于各项之和 ${list}`,
      en: `${shown(figure)} must equal the sum of its parts ${list}`,
    },
    relation,
    terms: [term(figure, 1), ...figures.map((f) => term(f, -1))],
  }
}

/** Tells sums of one whole apart. */
const partsId = (parts: readonly { readonly subject: Coordinate }[]) =>
  parts
    .map((part) => coordinateKey(timeless(part.subject)))
    .join("+")
    .slice(0, 200)

/** Where every part and the whole state a change from one base, the changes sum as well. */
function changeSum(
  { whole, parts, relation }: Partition<AmountClaim>,
  changes: readonly ChangeClaim[],
  kind: DocumentKind,
): Identity | undefined {
  if (relation !== "=" || parts.length < 2) return undefined
  const total = changeOf(changes, whole)
  if (!total?.figure) return undefined
  const terms: Term[] = [term(total.figure, signOf(total))]
  for (const part of parts) {
    const change = changeOf(changes, part)
    if (!change || sameBase(change.base) !== sameBase(total.base)) return undefined
    if (change.figure) terms.push(term(change.figure, -signOf(change)))
  }
  if (terms.length < 2) return undefined
  const made = make("narrative-parts-add-up", total, "change-sum", kind)
  const list = terms.slice(1).map((t) => `${t.coefficient < 0 ? "+" : "−"}${shown(t.figure)}`)
  return {
    kind: "sum",
    ...made,
    id: `${made.id}:${partsId(parts)}`,
    statement: {
      zh: `增减额 ${shown(total.figure)} 应等于各项增减额之和 ${list.join(" ")}`,
      en: `the change ${shown(total.figure)} must equal the sum of the changes of its parts ${list.join(" ")}`,
    },
    relation: "=",
    terms,
  }
}

const signOf = (change: ChangeClaim) => (change.direction === "down" ? -1 : 1)

const sameBase = (base: Coordinate) => `${base.year ?? ""}|${base.phase ?? ""}`

function changeOf(changes: readonly ChangeClaim[], said: { readonly subject: Coordinate; readonly said: AmountClaim }) {
  const key = coordinateKey(timeless(said.subject))
  return (
    changes.find((change) => change.of.includes(said.said.figure)) ??
    changes.find((change) => coordinateKey(timeless(change.subject)) === key)
  )
}

/** 收、支总计均为 x: one printed figure that stands for both sides. */
export function sidesOf(chapter: readonly Claim[], kind: DocumentKind): Identity[] {
  const result: Identity[] = []
  for (let i = 1; i < chapter.length; i++) {
    const uses = chapter[i]!
    const resources = chapter[i - 1]!
    if (uses.kind !== "amount" || resources.kind !== "amount" || !samePlace(uses.figure, resources.figure)) continue
    result.push({
      kind: "sum",
      ...make("narrative-both-sides-are-one-figure", uses, "amount", kind),
      statement: {
        zh: `${shown(uses.figure)} 同时是收入总计和支出总计`,
        en: `${shown(uses.figure)} is both the total of income and of expenditure`,
      },
      relation: "=",
      mirror: true,
      terms: [term(resources.figure, 1), term(uses.figure, -1)],
    })
  }
  return result
}

function samePlace(a: Figure, b: Figure): boolean {
  return a.place.block === b.place.block && a.place.span?.[0] === b.place.span?.[0]
}
