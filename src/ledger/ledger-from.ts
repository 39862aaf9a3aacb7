import type { Statutes } from "#statutes"
import type { Ledger } from "./ledger.ts"
import type { LedgerFinding } from "./ledger-finding.ts"
import { ownPhase } from "./stated-amounts.ts"
import type { Cells, LedgerPart, LedgerTable } from "./tables/column.ts"
import { ledgerTable, ledgerTables } from "./tables/index.ts"
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
  const parts: Record<LedgerPart, unknown[]> = emptyParts()
  const context = { statutes, unit: publisher.amountUnit ?? "元" } as const
  const codes = new Set<string>()
  for (const raw of ordered(tables)) {
    const table = ledgerTable(raw.table)
    if (!table?.part || !table.entry) continue
    const read = tableRows(table, raw, context)
    findings.push(...read.findings)
    for (const { cells, at } of read.rows) {
      if (table.part === "units" || table.part === "projects") codes.add(String(cells.code))
      const whole = table.part === "lines" ? { ...cells, posting: cells.posting ?? ownPhase[publisher.kind] } : cells
      parts[table.part].push(table.entry(namesOff(whole, table, codes), at))
    }
  }
  return { ledger: { publisher, ...parts } as unknown as Ledger, findings }
}

/** A project or unit chosen from the workbook's list stands as "code name"; only the code is kept. */
function namesOff(cells: Cells, { columns }: LedgerTable, codes: ReadonlySet<string>): Cells {
  const cleaned: Record<string, string | number | boolean | undefined> = { ...cells }
  for (const { key, kind } of columns) {
    const value = cells[key]
    if ((kind !== "project" && kind !== "unit") || typeof value !== "string") continue
    const [code = ""] = /^\S+/.exec(value) ?? []
    cleaned[key] = !codes.has(value) && codes.has(code) ? code : value
  }
  return cleaned
}

/** Units and projects first, because the others name them. */
function ordered(tables: readonly RawTable[]): readonly RawTable[] {
  const ids = ["units", "projects", ...ledgerTables.map(({ id }) => id)]
  return [...tables].sort((a, b) => ids.indexOf(a.table) - ids.indexOf(b.table))
}

function emptyParts(): Record<LedgerPart, unknown[]> {
  return {
    units: [],
    lines: [],
    totals: [],
    projects: [],
    indicators: [],
    tasks: [],
    counts: [],
    procurement: [],
    evaluations: [],
    reasons: [],
    texts: [],
    deviations: [],
  }
}
