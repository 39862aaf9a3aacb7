import type { Block, Piece, TableBlock } from "#documents"

/**
 * A table as text, one string a row, slots parted by "｜": "<" for a slot that belongs to the cell at its left, "^" to
 * the cell above, "/" for a line break; repeated heads begin with "®". "?" is a slot that no cell covers, "!" one that
 * two cells cover: both are faults of a reader.
 */
export function shownRows(table: TableBlock): string[] {
  const slots = Array.from({ length: table.rows }, () => Array.from({ length: table.columns }, () => "?"))
  for (const cell of table.cells)
    for (let row = cell.row; row < cell.row + cell.rowSpan; row++)
      for (let column = cell.column; column < cell.column + cell.columnSpan; column++) {
        const line = slots[row]
        if (!line || column >= table.columns) throw new Error(`cell outside the table: ${row}, ${column}`)
        line[column] = line[column] !== "?" ? "!" : mark(cell, row, column)
      }
  return slots.map((line) => line.join("｜"))
}

function mark(cell: TableBlock["cells"][number], row: number, column: number): string {
  if (column > cell.column) return "<"
  if (row > cell.row) return "^"
  return (cell.repeated ? "®" : "") + cell.text.replaceAll("\n", "/")
}

/** The tables among blocks. */
export const tablesOf = (blocks: readonly Block[]): TableBlock[] =>
  blocks.filter((block): block is TableBlock => block.kind === "table")

/** Blocks as short strings: "H2 …" for headings, "P …" for paragraphs, "T rows×columns", "U …" for what is unreadable. */
export const shownBlocks = (blocks: readonly Block[]): string[] => blocks.map(shownBlock)

function shownBlock(block: Block): string {
  if (block.kind === "table") return `T ${block.rows}×${block.columns}`
  if (block.kind === "unreadable") return `U ${block.reason}`
  return `${block.kind === "heading" ? `H${block.level}` : block.kind === "paragraph" ? "P" : "C"} ${block.text}`
}

/** The box of a piece that stands on a page. */
export function boxOf(piece: Piece | undefined): readonly [number, number, number, number] {
  if (!piece || !("page" in piece)) throw new Error("the piece stands on no page")
  return piece.bbox
}

/** Page numbers of pieces. */
export const pagesOf = (pieces: readonly Piece[]): (number | undefined)[] =>
  pieces.map((piece) => ("page" in piece ? piece.page : undefined))
