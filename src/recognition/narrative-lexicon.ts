import type { Classification, Statutes } from "#statutes"
import type { NarrativeLexicon } from "./narrative/index.ts"

const known = new WeakMap<Statutes, NarrativeLexicon>()

/** What sentences ask of the statutory classifications, remembered: the same names come back in every sentence. */
export function narrativeLexicon(statutes: Statutes): NarrativeLexicon {
  const found = known.get(statutes)
  if (found) return found
  const { function: functional, economicDepartment, economicGovernment } = statutes.classifications
  const lexicon = {
    functionByName: codesByName(functional),
    departmentByName: codesByName(economicDepartment),
    governmentByName: codesByName(economicGovernment),
  }
  known.set(statutes, lexicon)
  return lexicon
}

/** Most names remembered; a hostile document must not fill the memory of a long-lived process. */
const remembered = 20_000

function codesByName(classification: Classification): (name: string, parent?: string) => readonly string[] {
  const answers = new Map<string, readonly string[]>()
  return (name, parent) => {
    const key = `${parent ?? ""}|${name}`
    const answer = answers.get(key)
    if (answer) return answer
    const codes = classification.byName(name, parent).map((subject) => subject.code)
    if (answers.size < remembered) answers.set(key, codes)
    return codes
  }
}
