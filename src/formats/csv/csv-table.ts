import { decodedText } from "../encoding.ts"
import { type ReadLimits, type ReadProblem, readLimits } from "../outcome.ts"
import { tooLarge } from "../text/problem.ts"
import { fileTooLarge } from "../unsupported.ts"
import { csvRecords } from "../workbook/csv-records.ts"
import { problems, tooManyCells } from "../workbook/problems.ts"
import { guarded, unguarded } from "./formula-guard.ts"

/** A record of a CSV file and the line it begins on, counted from 1. */
export interface CsvRow {
  readonly line: number
  readonly cells: readonly string[]
}

/** Fields a record may have; no table that people fill in comes near. */
const fieldsMost = 5000
const lineBreaks = /\r\n?|\n/g

/** Reads a CSV file in UTF-8 (with or without mark), UTF-16 or GB18030. Never throws for what is in it. @zh 读取 CSV 表 */
export function readCsvTable(
  bytes: Uint8Array,
  limits: ReadLimits = readLimits,
): { readonly rows: readonly CsvRow[] } | { readonly problem: ReadProblem } {
  if (bytes.length > limits.bytes) return { problem: fileTooLarge(bytes.length, limits.bytes) }
  if (bytes.length === 0) return { rows: [] }
  const text = decodedText(bytes)
  if (text === undefined) return { problem: notText }
  if (text.length > limits.characters) return { problem: tooLarge(limits) }
  const deadline = Date.now() + limits.milliseconds
  const rows: CsvRow[] = []
  let line = 1
  let cells = 0
  for (const fields of csvRecords(text)) {
    cells += fields.length
    if (cells > limits.cells || fields.length > fieldsMost) return { problem: tooManyCells(limits) }
    if ((rows.length & 0x3ff) === 0 && Date.now() > deadline) return { problem: problems.slow }
    rows.push({ line, cells: fields.map(unguarded) })
    line++
    for (const field of fields) line += field.match(lineBreaks)?.length ?? 0
  }
  return { rows }
}

/** A CSV file as spreadsheet programs open it: UTF-8 with its mark, a quote where one is needed, no formulas. @zh 写出 CSV 表 */
export function csvText(rows: readonly (readonly string[])[]): string {
  return `\ufeff${rows.map((cells) => `${cells.map((cell) => quoted(guarded(cell))).join(",")}\n`).join("")}`
}

/** A cell as a field of CSV: in quotes where it holds a quote, a comma, a line break or blanks at an end (RFC 4180). */
export function quoted(cell: string): string {
  return /[",\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}

const notText: ReadProblem = {
  code: "unsupported",
  message: {
    zh: "这不是文本文件，无法作为 CSV 读取。请另存为“CSV UTF-8（逗号分隔）”。",
    en: "This is no text and cannot be read as CSV. Save it as CSV UTF-8 (comma delimited).",
  },
}
