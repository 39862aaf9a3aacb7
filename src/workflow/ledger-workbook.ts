import { readGrid, writeFormWorkbook } from "#formats"
import { type Ledger, type LedgerFinding, ledgerFrom, ledgerTables, type RawTable } from "#ledger"
import type { Environment } from "./environment.ts"
import { guideName, ledgerForm } from "./ledger-form.ts"
import type { LedgerOutcome } from "./ledger-folder.ts"
import { ledgerLimits } from "./ledger-limits.ts"

const ownSheets = new Set([guideName, "下拉列表"])

/** Reads a ledger from its workbook: a sheet a table, by name; hidden sheets and rows count too. @zh 读取账册工作簿 */
export async function readLedgerWorkbook(path: string, environment: Environment): Promise<LedgerOutcome> {
  const file = await environment.readFile(path, ledgerLimits.bytes)
  if ("problem" in file) return file
  const grid = await readGrid(file.bytes, "CSV", ledgerLimits)
  if ("problem" in grid) return grid
  const tables: RawTable[] = []
  const strangers: LedgerFinding[] = []
  for (const sheet of grid.sheets) {
    const name = sheet.name.trim()
    const table = ledgerTables.find(({ id, zh }) => zh === name || id === name)
    if (table) tables.push({ table: table.id, name: sheet.name, form: "sheet", rows: sheet.rows })
    else if (!ownSheets.has(name) && sheet.rows.length > 0) strangers.push(stranger(sheet.name))
  }
  if (!tables.some(({ table }) => table === "unit")) return { problem: notALedger }
  const { ledger, findings } = ledgerFrom(tables, await environment.statutes())
  return { ledger, findings: [...findings, ...strangers] }
}

/** The workbook of a ledger, to be filled in or corrected by people. @zh 写出账册工作簿 */
export async function ledgerWorkbook(ledger: Ledger, environment: Environment): Promise<Uint8Array> {
  return writeFormWorkbook(ledgerForm(ledger, await environment.statutes()))
}

function stranger(name: string): LedgerFinding {
  return {
    code: "unknown-table",
    severity: "info",
    at: { table: name, row: 1, source: `${name}!A1` },
    message: {
      zh: `工作表“${name}”不是账册的表，未读取；账册的表有：${ledgerTables.map(({ zh }) => zh).join("、")}`,
      en: `the sheet ${name} is no table of the ledger and was not read`,
    },
    found: name,
  }
}

const notALedger = {
  code: "not-a-ledger",
  message: {
    zh: "这不是账册工作簿：没有“单位信息”工作表。可用 mingzhang template --out 账册.xlsx 生成一个空的。",
    en: "This is no workbook of a ledger: it has no sheet 单位信息. mingzhang template --out FILE.xlsx writes an empty one.",
  },
}
