import type { Statutes } from "#statutes"
import type { Ledger } from "./ledger.ts"
import type { CellContext } from "./tables/cell-reading.ts"
import { cellText } from "./tables/cell-writing.ts"
import type { Cells, Column, LedgerTable } from "./tables/column.ts"
import { ledgerTables } from "./tables/index.ts"
import { fieldHead } from "./tables/publisher-reading.ts"
import type { RawRow, RawTable } from "./tables/raw-table.ts"

/**
 * The tables of a ledger as they are written, each with its head; rare columns only where used. Optional tables and columns
 * stand where they are used and in a form to be filled in, which a ledger without entries is taken for. Reading the tables
 * gives the ledger again.
 */
export function tablesOf(ledger: Ledger, statutes: Statutes, isForm = isBlank(ledger)): readonly RawTable[] {
  const context: CellContext = { statutes, unit: ledger.publisher.amountUnit ?? "元" }
  return ledgerTables
    .filter(({ optional, part }) => isForm || !optional || ledger[part!].length > 0)
    .map((table) => ({
      table: table.id,
      name: `${table.id}.csv`,
      form: "file",
      rows: table.layout === "fields" ? fieldRows(table, ledger, context) : entryRows(table, ledger, context, isForm),
    }))
}

function isBlank({ publisher: _, ...parts }: Ledger): boolean {
  return Object.values(parts).every((entries) => entries.length === 0)
}

function fieldRows(table: LedgerTable, ledger: Ledger, context: CellContext): RawRow[] {
  const { year, ...publisher } = ledger.publisher
  // The year of a ledger that is yet to be filled in.
  const values = { ...publisher, ...(year === 0 ? {} : { year }) } as unknown as Cells
  const fields = table.columns
    .filter(({ key, required }) => required || values[key] !== undefined)
    .map((column) => [column.zh, cellText(values[column.key], column, context)])
  return numbered([[...fieldHead], ...fields])
}

function entryRows(table: LedgerTable, ledger: Ledger, context: CellContext, isForm: boolean): RawRow[] {
  const entries = (ledger[table.part!] as readonly never[]).filter((entry) => table.holds?.(entry) !== false)
  const rows = entries.map((entry) => table.cells!(entry))
  const columns = table.columns.filter(
    ({ rare, optional, key }) => !(rare || (optional && !isForm)) || rows.some((cells) => cells[key] !== undefined),
  )
  return numbered([columns.map(({ zh }) => zh), ...rows.map((cells) => rowTexts(cells, columns, context))])
}

function rowTexts(cells: Cells, columns: readonly Column[], context: CellContext): string[] {
  return columns.map((column) => cellText(cells[column.key], column, context))
}

function numbered(rows: readonly (readonly string[])[]): RawRow[] {
  return rows.map((cells, i) => ({ row: i + 1, cells }))
}
