import type { DocumentKind } from "#fiscal"
import { type Form, normaliseLabel, type Statutes } from "#statutes"
import type { Grid } from "./grid.ts"
import type { Head } from "./head.ts"

/** A title without year, unit name in front, ordinals and marks: what is compared with a form's titles. */
export function bareTitle(text: string): string {
  return normaliseLabel(text)
    .replace(/^(?:附件|附表|表)\d{0,2}[:.、]?/, "")
    .replace(/^(?:预算|公开|财决公开)?\d{2}表:?/, "")
    .replace(/^(?:\([一二三四五六七八九十]{1,3}\)[、.]?|[一二三四五六七八九十]{1,3}[、.])/, "")
    .replace(/^\d{1,2}[、.](?!\d)/, "")
    .replace(/20\d\d(?:年度|年)?/g, "")
    .replace(/[、，](?=会议费)/, "、")
}

/** How well forms fit a table. */
export interface FormMatch {
  readonly form: Form
  readonly score: number
  readonly byTitle: boolean
}

/**
 * Names the form of a table by title, heads and content. The longest title wins; heads decide between equals and
 * stand in for a missing title. Undefined when nothing fits well enough.
 */
export function matchForm(
  title: string | undefined,
  grid: Grid,
  head: Head,
  kind: DocumentKind | undefined,
  statutes: Statutes,
): FormMatch | undefined {
  const bare = title === undefined ? "" : bareTitle(title)
  const labels = new Set(head.paths.flat())
  let best: FormMatch | undefined
  for (const form of statutes.forms) {
    let named = 0
    if (!form.notTitles?.some((part) => bare.includes(part)))
      for (const part of form.titles) if (bare.includes(part)) named = Math.max(named, part.length)
    const heads = form.heads?.filter((h) => labels.has(h) || labels.has(`${h}数`)).length ?? 0
    const kindFits = kind === undefined || form.kind === kind
    if (named === 0 && (heads < 2 || !kindFits || !contentFits(form, grid, head, statutes))) continue
    const score = named * 10 + heads * 2 + (kindFits ? 5 : 0) + (form.heads && heads === form.heads.length ? 2 : 0)
    if (!best || score > best.score) best = { form, score, byTitle: named > 0 }
  }
  return best
}

/** Without a title the rows must be what the form has: codes, sources, units. */
function contentFits(form: Form, grid: Grid, head: Head, statutes: Statutes): boolean {
  if (form.rows === "none" || form.rows === "single")
    return form.rows === "none" || head.paths.some((p) => p.some((l) => l.startsWith("因公出国")))
  let codes = 0
  let known = 0
  for (let r = head.bodyStart; r < Math.min(grid.rows, head.bodyStart + 12); r++)
    for (let c = 0; c < Math.min(5, grid.columns); c++) {
      const label = grid.label(r, c)
      if (/^(?:2\d\d|2\d{4}|2\d{6})$/.test(label)) codes += form.rows === "function" ? 1 : 0
      if (/^3\d\d(?:\d\d)?$/.test(label)) codes += form.rows === "economic" ? 1 : 0
      if (form.rows === "fixed" && statutes.lexicon.rows[label.replace(/^[一二三四五六七八九十]+、/, "")]) known++
    }
  return form.rows === "fixed" ? known > 0 : form.rows === "function" || form.rows === "economic" ? codes > 0 : false
}
