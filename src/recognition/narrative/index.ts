import type { LocatedDocument } from "#documents"
import type { DocumentProfile } from "#fiscal"
import { finish, type Narrative } from "./finish.ts"
import { KnownProjects } from "./known-project.ts"
import type { NarrativeLexicon } from "./lexicon.ts"
import { figuresRead, isFull, readSection } from "./read-section.ts"
import type { Memory } from "./reading-state.ts"
import { sections } from "./sections.ts"

export type { Narrative } from "./finish.ts"
export { claimIdentities } from "./identities.ts"
export { narrativeRules } from "./identity-parts.ts"
export type { NarrativeLexicon } from "./lexicon.ts"

const tooMany = `文字中的数超过 ${figuresRead.toLocaleString("en-US")} 个的上限，其后的文字未检查。 / The text states more than ${figuresRead.toLocaleString("en-US")} figures; what follows was not checked.`

/**
 * Reads the explanation of a budget or accounts document: every figure of its sentences becomes a claim bound to a
 * coordinate, or is listed as unbound with the reason. `projects`: names of projects that tables of the document print. Contents, duties, glossary and attachments are left out.
 * @zh 文字说明识别
 */
export function narrative(
  document: LocatedDocument,
  profile: DocumentProfile,
  lexicon: NarrativeLexicon,
  projects: Iterable<string> = [],
): Narrative {
  const memory: Memory = {
    kind: profile.kind,
    fiscalYear: profile.fiscalYear,
    lexicon,
    projects: new KnownProjects(projects),
    drafts: [],
    amounts: [],
    unbound: [],
  }
  for (const section of sections(document)) {
    readSection(section, memory)
    if (isFull(memory))
      return { ...finish(memory), stoppedAt: { block: section.parts[0]?.block ?? 0, reason: tooMany } }
  }
  return finish(memory)
}
