import type { Figure, SumIdentity } from "#identities"
import type { Form, Lexicon } from "#statutes"
import type { RecognisedTable } from "../recognition.ts"
import { columnSums } from "./column-tree.ts"
import { tableIndex } from "./table-index.ts"

/**
 * In every row, a total column equals the columns of its group, and a 其中 column lies within its whole.
 * @zh 行内勾稽：合计 = 各列之和
 */
export function rowIdentities(table: RecognisedTable, form: Form, lexicon: Lexicon): SumIdentity[] {
  const result: SumIdentity[] = []
  const index = tableIndex(table)
  const checks = form.checks?.row ?? []
  const panels = new Set(table.columns.filter((c) => c.role.kind === "amount").map((c) => c.panel))
  for (const panel of panels) {
    const sums = columnSums(table.columns, panel, lexicon)
    const groups = form.sums === false ? [] : sums.groups
    for (const row of table.rows) {
      if (row.panel !== panel || row.kind === "note" || row.kind === "unknown") continue
      for (const group of groups) {
        const total = index.figure(panel, row.index, group.total)
        const parts = group.parts
          .map((c) => index.figure(panel, row.index, c))
          .filter((f): f is Figure => f !== undefined)
        if (!total || parts.length === 0 || (total.blank && parts.every((p) => p.blank))) continue
        result.push({
          kind: "sum",
          id: `statement-row-equals-its-parts:${table.form}:${table.block}:${row.key}:${row.index}:${group.label}`,
          rule: "statement-row-equals-its-parts",
          checks,
          relation: "=",
          terms: [{ figure: total, coefficient: 1 }, ...parts.map((figure) => ({ figure, coefficient: -1 }))],
          statement: {
            zh: `${table.title}“${row.label}”行：${head(total)} = ${parts.map(head).join(" + ")}`,
            en: `${table.title}, row ${row.label}: ${head(total)} = ${parts.map(head).join(" + ")}`,
          },
        })
      }
      for (const { part, whole } of sums.inside) {
        const inner = index.figure(panel, row.index, part)
        const outer = index.figure(panel, row.index, whole)
        if (!inner || !outer || inner.blank) continue
        result.push({
          kind: "sum",
          id: `part-within-whole:${table.form}:${table.block}:${row.key}:${row.index}:${part}`,
          rule: "part-within-whole",
          checks,
          relation: "≤",
          terms: [
            { figure: inner, coefficient: 1 },
            { figure: outer, coefficient: -1 },
          ],
          statement: {
            zh: `${table.title}“${row.label}”行：${head(inner)}不大于${head(outer)}`,
            en: `${table.title}, row ${row.label}: ${head(inner)} is at most ${head(outer)}`,
          },
        })
      }
    }
  }
  return result
}

function head(figure: Figure): string {
  return (figure.origin.kind === "cell" && figure.origin.columnKey) || "金额"
}
