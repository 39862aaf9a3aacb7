import type { Cell, TableBlock } from "#documents"
import type { FileView, ShownFinding } from "./file-view.ts"

/** The findings of a table by where they are shown: in a cell, at the start of a row, or above the table. */
export interface TableFindings {
  readonly byCell: ReadonlyMap<Cell, readonly ShownFinding[]>
  readonly byRow: ReadonlyMap<number, readonly ShownFinding[]>
  readonly whole: readonly ShownFinding[]
  /** Rows that something on the page points at. */
  readonly rows: ReadonlySet<number>
}

/** Gives each finding of a table exactly one place; one whose cell or row does not exist stands above the table. */
export function tableFindings(block: number, table: TableBlock, view: FileView): TableFindings {
  const byCell = new Map<Cell, ShownFinding[]>()
  const byRow = new Map<number, ShownFinding[]>()
  const whole: ShownFinding[] = []
  const rows = new Set(view.rowsComparedWith(block))
  for (const shown of view.findingsOf(block)) {
    const { row, column } = shown.finding.at
    const isInside = row !== undefined && row >= 0 && row < table.rows
    const cell = isInside && column !== undefined ? view.index.cell(block, row, column) : undefined
    if (cell) {
      append(byCell, cell, shown)
      rows.add(cell.row)
    } else if (isInside && (view.index.rowCells(block).get(row)?.length ?? 0) > 0) {
      append(byRow, row, shown)
      rows.add(row)
    } else whole.push(shown)
  }
  return { byCell, byRow, whole, rows }
}

function append<K>(map: Map<K, ShownFinding[]>, key: K, shown: ShownFinding): void {
  const here = map.get(key)
  if (here) here.push(shown)
  else map.set(key, [shown])
}
