import type { Figure, SumIdentity } from "#identities"
import { partNames } from "./cell-figure.ts"
import type { MoneyLine } from "./performance-table.ts"

/** The rule an identity belongs to and the checks it carries out. */
export interface MoneyIdentityRule {
  readonly rule: string
  readonly checks: readonly string[]
}

/** total = Σ parts. */
export function sum(
  { rule, checks }: MoneyIdentityRule,
  id: string,
  total: Figure,
  parts: readonly Figure[],
  statement: SumIdentity["statement"],
): SumIdentity {
  return {
    kind: "sum",
    id: `${rule}/${id}`,
    rule,
    checks,
    statement,
    relation: "=",
    terms: [{ figure: total, coefficient: 1 }, ...parts.map((figure) => ({ figure, coefficient: -1 }))],
  }
}

const sources = new Set(["appropriation", "special-account", "own", "carried-over", "other"])

/**
 * The total of a block of money equals its sources. A block that names only one source, or none, says nothing about
 * the rest, so nothing is required of it; a block without any amount neither.
 */
export function lineIdentities(rule: MoneyIdentityRule, lines: readonly MoneyLine[], id: string): SumIdentity[] {
  const total = lines.find((line) => line.part === "total")
  const parts = lines.filter((line) => sources.has(line.part))
  if (!total || parts.length < 2 || !parts.some((p) => p.part === "appropriation")) return []
  if (total.figure.blank && parts.every((p) => p.figure.blank)) return []
  const names = parts.map((p) => partNames[p.part]).join(" + ")
  return [
    sum(
      rule,
      id,
      total.figure,
      parts.map((p) => p.figure),
      {
        zh: `${partNames.total} = ${names}`,
        en: "total = sum of its sources",
      },
    ),
  ]
}

/** 「下列 n 行之和」 */
export function sumText(count: number): string {
  return `下列${count}行之和`
}
