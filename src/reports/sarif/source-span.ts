import type { Finding } from "#checks"
import type { LocatedDocument, Place } from "#documents"

/** A stretch of one line of a text source; columns are 1-based UTF-16 code units, the end exclusive. */
export interface SourceSpan {
  readonly line: number
  readonly startColumn: number
  readonly endColumn: number
}

/** The lines of a text source, as its reader counts them. */
export function sourceLines(text: string): readonly string[] {
  return text.split(/\r\n|\n|\r/)
}

/**
 * Where exactly a place stands in the source: only when the source itself leaves no choice, never guessed.
 * Undefined when the place spans lines or is not found there as printed.
 */
export function sourceSpan(
  document: LocatedDocument,
  lines: readonly string[],
  at: Finding["at"],
): SourceSpan | undefined {
  const line = at.pieces.length === 1 ? at.pieces[0] : undefined
  if (!line || !("line" in line) || at.quote === "") return undefined
  const text = lines[line.line - 1]
  if (text === undefined) return undefined
  const context = contextOf(document, at, line.line)
  if (context === undefined) return undefined
  const origin = context.text === "" ? -1 : soleIndex(text, context)
  if (origin < 0) return undefined
  const start = origin + context.offset
  if (text.slice(start, start + at.quote.length) !== at.quote) return undefined
  return { line: line.line, startColumn: start + 1, endColumn: start + at.quote.length + 1 }
}

interface Context {
  /** What the document holds of this line around the place. */
  readonly text: string
  /** Where the place begins in it. */
  readonly offset: number
  /** For a cell: how many tabs stand before it. */
  readonly tabs?: number
}

function contextOf(document: LocatedDocument, at: Place, line: number): Context | undefined {
  const block = document.blocks[at.block]
  if (!block || block.kind === "unreadable") return undefined
  const offset = at.span?.[0] ?? 0
  if (block.kind === "table") {
    if (at.row === undefined || at.column === undefined) return undefined
    const cell = block.cells.find((c) => c.row === at.row && c.column === at.column)
    return cell && !cell.text.includes("\n") ? { text: cell.text, offset, tabs: at.column } : undefined
  }
  if (block.kind !== "paragraph" || !block.lineStarts) return { text: block.text, offset }
  const i = block.pieces.findIndex((piece) => "line" in piece && piece.line === line)
  const start = block.lineStarts[i]
  if (start === undefined) return undefined
  return {
    text: block.text.slice(start, block.lineStarts[i + 1] ?? block.text.length).trimEnd(),
    offset: offset - start,
  }
}

/** The only place where the context stands in a line; -1 when there is none or a choice. */
function soleIndex(line: string, { text, tabs }: Context): number {
  if (tabs !== undefined) {
    const fields = line.split("\t")
    const field = fields[tabs]
    if (field?.trim() === text.trim())
      return fields.slice(0, tabs).reduce((sum, f) => sum + f.length + 1, 0) + field.indexOf(text)
  }
  const first = line.indexOf(text)
  return first >= 0 && line.indexOf(text, first + 1) < 0 ? first : -1
}
