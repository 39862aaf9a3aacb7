import type { DocumentKind } from "#fiscal"
import { normaliseLabel, type Statutes } from "#statutes"

/** The form a title names: the longest part of a title that any form of the kind goes by. @zh 表题对应的报表 */
export function formOfTitle(title: string, kind: DocumentKind | undefined, statutes: Statutes): string | undefined {
  const label = normaliseLabel(title)
  if (label.length > 80) return undefined
  let best: { id: string; length: number } | undefined
  for (const form of statutes.forms) {
    if (kind && form.kind !== kind) continue
    if (form.notTitles?.some((part) => label.includes(part))) continue
    for (const part of form.titles)
      if (label.includes(part) && part.length > (best?.length ?? 0)) best = { id: form.id, length: part.length }
  }
  return best?.id
}

/** Whether a form carries money of its own: a statement of income or expenditure, not targets or lists. */
export function isMoneyForm(form: string): boolean {
  return /^(?:B|GK|F)\d/.test(form) && !/^B1[12]/.test(form)
}
