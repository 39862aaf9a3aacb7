import {
  type Classification,
  normaliseSubjectName,
  outdatedName,
  parentCode,
  type Subject,
  sameSubjectName,
  subjectNameCore,
} from "#statutes"
import { isMisspelling } from "./misspelling.ts"

/** What is the matter with a printed code and name; `fits` when nothing is. @zh 科目核对结论 */
export type SubjectVerdict =
  | { readonly kind: "fits" }
  /** The name is one the subject bore until a year now past. */
  | { readonly kind: "outdated-name"; readonly subject: Subject; readonly until: number }
  /** The name belongs to `owner` (undefined: to several), not to `subject`. `sure`: lists can be relied on here. */
  | {
      readonly kind: "other-name"
      readonly subject: Subject
      readonly owner: Subject | undefined
      readonly sure: boolean
    }
  /** The name is another level's: 款 code with the name of its 项, or the reverse. */
  | { readonly kind: "other-level"; readonly subject: Subject; readonly owner: Subject }
  /** A slip of a character or two in the name. */
  | { readonly kind: "misspelt"; readonly subject: Subject }
  /** Nothing is known of the name. */
  | { readonly kind: "strange-name"; readonly subject: Subject }
  /** No list holds the code; `owner` is the subject of that name. */
  | { readonly kind: "unknown-code"; readonly owner: Subject | undefined; readonly sure: boolean }
  | { readonly kind: "retired"; readonly subject: Subject; readonly until: number }
  | { readonly kind: "not-yet"; readonly subject: Subject; readonly from: number }

/** Years whose lists are held in full; of others a code that is missing here may well have existed. */
const heldFrom = 2021

/** Judges a printed code and name against a classification as it stood in a year. */
export function subjectVerdict(
  list: Classification,
  code: string,
  name: string | undefined,
  year: number | undefined,
): SubjectVerdict {
  const subject = list.byCode(code)
  if (!subject) {
    const owner = name === undefined ? undefined : ownerOf(list, name, code)
    return { kind: "unknown-code", owner, sure: sureAround(list, code) && year !== undefined && year >= heldFrom }
  }
  // a code that succeeds itself was renamed; its row holds the old name only
  if (subject.successor === code && subject.until !== undefined) return fits
  const verdict = name === undefined ? fits : nameVerdict(list, subject, name, year)
  if (verdict.kind !== "fits" && verdict.kind !== "outdated-name") return verdict
  if (year !== undefined) {
    const status = list.statusIn(code, year)
    if (status === "retired") return { kind: "retired", subject, until: untilOf(list, subject) ?? year - 1 }
    if (status === "not-yet" && subject.from !== undefined) return { kind: "not-yet", subject, from: subject.from }
  }
  return verdict
}

const fits: SubjectVerdict = { kind: "fits" }

function nameVerdict(
  list: Classification,
  subject: Subject,
  printed: string,
  year: number | undefined,
): SubjectVerdict {
  const name = printed.replace(/（[类款项]）$|\([类款项]\)$/, "")
  if (normaliseSubjectName(name) === normaliseSubjectName(subject.name)) return fits
  const old = outdatedName(name, subject)
  const same = sameSubjectName(name, subject)
  if (
    old?.until !== undefined &&
    year !== undefined &&
    year > old.until &&
    subjectNameCore(name) !== subjectNameCore(subject.name)
  )
    return { kind: "outdated-name", subject, until: old.until }
  if (same !== "different") return fits
  const owners = exactOwners(list, name)
  const level = owners.filter((o) => o.code.length === subject.code.length)
  const sure = subject.confidence === "high" && (year === undefined || year >= heldFrom)
  if (level.length > 0) {
    const owner = nearest(level, subject.code)
    return {
      kind: "other-name",
      subject,
      owner,
      sure: sure && (owner ? owner.confidence === "high" : level.every((o) => o.confidence === "high")),
    }
  }
  const core = subjectNameCore(name)
  const official = subjectNameCore(subject.name)
  if (owners.length > 0) {
    const owner = nearest(owners, subject.code) ?? owners[0]!
    return related(owner.code, subject.code)
      ? { kind: "other-level", subject, owner }
      : { kind: "other-name", subject, owner: undefined, sure: false }
  }
  if (isMisspelling(normaliseSubjectName(name), normaliseSubjectName(subject.name)))
    return { kind: "misspelt", subject }
  if (core.includes(official) || official.includes(core)) return fits
  return { kind: "strange-name", subject }
}

/** Subjects that bear a name exactly, or bore it once; variants by ending do not count. */
function exactOwners(list: Classification, name: string): readonly Subject[] {
  const bare = normaliseSubjectName(name)
  return list
    .byName(name)
    .filter(
      (s) =>
        normaliseSubjectName(s.name) === bare ||
        subjectNameCore(s.name) === subjectNameCore(name) ||
        s.aliases.some((a) => normaliseSubjectName(a.name) === bare),
    )
}

/** The one subject of a name that fits best beside a code: of its level, in its 款, else in its 类, else the only one. */
function ownerOf(list: Classification, name: string, code: string): Subject | undefined {
  return nearest(
    exactOwners(list, name).filter((s) => s.code.length === code.length),
    code,
  )
}

function nearest(owners: readonly Subject[], code: string): Subject | undefined {
  for (const prefix of [code.slice(0, 5), code.slice(0, 3), ""]) {
    const fitting = owners.filter((o) => o.code.startsWith(prefix) && o.code.length >= prefix.length)
    if (fitting.length === 1) return fitting[0]
    if (fitting.length > 1 && prefix !== "") return undefined
  }
  return undefined
}

function related(a: string, b: string): boolean {
  return a.startsWith(b) || b.startsWith(a)
}

/** Whether every subject beside a code is known for certain, so that a code missing among them never existed. */
function sureAround(list: Classification, code: string): boolean {
  const parent = parentCode(code)
  if (parent === undefined) return true
  const above = list.byCode(parent)
  if (!above) return sureAround(list, parent)
  const siblings = list.children(parent)
  return above.confidence === "high" && siblings.length >= 2 && siblings.every((s) => s.confidence === "high")
}

function untilOf(list: Classification, subject: Subject): number | undefined {
  for (let at: Subject | undefined = subject; at; at = at.parent ? list.byCode(at.parent) : undefined)
    if (at.until !== undefined) return at.until
  return undefined
}
