import type { Subject, SubjectAlias } from "./subject.ts"

/**
 * A subject's name as it is compared: no spaces and quotes, full-width brackets, no mark of the level behind it.
 * 「卫生健康支出 (类)」 → 「卫生健康支出」. A trailing 支出 stays: it is part of some official names.
 */
export function normaliseSubjectName(name: string): string {
  const bare = unclean.test(name)
    ? name
        .replace(/[\s“”"「」]+/g, "")
        .replaceAll("(", "（")
        .replaceAll(")", "）")
    : name
  if (!bare.endsWith("）")) return bare
  const mark = bare.slice(-3)
  return mark === "（类）" || mark === "（款）" || mark === "（项）" ? bare.slice(0, -3) : bare
}

/** What has to be folded; names of the lists hold nothing of it but, rarely, quotes. */
const unclean = /[\s()“”"「」]/

/** Endings that documents drop or add without meaning another subject; longest first. */
const endings = ["支出", "缴费", "费用", "费"] as const

/**
 * What is left of a name when the endings are taken off and 其它 is written 其他: names with equal cores are
 * variants of each other. At least two characters stay, so 「水费」 stays whole.
 */
export function subjectNameCore(name: string): string {
  let core = normaliseSubjectName(name).replaceAll("其它", "其他")
  for (const ending of endings)
    if (core.endsWith(ending) && core.length - ending.length >= 2) core = core.slice(0, -ending.length)
  return core
}

/** The outdated name a printed one is, exactly or as a variant; undefined when it is none of the subject's. */
export function outdatedName(printed: string, subject: Pick<Subject, "aliases">): SubjectAlias | undefined {
  const name = normaliseSubjectName(printed)
  const core = subjectNameCore(printed)
  return (
    subject.aliases.find((alias) => normaliseSubjectName(alias.name) === name) ??
    subject.aliases.find((alias) => subjectNameCore(alias.name) === core)
  )
}

/**
 * How a printed name stands to a subject's. same: the official name; alias: an outdated name, a missing or extra
 * 支出, 缴费, 费用 or 费, or 其它 for 其他; different: the name of something else.
 */
export function sameSubjectName(
  printed: string,
  subject: Pick<Subject, "name" | "aliases">,
): "same" | "alias" | "different" {
  if (normaliseSubjectName(printed) === normaliseSubjectName(subject.name)) return "same"
  if (subjectNameCore(printed) === subjectNameCore(subject.name)) return "alias"
  return outdatedName(printed, subject) ? "alias" : "different"
}
