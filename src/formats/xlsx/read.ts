import { type ReadLimits, type ReadOutcome, readLimits } from "../outcome.ts"
import { workbookBlocks } from "../workbook/index.ts"
import { xlsxSheets } from "./sheets.ts"

/**
 * Reads a workbook of Excel 2007 or later (.xlsx, .xlsm): its visible sheets as they are seen. Macros, links to other
 * files and queries are never opened. Bad bytes never throw.
 * @zh 读取 XLSX
 */
export async function readXlsx(bytes: Uint8Array, limits: ReadLimits = readLimits): Promise<ReadOutcome> {
  const read = await xlsxSheets(bytes, limits)
  return "problem" in read ? read : workbookBlocks(read.sheets, limits)
}
