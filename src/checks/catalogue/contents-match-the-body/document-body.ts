import type { Place } from "#documents"
import { normaliseLabel } from "#statutes"
import {
  type ContentsList,
  contentsOf,
  coverage,
  sectionLabel,
  titleCore,
  titleLikeness,
} from "../../contents/contents-list.ts"
import { formOfTitle, isMoneyForm } from "../../contents/form-of-title.ts"
import { proseOf } from "../../prose/prose.ts"
import type { CheckContext } from "../../rule.ts"
import { sectionCore } from "./listed.ts"

/** What stands behind the contents: titles of tables, tables, headings. @zh 正文 */
export interface DocumentBody {
  readonly contents: ContentsList | undefined
  readonly hasTables: boolean
  readonly headings: number
  /** The text says that the tables are published as a file of their own. */
  readonly publishedApart: boolean
  readonly titlesWithoutTable: readonly { readonly text: string; readonly at: Place }[]
  /** Block of the table or title a name fits best; undefined when none does. */
  positionOf(core: string, form: string | undefined): number | undefined
  hasSection(core: string): boolean
}

/** Most titles compared with the contents. */
const most = 400

const apart = /(?:详见|具体见|另见|参见|见)[^。；]{0,24}(?:附件|附表|报表|预算表|决算表)|另(?:行|文|表)公开/

export function bodyOf(context: CheckContext): DocumentBody {
  const { document, profile, tables } = context.recognition
  const contents = contentsOf(document)
  const start = contents?.bodyStart ?? 0
  const titles: { core: string; block: number; form?: string | undefined }[] = []
  const formOf = (text: string) => formOfTitle(text, profile.kind, context.statutes)
  for (const table of tables)
    if (table.form !== "contents")
      titles.push({
        core: titleCore(sectionLabel(normaliseLabel(table.title)), profile.unit),
        block: table.block,
        form: table.form,
      })
  for (const [index, block] of document.blocks.entries()) {
    if (index < start) continue
    if (block.kind === "table") {
      const first = block.cells.find((c) => c.text.trim() !== "")
      const text = first ? normaliseLabel(first.text) : ""
      if (text.length <= 50 && /表(?:\([^)]*\))?$/.test(text))
        titles.push({ core: titleCore(sectionLabel(text), profile.unit), block: index, form: formOf(text) })
    } else if ((block.kind === "heading" || block.kind === "paragraph") && block.text.length <= 60) {
      const text = normaliseLabel(block.text)
      if (/表(?:\([^)]*\))?$/.test(text))
        titles.push({ core: titleCore(sectionLabel(text), profile.unit), block: index, form: formOf(text) })
    }
  }
  const headings = proseOf(document)
    .filter((p) => p.block >= start && p.raw.length <= 80)
    .map((p) => sectionCore(sectionLabel(normaliseLabel(p.raw)), profile.unit))
    .concat(
      proseOf(document).flatMap((p) =>
        p.block >= start && p.raw.length > 80
          ? [sectionCore(sectionLabel(normaliseLabel(p.raw.slice(0, 30))), profile.unit)]
          : [],
      ),
    )
    .filter((h) => h.length >= 2)
  // A form printed once a project has hundreds of equal titles: the first few stand for all.
  const counts = new Map<string, number>()
  const kept = titles.filter(({ core, form }) => {
    const count = (counts.get(`${core}|${form}`) ?? 0) + 1
    counts.set(`${core}|${form}`, count)
    return count <= 3
  })
  titles.splice(0, titles.length, ...kept.slice(0, most))
  headings.length = Math.min(headings.length, most * 4)
  const used = new Set<number>()
  return {
    contents,
    hasTables: document.blocks.some((b) => b.kind === "table"),
    headings: headings.length,
    publishedApart: proseOf(document).some((p) => p.raw.length < 400 && apart.test(p.compact.text)),
    titlesWithoutTable: titlesWithoutTable(context, start),
    positionOf(core, form) {
      let best: { title: (typeof titles)[number]; score: number } | undefined
      for (const title of titles) {
        const agrees = form !== undefined && title.form === form
        if (form !== undefined && title.form !== undefined && !agrees && (isMoneyForm(form) || isMoneyForm(title.form)))
          continue
        const score = titleLikeness(core, title.core) + (agrees ? 0.25 : 0) - (used.has(title.block) ? 0.01 : 0)
        if (score >= 0.8 && (!best || score > best.score + 1e-9)) best = { title, score }
      }
      if (best) used.add(best.title.block)
      return best?.title.block
    },
    hasSection: (core) =>
      headings.some(
        (h) => h.includes(core) || (core.includes(h) && h.length * 2 >= core.length) || coverage(core, h) >= 0.75,
      ),
  }
}

/** Headings that are the title of a statutory table with nothing but its unit lines under it. */
function titlesWithoutTable({ recognition, statutes }: CheckContext, start: number): { text: string; at: Place }[] {
  const { document, tables, profile } = recognition
  if (tables.filter((t) => t.form !== "contents").length < 3) return []
  const taken = new Set(tables.map((t) => t.titleAt.block))
  const result: { text: string; at: Place }[] = []
  for (const [index, block] of document.blocks.entries()) {
    if (index < start || block.kind !== "heading" || taken.has(index) || block.text.length > 60) continue
    const text = normaliseLabel(block.text)
    if (
      !/表(?:\([^)]*\))?$/.test(text) ||
      (/(?:预算|决算)(?:公开)?(?:报)?表$/.test(text) && !/(?:收支|收入|支出|经费|拨款|采购)[^表]{0,12}表$/.test(text))
    )
      continue
    const form = formOfTitle(text, profile.kind, statutes)
    if (!form || !isMoneyForm(form)) continue
    if (hasContent(index) || tables.some((t) => normaliseLabel(t.title) === text)) continue
    result.push({ text: block.text.replace(/\s+/g, ""), at: { block: index } })
  }
  return result

  /** A table, a picture, or a sentence before the next heading. */
  function hasContent(title: number): boolean {
    for (let i = title + 1; i < document.blocks.length; i++) {
      const next = document.blocks[i]!
      if (next.kind === "heading") {
        const heading = normaliseLabel(next.text)
        if (i === title + 1 || /表$|^(?:第.{1,3}部分|[一二三四五六七八九十]+、|\(|\d+[.、]|附)/.test(heading))
          return i === title + 1 && !/表$/.test(heading)
        // a line of a table's head that was read as a heading
        continue
      }
      if (next.kind !== "paragraph") return true
      const text = normaliseLabel(next.text)
      if (/无|没有|空表|不涉及|见附件|另行/.test(text) || text.length > 60) return true
      // amounts in plain lines: a table without rules that was not read as one
      if (/\d\.\d\d(?!\d)/.test(text)) return true
    }
    return false
  }
}
