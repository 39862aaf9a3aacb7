import type { LocatedDocument, Place } from "#documents"
import type { RecognisedColumn, RecognisedTable } from "#recognition"
import { normaliseLabel } from "#statutes"

/** The cell in which a column's own head is printed; the table's title where it cannot be found. */
export function headCell(document: LocatedDocument, table: RecognisedTable, column: RecognisedColumn): Place {
  const block = document.blocks[table.block]
  const label = column.path.at(-1)
  if (block?.kind === "table" && label !== undefined) {
    const cells = block.cells.filter(
      (c) => c.column === column.index && !c.repeated && c.row < 8 && normaliseLabel(c.text) === label,
    )
    const last = cells.at(-1)
    if (last) return { block: table.block, row: last.row, column: last.column }
  }
  return table.titleAt
}
