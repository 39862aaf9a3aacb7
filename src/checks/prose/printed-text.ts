import type { LocatedDocument, Place } from "#documents"
import { type CompactText, compactText } from "./compact-text.ts"
import { proseOf } from "./prose.ts"

/** A text of the document, of a paragraph, heading or cell. */
export interface PrintedText {
  readonly compact: CompactText
  readonly place: Place
  readonly kind: "heading" | "paragraph" | "cell"
  readonly part: string
}

const known = new WeakMap<LocatedDocument, readonly PrintedText[]>()

/** Every text of a document that may hold words; cells of figures only are left out. Made once a document. */
export function printedTexts(document: LocatedDocument): readonly PrintedText[] {
  const found = known.get(document)
  if (found) return found
  const result: PrintedText[] = proseOf(document).map(({ block, kind, compact, part }) => ({
    compact,
    place: { block },
    kind,
    part,
  }))
  for (const [index, block] of document.blocks.entries()) {
    if (block.kind !== "table") continue
    for (const cell of block.cells) {
      if (cell.text.length < 2 || cell.text.length > longest || figureOnly.test(cell.text)) continue
      const place = { block: index, row: cell.row, column: cell.column }
      result.push({ compact: compactText(cell.text, place), place, kind: "cell", part: "table" })
    }
  }
  known.set(document, result)
  return result
}

/** Longest text of one cell that rules of form read. */
const longest = 20_000

const figureOnly = /^[-\d,.%\s]+$/
