import type { LedgerFinding } from "../ledger-finding.ts"
import { shown } from "./cell-reading.ts"
import type { Column, LedgerTable } from "./column.ts"
import { placeIn, type RawRow, type RawTable } from "./raw-table.ts"

/** A column of a table as it stands: where, which one it is, and the unit its head declares for amounts. */
export interface FoundColumn {
  readonly index: number
  readonly column: Column
  readonly unit?: "元" | "万元"
}

/** The head of a table: its columns, and what is wrong with it. */
export interface TableHead {
  readonly columns: readonly FoundColumn[]
  /** Columns with a head nobody knows. */
  readonly unknown: ReadonlySet<number>
  readonly findings: readonly LedgerFinding[]
}

/** Reads the head: every column by its name or an alias. */
export function tableHead(table: LedgerTable, raw: RawTable, row: RawRow): TableHead {
  const columns: FoundColumn[] = []
  const unknown = new Set<number>()
  const findings: LedgerFinding[] = []
  row.cells.forEach((text, index) => {
    if (text.trim() === "") return
    const { name, unit } = headName(text)
    const column = columnOf(table, name)
    const at = placeIn(raw, row.row, { index, zh: text.trim() })
    if (!column) {
      unknown.add(index)
      findings.push({
        code: "unknown-header",
        severity: "warning",
        at,
        message: {
          zh: `“${table.zh}”没有“${shown(text)}”这一栏，该栏未读取`,
          en: `${table.id} has no column "${shown(text)}"; it was not read`,
        },
        found: shown(text),
        expected: table.columns.map(({ zh }) => zh).join("、"),
      })
    } else if (columns.some((known) => known.column === column)) {
      unknown.add(index)
      findings.push({
        code: "duplicate-header",
        severity: "error",
        at,
        message: {
          zh: `“${column.zh}”一栏出现了两次，只读取第一次出现的`,
          en: `the column ${column.zh} stands twice; the first one was read`,
        },
        found: shown(text),
      })
    } else columns.push({ index, column, ...(unit ? { unit } : {}) })
  })
  return { columns, unknown, findings }
}

const named = new WeakMap<LedgerTable, ReadonlyMap<string, Column>>()

/** The column a head names: its own name before aliases, aliases before the key. */
function columnOf(table: LedgerTable, name: string): Column | undefined {
  let names = named.get(table)
  if (!names) {
    const all = new Map<string, Column>()
    const add = (text: string, column: Column) => {
      const { name: bare } = headName(text)
      if (!all.has(bare)) all.set(bare, column)
    }
    for (const column of table.columns) add(column.zh, column)
    for (const column of table.columns) for (const alias of column.aliases ?? []) add(alias, column)
    for (const column of table.columns) add(column.key, column)
    names = all
    named.set(table, names)
  }
  return names.get(name)
}

/** A head without spaces and marks, and the unit it declares: 金额（万元） → 金额, 万元. */
export function headName(text: string): { readonly name: string; readonly unit?: "元" | "万元" } {
  const bare = text
    .replace(/[\s\u3000*＊]/g, "")
    .replaceAll("(", "（")
    .replaceAll(")", "）")
  const match = /^(.+?)(?:（(?:单位[:：])?(万元|元)）|[-_/／](万元|元))$/.exec(bare)
  const unit = (match?.[2] ?? match?.[3]) as "元" | "万元" | undefined
  return match && unit ? { name: match[1]!, unit } : { name: bare }
}

/** Findings for required columns that the head lacks. */
export function missingColumns(table: LedgerTable, raw: RawTable, row: RawRow, head: TableHead): LedgerFinding[] {
  return table.columns
    .filter((column) => column.required && !head.columns.some((found) => found.column === column))
    .map((column) => ({
      code: "missing-header",
      severity: "error",
      at: placeIn(raw, row.row),
      message: {
        zh: `“${table.zh}”缺少“${column.zh}”一栏，请在表头补上`,
        en: `${table.id} lacks the column ${column.zh}`,
      },
      expected: column.zh,
    }))
}
