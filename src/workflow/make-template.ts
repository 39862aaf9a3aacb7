import { basename } from "node:path"
import { type ReadProblem, readGrid } from "#formats"
import {
  appliedMapping,
  type ColumnMapping,
  emptyLedger,
  type FoundMapping,
  guessedMapping,
  importedLines,
  type Ledger,
  type LedgerFinding,
  type RawTable,
  readMapping,
  writeMapping,
} from "#ledger"
import type { Statutes } from "#statutes"
import type { Environment } from "./environment.ts"
import { ledgerLimits } from "./ledger-limits.ts"

/** An empty ledger of a family, to be filled in; a blank name and year are the clerk's to give. @zh 空白账册 */
export function blankLedger(statutes: Statutes, family?: string, year?: number): Ledger {
  const known = statutes.families.find(({ id }) => id === family)
  const level = known?.id.includes("department") ? "department" : "unit"
  return emptyLedger({
    family: known?.id ?? "",
    kind: known?.kind ?? "budget",
    year: year ?? 0,
    name: "",
    level,
    self: level === "department" ? "我部门" : "我单位",
    issued: "",
  })
}

/** A ledger with an export's lines, the mapping that was used, and what is wrong in the export. */
export interface FilledLedger {
  readonly ledger: Ledger
  readonly mapping: ColumnMapping
  readonly findings: readonly LedgerFinding[]
}

/**
 * Fills a ledger from a flat export (XLSX, XLS or CSV): its lines of expenditure take the place of those the ledger had,
 * units and projects it does not know are added. The columns are found by `mapping`, else by the heads known. @zh 导入导出表
 */
export async function fillFromExport(
  ledger: Ledger,
  path: string,
  mapping: ColumnMapping | undefined,
  environment: Environment,
): Promise<FilledLedger | { readonly problem: ReadProblem }> {
  const file = await environment.readFile(path, ledgerLimits.bytes)
  if ("problem" in file) return file
  const name = basename(path)
  const grid = await readGrid(file.bytes, name, ledgerLimits)
  if ("problem" in grid) return grid
  const form = grid.sheets.length === 1 && grid.sheets[0]!.name === name ? "file" : "sheet"
  const sheets = grid.sheets.map((sheet): RawTable => ({ table: name, name: sheet.name, form, rows: sheet.rows }))
  const found = mapping ? appliedMapping(sheets, mapping) : guessedMapping(sheets)
  if (!found || "missing" in found) return { problem: found ? headsMissing(found) : noHead }
  const read = importedLines(found, ledger.publisher.kind, await environment.statutes())
  return {
    ledger: joined(ledger, read),
    mapping: found.mapping,
    findings: [...read.findings, ...assumedNatures(ledger, read, found)],
  }
}

/** Reads a saved mapping. */
export async function readMappingFile(
  path: string,
  environment: Environment,
): Promise<{ readonly mapping: ColumnMapping } | { readonly problem: ReadProblem }> {
  const file = await environment.readFile(path, 1024 * 1024)
  if ("problem" in file) return file
  const mapping = readMapping(new TextDecoder().decode(file.bytes))
  return mapping ? { mapping } : { problem: notAMapping }
}

/** Saves a mapping, for the next export of the same form. */
export function saveMapping(path: string, mapping: ColumnMapping, environment: Environment): Promise<void> {
  return environment.writeFile(path, writeMapping(mapping))
}

type Imported = ReturnType<typeof importedLines>

function joined(ledger: Ledger, read: Imported): Ledger {
  const isSpent = ({ coordinate }: Ledger["lines"][number]) => (coordinate.flow ?? "expenditure") === "expenditure"
  const posting = read.lines[0]?.posting
  const kept = ledger.lines.filter((line) => !isSpent(line) || line.posting !== posting)
  const units = new Set(ledger.units.flatMap(({ code, name }) => [code, name]))
  const projects = new Set(ledger.projects.flatMap(({ code, name }) => [code, name]))
  return {
    ...ledger,
    units: [...ledger.units, ...read.units.filter(({ code }) => !units.has(code))],
    projects: [...ledger.projects, ...read.projects.filter(({ code }) => !projects.has(code))],
    lines: [...read.lines, ...kept],
  }
}

/** An export does not say what kind of body a unit is. */
function assumedNatures(ledger: Ledger, read: Imported, { raw }: FoundMapping): LedgerFinding[] {
  const known = new Set(ledger.units.flatMap(({ code, name }) => [code, name]))
  return read.units
    .filter(({ code }) => !known.has(code))
    .map(({ code, name, nature, at }) => ({
      code: "unit-nature-assumed",
      severity: "warning",
      at: { ...at, table: raw.table },
      message: {
        zh: `导出表没有单位性质，${code} ${name} 暂按${nature === "institution" ? "事业" : "行政"}单位登记，请在“预算单位”中核对`,
        en: `the export does not say what ${code} is; it was entered as ${nature}: check the table of units`,
      },
      found: nature,
    }))
}

const noHead: ReadProblem = {
  code: "no-known-heads",
  message: {
    zh: "没有找到表头：导出表应有“批复数”“预算数”或“金额”一栏，以及功能科目、资金性质等至少两栏。可用 --mapping 指定列对应文件。",
    en: "No head was found: an export has a column of amounts and at least two more that are known. Name the columns in a file given with --mapping.",
  },
}

function headsMissing({
  missing,
  sheet,
}: {
  readonly missing: readonly string[]
  readonly sheet: string
}): ReadProblem {
  return {
    code: "heads-missing",
    message: {
      zh: `${sheet}：列对应文件中的这些表头在导出表里找不到：${missing.join("、")}。请改正列对应文件，或改用相同格式的导出表。`,
      en: `${sheet}: heads named by the mapping are not in the export: ${missing.join(", ")}. Correct the mapping or use an export of the same form.`,
    },
  }
}

const notAMapping: ReadProblem = {
  code: "not-a-mapping",
  message: {
    zh: '这不是列对应文件。应为 JSON，如 {"format":"mingzhang/mapping@1","columns":{"function":"功能科目","fen":"批复数"}}。',
    en: 'This is no mapping of columns. It is JSON such as {"format":"mingzhang/mapping@1","columns":{"function":"功能科目","fen":"批复数"}}.',
  },
}
