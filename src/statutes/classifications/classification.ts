import type { ClassificationId, PackedClassification, PackedSubject } from "./packed.ts"
import { type Confidence, parentCode, type Subject, type SubjectAlias, subjectLevel } from "./subject.ts"
import { normaliseSubjectName, subjectNameCore } from "./subject-name.ts"

/**
 * Whether a code may be used in a fiscal year. retired: its last year lies before; not-yet: its first year lies
 * after; never: no book known here has the code.
 * @zh 在用、已取消、尚未启用、不存在
 */
export type CodeStatus = "in-force" | "retired" | "not-yet" | "never"

/** A dated code list of 类, 款 and 项. @zh 分类科目表 */
export interface Classification {
  readonly id: ClassificationId
  /** The subject of a code, retired ones included. */
  byCode(code: string): Subject | undefined
  /**
   * Subjects of a name, below `parent` when given: those that bear it, else those that once did, else those whose
   * name differs only in an ending (支出, 缴费, 费). Subjects in force come before retired ones.
   */
  byName(name: string, parent?: string): readonly Subject[]
  /** Subjects one level below a code; with "" the classes. */
  children(code: string): readonly Subject[]
  all(): Iterable<Subject>
  /** A code is in force only while the codes above it are. */
  statusIn(code: string, year: number): CodeStatus
}

/** Builds a classification; its maps are made at the first question that needs them. */
export function classificationFrom(packed: PackedClassification): Classification {
  let codes: ReadonlyMap<string, Subject> | undefined
  let names: NameIndex | undefined
  let below: ReadonlyMap<string, readonly Subject[]> | undefined
  const byCode = () => {
    codes ??= subjectsByCode(packed)
    return codes
  }
  return {
    id: packed.id,
    byCode: (code) => byCode().get(code),
    byName(name, parent) {
      names ??= new NameIndex(byCode().values())
      for (const step of keysOf.keys()) {
        const found = names.at(step, name)
        const fitting = parent ? found.filter((s) => s.code !== parent && s.code.startsWith(parent)) : found
        if (fitting.length > 0) return fitting
      }
      return []
    },
    children(code) {
      below ??= gathered(byCode().values(), (s) => [s.parent ?? ""])
      return below.get(code) ?? []
    },
    all: () => byCode().values(),
    statusIn: (code, year) => statusIn(byCode(), code, year),
  }
}

/** Names in three steps, each indexed when the one before found nothing. */
class NameIndex {
  private readonly steps: ReadonlyMap<string, readonly Subject[]>[] = []
  private readonly subjects: readonly Subject[]

  constructor(subjects: Iterable<Subject>) {
    const all = [...subjects]
    this.subjects = [...all.filter((s) => s.until === undefined), ...all.filter((s) => s.until !== undefined)]
  }

  /** Subjects of a name at a step: 0 official names, 1 outdated names, 2 cores of both. */
  at(step: number, name: string): readonly Subject[] {
    this.steps[step] ??= gathered(this.subjects, keysOf[step]!)
    return this.steps[step].get(step === 2 ? subjectNameCore(name) : normaliseSubjectName(name)) ?? []
  }
}

const keysOf: readonly ((subject: Subject) => readonly string[])[] = [
  (s) => [normaliseSubjectName(s.name)],
  (s) => s.aliases.map((alias) => normaliseSubjectName(alias.name)),
  (s) => [...new Set([s.name, ...s.aliases.map((alias) => alias.name)].map(subjectNameCore))],
]

function gathered(subjects: Iterable<Subject>, keys: (subject: Subject) => readonly string[]) {
  const map = new Map<string, Subject[]>()
  for (const subject of subjects)
    for (const key of keys(subject)) {
      const list = map.get(key)
      if (list) list.push(subject)
      else map.set(key, [subject])
    }
  return map
}

function subjectsByCode({ texts, subjects, aliases }: PackedClassification): ReadonlyMap<string, Subject> {
  const named = new Map<string, SubjectAlias[]>()
  for (const [code, name, until, confidence] of aliases) {
    const alias = { name, confidence: texts[confidence] as Confidence, ...(until ? { until } : {}) }
    named.set(code, [...(named.get(code) ?? []), alias])
  }
  return new Map(subjects.map((row) => [row[0], subject(row, texts, named.get(row[0]) ?? [])]))
}

function subject(row: PackedSubject, texts: readonly string[], aliases: readonly SubjectAlias[]): Subject {
  const [code, name, from, until, successor, budget, confidence, citation, note] = row
  const parent = parentCode(code)
  return {
    code,
    name,
    level: subjectLevel(code) ?? "item",
    confidence: texts[confidence] as Confidence,
    citation: texts[citation] ?? "",
    aliases,
    ...(parent ? { parent } : {}),
    ...(budget ? { budget: texts[budget]! } : {}),
    ...(from ? { from } : {}),
    ...(until ? { until } : {}),
    ...(successor ? { successor } : {}),
    ...(note ? { note: texts[note]! } : {}),
  }
}

function statusIn(codes: ReadonlyMap<string, Subject>, code: string, year: number): CodeStatus {
  let status: CodeStatus = codes.has(code) ? "in-force" : "never"
  for (let at: string | undefined = code; at; at = parentCode(at)) {
    const known = codes.get(at)
    if (known?.until !== undefined && year > known.until) return "retired"
    if (known?.from !== undefined && year < known.from && status === "in-force") status = "not-yet"
  }
  return status
}
