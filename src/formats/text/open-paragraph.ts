import type { ParagraphBlock, Piece } from "#documents"
import type { TextLine } from "./heading.ts"
import { gap } from "./sentence.ts"

/**
 * A paragraph while it is read, one line after the other. Its text is put together once at the end: looking at a text
 * that still grows would copy it for every line.
 */
export class OpenParagraph {
  /** The first line. */
  readonly head: string
  readonly #parts: string[]
  readonly #pieces: Piece[]
  readonly #starts: number[] = [0]
  #length: number

  constructor(line: TextLine) {
    this.head = line.text
    this.#parts = [line.text]
    this.#pieces = [{ line: line.number }]
    this.#length = line.text.length
  }

  /** How many lines it has. */
  get lines(): number {
    return this.#pieces.length
  }

  append(line: TextLine): void {
    const between = gap(this.#parts.at(-1)!, line.text)
    this.#length += between.length
    this.#starts.push(this.#length)
    this.#parts.push(between + line.text)
    this.#pieces.push({ line: line.number })
    this.#length += line.text.length
  }

  block(): ParagraphBlock {
    return { kind: "paragraph", text: this.#parts.join(""), pieces: this.#pieces, lineStarts: this.#starts }
  }
}
