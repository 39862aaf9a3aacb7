import type { Environment } from "./environment.ts"
import { notFound } from "./environment.ts"
import { type LedgerOutcome, readLedgerFolder } from "./ledger-folder.ts"

/** Reads a ledger, told by what stands at the path: a folder of tables, or a workbook. @zh 读取账册 */
export async function readLedger(path: string, environment: Environment): Promise<LedgerOutcome> {
  const kind = await environment.kind(path)
  if (kind === undefined) return { problem: notFound }
  if (kind === "folder") return readLedgerFolder(path, environment)
  const { readLedgerWorkbook } = await import("./ledger-workbook.ts")
  return readLedgerWorkbook(path, environment)
}
