import { coordinateKey, type DocumentKind } from "#fiscal"
import type { DisplayUnit } from "#money"
import type { Statutes } from "#statutes"
import type { RecognisedRow, RecognisedTable } from "../recognition.ts"
import { tableOf } from "../sample-statement.ts"
import { recogniseTable } from "./recognise-table.ts"

/** What a table of a test is read with, beside its title. */
export interface Reading {
  readonly kind?: DocumentKind
  readonly unit?: DisplayUnit
  readonly exact?: true
  readonly fiscalYear?: number
}

/** Reads one table of a test by its title; throws when no form fits. */
export function tableRead(
  statutes: Statutes,
  title: string | undefined,
  text: string,
  reading: Reading = {},
): RecognisedTable {
  const result = recogniseTable(tableOf(text, reading.exact ? { exact: true } : {}), 0, {
    title,
    titleAt: { block: 0 },
    unit: reading.unit ?? "万元",
    kind: reading.kind,
    fiscalYear: reading.fiscalYear,
    notes: [],
    statutes,
    exactCells: reading.exact === true,
  })
  if ("reason" in result) throw new Error(result.reason)
  return result
}

/** One row in a line: kind, level, key, meaning. */
export function rowTold(row: RecognisedRow): string {
  return `${row.panel > 0 ? `${row.panel}: ` : ""}${row.kind} ${row.level} ${row.key} ${coordinateKey(row.coordinate)}`.trim()
}

/** The printed figures of a table, each in a line: print, meaning. */
export function figuresTold(table: RecognisedTable): string[] {
  return table.figures.filter((f) => !f.blank).map((f) => `${f.printed} ${coordinateKey(f.coordinate)}`.trim())
}
