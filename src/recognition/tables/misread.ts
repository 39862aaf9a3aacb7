import type { Form, Lexicon } from "#statutes"
import { columnSums } from "../laws/column-tree.ts"
import type { RecognisedTable } from "../recognition.ts"

/**
 * Whether a page's columns were not parted right: two heads run together over numbers, or a head that says nothing
 * over numbers while the rows' sums mostly fail. What such a table says of a column cannot be relied on.
 * @zh 版面列界识别不可靠
 */
export function isMisread(table: RecognisedTable, form: Form, lexicon: Lexicon): boolean {
  const unknown = table.columns.filter((c) => c.role.kind === "unknown")
  if (unknown.length === 0) return false
  const words = new Set([
    ...lexicon.totals,
    ...Object.keys(lexicon.heads),
    ...Object.keys(lexicon.roles),
    ...Object.keys(form.columns ?? {}),
  ])
  if (unknown.some((c) => c.path.some((label) => isGlued(label, words)))) return true
  return failsMostly(table, lexicon)
}

/** Whether a label is two or more known heads, one after the other. */
function isGlued(label: string, words: ReadonlySet<string>): boolean {
  if (label.length > 60) return false
  // reach[i]: how many heads make up the first i characters, at most
  const reach = new Array<number>(label.length + 1).fill(-1)
  reach[0] = 0
  for (let end = 2; end <= label.length; end++)
    for (let start = Math.max(0, end - 24); start <= end - 2; start++)
      if (reach[start]! >= 0 && words.has(label.slice(start, end)))
        reach[end] = Math.max(reach[end]!, reach[start]! + 1)
  return reach[label.length]! >= 2
}

function failsMostly(table: RecognisedTable, lexicon: Lexicon): boolean {
  const values = new Map<string, number>()
  for (const f of table.figures)
    if (f.measure === "amount") values.set(`${f.place.row}:${f.place.column}`, f.quantity.value)
  let held = 0
  let failed = 0
  for (const panel of new Set(table.columns.map((c) => c.panel)))
    for (const group of columnSums(table.columns, panel, lexicon).groups)
      for (const row of table.rows) {
        const total = values.get(`${row.index}:${group.total}`)
        if (row.panel !== panel || total === undefined) continue
        const sum = group.parts.reduce((s, c) => s + (values.get(`${row.index}:${c}`) ?? 0), 0)
        if (Math.abs(total - sum) * 200 <= Math.abs(total) + Math.abs(sum)) held++
        else failed++
      }
  return failed > 1 && failed > held
}
