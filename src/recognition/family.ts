import type { LocatedDocument } from "#documents"
import type { DocumentKind } from "#fiscal"
import { type Family, normaliseLabel, type Statutes } from "#statutes"
import type { RecognisedTable } from "./recognition.ts"

/**
 * The family whose tables, order, unit and signs fit best; undefined when fewer than half of the recognised tables
 * belong to any.
 */
export function familyOf(
  document: LocatedDocument,
  tables: readonly RecognisedTable[],
  kind: DocumentKind | undefined,
  statutes: Statutes,
): Family | undefined {
  // What no family lists (self-evaluations, lists of units) is attached anywhere and tells no family from another.
  const listed = new Set(statutes.families.flatMap((family) => family.tables.map((t) => t.form)))
  const forms = distinct(tables.map((t) => t.form).filter((id) => listed.has(id) || !statutes.form(id)))
  if (forms.length === 0) return undefined
  let signsText: string | undefined
  let best: { family: Family; score: number } | undefined
  for (const family of statutes.families) {
    if (kind && family.kind !== kind) continue
    const own = distinct(family.tables.map((t) => t.form))
    const shared = forms.filter((f) => own.includes(f)).length
    if (shared * 2 < forms.length) continue
    const order = longestCommon(forms, own)
    const units = tables.filter((t) => t.figures.length > 0 && t.unit === family.unit).length
    let score =
      shared * 2 +
      order * 2 -
      (forms.length - shared) * 4 -
      Math.abs(own.length - forms.length) * 0.7 +
      Math.min(units, 3)
    if (family.signs) {
      signsText ??= signText(document)
      score += family.signs.filter((sign) => signsText!.includes(sign)).length * 4 - 2
    }
    if (!best || score > best.score) best = { family, score }
  }
  return best?.family
}

function signText(document: LocatedDocument): string {
  let text = ""
  for (const block of document.blocks) {
    if (block.kind === "table")
      text += block.cells
        .slice(0, 16)
        .map((c) => normaliseLabel(c.text))
        .join("|")
    else if ((block.kind === "heading" || block.kind === "paragraph") && block.text.length < 80)
      text += `${normaliseLabel(block.text)}|`
  }
  return text
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values)]
}

function longestCommon(a: readonly string[], b: readonly string[]): number {
  const row = new Array<number>(b.length + 1).fill(0)
  for (const x of a) {
    let diagonal = 0
    for (let j = 1; j <= b.length; j++) {
      const above = row[j]!
      row[j] = x === b[j - 1] ? diagonal + 1 : Math.max(above, row[j - 1]!)
      diagonal = above
    }
  }
  return row[b.length]!
}
