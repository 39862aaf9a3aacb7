import type { Layout, LayoutColumn, LayoutFile, LayoutList, LayoutPanel, LayoutRow } from "./layout.ts"

/** The layouts of all files, and how to find the one a family prints a form by. */
export interface Layouts {
  /** The layout of a form in a family, the family's own before a common one; undefined where nobody wrote one. */
  layout(form: string, family: string, number?: string): Layout | undefined
  /** A named list of rows with the form's labels. */
  layoutList(name: string): LayoutList | undefined
  all(): readonly Layout[]
}

/**
 * Joins layout files: names of columns, rows and lists hold over all files, `use` is replaced by what it stands for,
 * and a layout that extends another has everything of it that it does not say itself. Resolved when first asked for.
 */
export function layoutsFrom(files: readonly LayoutFile[]): Layouts {
  const columns = joined(files.map((f) => f.columns))
  const rows = joined(files.map((f) => f.rows))
  const lists = joined(files.map((f) => f.lists))
  const raw = files.flatMap((f) => f.layouts ?? [])
  const byId = new Map(raw.map((l) => [l.id, l]))
  const resolved = new Map<string, Layout>()
  const resolve = (layout: Layout, depth = 0): Layout => {
    const known = resolved.get(layout.id)
    if (known) return known
    const base = layout.extends === undefined || depth > 8 ? undefined : byId.get(layout.extends)
    const from = base ? resolve(base, depth + 1) : undefined
    const { families: _families, number: _number, ...inherited } = from ?? ({} as Layout)
    const own = layout.panels
      ? { ...layout, panels: layout.panels.map((panel) => withParts(panel, columns, rows)) }
      : layout
    const result: Layout = { ...inherited, ...own }
    resolved.set(layout.id, result)
    return result
  }
  const found = new Map<string, Layout | undefined>()
  return {
    layout(form, family, number) {
      const key = `${form}\n${family}\n${number ?? ""}`
      if (!found.has(key)) {
        const fits = (l: Layout) => l.form === form && (l.number === undefined || l.number === number)
        const own = raw.filter((l) => fits(l) && l.families?.includes(family))
        const best =
          own.find((l) => l.number !== undefined) ?? own[0] ?? raw.find((l) => fits(l) && l.families === undefined)
        found.set(key, best && resolve(best))
      }
      return found.get(key)
    },
    layoutList: (name) => lists[name],
    all: () => raw.map((l) => resolve(l)),
  }
}

type Named<T> = Readonly<Record<string, T>>

function joined<T>(records: readonly (Named<T> | undefined)[]): Named<T> {
  return Object.assign(Object.create(null), ...records)
}

function withParts(
  panel: LayoutPanel,
  columns: Named<readonly LayoutColumn[]>,
  rows: Named<readonly LayoutRow[]>,
): LayoutPanel {
  return {
    ...panel,
    columns: columnsOf(panel.columns, columns),
    rows: rowsOf(panel.rows, rows),
    ...(panel.foot ? { foot: rowsOf(panel.foot, rows) } : {}),
  }
}

/** Parts may use parts, to a depth no layout needs; a part that uses itself is left out there. */
const deepest = 8

function columnsOf(
  list: readonly LayoutColumn[],
  named: Named<readonly LayoutColumn[]>,
  depth = 0,
): readonly LayoutColumn[] {
  return list.flatMap((column): readonly LayoutColumn[] => {
    if (column.use !== undefined) return depth > deepest ? [] : columnsOf(named[column.use] ?? [], named, depth + 1)
    return [column.columns ? { ...column, columns: columnsOf(column.columns, named, depth) } : column]
  })
}

function rowsOf(list: readonly LayoutRow[], named: Named<readonly LayoutRow[]>, depth = 0): readonly LayoutRow[] {
  return list.flatMap((row): readonly LayoutRow[] => {
    if (row.use !== undefined) return depth > deepest ? [] : rowsOf(named[row.use] ?? [], named, depth + 1)
    return [row.rows ? { ...row, rows: rowsOf(row.rows, named, depth) } : row]
  })
}
