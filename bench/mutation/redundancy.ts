import type { LocatedDocument } from "#documents"
import type { Candidate } from "./candidates.ts"

/**
 * Whether a document says anything else about a figure, by pattern alone: its value stands elsewhere (in any money
 * unit), or it is the sum or difference of numbers in its row or column, or — for percentages — the ratio of two
 * numbers of its paragraph or of any amounts printed in the sentence's document. This is the measured ceiling.
 */
export function redundancyOf(document: LocatedDocument): (candidate: Candidate) => boolean {
  const values = new Map<number, number>()
  const note = (value: number) => values.set(value, (values.get(value) ?? 0) + 1)
  const all: number[] = []
  for (const block of document.blocks) {
    const texts =
      block.kind === "table"
        ? block.cells.filter((c) => !c.repeated).map((c) => c.text)
        : "text" in block
          ? [block.text]
          : []
    for (const text of texts)
      for (const match of text.matchAll(/(?<![\d.])(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)/g)) {
        const value = Number(match[1]!.replaceAll(",", ""))
        if (value === 0) continue
        note(round(value))
        all.push(value)
      }
  }
  return (candidate) => {
    const value = Number(candidate.text.replaceAll(",", ""))
    if ((values.get(round(value)) ?? 0) > 1 || values.has(round(value * 10_000)) || values.has(round(value / 10_000)))
      return true
    if (candidate.category === "cell") return lineSums(document, candidate, value)
    return candidate.category === "percentage"
      ? ratio(document, candidate, value)
      : paragraphSum(document, candidate, value)
  }
}

const round = (value: number) => Math.round(value * 100)

function lineSums(document: LocatedDocument, candidate: Candidate, value: number): boolean {
  const block = document.blocks[candidate.place.block]!
  if (block.kind !== "table") return false
  const read = (text: string) =>
    /^-?[\d,]+(?:\.\d+)?$/.test(text.trim()) ? Number(text.replaceAll(",", "")) : undefined
  const row = block.cells
    .filter((c) => c.row === candidate.place.row && c.column !== candidate.place.column)
    .map((c) => read(c.text) ?? 0)
  const column = block.cells
    .filter((c) => c.column === candidate.place.column && c.row !== candidate.place.row)
    .map((c) => read(c.text) ?? 0)
  return [row, column].some(
    (line) => runSums(line, value) || line.some((whole) => whole > value && runSums(line, whole - value)),
  )
}

/** Some run of the line sums to the value. */
function runSums(line: readonly number[], value: number): boolean {
  for (let i = 0; i < line.length; i++) {
    let sum = 0
    for (let j = i; j < line.length; j++) {
      sum += line[j]!
      if (line[j] !== 0 && Math.abs(sum - value) < 0.011) return true
    }
  }
  return false
}

function paragraphNumbers(document: LocatedDocument, candidate: Candidate): number[] {
  const block = document.blocks[candidate.place.block]!
  if (!("text" in block)) return []
  return [...block.text.matchAll(/(?<![\d.])(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)/g)]
    .filter((m) => m.index !== candidate.span[0])
    .map((m) => Number(m[1]!.replaceAll(",", "")))
    .filter((v) => v > 0)
}

function paragraphSum(document: LocatedDocument, candidate: Candidate, value: number): boolean {
  const numbers = paragraphNumbers(document, candidate)
  return runSums(numbers, value) || numbers.some((a) => numbers.some((b) => a > b && Math.abs(a - b - value) < 0.011))
}

function ratio(document: LocatedDocument, candidate: Candidate, value: number): boolean {
  const numbers = paragraphNumbers(document, candidate)
  const step = 0.51 * 10 ** -(candidate.text.split(".")[1]?.length ?? 0)
  return numbers.some((a) =>
    numbers.some(
      (b) =>
        b > 0 &&
        (Math.abs((a / b) * 100 - value) < step ||
          (b > a && Math.abs((a / (b - a)) * 100 - value) < step) ||
          Math.abs((a / (b + a)) * 100 - value) < step),
    ),
  )
}
