import { printedNumber } from "#money"
import type { Row } from "./table-run.ts"

/** What a cell looks like: the shape of rows tells whether a table goes on. */
type Shape = "empty" | "code" | "number" | "value" | "word" | "sentence"

const shapes: readonly Shape[] = ["code", "number", "value", "word", "sentence"]
const sampleRows = 60

function shape(text: string): Shape {
  if (text.length === 0) return "empty"
  if (text.length > 18) return "sentence"
  if (printedNumber(text)) return /[.,]/.test(text) || text === "0" ? "number" : "code"
  return /\d|%|≥|≤/.test(text) && text.length <= 10 ? "value" : "word"
}

function likeness(a: Shape, b: Shape): number {
  if (a === b) return 1
  const pair = `${a} ${b}`
  return /^(?:code number|number code|word sentence|sentence word|value number|number value|value word|word value)$/.test(
    pair,
  )
    ? 0.4
    : 0
}

/** How well rows fit under the columns of a table, from 0 to 1, when they are moved by `shift` columns. */
export function likelihood(body: readonly Row[], rows: readonly Row[], shift: number): number {
  const counts = profile(body)
  let sum = 0
  let cells = 0
  for (const row of rows.slice(0, sampleRows)) {
    for (const [column, text] of row.cells.entries()) {
      const own = shape(text)
      if (own === "empty") continue
      cells++
      const there = counts.get(column + shift)
      if (!there) continue
      let same = 0
      let filled = 0
      for (const other of shapes) {
        const count = there.get(other) ?? 0
        filled += count
        same += count * likeness(own, other)
      }
      sum += same / (filled + 1)
    }
  }
  return cells === 0 ? 0 : sum / cells
}

/** The shift of at most two columns at which rows fit best; none is kept unless another is clearly better. */
export function bestShift(
  body: readonly Row[],
  rows: readonly Row[],
): { readonly shift: number; readonly fit: number } {
  let best = { shift: 0, fit: likelihood(body, rows, 0) }
  for (const shift of [1, -1, 2, -2]) {
    if (shift < 0 && rows.some((row) => row.cells.slice(0, -shift).some((cell) => cell.length > 0))) continue
    const there = likelihood(body, rows, shift)
    if (there > best.fit + 0.1) best = { shift, fit: there }
  }
  return best
}

function profile(body: readonly Row[]): Map<number, Map<Shape, number>> {
  const counts = new Map<number, Map<Shape, number>>()
  for (const row of body.slice(-sampleRows)) {
    for (const [column, text] of row.cells.entries()) {
      const own = shape(text)
      if (own === "empty") continue
      const there = counts.get(column) ?? new Map<Shape, number>()
      there.set(own, (there.get(own) ?? 0) + 1)
      counts.set(column, there)
    }
  }
  return counts
}
