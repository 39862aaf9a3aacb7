import type { LocatedDocument, ParagraphBlock, Piece } from "./located-document.ts"

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
        : (block.cells.find((c) => c.row === place.row && c.column === place.column)?.text ?? "")
      : block.kind === "unreadable"
        ? block.reason
        : block.text
  return place.span ? text.slice(place.span[0], place.span[1]) : text
}

/** Where a place stands in the source; several pieces when a sentence wraps or a cell continues. */
export function pieces(document: LocatedDocument, place: Place): readonly Piece[] {
  const block = document.blocks[place.block]
  if (!block) return []
  if (block.kind === "table" && place.row !== undefined)
    return block.cells.find((c) => c.row === place.row && c.column === place.column)?.pieces ?? []
  if (block.kind === "paragraph" && place.span && block.lineStarts) return spanned(block, place.span)
  return block.pieces
}

function spanned(block: ParagraphBlock, [start, end]: readonly [number, number]): Piece[] {
  const starts = block.lineStarts ?? []
  return block.pieces.filter(
    (_, i) => (starts[i] ?? 0) < Math.max(end, start + 1) && (starts[i + 1] ?? Number.POSITIVE_INFINITY) > start,
  )
}
