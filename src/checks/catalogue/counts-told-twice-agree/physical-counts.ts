import type { CountClaim } from "#recognition"
import { claimsOf } from "../../claims/claim-index.ts"
import type { CheckContext } from "../../rule.ts"

/** What is counted behind the three public expenses. */
export const kindNames: Readonly<Record<string, string>> = {
  groups: "因公出国（境）团组数",
  travellers: "因公出国（境）人次",
  stock: "公务用车保有量",
  visits: "国内公务接待批次",
  visitors: "国内公务接待人次",
}

/** Counts of one kind and year, in reading order; those of foreign guests, and what can't be told apart, are left out. */
export function physicalCounts(context: CheckContext): ReadonlyMap<string, readonly CountClaim[]> {
  const result = new Map<string, CountClaim[]>()
  let before: { block: number; kind: string | undefined } | undefined
  for (const claim of claimsOf(context, "count")) {
    if (!claim.subject.topic?.startsWith("three-public/")) {
      before = undefined
      continue
    }
    const kind = kindOf(claim, before?.block === claim.at.block ? before.kind : undefined)
    before = { block: claim.at.block, kind }
    if (kind === undefined || !(kind in kindNames)) continue
    const key = `${kind}|${claim.subject.year ?? ""}`
    result.set(key, [...(result.get(key) ?? []), claim])
  }
  return result
}

/** People are counted behind what they travelled or came in: groups, or visits. */
function kindOf({ noun, figure, subject }: CountClaim, before: string | undefined): string | undefined {
  const item = subject.topic!.split("/")[1]!
  if (/外宾|外事|国\(境\)外|国（境）外|境外|陪同/.test(noun) || item === "reception.foreign") return "foreign"
  const people = /^(?:人|人次|名)$/.test(figure.unit)
  if (/保有/.test(noun)) return "stock"
  if (people) {
    if (item === "overseas" || before === "groups") return "travellers"
    if (item === "reception.domestic" || item === "reception" || before === "visits")
      return before === "foreign" ? "foreign" : "visitors"
    return undefined
  }
  if (/出国|出境/.test(noun) || (item === "overseas" && /团组|团/.test(noun))) return "groups"
  if (figure.unit === "批次" || figure.unit === "批" || (item === "reception.domestic" && /团组/.test(noun)))
    return "visits"
  return undefined
}
