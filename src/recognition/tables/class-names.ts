import { type Classification, normaliseSubjectName, type Statutes, type Subject, subjectNameCore } from "#statutes"

type ClassNames = ReadonlyMap<string, string>
type Kind = "function" | "economicDepartment" | "economicGovernment"

const known = new WeakMap<Statutes, Map<Kind, ClassNames>>()

/**
 * The class (类) a label of a summary table names, by its present or an earlier name, with or without 支出. Sections
 * and items of the same name are left aside: summary tables hold classes only.
 */
export function classNamed(label: string, kind: Kind, statutes: Statutes): string | undefined {
  const kinds = known.get(statutes) ?? new Map<Kind, ClassNames>()
  known.set(statutes, kinds)
  const names = kinds.get(kind) ?? classNames(statutes.classifications[kind])
  kinds.set(kind, names)
  return names.get(normaliseSubjectName(label)) ?? names.get(subjectNameCore(label))
}

function classNames(classification: Classification): ClassNames {
  const names = new Map<string, string>()
  const classes: Subject[] = []
  for (const subject of classification.all()) if (subject.level === "class") classes.push(subject)
  for (const name of [normaliseSubjectName, subjectNameCore])
    for (const subject of classes)
      for (const printed of [subject.name, ...subject.aliases.map((a) => a.name)])
        if (!names.has(name(printed))) names.set(name(printed), subject.code)
  return names
}
