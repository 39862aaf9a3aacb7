import type { PublishedCover } from "#documents"
import { caption } from "../caption.ts"
import { isPageNumber } from "../furniture.ts"
import { beginsInside, goesOn, isNote, isOpen } from "../sentence.ts"
import { escapedHeading, escapedLine, oneLine } from "./plain-text.ts"

/**
 * The blocks of a text in the making, a blank line between them. Knows the paragraph before, for the reader joins a
 * line to one that ends without a mark.
 */
export class Lines {
  readonly #blocks: string[] = []
  #before: string | undefined

  heading(hashes: number, text: string): void {
    const line = oneLine(text)
    if (line !== "") this.#push(`${"#".repeat(hashes)} ${escapedHeading(line)}`)
  }

  /** The lines of the document's title, which belong together; those of another part carry no mark. */
  title(printed: PublishedCover["lines"]): void {
    const lines = printed.flatMap(({ text, role }) => {
      const line = oneLine(text)
      if (line === "") return []
      return role === "title" ? `# ${escapedHeading(line)}` : escapedLine(line)
    })
    if (lines.length > 0) this.#push(lines.join("\n"))
  }

  /** A line that nothing is joined to: a title, an entry of the contents. */
  line(text: string): void {
    const line = oneLine(text)
    if (line !== "") this.#push(escapedLine(line))
  }

  paragraph(text: string): void {
    const line = oneLine(text)
    if (line === "") return
    this.#push(escapedLine(line, this.#isDrawnIn(line)))
    this.#before = line
  }

  rows(lines: readonly string[]): void {
    if (lines.length > 0) this.#push(lines.join("\n"))
  }

  text(): string {
    return this.#blocks.length === 0 ? "" : `${this.#blocks.join("\n\n")}\n`
  }

  #push(block: string): void {
    this.#blocks.push(block)
    this.#before = undefined
  }

  /** Whether the reader would take the line for a part of the paragraph before, or for the number of a page. */
  #isDrawnIn(line: string): boolean {
    if (isPageNumber(line)) return true
    const before = this.#before
    if (before === undefined) return false
    if (beginsInside(line)) return true
    if (caption(before) !== undefined || caption(line) !== undefined) return false
    return isOpen(before, !isNote(before)) && goesOn(before, line)
  }
}
