import { type ReadLimits, type ReadOutcome, readLimits } from "../outcome.ts"
import { csvRecords } from "./csv-records.ts"
import { numberFormat } from "./number-format.ts"
import { Budget, type CellStyle, Refusal, SheetBuilder, shownText } from "./sheet-builder.ts"
import { workbookBlocks } from "./workbook-blocks.ts"

const style: CellStyle = { format: numberFormat("@"), boxed: false }
/** Spreadsheet programs name the only sheet of a text file after the file; its records are its rows. */
const sheetName = "CSV"

/** Reads a table with commas between its fields as a workbook of one sheet. @zh 读取 CSV */
export function readCsv(text: string, limits: ReadLimits = readLimits): ReadOutcome {
  try {
    const budget = new Budget(limits)
    const builder = new SheetBuilder(sheetName, budget)
    let row = 0
    for (const fields of csvRecords(text)) {
      budget.tick()
      for (const [column, field] of fields.entries()) builder.text(row, column, shownText(field), style)
      row++
    }
    const outcome = workbookBlocks([builder.sheet()], limits)
    return "problem" in outcome ? outcome : { pages: [], blocks: outcome.blocks }
  } catch (cause) {
    if (cause instanceof Refusal) return { problem: cause.problem }
    throw cause
  }
}
