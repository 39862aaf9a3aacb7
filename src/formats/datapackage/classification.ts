import type { ClassifiedColumn, FactRow } from "./fact-row.ts"

/** An entry of a code list. */
export interface ClassificationEntry {
  readonly code: string
  readonly name: string
  readonly parent?: string
}

/** The code list that a column of the facts uses. @zh 分类科目 */
export interface Classification {
  readonly column: ClassifiedColumn
  readonly title: string
  readonly entries: readonly ClassificationEntry[]
}

/** A code list as it is published: what the facts use and what that belongs to. */
export interface UsedClassification extends Classification {
  /** Every code in the column is in the list. */
  readonly complete: boolean
  /** Every parent in the list is in it too. */
  readonly closed: boolean
}

/** The lists without what no fact uses; entries keep their order, of equal codes the first stays. */
export function usedClassifications(
  classifications: readonly Classification[],
  facts: readonly FactRow[],
): UsedClassification[] {
  const columns = new Set<ClassifiedColumn>()
  return classifications.flatMap((classification) => {
    const { column, title } = classification
    if (columns.has(column)) return []
    columns.add(column)
    const known = new Map<string, ClassificationEntry>()
    for (const entry of classification.entries) if (!known.has(entry.code)) known.set(entry.code, entry)
    const codes = new Set(facts.flatMap((fact) => fact[column] || []))
    const used = new Set<string>()
    for (const code of codes)
      for (let at = known.get(code); at && !used.has(at.code); at = known.get(at.parent ?? "")) used.add(at.code)
    const entries = [...known.values()].filter(({ code }) => code !== "" && used.has(code))
    if (entries.length === 0) return []
    const complete = [...codes].every((code) => used.has(code))
    const closed = entries.every(({ parent }) => !parent || used.has(parent))
    return [{ column, title, entries, complete, closed }]
  })
}
