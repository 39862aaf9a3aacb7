import { shownText } from "../workbook/index.ts"

/**
 * Gathers the text of a shared or inline string: plain or in rich runs, without the phonetic guides above it.
 * Told of every element and text inside the string.
 */
export class StringItem {
  #text = ""
  #isText = false
  #guides = 0

  begin(): void {
    this.#text = ""
    this.#isText = false
    this.#guides = 0
  }

  open(name: string): void {
    if (name === "s:rPh") this.#guides++
    else if (name === "s:t") this.#isText = this.#guides === 0
  }

  close(name: string): void {
    if (name === "s:rPh") this.#guides--
    else if (name === "s:t") this.#isText = false
  }

  write(text: string): void {
    if (this.#isText) this.#text += text
  }

  get length(): number {
    return this.#text.length
  }

  /** The string, ready to be shown. */
  text(): string {
    return shownText(withoutEscapes(this.#text))
  }
}

/** XML cannot hold some characters; files write them as _x000D_. */
export function withoutEscapes(text: string): string {
  if (!text.includes("_x")) return text
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
}
