import type { PageLayout } from "./page-layout.ts"
import type { TextLine } from "./text-lines.ts"

/** How a document sets its running text, found from its long lines. */
export interface Typography {
  /** Type size of the running text, points. */
  readonly em: number
  /** Usual distance of two baselines of running text, points. */
  readonly pitch: number
  /** Margins of the pages as wide as this one. */
  measure(width: number): Measure
}

export interface Measure {
  readonly left: number
  readonly right: number
  /** Type size of the running text, points. */
  readonly em: number
  /** Whether the first lines of paragraphs are indented here. */
  readonly indented: boolean
}

/** A line at least this share of the page's width is running text. */
const longShare = 0.5

/** Finds the running text's size and margins; furniture must be left out of `lines`. */
export function typography(pages: readonly PageLayout[], isFurniture: (line: TextLine) => boolean): Typography {
  const sizes = new Map<number, number>()
  const pitches: number[] = []
  const byWidth = new Map<number, TextLine[]>()
  for (const page of pages) {
    let previous: TextLine | undefined
    for (const item of page.items) {
      if (item.kind !== "line" || isFurniture(item.line)) {
        previous = undefined
        continue
      }
      const line = item.line
      const size = Math.round(line.em * 2) / 2
      sizes.set(size, (sizes.get(size) ?? 0) + line.text.length)
      const key = Math.round(page.readWidth)
      const list = byWidth.get(key)
      if (list) list.push(line)
      else byWidth.set(key, [line])
      if (previous && Math.abs(previous.em - line.em) < 0.5) pitches.push(line.base - previous.base)
      previous = line
    }
  }
  let em = 12
  let most = 0
  for (const [size, weight] of sizes)
    if (weight > most) {
      em = size
      most = weight
    }
  pitches.sort((a, b) => a - b)
  const pitch = pitches[Math.floor(pitches.length * 0.4)] ?? em * 1.6
  const measures = new Map([...byWidth].map(([width, lines]) => [width, measureOf(lines, width, em)]))
  return { em, pitch, measure: (width) => measures.get(Math.round(width)) ?? measureOf([], width, em) }
}

function measureOf(lines: readonly TextLine[], width: number, em: number): Measure {
  const long = lines.filter((line) => line.x1 - line.x0 > longShare * width)
  if (long.length < 2) return { left: 0.12 * width, right: 0.88 * width, em, indented: true }
  const lefts = long.map((line) => line.x0).sort((a, b) => a - b)
  const rights = long.map((line) => line.x1).sort((a, b) => a - b)
  const left = lefts[Math.floor(lefts.length * 0.05)]!
  const right = rights[Math.floor((rights.length - 1) * 0.95)]!
  const indents = lefts.filter((x) => x - left > 1.3 * em && x - left < 3.5 * em).length
  return { left, right, em, indented: indents >= 0.08 * long.length }
}
