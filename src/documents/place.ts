import type { Cell, LocatedDocument, ParagraphBlock, Piece, TableBlock } from "./located-document.ts"

/**
 * A place in a document: a whole block, a cell of a table, or a span of characters of a block's (or cell's) text.
 * @zh 位置
 */
export interface Place {
  readonly block: number
  readonly row?: number
  readonly column?: number
  readonly span?: readonly [start: number, end: number]
}

/** The text that stands at a place. */
export function quote(document: LocatedDocument, place: Place): string {
  const block = document.blocks[place.block]
  if (!block) return ""
  const text =
    block.kind === "table"
      ? place.row === undefined
        ? ""
        : (cellAt(block, place)?.text ?? "")
      : block.kind === "unreadable"
        ? block.reason
        : block.text
  return place.span ? text.slice(place.span[0], place.span[1]) : text
}

/** Where a place stands in the source; several pieces when a sentence wraps or a cell continues. */
export function pieces(document: LocatedDocument, place: Place): readonly Piece[] {
  const block = document.blocks[place.block]
  if (!block) return []
  if (block.kind === "table" && place.row !== undefined) return cellAt(block, place)?.pieces ?? []
  if (block.kind === "paragraph" && place.span && block.lineStarts) return spanned(block, place.span)
  return block.pieces
}

const knownCells = new WeakMap<TableBlock, ReadonlyMap<number, Cell>>()

/** The cell that begins at a row and column; a table's cells are put in order once, findings ask for thousands. */
function cellAt(block: TableBlock, { row, column }: Place): Cell | undefined {
  if (row === undefined || column === undefined) return undefined
  let cells = knownCells.get(block)
  if (!cells) {
    const found = new Map<number, Cell>()
    for (const cell of block.cells) {
      const slot = cell.row * block.columns + cell.column
      if (!found.has(slot)) found.set(slot, cell)
    }
    cells = found
    knownCells.set(block, cells)
  }
  const cell = cells.get(row * block.columns + column)
  return cell?.row === row ? cell : undefined
}

function spanned(block: ParagraphBlock, [start, end]: readonly [number, number]): Piece[] {
  const starts = block.lineStarts ?? []
  return block.pieces.filter(
    (_, i) => (starts[i] ?? 0) < Math.max(end, start + 1) && (starts[i + 1] ?? Number.POSITIVE_INFINITY) > start,
  )
}
