import type { Piece } from "#documents"
import type { Texts } from "./texts/texts.ts"

/** Where a piece stands within its file, short and the same in every language: "105", "¶105", "p3", "Sheet1!B12". */
export function piecePosition(piece: Piece): string {
  if ("line" in piece) return String(piece.line)
  if ("paragraph" in piece) return `¶${piece.paragraph}`
  if ("page" in piece) return `p${piece.page}`
  return `${piece.sheet}!${piece.cell}`
}

/** The file with the place in it, as terminals make clickable: "预算.txt:105", "预算.pdf:p3". */
export function sourcePosition(path: string, pieces: readonly Piece[]): string {
  const first = pieces[0]
  return first ? `${path}:${piecePosition(first)}` : path
}

/** The page a piece stands on; undefined for sources without pages. */
export function pageOf(pieces: readonly Piece[]): number | undefined {
  const first = pieces[0]
  return first && "page" in first ? first.page : undefined
}

/** The lines of a text source a place stands on, first and last; undefined for other sources. */
export function linesOf(pieces: readonly Piece[]): { readonly first: number; readonly last: number } | undefined {
  let first = Number.POSITIVE_INFINITY
  let last = 0
  for (const piece of pieces) {
    if (!("line" in piece)) return undefined
    first = Math.min(first, piece.line)
    last = Math.max(last, piece.line)
  }
  return last > 0 ? { first, last } : undefined
}

/** Where a place stands in its source, in words: "第3页", "line 105". */
export function positionWords(pieces: readonly Piece[], texts: Texts): string | undefined {
  const first = pieces[0]
  if (!first) return undefined
  if ("page" in first) return texts.page(first.page)
  if ("paragraph" in first) return texts.paragraph(first.paragraph)
  return "line" in first ? texts.line(first.line) : texts.sheetCell(first.sheet, first.cell)
}
