import type { Finding } from "#checks"
import { positionWords } from "../source-position.ts"
import type { FileView } from "./file-view.ts"
import { html, type Markup } from "./markup.ts"

type At = Finding["at"]

/**
 * Where a place stands, in words: page or line, then table, row and column, or the section. What it shares with
 * the place just named (`after`) is not said again.
 */
export function placeWords(at: At, view: FileView, after?: At): string {
  const { texts, index } = view
  const names = index.names(at)
  const isTable = index.table(at.block) !== undefined
  const words = [positionWords(at.pieces, texts), ...names].filter((part) => part !== undefined)
  if (after?.block === at.block) {
    if (!isTable) return texts.sameParagraph
    const own = names.slice(index.tableTitle(at.block) === "" ? 0 : 1)
    if (own.length > 0) return own.join(texts.separator)
  }
  return words.length > 0 ? words.join(texts.separator) : texts.wholeDocument
}

/** A link to a place of the document; plain words where the document has no such place. */
export function placeLink(
  at: At,
  view: FileView,
  options: { readonly target?: string; readonly after?: At } = {},
): Markup {
  const words = placeWords(at, view, options.after)
  const target = options.target ?? view.targetId(at)
  return target === undefined ? html`${words}` : html`<a href="#${target}">${words}</a>`
}
