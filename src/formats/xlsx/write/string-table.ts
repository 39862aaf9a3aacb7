import { escaped } from "../../docx/write/markup.ts"
import { printableText } from "../../printable-text.ts"

/** More characters than this no cell holds (Excel specifications and limits). */
export const cellTextMost = 32_767

const namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"

/** The texts of a workbook, each kept once. */
export class StringTable {
  readonly #index = new Map<string, number>()
  #uses = 0

  /** Number of a text; what a cell cannot hold of it is left out. */
  index(text: string): number {
    const kept = printableText(text)
      .slice(0, cellTextMost)
      .replace(/[\ud800-\udbff]$/, "")
    this.#uses++
    const known = this.#index.get(kept)
    if (known !== undefined) return known
    this.#index.set(kept, this.#index.size)
    return this.#index.size - 1
  }

  markup(): string {
    const items = [...this.#index.keys()].map((text) => `<si><t xml:space="preserve">${storedText(text)}</t></si>`)
    return `<sst xmlns="${namespace}" count="${this.#uses}" uniqueCount="${items.length}">${items.join("")}</sst>`
  }
}

/** Programs take _x0041_ for an A; such a text has its own mark written so. */
function storedText(text: string): string {
  return escaped(text.replace(/_x(?=[0-9A-Fa-f]{4}_)/g, "_x005F_x"))
}
