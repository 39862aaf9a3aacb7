import type { Form } from "#statutes"
import type { RecognisedRow, RecognisedTable } from "../recognition.ts"

/** A row that is the sum of others. */
export interface RowSum {
  readonly parent: RecognisedRow
  readonly children: readonly { readonly row: RecognisedRow; readonly sign: 1 | -1 }[]
}

/** The tree of a table's rows as sums: by ordinals and totals in labelled tables, by codes elsewhere. */
export function rowTree(table: RecognisedTable, form: Form): RowSum[] {
  const uncoded = form.rows === "unit" && table.rows.every((r) => r.codeKind === undefined)
  return form.rows === "fixed" || uncoded ? labelledTree(table) : codedTree(table)
}

function plus(rows: readonly RecognisedRow[]): RowSum["children"] {
  return rows.map((row) => ({ row, sign: 1 as const }))
}

function codedTree(table: RecognisedTable): RowSum[] {
  const rows = table.rows.filter((r) => r.kind === "item")
  const children = new Map<RecognisedRow, RecognisedRow[]>()
  const roots: RecognisedRow[] = []
  const open: RecognisedRow[] = []
  const ordered = [...rows].sort((a, b) => a.panel - b.panel || a.index - b.index)
  for (const row of ordered) {
    while (open.length > 0 && !covers(open[open.length - 1]!, row)) open.pop()
    const parent = open[open.length - 1]
    if (parent) children.get(parent)?.push(row) ?? children.set(parent, [row])
    else roots.push(row)
    open.push(row)
  }
  const result: RowSum[] = [...children].map(([parent, rows]) => ({ parent, children: plus(rows) }))
  for (const total of table.rows)
    if (total.kind === "total" && roots.length > 0) result.push({ parent: total, children: plus(roots) })
  return result
}

/** Whether `row` stands under `above`: deeper, and for subjects of one classification with the code continued. */
function covers(above: RecognisedRow, row: RecognisedRow): boolean {
  if (row.level <= above.level) return false
  if (
    above.codeKind === row.codeKind &&
    above.codeKind !== "unit" &&
    above.codeKind !== "project" &&
    above.codeKind !== "row"
  )
    return row.key.startsWith(above.key)
  if (above.codeKind === "unit" && row.codeKind === "unit")
    return above.key.length !== 3 || row.key.startsWith(above.key) || !/^\d+$/.test(row.key)
  return true
}

function labelledTree(table: RecognisedTable): RowSum[] {
  const result: RowSum[] = []
  for (const panel of new Set(table.rows.map((r) => r.panel))) {
    const rows = table.rows.filter((r) => r.panel === panel && (r.kind === "item" || r.kind === "total"))
    const children = new Map<RecognisedRow, RecognisedRow[]>()
    const roots: RecognisedRow[] = []
    const open: RecognisedRow[] = []
    for (const row of rows) {
      if (row.kind === "total") {
        open.length = 0
        continue
      }
      while (open.length > 0 && open[open.length - 1]!.level >= row.level) open.pop()
      const parent = open[open.length - 1]
      if (parent) children.get(parent)?.push(row) ?? children.set(parent, [row])
      else roots.push(row)
      open.push(row)
    }
    for (const [parent, parts] of children) result.push({ parent, children: plus(parts) })
    for (const sum of totals(rows, roots)) result.push(sum)
  }
  return result
}

/** 本年合计 = the items of its flow above it; 总计 = 本年合计 + what is carried over, or all items where no 本年合计 is printed. */
function totals(rows: readonly RecognisedRow[], roots: readonly RecognisedRow[]): RowSum[] {
  const result: RowSum[] = []
  const ofYear = rows.find(
    (r) => r.kind === "total" && (r.coordinate.flow === "revenue" || r.coordinate.flow === "expenditure"),
  )
  for (const total of rows) {
    if (total.kind !== "total") continue
    const before = roots.filter((r) => r.index < total.index)
    const above = before.length > 0 ? before : roots
    const flow = total.coordinate.flow
    const side = flow === "resources" || flow === "uses"
    const own = above.filter((r) => r.coordinate.flow === flow)
    const parts = side
      ? ofYear
        ? [ofYear, ...above.filter((r) => r.coordinate.flow !== ofYear.coordinate.flow)]
        : above
      : own
    if (total.coordinate.nature) {
      const kin = roots.filter((r) => r.coordinate.nature === total.coordinate.nature)
      if (kin.length > 0) result.push({ parent: total, children: plus(kin) })
    } else if (parts.length > 0 && !(parts.length === 1 && parts[0] === total))
      result.push({ parent: total, children: plus(parts.filter((p) => p !== total)) })
  }
  return result
}
