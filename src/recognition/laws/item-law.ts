import type { Figure, SumIdentity, Term } from "#identities"
import type { Form } from "#statutes"
import type { RecognisedRow, RecognisedTable } from "../recognition.ts"
import { rowTree } from "./row-tree.ts"
import { type TableIndex, tableIndex } from "./table-index.ts"

/**
 * In every column, a total or parent row equals its rows: 合计 = Σ, 类 = Σ款 = Σ项, 部门 = Σ单位.
 * @zh 列内勾稽：合计 = 各行之和
 */
export function itemIdentities(table: RecognisedTable, form: Form): SumIdentity[] {
  const index = tableIndex(table)
  const amountColumns = new Map<number, number[]>()
  for (const column of table.columns)
    if (column.role.kind === "amount" && column.role.measure !== "difference-rate")
      amountColumns.set(column.panel, [...(amountColumns.get(column.panel) ?? []), column.index])
  const width = Math.max(0, ...[...amountColumns.values()].map((c) => c.length))
  const result: SumIdentity[] = []
  for (const { parent, children } of rowTree(table, form)) {
    for (let k = 0; k < width; k++) {
      const at = (row: RecognisedRow) => {
        const column = amountColumns.get(row.panel)?.[k]
        return column === undefined ? undefined : index.figure(row.panel, row.index, column)
      }
      const total = at(parent) ?? besides(table, parent, amountColumns, k, index)
      if (!total) continue
      const terms: Term[] = []
      for (const { row, sign } of children) {
        const figure = at(row)
        if (figure && sameSlice(total, figure)) terms.push({ figure, coefficient: -sign })
      }
      if (terms.length === 0 || (total.blank && terms.every((t) => t.figure.blank))) continue
      result.push({
        kind: "sum",
        id: `statement-total-equals-its-items:${table.form}:${table.block}:${parent.key}:${parent.index}:${parent.panel}:${k}`,
        rule: "statement-total-equals-its-items",
        checks: form.checks?.items ?? [],
        relation: "=",
        terms: [{ figure: total, coefficient: 1 }, ...terms],
        statement: {
          zh: `${table.title}：“${parent.label}”${columnOf(total)} = ${names(terms)}`,
          en: `${table.title}: ${parent.label}${columnOf(total)} = ${names(terms)}`,
        },
      })
    }
  }
  return result.concat(insideIdentities(table, form, amountColumns, index))
}

/** A row of 其中 lies within the row it stands under. */
function insideIdentities(
  table: RecognisedTable,
  form: Form,
  columns: ReadonlyMap<number, number[]>,
  index: TableIndex,
): SumIdentity[] {
  const result: SumIdentity[] = []
  let whole: RecognisedRow | undefined
  for (const row of table.rows) {
    if (row.kind === "item") whole = row
    if (row.kind !== "of-which" || !whole || whole.panel !== row.panel) continue
    for (const column of columns.get(row.panel) ?? []) {
      const inner = index.figure(row.panel, row.index, column)
      const outer = index.figure(whole.panel, whole.index, column)
      if (!inner || !outer || inner.blank) continue
      result.push({
        kind: "sum",
        id: `part-within-whole:${table.form}:${table.block}:${row.key}:${row.index}:${column}`,
        rule: "part-within-whole",
        checks: form.checks?.items ?? [],
        relation: "≤",
        terms: [
          { figure: inner, coefficient: 1 },
          { figure: outer, coefficient: -1 },
        ],
        statement: {
          zh: `${table.title}：“${row.label}”不大于“${whole.label}”`,
          en: `${table.title}: ${row.label} is at most ${whole.label}`,
        },
      })
    }
  }
  return result
}

/** A total whose label reaches over the amounts of its own panel has its amount in a later one. */
function besides(
  table: RecognisedTable,
  parent: RecognisedRow,
  columns: ReadonlyMap<number, number[]>,
  k: number,
  index: TableIndex,
): Figure | undefined {
  if (parent.kind !== "total" && parent.coordinate.flow === undefined) return undefined
  for (const [panel, own] of columns) {
    if (
      panel <= parent.panel ||
      !table.rows.some((r) => r.index === parent.index && r.panel === panel && r.label === parent.label)
    )
      continue
    const found = own[k] === undefined ? undefined : index.figure(panel, parent.index, own[k])
    if (found) return found
  }
  return undefined
}

/** A total of personnel money takes only rows of personnel money. */
function sameSlice(total: Figure, part: Figure): boolean {
  const nature = total.coordinate.nature
  const own = part.coordinate.nature
  return nature === undefined || own === undefined || own === nature || own.startsWith(`${nature}.`)
}

function columnOf(figure: Figure): string {
  const key = figure.origin.kind === "cell" ? figure.origin.columnKey : ""
  return key ? `（${key}）` : ""
}

function names(terms: readonly Term[]): string {
  const shown = terms.slice(0, 6).map((t) => (t.figure.origin.kind === "cell" ? t.figure.origin.rowKey : ""))
  return shown.join(" + ") + (terms.length > 6 ? ` + … (${terms.length})` : "")
}
