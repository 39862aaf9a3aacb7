import type { LedgerPlace } from "../ledger.ts"
import type { LedgerFinding } from "../ledger-finding.ts"
import { type CellContext, cellReading, shown } from "./cell-reading.ts"
import type { Cells, Column, LedgerTable } from "./column.ts"
import { SumRows } from "./sum-rows.ts"
import { placeIn, type RawRow, type RawTable } from "./raw-table.ts"
import { missingColumns, type TableHead, tableHead } from "./table-head.ts"

/** Findings of one table that are listed. */
const findingsMost = 500

/** Rows of a table as values, with what is wrong in them. */
export interface ReadRows {
  readonly rows: readonly { readonly cells: Cells; readonly at: LedgerPlace }[]
  readonly findings: readonly LedgerFinding[]
}

/** Reads a table of one entry a row. Blank rows are skipped; typed sums are compared and left out. */
export function tableRows(table: LedgerTable, raw: RawTable, context: CellContext): ReadRows {
  const rows: { cells: Cells; at: LedgerPlace }[] = []
  const findings: LedgerFinding[] = []
  let head: TableHead | undefined
  let sums: SumRows | undefined
  for (const row of raw.rows) {
    if (row.cells.every(isBlank)) continue
    if (!head) {
      head = tableHead(table, raw, row)
      findings.push(...head.findings, ...missingColumns(table, raw, row, head))
      sums = table.hasSums ? new SumRows(raw, head.columns) : undefined
      continue
    }
    const at = placeIn(raw, row.row)
    const cells = rowCells(row, raw, head, context, findings)
    if (sums?.isSum(row)) findings.push(...sums.compare(row, cells))
    else {
      missingValues(row, raw, head, cells, findings)
      sums?.add(cells)
      rows.push({ cells, at })
    }
  }
  return { rows, findings: bounded(findings, raw) }
}

/** A table that is wrong everywhere is wrong for one reason: the first findings tell it. */
function bounded(findings: readonly LedgerFinding[], raw: RawTable): readonly LedgerFinding[] {
  if (findings.length <= findingsMost) return findings
  const rest = findings.length - findingsMost
  return [
    ...findings.slice(0, findingsMost),
    {
      code: "more-findings",
      severity: "error",
      at: placeIn(raw, findings[findingsMost]!.at.row),
      message: {
        zh: `本表另有${rest}处问题未列出，请先改正以上问题`,
        en: `${rest} more findings of this table are not listed; mend those above first`,
      },
    },
  ]
}

/** Values of a row's known columns. */
function rowCells(row: RawRow, raw: RawTable, head: TableHead, context: CellContext, findings: LedgerFinding[]): Cells {
  const cells: Record<string, string | number | boolean> = {}
  for (const { index, column, unit } of head.columns) {
    const text = exactText(row, index, column.kind)
    const { value, wrong } = cellReading(text, column, unit ? { ...context, unit } : context)
    if (value !== undefined) cells[column.key] = value
    if (wrong)
      findings.push({
        code: wrong.code,
        severity: value === undefined ? "error" : "warning",
        at: placeIn(raw, row.row, { index, zh: column.zh }),
        message: {
          zh: `${column.zh}：${wrong.zh}${wrong.expected ? `，应为：${wrong.expected}` : ""}`,
          en: `${column.key}: ${wrong.en}${wrong.expected ? `; allowed: ${wrong.expected}` : ""}`,
        },
        found: shown(text),
        ...(wrong.expected ? { expected: wrong.expected } : {}),
      })
  }
  const stray = row.cells.findIndex((text, index) => !isBlank(text) && !headed(index, head))
  if (stray >= 0)
    findings.push({
      code: "cell-without-header",
      severity: "warning",
      at: placeIn(raw, row.row, { index: stray, zh: "" }),
      message: {
        zh: `“${shown(row.cells[stray]!)}”所在的列没有表头，未读取`,
        en: `"${shown(row.cells[stray]!)}" stands in a column without a head and was not read`,
      },
      found: shown(row.cells[stray]!),
    })
  return cells
}

/** An amount is taken as the cell holds it, not as its format rounds it; a sheet's numbers carry 15 digits. */
function exactText({ cells, numbers }: RawRow, index: number, kind: Column["kind"]): string {
  const number = numbers?.[index]
  return number !== undefined && (kind === "amount" || kind === "integer")
    ? String(Number(number.toPrecision(15)))
    : (cells[index] ?? "")
}

function headed(index: number, head: TableHead): boolean {
  return head.unknown.has(index) || head.columns.some((found) => found.index === index)
}

function missingValues(row: RawRow, raw: RawTable, head: TableHead, cells: Cells, findings: LedgerFinding[]): void {
  for (const { index, column } of head.columns) {
    if (!column.required || cells[column.key] !== undefined || !isBlank(row.cells[index] ?? "")) continue
    findings.push({
      code: "missing-value",
      severity: "error",
      at: placeIn(raw, row.row, { index, zh: column.zh }),
      message: {
        zh: `没有填“${column.zh}”：${column.help.zh}`,
        en: `${column.key} is blank: ${column.help.en}`,
      },
      expected: column.help.zh,
    })
  }
}

function isBlank(text: string): boolean {
  return text.trim() === ""
}
