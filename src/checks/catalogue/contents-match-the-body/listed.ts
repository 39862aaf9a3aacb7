import type { Place } from "#documents"
import { normaliseLabel } from "#statutes"
import { type ContentsList, titleCore } from "../../contents/contents-list.ts"
import { formOfTitle } from "../../contents/form-of-title.ts"
import type { CheckContext } from "../../rule.ts"

/** A table that the contents name. */
export interface ListedTable {
  readonly title: string
  readonly number?: string
  readonly core: string
  readonly form: string | undefined
  readonly at: Place
}

/** Most lines of contents that are compared with the body. */
const most = 100

/** Tables named in the list of contents, or in a table of contents headed 报表名称. */
export function listedTables(
  { recognition, statutes }: CheckContext,
  contents: ContentsList | undefined,
): ListedTable[] {
  const { document, profile } = recognition
  const result: ListedTable[] = []
  for (const entry of contents?.entries ?? [])
    if (entry.kind === "table")
      result.push({
        title: entry.label,
        core: titleCore(entry.label, profile.unit),
        form: formOfTitle(entry.label, profile.kind, statutes),
        at: entry.at,
      })
  for (const [index, block] of document.blocks.entries()) {
    if (block.kind !== "table" || block.rows > most) continue
    const name = block.cells.find((c) => c.row === 0 && /^(?:报表名称|表格名称|表名)$/.test(normaliseLabel(c.text)))
    if (!name) continue
    for (const cell of block.cells) {
      if (cell.column !== name.column || cell.row === 0 || cell.text.trim() === "") continue
      const title = normaliseLabel(cell.text)
      const number = block.cells.find(
        (c) => c.row === cell.row && c.column !== cell.column && /^表\d/.test(normaliseLabel(c.text)),
      )
      const core = titleCore(title, profile.unit)
      if (!result.some((r) => r.core === core))
        result.push({
          title,
          core,
          form: formOfTitle(title, profile.kind, statutes),
          at: { block: index, row: cell.row, column: cell.column },
          ...(number ? { number: normaliseLabel(number.text) } : {}),
        })
    }
  }
  return result.filter((t) => t.core.length >= 2).slice(0, most)
}

/** Sections named in the list of contents. */
export function listedSections(
  { recognition }: CheckContext,
  contents: ContentsList | undefined,
): { title: string; core: string; at: Place }[] {
  const result: { title: string; core: string; at: Place }[] = []
  for (const entry of contents?.entries ?? []) {
    if (entry.kind !== "section" || /^附件|附表|报表$|(?:预算|决算)表$/.test(entry.label)) continue
    const core = sectionCore(entry.label, recognition.profile.unit)
    if (core.length >= 2) result.push({ title: entry.printed.replace(/\s+/g, ""), core, at: entry.at })
  }
  return result.slice(0, most)
}

/** A section's title without year, unit and brackets. */
export function sectionCore(label: string, unit: string | undefined): string {
  let core = label.replace(/20\d\d年?度?/g, "").replace(/[“”"'()、,。:：]/g, "")
  if (unit) core = core.replaceAll(normaliseLabel(unit), "")
  return core.replace(/^(?:本)?(?:部门|单位)+/, "").replace(/职责/g, "职能")
}
