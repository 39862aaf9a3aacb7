import type { PublishedCell, PublishedNumber, PublishedTable } from "#documents"
import type { Coordinate } from "#fiscal"
import type { LedgerAmount } from "#ledger"
import { type PrintStyle, printedFigure, textWidth } from "../printed-cell.ts"
import { anchorOf } from "../anchor.ts"
import type { TableFrame } from "../published-table.ts"
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
  for (const [row, texts] of rows.entries()) {
    let next = 0
    for (const cell of texts) {
      while (next < columns - 1 && taken[row * columns + next]) next++
      const column = next
      const columnSpan = Math.min(cell.span ?? 1, columns - column)
      const rowSpan = Math.min(cell.down ?? 1, rows.length - row)
      for (let i = 0; i < rowSpan; i++)
        taken.fill(1, (row + i) * columns + column, (row + i) * columns + column + columnSpan)
      next += columnSpan
      const text = cell.money ? amountCell(cell.money, row, column, style, amounts) : { text: cell.text ?? "" }
      if (text.text === "" && rowSpan === 1 && columnSpan === 1) continue
      const place = { row, column, rowSpan, columnSpan, text: text.text }
      if (cell.money)
        cells.push({
          ...place,
          align: "right",
          anchor: anchorOf(frame.anchor, cell.money.rowKey, cell.money.columnKey),
          ...(text.number ? { number: text.number } : {}),
        })
      else
        cells.push(
          cell.head ? { row, column, rowSpan, columnSpan, text: place.text, strong: true, align: "centre" } : place,
        )
    }
  }
  return {
    table: {
      ...frame,
      kind: "table",
      columns: widths.map((width) => ({ width, align: "left" })),
      headRows,
      rows: rows.length,
      cells,
    },
    cells: amounts,
  }
}

/** Prints an amount and notes its cell. */
function amountCell(
  { rowKey, columnKey, coordinate, fen, amount }: NonNullable<TextCell["money"]>,
  row: number,
  column: number,
  style: PrintStyle,
  amounts: StatementCell[],
): { readonly text: string; readonly number?: PublishedNumber } {
  const printed = printedFigure(fen, {}, style)
  amounts.push({
    row,
    column,
    rowKey,
    columnKey,
    coordinate,
    measure: "amount",
    unit: style.unit,
    decimals: style.decimals,
    printed: printed.text,
    ...(fen === undefined ? {} : { value: fen }),
    amount: amount ?? nothing,
  })
  return printed
}

const nothing = (): undefined => undefined

/** Width a column needs for its texts, within bounds. */
export function widthFor(texts: readonly string[], least: number, most: number): number {
  return Math.min(most, Math.max(least, ...texts.map(textWidth)))
}
