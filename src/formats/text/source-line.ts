import type { ReadLimits, ReadProblem } from "../outcome.ts"
import { isRule, type PlainLine, plainLine } from "./markdown.ts"
import { tooLarge, tooManyLines } from "./problem.ts"

/** A non-blank line of the source. `number` is 1-based; `blankBefore` says whether a blank line stands above it. */
export type SourceLine =
  | ({
      readonly kind: "text"
      readonly number: number
      readonly blankBefore: boolean
      /** Its author ended the paragraph here: sources that know say so. */
      readonly ends?: true
    } & PlainLine)
  | { readonly kind: "row"; readonly number: number; readonly blankBefore: boolean; readonly raw: string }

/** Memory bound: a line costs far more than its characters. */
const linesMost = 400_000

/** The lines of a text as an editor counts them (LF, CRLF, CR); blank lines and markdown rules only leave a mark. */
export function sourceLines(text: string, limits: ReadLimits): SourceLine[] | ReadProblem {
  if (text.length > limits.characters) return tooLarge(limits)
  const lines: SourceLine[] = []
  let number = 0
  let blankBefore = true
  let start = 0
  while (start <= text.length) {
    let end = start
    while (end < text.length && text.charCodeAt(end) !== 10 && text.charCodeAt(end) !== 13) end++
    number++
    const raw = text.slice(start, end)
    if (raw.includes("\f")) blankBefore = true
    const line = sourceLine(raw, number, blankBefore)
    if (line) lines.push(line)
    blankBefore = line === undefined
    if (lines.length > linesMost) return tooManyLines(linesMost)
    start = text.charCodeAt(end) === 13 && text.charCodeAt(end + 1) === 10 ? end + 2 : end + 1
  }
  return lines
}

function sourceLine(raw: string, number: number, blankBefore: boolean): SourceLine | undefined {
  const trimmed = raw.trim()
  if (trimmed.length === 0 || isRule(trimmed)) return undefined
  if (raw.includes("\t")) return { kind: "row", number, blankBefore, raw }
  if (trimmed.startsWith("|") && trimmed.endsWith("|") && trimmed.indexOf("|", 1) < trimmed.length - 1)
    return { kind: "row", number, blankBefore, raw: trimmed.slice(1, -1).replaceAll("|", "\t") }
  const plain = plainLine(raw)
  return plain.text.length === 0 ? undefined : { kind: "text", number, blankBefore, ...plain }
}
