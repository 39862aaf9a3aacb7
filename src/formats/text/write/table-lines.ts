import type { PublishedTable } from "#documents"
import { publishedGrid } from "../../published-grid.ts"
import { escapedCell } from "./plain-text.ts"

/**
 * The rows of a table, one a line, cells parted by tabs. A merged cell stands in the first slot it covers, the others
 * are blank. Empty when the table has no row or column.
 */
export function tableLines(table: PublishedTable): string[] {
  const columns = table.columns.length
  if (columns === 0) return []
  return publishedGrid(table).map((row) => {
    const slots: string[] = Array<string>(columns).fill("")
    for (const { column, cell } of row) slots[column] = escapedCell(cell?.text ?? "")
    // A line of white space would end the table; one without a tab would be a paragraph.
    if (slots.every((slot) => slot.length === 0)) slots[0] = "<br>"
    return columns === 1 ? `${slots[0]}\t` : slots.join("\t")
  })
}
