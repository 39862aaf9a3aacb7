import { type ReadLimits, type ReadOutcome, type ReadProblem, readLimits } from "../outcome.ts"
import { encryptedFile } from "../unsupported.ts"
import { Budget, problems, Refusal, type Sheet, workbookBlocks } from "../workbook/index.ts"
import { openCompoundFile } from "./compound-file.ts"
import { globalsOf } from "./globals.ts"
import { worksheet } from "./worksheet.ts"

/** Whether a compound file is a workbook of Excel 5 to 2003, or of WPS Spreadsheets. */
export function isXls(bytes: Uint8Array): boolean {
  return workbookStream(bytes) !== undefined
}

/**
 * Reads a workbook of Excel 5 to 2003 (.xls, .et): its visible sheets as they are seen. Bad bytes never throw.
 * @zh 读取 XLS
 */
export function readXls(bytes: Uint8Array, limits: ReadLimits = readLimits): ReadOutcome {
  const read = xlsSheets(bytes, limits)
  return "problem" in read ? read : workbookBlocks(read.sheets, limits)
}

/** Reads the visible sheets of such a workbook before anything is known about their tables. */
export function xlsSheets(
  bytes: Uint8Array,
  limits: ReadLimits,
): { readonly sheets: readonly Sheet[] } | { readonly problem: ReadProblem } {
  const stream = workbookStream(bytes)
  if (!stream) return { problem: problems.damaged }
  try {
    const budget = new Budget(limits)
    const globals = globalsOf(stream, budget)
    if (globals === "encrypted") return { problem: encryptedFile }
    if (globals === "damaged") return { problem: problems.damaged }
    const sheets = globals.sheets.slice(0, limits.pages + 1)
    return { sheets: sheets.map((entry) => worksheet(stream, entry, globals, budget)) }
  } catch (cause) {
    if (cause instanceof Refusal) return { problem: cause.problem }
    throw cause
  }
}

function workbookStream(bytes: Uint8Array): Uint8Array | undefined {
  const file = openCompoundFile(bytes)
  return file?.stream("Workbook") ?? file?.stream("Book")
}
