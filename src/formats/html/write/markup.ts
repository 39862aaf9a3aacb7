import { printableText } from "../../printable-text.ts"

/** Text or the value of an attribute; of spaces that stand together none is lost. */
export function escaped(text: string): string {
  const shown = printableText(text)
  if (!/[&<>"]| {2}/.test(shown)) return shown
  return shown.replace(/[&<>"]/g, (mark) => entities[mark]!).replace(/(?<= ) /g, "\u00a0")
}

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" }

/** Text in the flow: its line breaks are kept. */
export function flowing(text: string): string {
  return escaped(text).replaceAll("\n", "<br>")
}

/** An element's id as it stands in the attribute, and the link of the element to itself. */
export interface Id {
  readonly attribute: string
  readonly link: string
}

/**
 * The ids of a page. An anchor is its own id, so that a link to a figure holds as long as its anchor does; an anchor
 * that comes again is told apart by a number.
 */
export class Ids {
  readonly #taken = new Set<string>()
  readonly #targets: ReadonlySet<string>

  /** `targets` are the anchors that headings, tables and charts of the page have. */
  constructor(targets: ReadonlySet<string>) {
    this.#targets = targets
  }

  /** Whether something in the page stands under an anchor. */
  leadsTo(anchor: string): boolean {
    return this.#targets.has(anchor)
  }

  /**
   * An id for an element. Its link is shown beside it where the pointer rests; it holds no text and is passed over when
   * the page is read aloud or walked through by key: there would be one at every figure.
   */
  take(anchor: string): Id {
    const plain = idOf(anchor)
    let id = plain
    for (let i = 2; this.#taken.has(id); i++) id = `${plain}-${i}`
    this.#taken.add(id)
    return {
      attribute: ` id="${escaped(id)}"`,
      link: `<a href="${address(id)}" tabindex="-1" aria-hidden="true"></a>`,
    }
  }
}

/** The address within the page of the first element with an anchor. */
export function addressOf(anchor: string): string {
  return address(idOf(anchor))
}

function idOf(anchor: string): string {
  return printableText(anchor).replace(/\s+/g, "-") || "place"
}

function address(id: string): string {
  return `#${escaped(encodeURI(id).replaceAll("#", "%23"))}`
}
