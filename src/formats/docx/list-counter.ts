import { numberWord } from "../list-words/index.ts"
import type { List, ListLevel, NumberingPart } from "./numbering-part.ts"

/** What a list prints before a paragraph: a number, or a bullet, which is no text. */
export type ListMark = { readonly kind: "number"; readonly text: string } | { readonly kind: "bullet" }

/**
 * Counts a document's lists in reading order, so that automatic numbers stand in the text as printed.
 * @zh 自动编号
 */
export class ListCounter {
  readonly #part: NumberingPart
  /** The number last printed at each level, by abstract list: lists of one abstract list count on. */
  readonly #counts = new Map<string, (number | undefined)[]>()
  readonly #started = new Set<string>()

  constructor(part: NumberingPart) {
    this.#part = part
  }

  /** The mark of the next paragraph of a list; `index` undefined means the level of the paragraph's style. */
  next(id: string, index: number | undefined, style: string | undefined): ListMark | undefined {
    const list = this.#part.list(id)
    if (!list) return undefined
    const at = index ?? (style === undefined ? 0 : this.#part.levelOfStyle(list, style))
    const level = this.#part.level(list, at)
    if (!level) return undefined
    const counts = this.#countsOf(list)
    this.#restart(id, list, at, counts)
    for (let above = 0; above < at; above++) counts[above] ??= this.#part.level(list, above)?.start ?? 1
    counts[at] = counts[at] === undefined ? level.start : counts[at] + 1
    for (let below = at + 1; below < 9; below++) {
      const restart = this.#part.level(list, below)?.restart
      if (restart === undefined || (restart > 0 && at < restart)) counts[below] = undefined
    }
    if (level.format === "bullet") return { kind: "bullet" }
    return { kind: "number", text: this.#printed(list, level, counts) }
  }

  #countsOf(list: List): (number | undefined)[] {
    const counts = this.#counts.get(list.abstract) ?? []
    this.#counts.set(list.abstract, counts)
    return counts
  }

  /** A list with a start of its own begins there the first time it is used. */
  #restart(id: string, list: List, at: number, counts: (number | undefined)[]): void {
    const start = list.starts.get(at)
    const key = `${id} ${at}`
    if (start === undefined || this.#started.has(key)) return
    this.#started.add(key)
    counts[at] = start - 1
  }

  #printed(list: List, level: ListLevel, counts: readonly (number | undefined)[]): string {
    const text = level.text.replace(/%([1-9])/g, (_, digit: string) => {
      const index = Number(digit) - 1
      const format = level.legal ? "decimal" : (this.#part.level(list, index)?.format ?? "decimal")
      return numberWord(counts[index] ?? 1, format === "bullet" ? "none" : format)
    })
    if (text === "" || level.suffix === "nothing" || /[、．.）)】]$/.test(text)) return text
    return `${text} `
  }
}
