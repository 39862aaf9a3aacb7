/** Something that stands on the pages: its lines or rows from top to bottom, points. */
export interface Standing {
  readonly heights: readonly number[]
  /** How many of the heights come again on every page it goes on to. */
  readonly repeated?: number
  /** Space above and below it. */
  readonly before?: number
  readonly after?: number
  /** Begins on the page on which what follows begins. */
  readonly keepNext?: boolean
  readonly pageBreak?: boolean
  readonly anchors?: readonly string[]
}

/**
 * Counts pages as a word processor will break them, so that the contents show page numbers before anybody has
 * updated them. Lines and rows have fixed heights here, which makes the count good, but it remains an estimate.
 */
export class PageCount {
  readonly #pages = new Map<string, number>()
  #number = 0
  #height = 0
  #used = 0
  #waiting: Standing[] = []

  /** The number printed on the page where an anchor stands. */
  pageOf(anchor: string): number | undefined {
    return this.#pages.get(anchor)
  }

  /** A section begins on a page of its own; `first` begins the numbers anew. */
  beginSection(height: number, first: boolean): void {
    this.#flush()
    this.#height = height
    this.#used = 0
    this.#number = first ? 1 : this.#number + 1
  }

  add(standing: Standing): void {
    if (standing.pageBreak) {
      this.#flush()
      if (this.#used > 0) this.#turn()
    }
    this.#waiting.push(standing)
    if (!standing.keepNext) this.#flush()
  }

  /** Places what waited together with the first line of its last part. */
  #flush(): void {
    const waiting = this.#waiting
    this.#waiting = []
    const last = waiting.at(-1)
    if (!last) return
    const whole = waiting.slice(0, -1).reduce((sum, one) => sum + total(one), 0)
    const begins = last.heights.slice(0, (last.repeated ?? 0) + 1).reduce((sum, one) => sum + one, last.before ?? 0)
    if (this.#used > 0 && this.#used + whole + begins > this.#height) this.#turn()
    for (const standing of waiting) this.#place(standing)
  }

  #place({ heights, repeated = 0, before = 0, after = 0, anchors = [] }: Standing): void {
    this.#used += before
    const again = heights.slice(0, repeated).reduce((sum, one) => sum + one, 0)
    for (const [i, height] of heights.entries()) {
      if (this.#used > 0 && this.#used + height > this.#height) {
        this.#turn()
        if (i > repeated) this.#used += again
      }
      if (i === 0) for (const anchor of anchors) this.#pages.set(anchor, this.#number)
      this.#used += height
    }
    this.#used += after
  }

  #turn(): void {
    this.#number++
    this.#used = 0
  }
}

function total({ heights, before = 0, after = 0 }: Standing): number {
  return heights.reduce((sum, one) => sum + one, before + after)
}
