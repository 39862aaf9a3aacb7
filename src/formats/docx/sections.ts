import type { Page } from "#documents"

/** A4 upright, in points. */
const standard = { width: 595.3, height: 841.9 }
const sideMost = 20_000

/**
 * The pages of a document as far as the file tells: by breaks, sections and the marks Word leaves where it last broke
 * a page. A program that lays the document out anew may break it elsewhere.
 */
export class Sections {
  readonly #pages: Page[] = []
  /** Pages of the section so far that begin in it. */
  #begun = 1
  /** Nothing was printed since the last break: a mark left there is the same break. */
  #fresh = true
  #size = standard
  #type = "nextPage"

  /** How many pages there are so far. */
  get count(): number {
    return this.#pages.length + this.#begun
  }

  printed(): void {
    this.#fresh = false
  }

  /** A page begins; one that Word only remembers having begun is the same when nothing was printed since. */
  breakPage(remembered: boolean): void {
    if (remembered && this.#fresh) return
    this.#begun++
    this.#fresh = true
  }

  setSize(width: string | undefined, height: string | undefined): void {
    this.#size = { width: points(width) ?? standard.width, height: points(height) ?? standard.height }
  }

  setType(type: string | undefined): void {
    this.#type = type ?? "nextPage"
  }

  /** A section ends with the properties that were set since the one before. */
  endSection(): void {
    // A continuous section begins on the page where the one before ended.
    const shared = this.#type === "continuous" && this.#pages.length > 0 ? 1 : 0
    for (let i = shared; i < this.#begun; i++) this.#pages.push({ number: this.#pages.length + 1, ...this.#size })
    this.#begun = 1
    this.#fresh = true
    this.#size = standard
    this.#type = "nextPage"
  }

  pages(): Page[] {
    return this.#pages
  }
}

/** Twentieths of a point, or a measure with its unit (strict files). */
function points(text: string | undefined): number | undefined {
  const match = /^(\d{1,7}(?:\.\d{1,4})?)(pt|mm|cm|in)?$/.exec(text ?? "")
  if (!match) return undefined
  const factor = { pt: 1, mm: 72 / 25.4, cm: 720 / 25.4, in: 72 }[match[2] ?? ""] ?? 1 / 20
  const value = Math.round(Number(match[1]) * factor * 10) / 10
  return value > 0 && value <= sideMost ? value : undefined
}
