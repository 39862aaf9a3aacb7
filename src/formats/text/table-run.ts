import { bareText } from "./caption.ts"
import { withoutMarks } from "./markdown.ts"
import type { SourceLine } from "./source-line.ts"

/** A row of a table as it stands on one line of the source. */
export interface Row {
  readonly line: number
  readonly cells: readonly string[]
  /** A head printed again where the table goes on. */
  readonly repeated?: true
}

/** A cell of a source that knows its cells; its text stands in `rows` too, in the first slot the cell covers. */
export interface GridCell {
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
  readonly text: string
  readonly line: number
  readonly header?: true
}

/** What a text consists of before anything is known about it: single lines and runs of rows. */
export type Item =
  | { readonly kind: "line"; readonly line: SourceLine & { kind: "text" } }
  | {
      readonly kind: "run"
      readonly rows: readonly Row[]
      readonly columns: number
      /** Cells as the source has them; absent where only tabs part them. */
      readonly grid?: readonly GridCell[]
    }

/** Cells of a run, or undefined when there would be more than `cellsMost`. */
export function items(lines: readonly SourceLine[], cellsMost: number): Item[] | undefined {
  const found: Item[] = []
  let left = cellsMost
  for (let i = 0; i < lines.length; ) {
    const line = lines[i]!
    if (line.kind === "text") {
      found.push({ kind: "line", line })
      i++
      continue
    }
    let end = i + 1
    while (lines[end]?.kind === "row" && !lines[end]!.blankBefore) end++
    const run = lines.slice(i, end).filter((one) => one.kind === "row")
    const columns = run.reduce((most, one) => Math.max(most, tabs(one.raw) + 1), 0)
    // Counted before anything is split: a million tabs must not become a million strings.
    left -= columns * run.length
    if (left < 0) return undefined
    for (const item of runItems(run, columns, found.at(-1))) found.push(item)
    i = end
  }
  return found
}

function runItems(run: readonly (SourceLine & { kind: "row" })[], columns: number, before: Item | undefined): Item[] {
  const rows = run
    .map((one) => ({ line: one.number, cells: one.raw.split("\t").map(cellText) }))
    .filter(
      // An escaped dash is text.
      (row, i) => isPrinted(row) || run[i]!.raw.includes("\\-"),
    )
  const continues = before?.kind === "run" && columns > 2 && Math.abs(before.columns - columns) <= 2
  if (!continues && isTextWithTabs(rows)) {
    const lines = run.filter((one) => one.raw.trim().length > 0)
    return lines.map((one) => ({ kind: "line", line: asText(one) }))
  }
  return rows.some((row) => row.cells.some((cell) => cell.length > 0)) ? [{ kind: "run", rows, columns }] : []
}

/** Indented paragraphs and contents lists with a page number behind a tab are no tables. */
function isTextWithTabs(rows: readonly Row[]): boolean {
  const filled = rows.map((row) => row.cells.filter((cell) => cell.length > 0))
  if (filled.every((cells) => cells.length === 0)) return false
  const indented = rows.every(
    (row, i) => filled[i]!.length <= 1 && (row.cells.length <= 3 || rows.length === 1) && row.cells.at(-1) !== "",
  )
  const contents = filled.every(
    (cells) =>
      cells.length > 0 &&
      cells.length <= 2 &&
      (cells.length < 2 || /^[（(]?\d{1,3}[)）]?$/.test(cells[1]!)) &&
      isEntry(cells[0]!),
  )
  return indented || contents
}

function isEntry(text: string): boolean {
  return (
    /^(?:第[一二三四五六七八九十\d]+部分|[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[)）])/.test(
      bareText(text),
    ) || /[.…·]{3}$/.test(text)
  )
}

/** A markdown table's row of dashes was never printed. */
function isPrinted(row: Row): boolean {
  const filled = row.cells.filter((cell) => cell.length > 0)
  return filled.length < 2 || filled.some((cell) => !/^:?-{2,}:?$/.test(cell.slice(0, 200)))
}

function cellText(raw: string): string {
  const text = raw.trim()
  if (text.length === 0) return ""
  return withoutMarks(text.includes("<") ? text.replace(/ ?<br ?\/?> ?/gi, "\n") : text).trim()
}

function asText(one: SourceLine & { kind: "row" }): SourceLine & { kind: "text" } {
  const text = withoutMarks(one.raw.trim().replace(/\t+/g, " "))
  return { kind: "text", number: one.number, blankBefore: one.blankBefore, text, hashes: 0, bold: false, listed: false }
}

function tabs(raw: string): number {
  let count = 0
  for (let at = raw.indexOf("\t"); at >= 0; at = raw.indexOf("\t", at + 1)) count++
  return count
}
