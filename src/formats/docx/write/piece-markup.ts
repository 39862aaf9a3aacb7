import type { PublishedRun } from "#documents"
import type { Bookmarks } from "./bookmarks.ts"
import { escaped, run } from "./markup.ts"

/** Longer tips are cut: Word shows no more. */
const tipMost = 250

/**
 * A run, or the text of a cell. The reason of an assumed figure is the tip of a link to the figure itself: it shows
 * where the pointer rests, and is not printed.
 */
export function pieceMarkup(piece: Pick<PublishedRun, "text" | "strong" | "anchor" | "assumed">, bookmarks: Bookmarks) {
  const { text, strong, anchor, assumed } = piece
  const runs = run(text, strong ? "Strong" : "")
  if (runs === "" || !assumed || anchor === undefined) return runs
  const tip = assumed.length > tipMost ? `${assumed.slice(0, tipMost)}…` : assumed
  const link = `<w:hyperlink w:anchor="${bookmarks.name(anchor)}" w:tooltip="${escaped(tip)}">${runs}</w:hyperlink>`
  return bookmarks.around(anchor, link)
}
