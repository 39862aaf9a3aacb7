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

/** Every text of a document that may hold words; cells of figures only are left out. */
export function* printedTexts(document: LocatedDocument): Generator<PrintedText> {
  for (const { block, kind, compact, part } of proseOf(document)) yield { compact, place: { block }, kind, part }
  for (const [index, block] of document.blocks.entries()) {
    if (block.kind !== "table") continue
    for (const cell of block.cells) {
      if (cell.text.length < 2 || cell.text.length > 20_000 || figureOnly.test(cell.text)) continue
      const place = { block: index, row: cell.row, column: cell.column }
      yield { compact: compactText(cell.text, place), place, kind: "cell", part: "table" }
    }
  }
}

const figureOnly = /^[-\d,.%\s]+$/
