import { openArchive } from "../archive/index.ts"
import type { ReadLimits, ReadProblem } from "../outcome.ts"
import { Budget, Refusal, type Sheet, tooManySheets } from "../workbook/index.ts"
import { compute } from "./compute.ts"
import { PackageParts } from "./package-parts.ts"
import { sharedStrings } from "./shared-strings.ts"
import { stylesOf } from "./styles.ts"
import { workbookPart } from "./workbook-part.ts"
import { worksheet } from "./worksheet.ts"

/** Reads the sheets of a workbook before anything is known about their tables: those that are seen, or all. Never throws for bad bytes. */
export async function xlsxSheets(
  bytes: Uint8Array,
  limits: ReadLimits,
  which: "visible" | "all" = "visible",
): Promise<{ readonly sheets: readonly Sheet[] } | { readonly problem: ReadProblem }> {
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
    const read = (wanted: (hidden: boolean) => boolean) =>
      book.sheets.filter((s) => wanted(s.hidden)).map((s) => worksheet(parts, s, shown, budget))
    const chosen = read((hidden) => which === "all" || !hidden)
    // Hidden sheets matter only to formulas that have to be worked out.
    const others =
      which === "visible" && chosen.some(({ pending }) => pending.length > 0) ? read((hidden) => hidden) : []
    if (chosen.some(({ pending }) => pending.length > 0)) compute(chosen, others)
    return { sheets: chosen.map(({ builder }) => builder.sheet()) }
  } catch (cause) {
    if (cause instanceof Refusal) return { problem: cause.problem }
    throw cause
  }
}
