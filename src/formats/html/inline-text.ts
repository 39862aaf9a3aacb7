/** Stands for a line break the page makes; line ends of its source are mere white space. */
const lineBreak = "\u2028"
const wide = "[\\u2e80-\\u9fff\\uac00-\\ud7af\\uf900-\\ufaff\\ufe30-\\ufe4f\\uff00-\\uffef]"
const betweenWide = new RegExp(`(?<=${wide})\\n(?=${wide})`, "g")

/** The text of a block while it is gathered from the inline elements in it. */
export class InlineText {
  #parts: string[] = []
  #filled = false
  #bold = true
  #line = 0

  get isEmpty(): boolean {
    return this.#parts.length === 0
  }

  get bold(): boolean {
    return this.#bold && this.#filled
  }

  /** The line of the source its first character stands on. */
  get line(): number {
    return this.#line
  }

  append(text: string, bold: boolean, line: number, preserved: boolean): void {
    const own = text.replaceAll(lineBreak, " ")
    this.#parts.push(preserved ? own.replace(/\r\n?|\n/g, lineBreak) : own)
    if (own.trim() === "") return
    if (!this.#filled) this.#line = line
    this.#filled = true
    if (!bold) this.#bold = false
  }

  break(): void {
    this.#parts.push(lineBreak)
  }

  /** Takes the gathered text away: white space collapsed as browsers do, "\n" for breaks. */
  take(): string {
    const text = this.#parts
      .join("")
      .replace(/[ \t\r\n\f]+/g, (gap) => (gap.includes("\n") ? "\n" : " "))
      // A source line that ends between two Chinese characters leaves no gap.
      .replace(betweenWide, "")
      .replaceAll("\n", " ")
      .replaceAll("\u00ad", "")
    this.#parts = []
    this.#filled = false
    this.#bold = true
    return text.replaceAll(lineBreak, "\n")
  }
}
