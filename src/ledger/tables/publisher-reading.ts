import type { Publisher } from "../ledger.ts"
import type { LedgerFinding } from "../ledger-finding.ts"
import { cellReading, shown } from "./cell-reading.ts"
import type { Column } from "./column.ts"
import { publisherTable } from "./publisher-fields.ts"
import { placeIn, type RawTable } from "./raw-table.ts"
import { headName } from "./table-head.ts"
import type { Statutes } from "#statutes"

/** Names of the two columns of 单位信息. */
export const fieldHead = ["项目", "内容"] as const

/** Reads who publishes what. Fields that are missing or wrong get a finding and a value that cannot be mistaken for one. */
export function publisherReading(
  raw: RawTable | undefined,
  statutes: Statutes,
): { readonly publisher: Publisher; readonly findings: readonly LedgerFinding[] } {
  const findings: LedgerFinding[] = []
  const values: Record<string, string | number | boolean> = {}
  const seen = new Set<Column>()
  for (const row of raw?.rows ?? []) {
    const [name = "", text = ""] = row.cells
    if (row.cells.every((cell) => cell.trim() === "") || isHead(name, text)) continue
    const column = fieldNamed(name)
    const at = placeIn(raw!, row.row, { index: 1, zh: name.trim() })
    if (!column || seen.has(column)) {
      findings.push({
        code: column ? "duplicate-field" : "unknown-field",
        severity: "warning",
        at,
        message: column
          ? { zh: `“${column.zh}”填了两次，只读取第一次`, en: `${column.key} is given twice; the first one was read` }
          : { zh: `“单位信息”没有“${shown(name)}”这一项，未读取`, en: `no field "${shown(name)}"; it was not read` },
        found: shown(name),
        expected: publisherTable.columns.map(({ zh }) => zh).join("、"),
      })
      continue
    }
    seen.add(column)
    const { value, wrong } = cellReading(text, column, { statutes, unit: "元" })
    if (value !== undefined) values[column.key] = value
    if (wrong)
      findings.push({
        code: wrong.code,
        severity: "error",
        at,
        message: {
          zh: `${column.zh}：${wrong.zh}${wrong.expected ? `，应为：${wrong.expected}` : ""}`,
          en: `${column.key}: ${wrong.en}${wrong.expected ? `; allowed: ${wrong.expected}` : ""}`,
        },
        found: shown(text),
        ...(wrong.expected ? { expected: wrong.expected } : {}),
      })
    else if (value === undefined) seen.delete(column)
  }
  for (const column of publisherTable.columns)
    if (column.required && !seen.has(column))
      findings.push({
        code: "missing-value",
        severity: "error",
        at: raw ? placeIn(raw, 1) : { table: publisherTable.id, row: 1 },
        message: {
          zh: `“单位信息”没有填“${column.zh}”：${column.help.zh}`,
          en: `${publisherTable.id}: ${column.key} is not given: ${column.help.en}`,
        },
        expected: column.help.zh,
      })
  const blank = { family: "", kind: "budget", year: 0, name: "", level: "unit", self: "", issued: "" } as const
  return { publisher: { ...blank, ...values } as Publisher, findings }
}

function isHead(name: string, text: string): boolean {
  return headName(name).name === fieldHead[0] && headName(text).name === fieldHead[1]
}

function fieldNamed(text: string): Column | undefined {
  const { name } = headName(text)
  return publisherTable.columns.find(
    ({ key, zh, aliases = [] }) => key === name || [zh, ...aliases].some((known) => headName(known).name === name),
  )
}
