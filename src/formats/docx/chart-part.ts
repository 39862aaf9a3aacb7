import type { XmlHandler } from "../xml/index.ts"

const textsMost = 2_000

/** Gathers the words and cached values of a chart: title, series, categories, values, in the order they stand. */
export class ChartPart implements XmlHandler {
  readonly #texts: string[] = []
  #current: string | undefined

  readonly open: XmlHandler["open"] = (name) => {
    if (name === "a:t" || name === "c:v") this.#current = ""
  }

  readonly close: XmlHandler["close"] = (name) => {
    if (name !== "a:t" && name !== "c:v") return
    if (this.#current?.trim() && this.#texts.length < textsMost) this.#texts.push(this.#current.trim())
    this.#current = undefined
  }

  readonly text = (text: string): void => {
    if (this.#current !== undefined && this.#current.length < textsMost) this.#current += text
  }

  get words(): string {
    return this.#texts.join(" ")
  }
}
