import { openArchive } from "../archive/index.ts"
import { type ReadLimits, type ReadOutcome, readLimits } from "../outcome.ts"
import { Budget, Refusal, tooManySheets, workbookBlocks } from "../workbook/index.ts"
import { PackageParts } from "./package-parts.ts"
import { sharedStrings } from "./shared-strings.ts"
import { stylesOf } from "./styles.ts"
import { workbookPart } from "./workbook-part.ts"
import { worksheet } from "./worksheet.ts"
import { compute } from "./compute.ts"

/**
 * Reads a workbook of Excel 2007 or later (.xlsx, .xlsm): its visible sheets as they are seen. Macros, links to other
 * files and queries are never opened. Bad bytes never throw.
 * @zh 读取 XLSX
 */
export async function readXlsx(bytes: Uint8Array, limits: ReadLimits = readLimits): Promise<ReadOutcome> {
  const archive = await openArchive(bytes)
  if ("problem" in archive) return archive
  try {
    const parts = new PackageParts(archive, limits.milliseconds)
    const budget = new Budget(limits)
    const book = workbookPart(parts)
    if (book.sheets.length > limits.pages) return { problem: tooManySheets(limits) }
    const shown = {
      style: stylesOf(parts, book.styles, book.date1904),
      strings: sharedStrings(parts, book.sharedStrings, budget),
    }
    const read = (hidden: boolean) =>
      book.sheets.filter((s) => s.hidden === hidden).map((s) => worksheet(parts, s, shown, budget))
    const visible = read(false)
    // Hidden sheets matter only to formulas that have to be worked out.
    if (visible.some(({ pending }) => pending.length > 0)) compute(visible, read(true))
    return workbookBlocks(
      visible.map(({ builder }) => builder.sheet()),
      limits,
    )
  } catch (cause) {
    if (cause instanceof Refusal) return { problem: cause.problem }
    throw cause
  }
}
