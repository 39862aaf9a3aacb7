import type { PublishedCell, PublishedTable } from "#documents"
import type { Coordinate } from "#fiscal"
import type { LedgerAmount } from "#ledger"
import { type PrintStyle, printedFigure, textWidth } from "../printed-cell.ts"
import { anchorOf, type TableFrame } from "../published-table.ts"
import type { StatementCell } from "../statement.ts"

/** A cell of a form that is no list of amounts: a text, or an amount with its meaning. */
export interface TextCell {
  readonly text?: string
  readonly span?: number
  readonly down?: number
  readonly head?: true
  readonly money?: {
    readonly fen: number | undefined
    readonly coordinate: Coordinate
    readonly rowKey: string
    readonly columnKey: string
    readonly amount?: () => LedgerAmount | undefined
  }
}

/** A text with a span, for the rows of a form. */
export const said = (text: string, span = 1, down = 1): TextCell => ({ text, span, down })
/** A label of a form. */
export const label = (text: string, span = 1, down = 1): TextCell => ({ text, span, down, head: true })

/**
 * A table from its rows, each from left to right; slots that a cell above reaches into are passed over. Widths are those
 * given, in Chinese characters.
 */
export function textTable(
  rows: readonly (readonly TextCell[])[],
  widths: readonly number[],
  frame: TableFrame,
  style: PrintStyle,
  headRows = 0,
): { readonly table: PublishedTable; readonly cells: StatementCell[] } {
  const columns = widths.length
  const taken = new Uint8Array((rows.length + 1) * columns)
  const cells: PublishedCell[] = []
  const amounts: StatementCell[] = []
  rows.forEach((row, r) => {
    let column = 0
    for (const cell of row) {
      while (column < columns - 1 && taken[r * columns + column]) column++
      const span = Math.min(cell.span ?? 1, columns - column)
      const down = Math.min(cell.down ?? 1, rows.length - r)
      for (let i = 0; i < down; i++) for (let j = 0; j < span; j++) taken[(r + i) * columns + column + j] = 1
      const place = { row: r, column, rowSpan: down, columnSpan: span }
      column += span
      if (cell.money) {
        const printed = printedFigure(cell.money.fen, {}, style)
        const { rowKey, columnKey, coordinate, fen, amount } = cell.money
        amounts.push({
          row: r,
          column: place.column,
          rowKey,
          columnKey,
          coordinate,
          measure: "amount",
          unit: style.unit,
          decimals: style.decimals,
          printed: printed.text,
          ...(fen === undefined ? {} : { value: fen }),
          amount: amount ?? (() => undefined),
        })
        cells.push({
          ...place,
          text: printed.text,
          align: "right",
          anchor: anchorOf(frame.anchor, rowKey, columnKey),
          ...(printed.number ? { number: printed.number } : {}),
        })
      } else
        cells.push({
          ...place,
          text: cell.text ?? "",
          ...(cell.head ? { strong: true as const, align: "centre" as const } : {}),
        })
    }
  })
  return {
    table: {
      ...frame,
      kind: "table",
      columns: widths.map((width) => ({ width, align: "left" })),
      headRows,
      rows: rows.length,
      cells: cells.filter((c) => c.text !== "" || c.rowSpan > 1 || c.columnSpan > 1),
    },
    cells: amounts,
  }
}

/** Width a column needs for its texts, within bounds. */
export function widthFor(texts: readonly string[], least: number, most: number): number {
  return Math.min(most, Math.max(least, ...texts.map(textWidth)))
}
