import type { Statutes } from "#statutes"
import { emptyLedger } from "./empty-ledger.ts"
import type { Ledger } from "./ledger.ts"
import type { LedgerFinding } from "./ledger-finding.ts"
import { ownPhase } from "./stated-amounts.ts"
import type { Cells, LedgerPart, LedgerTable } from "./tables/column.ts"
import { ledgerTable, ledgerTables } from "./tables/index.ts"
import { RegisteredCodes } from "./registered-codes.ts"
import { publisherReading } from "./tables/publisher-reading.ts"
import type { RawTable } from "./tables/raw-table.ts"
import { tableRows } from "./tables/table-rows.ts"

/** A ledger as its tables give it, with everything that is wrong in them. */
export interface ReadLedger {
  readonly ledger: Ledger
  readonly findings: readonly LedgerFinding[]
}

/**
 * Reads a ledger from its tables. Never fails: a cell that cannot be understood is left out with a finding that says where
 * it stands, what is wrong and what is allowed. Tables may be missing, and come in any order.
 */
export function ledgerFrom(tables: readonly RawTable[], statutes: Statutes): ReadLedger {
  const { publisher, findings: atPublisher } = publisherReading(
    tables.find(({ table }) => table === "unit"),
    statutes,
  )
  const findings: LedgerFinding[] = [...atPublisher]
  const parts = new Map<LedgerPart, unknown[]>()
  const context = { statutes, unit: publisher.amountUnit ?? "元" } as const
  const codes = { units: new RegisteredCodes(), projects: new RegisteredCodes() }
  for (const raw of ordered(tables)) {
    const table = ledgerTable(raw.table)
    if (!table?.part || !table.entry) continue
    const read = tableRows(table, raw, context)
    findings.push(...read.findings)
    for (const { cells, at } of read.rows) {
      if (table.part === "units" || table.part === "projects")
        codes[table.part].add(String(cells.code ?? ""), String(cells.name ?? ""))
      const whole = table.part === "lines" ? { ...cells, posting: cells.posting ?? ownPhase[publisher.kind] } : cells
      const entries = parts.get(table.part) ?? []
      parts.set(table.part, entries)
      entries.push(table.entry(namesOff(whole, table, codes), at))
    }
  }
  return { ledger: { ...emptyLedger(publisher), ...Object.fromEntries(parts) }, findings }
}

/** A project or unit is kept by its code, whatever it was called by. */
function namesOff(
  cells: Cells,
  { columns }: LedgerTable,
  codes: Readonly<Record<"units" | "projects", RegisteredCodes>>,
): Cells {
  const cleaned: Record<string, string | number | boolean | undefined> = { ...cells }
  for (const { key, kind } of columns) {
    const value = cells[key]
    if (typeof value !== "string") continue
    if (kind === "project") cleaned[key] = codes.projects.of(value)
    if (kind === "projects") cleaned[key] = codes.projects.list(value)
    if (kind === "unit") cleaned[key] = codes.units.of(value)
  }
  return cleaned
}

/** Units and projects first, because the others name them. */
function ordered(tables: readonly RawTable[]): readonly RawTable[] {
  const ids = ["units", "projects", ...ledgerTables.map(({ id }) => id)]
  return [...tables].sort((a, b) => ids.indexOf(a.table) - ids.indexOf(b.table))
}
