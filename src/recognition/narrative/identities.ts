import type { Coordinate, DocumentKind } from "#fiscal"
import { coordinateKey } from "#fiscal"
import type { Figure, Identity, Term } from "#identities"
import type { AmountClaim, ChangeClaim, Claim, RateClaim } from "../claim.ts"
import { checkIds, kindOf, type Stated, topicOf } from "./check-ids.ts"
import { foldText } from "./flow-text.ts"
import { type Partition, partitions, sourcePartitions } from "./partitions.ts"
import { numberingLevel } from "./sections.ts"
import { timeless } from "./subject.ts"

/** Rules the identities of sentences belong to. */
export const narrativeRules = [
  "narrative-change-rate-follows",
  "narrative-share-follows",
  "narrative-completion-follows",
  "narrative-parts-add-up",
  "narrative-count-equals-its-parts",
  "narrative-both-sides-are-one-figure",
] as const

type Rule = (typeof narrativeRules)[number]

/**
 * What must hold between the claims of an explanation: rates, shares and completion follow from their amounts, parts
 * sum to their whole, changes of parts to the change of the whole, kinds of things to their count.
 * @zh 文字说明内部的勾稽关系
 */
export function claimIdentities(claims: readonly Claim[], kind?: DocumentKind): Identity[] {
  const of = kind ?? (claims.some((claim) => kindOf(claim.section) === "accounts") ? "accounts" : "budget")
  const result: Identity[] = []
  for (const claim of claims) {
    const found = ratioOf(claim, of) ?? countOf(claim, of)
    if (found) result.push(found)
  }
  for (const chapter of chapters(claims)) result.push(...sumsOf(chapter, of), ...sidesOf(chapter, of))
  return result
}

function make(rule: Rule, claim: Claim, stated: Stated, kind: DocumentKind) {
  const topic = topicOf(claim.section)
  return {
    id: `${rule}:${claim.id}`,
    rule,
    checks: checkIds(topic, kind, stated, claim.subject),
  }
}

const shown = (figure: Figure) => `${figure.printed}${figure.unit}`
const term = (figure: Figure, coefficient: number): Term => ({ figure, coefficient })
const isZero = (figure: Figure) => figure.quantity.value === 0

function ratioOf(claim: Claim, kind: DocumentKind): Identity | undefined {
  if (claim.kind === "rate") return rateOf(claim, kind)
  if (claim.kind === "share") {
    const { part, whole, figure } = claim
    if (!part || !whole || isZero(whole)) return undefined
    return {
      kind: "ratio",
      ...make("narrative-share-follows", claim, "share", kind),
      statement: {
        zh: `占比 ${shown(figure)} 应等于 ${shown(part)} ÷ ${shown(whole)}`,
        en: `the share ${shown(figure)} must equal ${shown(part)} ÷ ${shown(whole)}`,
      },
      percentage: figure,
      numerator: [term(part, 1)],
      denominator: [term(whole, 1)],
    }
  }
  if (claim.kind !== "completion" || !claim.actual || !claim.budget || isZero(claim.budget)) return undefined
  return {
    kind: "ratio",
    ...make("narrative-completion-follows", claim, "completion", kind),
    statement: {
      zh: `完成率 ${shown(claim.figure)} 应等于 ${shown(claim.actual)} ÷ ${shown(claim.budget)}`,
      en: `the completion ${shown(claim.figure)} must equal ${shown(claim.actual)} ÷ ${shown(claim.budget)}`,
    },
    percentage: claim.figure,
    numerator: [term(claim.actual, 1)],
    denominator: [term(claim.budget, 1)],
  }
}

/** rate = d ÷ p where the year before is p = a − d after a rise and a + d after a fall. */
function rateOf(claim: RateClaim, kind: DocumentKind): Identity | undefined {
  const { change, figure, direction } = claim
  const amount = claim.of[0]
  if (!change || !amount || figure.unit !== "%" || direction === "flat") return undefined
  if (isZero(change) && isZero(amount)) return undefined
  const sign = direction === "up" ? -1 : 1
  const prior = `(${shown(amount)} ${direction === "up" ? "−" : "+"} ${shown(change)})`
  return {
    kind: "ratio",
    ...make("narrative-change-rate-follows", claim, "rate", kind),
    statement: {
      zh: `增减率 ${shown(figure)} 应等于 ${shown(change)} ÷ 上期 ${prior}`,
      en: `the rate ${shown(figure)} must equal ${shown(change)} ÷ the year before ${prior}`,
    },
    percentage: figure,
    numerator: [term(change, 1)],
    denominator: [term(amount, 1), term(change, sign)],
  }
}

function countOf(claim: Claim, kind: DocumentKind): Identity | undefined {
  if (claim.kind !== "count" || claim.parts.length < 2) return undefined
  return {
    kind: "sum",
    ...make("narrative-count-equals-its-parts", claim, "count", kind),
    statement: {
      zh: `${claim.noun} ${shown(claim.figure)} 应等于各类之和 ${claim.parts.map((p) => p.printed).join(" + ")}`,
      en: `${claim.noun} ${shown(claim.figure)} must equal the sum of its kinds ${claim.parts.map((p) => p.printed).join(" + ")}`,
    },
    relation: "=",
    terms: [term(claim.figure, 1), ...claim.parts.map((p) => term(p, -1))],
  }
}

/** Claims under one top-level heading, in order. */
function chapters(claims: readonly Claim[]): Claim[][] {
  return grouped(claims, ({ section }) =>
    section.filter((heading) => numberingLevel(foldText(heading.slice(0, 40))) <= 2).join("\n"),
  )
}

function grouped<T>(list: readonly T[], key: (item: T) => string): T[][] {
  const groups = new Map<string, T[]>()
  for (const item of list) {
    const at = key(item)
    const group = groups.get(at)
    if (group) group.push(item)
    else groups.set(at, [item])
  }
  return [...groups.values()]
}

function sumsOf(chapter: readonly Claim[], kind: DocumentKind): Identity[] {
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
  const id = `${made.id}:${parts
    .map((part) => coordinateKey(timeless(part.subject)))
    .join("+")
    .slice(0, 200)}`
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
  const list = terms.slice(1).map((t) => `${t.coefficient < 0 ? "+" : "−"}${shown(t.figure)}`)
  return {
    kind: "sum",
    ...make("narrative-parts-add-up", total, "change-sum", kind),
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
function sidesOf(chapter: readonly Claim[], kind: DocumentKind): Identity[] {
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
