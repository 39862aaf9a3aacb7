import { readCsvTable } from "./csv/index.ts"
import { type ReadLimits, type ReadProblem, readLimits } from "./outcome.ts"
import { formatName, formatOf } from "./sniff.ts"
import { emptyFile, fileTooLarge } from "./unsupported.ts"
import { type GridOutcome, gridOf } from "./workbook/grid-rows.ts"

/**
 * Reads a workbook (XLSX, XLS) or a CSV file as data: sheets of rows, hidden ones too, told by content. Never throws for
 * bad bytes; bounded by what really stands in the file. @zh 读取表格数据
 */
export async function readGrid(bytes: Uint8Array, name: string, limits: ReadLimits = readLimits): Promise<GridOutcome> {
  if (bytes.length === 0) return { problem: emptyFile }
  if (bytes.length > limits.bytes) return { problem: fileTooLarge(bytes.length, limits.bytes) }
  const format = formatOf(bytes)
  if (format === "text") {
    const read = readCsvTable(bytes, limits)
    if ("problem" in read) return read
    return { sheets: [{ name, rows: read.rows.map(({ line, cells }) => ({ row: line, cells, numbers: [] })) }] }
  }
  const kind = formatName(bytes, format)
  if (kind === "XLSX") {
    const { xlsxSheets } = await import("./xlsx/index.ts")
    const read = await xlsxSheets(bytes, limits, "all")
    return "problem" in read ? read : gridOf(read.sheets, limits)
  }
  if (kind === "XLS / ET") {
    const { xlsSheets } = await import("./xls/index.ts")
    const read = xlsSheets(bytes, limits)
    return "problem" in read ? read : gridOf(read.sheets, limits)
  }
  return { problem: notATable }
}

const notATable: ReadProblem = {
  code: "unsupported",
  message: {
    zh: "这不是表格文件。请用 XLSX、XLS 或 CSV 格式。",
    en: "This is no file of tables. Use XLSX, XLS or CSV.",
  },
}
