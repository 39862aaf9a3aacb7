import type { Classification } from "./classification.ts"
import type { ClassificationId } from "./packed.ts"
import type { Subject } from "./subject.ts"
import { normaliseSubjectName } from "./subject-name.ts"

/** A subject found by a word, and what of it matched. */
export interface SubjectMatch {
  readonly classification: ClassificationId
  readonly subject: Subject
  readonly matched: "code" | "name" | "alias"
}

/**
 * Finds subjects for the `codes` command: digits by the beginning of the code, other words in names and outdated
 * names. Whole matches come before parts, names before aliases, then the order of the lists.
 */
export function searchSubjects(lists: readonly Classification[], word: string): readonly SubjectMatch[] {
  const wanted = normaliseSubjectName(word)
  if (!wanted) return []
  const ranked: { readonly rank: number; readonly match: SubjectMatch }[] = []
  for (const list of lists)
    for (const subject of list.all()) {
      const found = rankOf(subject, wanted)
      if (found) ranked.push({ rank: found.rank, match: { classification: list.id, subject, matched: found.matched } })
    }
  return ranked.sort((a, b) => a.rank - b.rank).map((r) => r.match)
}

function rankOf(subject: Subject, wanted: string): { rank: number; matched: SubjectMatch["matched"] } | undefined {
  if (/^\d+$/.test(wanted)) {
    if (!subject.code.startsWith(wanted)) return undefined
    return { rank: subject.code.length === wanted.length ? 0 : 1, matched: "code" }
  }
  const name = normaliseSubjectName(subject.name)
  if (name === wanted) return { rank: 0, matched: "name" }
  const outdated = subject.aliases.map((alias) => normaliseSubjectName(alias.name))
  if (outdated.includes(wanted)) return { rank: 1, matched: "alias" }
  if (name.includes(wanted)) return { rank: 2, matched: "name" }
  return outdated.some((n) => n.includes(wanted)) ? { rank: 3, matched: "alias" } : undefined
}
