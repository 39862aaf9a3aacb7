import type { PublishedCell, PublishedColumn, PublishedTable } from "#documents"

/** A cell of a sheet in the making: its text, where it begins, how far it reaches. */
export interface SheetCell {
  readonly column: number
  readonly text: string
  readonly columns?: number
  readonly rows?: number
  readonly align?: "left" | "centre" | "right"
  readonly strong?: true
  readonly anchor?: string
}

/** Puts a table together row by row. */
export class SheetBuilder {
  private readonly cells: PublishedCell[] = []
  private rows = 0

  row(...cells: readonly SheetCell[]): this {
    for (const { column, text, columns = 1, rows = 1, align, strong, anchor } of cells)
      this.cells.push({
        row: this.rows,
        column,
        rowSpan: rows,
        columnSpan: columns,
        text,
        ...(align ? { align } : {}),
        ...(strong ? { strong } : {}),
        ...(anchor ? { anchor } : {}),
      })
    this.rows++
    return this
  }

  table(about: {
    readonly anchor: string
    readonly title: string
    readonly sheet: string
    readonly columns: readonly PublishedColumn[]
    readonly headRows: number
    readonly unit?: string
    readonly bookmark?: boolean
  }): PublishedTable {
    return {
      kind: "table",
      anchor: about.anchor,
      title: about.title,
      ...(about.unit ? { unit: about.unit } : {}),
      sheet: about.sheet,
      columns: about.columns,
      headRows: about.headRows,
      rows: this.rows,
      cells: this.cells,
      notes: [],
      bookmark: about.bookmark ?? true,
    }
  }
}

/** How many entries from `from` on say the same. */
export function runLength<T>(entries: readonly T[], from: number, same: (a: T, b: T) => boolean): number {
  let end = from + 1
  while (end < entries.length && same(entries[from]!, entries[end]!)) end++
  return end - from
}
