import { join } from "node:path"
import { csvText, type ReadProblem, readCsvTable } from "#formats"
import {
  type Ledger,
  type LedgerFinding,
  ledgerFrom,
  ledgerTables,
  type RawTable,
  type ReadLedger,
  tablesOf,
} from "#ledger"
import type { Environment, FolderEntry } from "./environment.ts"
import { ledgerLimits } from "./ledger-limits.ts"

/** A ledger that was read with all that is wrong in it, or why there is none. */
export type LedgerOutcome = ReadLedger | { readonly problem: ReadProblem }

/** By this file a folder is known to be a ledger. */
export const ledgerMark = "unit.csv"

/**
 * Reads a ledger folder: a CSV file a table. Missing tables are empty; files that are no table of the ledger are left
 * alone, a CSV file among them with a note. @zh 读取账册文件夹
 */
export async function readLedgerFolder(path: string, environment: Environment): Promise<LedgerOutcome> {
  const entries = await environment.listFolder(path)
  if ("problem" in entries) return entries
  const files = filesOf(entries)
  if (!files.has("unit")) return { problem: notALedger(path) }
  const tables: RawTable[] = []
  for (const { id } of ledgerTables) {
    const name = files.get(id)
    if (name === undefined) continue
    const file = await environment.readFile(join(path, name), ledgerLimits.bytes)
    const read = "problem" in file ? file : readCsvTable(file.bytes, ledgerLimits)
    if ("problem" in read) return { problem: inFile(name, read.problem) }
    tables.push({ table: id, name, form: "file", rows: read.rows.map(({ line, cells }) => ({ row: line, cells })) })
  }
  const { ledger, findings } = ledgerFrom(tables, await environment.statutes())
  return { ledger, findings: [...findings, ...strangers(entries)] }
}

/** Writes a ledger folder. Every table is written whole or nothing changes; other files in the folder stay. @zh 写出账册文件夹 */
export async function writeLedgerFolder(
  ledger: Ledger,
  path: string,
  environment: Environment,
): Promise<{ readonly names: readonly string[] } | { readonly problem: ReadProblem }> {
  const statutes = await environment.statutes()
  const kind = await environment.kind(path)
  let standing: ReadonlyMap<string, string> = new Map()
  if (kind !== undefined) {
    const entries = kind === "folder" ? await environment.listFolder(path) : { problem: notAFolder(path) }
    if ("problem" in entries) return entries
    if (entries.length > 0 && !entries.some(({ name }) => name.toLowerCase() === ledgerMark))
      return { problem: foreign(path) }
    standing = filesOf(entries)
  }
  const used = tablesOf(ledger, statutes)
  // A table that has lost its last entry must not stay as it was.
  const emptied = tablesOf(ledger, statutes, true).filter(
    ({ table }) => standing.has(table) && !used.some((other) => other.table === table),
  )
  const tables = [...used, ...emptied]
  const files = new Map(tables.map(({ name, rows }) => [name, csvText(rows.map(({ cells }) => cells))]))
  return (await environment.replaceFiles(path, files)) ?? { names: [...files.keys()] }
}

/** Table id → file name: expenditure.csv, or 支出.csv. */
function filesOf(entries: readonly FolderEntry[]): ReadonlyMap<string, string> {
  const files = new Map<string, string>()
  for (const { id, zh } of ledgerTables)
    for (const wanted of [`${id}.csv`, `${zh}.csv`]) {
      const found = entries.find(({ name, kind }) => kind === "file" && name.toLowerCase() === wanted)
      if (found && !files.has(id)) files.set(id, found.name)
    }
  return files
}

function strangers(entries: readonly FolderEntry[]): LedgerFinding[] {
  const known = new Set(filesOf(entries).values())
  return entries
    .filter(({ name, kind }) => kind === "file" && /\.csv$/i.test(name) && !known.has(name))
    .map(({ name }) => ({
      code: "unknown-table",
      severity: "info",
      at: { table: name, row: 1, source: name },
      message: {
        zh: `${name} 不是账册的表，未读取；账册的表有：${ledgerTables.map(({ id }) => `${id}.csv`).join("、")}`,
        en: `${name} is no table of the ledger and was not read`,
      },
      found: name,
    }))
}

function inFile(name: string, problem: ReadProblem): ReadProblem {
  return { code: problem.code, message: { zh: `${name}：${problem.message.zh}`, en: `${name}: ${problem.message.en}` } }
}

const notALedger = (path: string): ReadProblem => ({
  code: "not-a-ledger",
  message: {
    zh: `${path} 不是账册：没有 unit.csv（单位信息）。可用 mingzhang template --out 文件夹 生成一个空账册。`,
    en: `${path} is no ledger: it has no unit.csv. mingzhang template --out FOLDER writes an empty one.`,
  },
})

const notAFolder = (path: string): ReadProblem => ({
  code: "not-a-folder",
  message: { zh: `${path} 是一个文件，不能作为账册文件夹。`, en: `${path} is a file, not a folder.` },
})

const foreign = (path: string): ReadProblem => ({
  code: "not-empty",
  message: {
    zh: `文件夹 ${path} 里有其他文件且不是账册，未写入。请指定新的或空的文件夹。`,
    en: `The folder ${path} holds other files and is no ledger; it was left alone. Name a new or an empty folder.`,
  },
})
