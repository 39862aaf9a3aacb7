import type { AmountClaim } from "#recognition"
import { chapterOf, claimsOf } from "../../claims/claim-index.ts"
import type { CheckContext } from "../../rule.ts"

/** Subjects that one chapter describes one by one, at one level. */
export interface Enumeration {
  readonly level: 3 | 7
  /** One amount of this year a subject, in the order of the text. */
  readonly items: readonly AmountClaim[]
}

/** Chapters that enumerate the subjects of general-budget expenditure with their amounts. */
export function enumerationsOf(context: CheckContext): Enumeration[] {
  const accounts = context.recognition.profile.kind === "accounts"
  const groups = new Map<string, AmountClaim[]>()
  for (const claim of claimsOf(context, "amount")) {
    const { function: code, source, phase, year, nature, project, flow } = claim.subject
    if (code === undefined || flow !== "expenditure" || year || phase || nature || project) continue
    if (source !== "R11" && source !== "R1") continue
    const level = code.length === 3 && /^\d+$/.test(code) ? 3 : 7
    if (/^\d{5}$/.test(code)) continue
    const key = `${level}|${chapterOf(claim)}`
    groups.set(key, [...(groups.get(key) ?? []), claim])
  }
  const result: Enumeration[] = []
  for (const [key, list] of groups) {
    const items = list.filter(
      (claim, i) => list.findIndex((other) => other.subject.function === claim.subject.function) === i,
    )
    // one or two subjects may be mentioned in passing; a class may be the only one
    if (items.length < (key.startsWith("7") && !accounts ? 3 : 2)) continue
    result.push({ level: key.startsWith("3") ? 3 : 7, items })
  }
  return result
}
