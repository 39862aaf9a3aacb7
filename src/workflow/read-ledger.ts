import { ledgerFindings } from "#ledger"
import { type Environment, notFound } from "./environment.ts"
import { type LedgerOutcome, readLedgerFolder } from "./ledger-folder.ts"

/**
 * Reads a ledger, told by what stands at the path: a folder of tables, or a workbook. Its findings are those of the cells
 * and, where every cell could be read, of what the entries say together. @zh 读取账册
 */
export async function readLedger(path: string, environment: Environment): Promise<LedgerOutcome> {
  const read = await readTables(path, environment)
  if ("problem" in read || read.findings.some(({ severity }) => severity === "error")) return read
  const said = ledgerFindings(read.ledger, await environment.statutes())
  return { ledger: read.ledger, findings: [...read.findings, ...said] }
}

async function readTables(path: string, environment: Environment): Promise<LedgerOutcome> {
  const kind = await environment.kind(path)
  if (kind === undefined) return { problem: notFound }
  if (kind === "folder") return readLedgerFolder(path, environment)
  const { readLedgerWorkbook } = await import("./ledger-workbook.ts")
  return readLedgerWorkbook(path, environment)
}
