import type { Family, Form } from "./form.ts"
import type { Layout, LayoutColumn, LayoutFile, LayoutRow } from "./layout.ts"
import { layoutsFrom } from "./layouts.ts"

/** A file of layouts with its path under statutes/. */
export interface LaidFile {
  readonly path: string
  readonly content: LayoutFile
}

/**
 * What is wrong in layout files, each with file and place: names that stand for nothing, forms nobody knows, columns
 * without purpose, two layouts of one name, and tables of families that no layout prints.
 */
export function layoutProblems(
  files: readonly LaidFile[],
  forms: readonly Form[],
  families: readonly Family[],
): readonly string[] {
  const problems: string[] = []
  const names = (part: "columns" | "rows" | "lists") =>
    new Set(files.flatMap((f) => Object.keys(f.content?.[part] ?? {})))
  const known = { columns: names("columns"), rows: names("rows"), lists: names("lists") }
  const formIds = new Set(forms.map((f) => f.id))
  const familyIds = new Set(families.map((f) => f.id))
  const ids = new Map<string, string>()
  const all = new Set(files.flatMap((f) => (f.content?.layouts ?? []).map((l) => l.id)))
  for (const { path, content } of files) {
    const tell = (place: string, text: string) => problems.push(`${path}: ${place}: ${text}`)
    const columns = (list: readonly LayoutColumn[], place: string): void => {
      for (const [i, column] of list.entries()) {
        const at = `${place}.columns[${i}]${column.head ? ` ${column.head}` : ""}`
        if (column.use !== undefined && !known.columns.has(column.use)) tell(at, `no columns are called ${column.use}`)
        if (column.columns) columns(column.columns, at)
        if (column.columns && column.part) tell(at, "a head over columns prints no part of its own")
        if (column.use === undefined && column.head === undefined) tell(at, "a column needs a head, be it blank")
      }
    }
    const rows = (list: readonly LayoutRow[], place: string): void => {
      for (const [i, row] of list.entries()) {
        const at = `${place}.rows[${i}]${row.label ? ` ${row.label}` : ""}`
        if (row.use !== undefined && !known.rows.has(row.use)) tell(at, `no rows are called ${row.use}`)
        if (row.list !== undefined && !known.lists.has(row.list)) tell(at, `no list is called ${row.list}`)
        if (!["use", "label", "list", "each", "single", "blank"].some((key) => key in row))
          tell(at, "says neither label, list, each, single nor blank")
        if (row.rows) rows(row.rows, at)
      }
    }
    for (const [name, list] of Object.entries(content?.columns ?? {})) columns(list, `columns.${name}`)
    for (const [name, list] of Object.entries(content?.rows ?? {})) rows(list, `rows.${name}`)
    for (const layout of content?.layouts ?? []) {
      const place = `layout ${layout.id}`
      const twin = ids.get(layout.id)
      if (twin !== undefined) tell(place, `a layout of this name stands in ${twin} already`)
      ids.set(layout.id, path)
      if (!formIds.has(layout.form)) tell(place, `no form is called ${layout.form}`)
      if (layout.extends !== undefined && !all.has(layout.extends))
        tell(place, `extends ${layout.extends}, which does not exist`)
      for (const family of layout.families ?? [])
        if (!familyIds.has(family)) tell(place, `no family is called ${family}`)
      for (const [i, panel] of (layout.panels ?? []).entries()) {
        columns(panel.columns, `${place}.panels[${i}]`)
        rows(panel.rows, `${place}.panels[${i}]`)
        rows(panel.foot ?? [], `${place}.panels[${i}].foot`)
      }
    }
  }
  return [...problems, ...gaps(files, families)]
}

/** Tables of families that nobody laid out, and layouts that print nothing. */
function gaps(files: readonly LaidFile[], families: readonly Family[]): string[] {
  const layouts = layoutsFrom(files.map((f) => f.content))
  const prints = (l: Layout) => l.panels !== undefined || l.builder !== undefined
  return [
    ...families.flatMap((family) =>
      family.tables.flatMap(({ form, number, optional }) =>
        optional || layouts.layout(form, family.id, number)
          ? []
          : [`family ${family.id}: its table ${number ?? form} (${form}) has no layout`],
      ),
    ),
    ...layouts.all().flatMap((l) => (prints(l) ? [] : [`layout ${l.id}: has neither panels nor a builder`])),
  ]
}
