import { pieces, quote, type Cell, type Place } from "#documents"
import { printedNumber } from "#money"
import type { Recognition } from "#recognition"
import { clipped, displayWidth, headOf, padded, tailOf } from "../display-width.ts"
import type { DocumentIndex } from "../document-index.ts"
import { piecePosition } from "../source-position.ts"
import { oneLine } from "../visible.ts"

/** A few lines of the document as printed, and where the figure stands under discussion. */
export interface Excerpt {
  /** The line, page or cell of the marked line. */
  readonly position: string
  /** A line above the marked one: the heads of a table's columns. */
  readonly head?: string
  readonly line: string
  /** Columns of the caret under `line`: first, and how many. */
  readonly caret?: { readonly start: number; readonly width: number }
}

const widestCell = 28
const between = " │ "

/** The excerpt of a place, in at most `width` columns; undefined when nothing is printed there. */
export function excerpt(
  recognition: Recognition,
  index: DocumentIndex,
  place: Place,
  width: number,
): Excerpt | undefined {
  const piece = pieces(recognition.document, place)[0]
  const position = piece ? oneLine(piecePosition(piece)) : ""
  const excerpted = index.table(place.block) ? ofRow(index, place, width) : ofText(recognition, place, width)
  return excerpted && { position, ...excerpted }
}

function ofText(recognition: Recognition, place: Place, width: number): Omit<Excerpt, "position"> | undefined {
  const text = quote(recognition.document, { block: place.block })
  if (text.trim() === "") return undefined
  if (!place.span) return { line: clipped(oneLine(text.slice(0, 4 * width)), width) }
  const [start, end] = place.span
  const sentence = text.lastIndexOf("。", start - 1) + 1
  const before = oneLine(text.slice(Math.max(sentence, start - 2 * width), start)).trimStart()
  const target = clipped(oneLine(text.slice(start, end)), Math.max(4, Math.floor(width * 0.7)))
  const after = oneLine(text.slice(end, end + 2 * width))
  const room = width - displayWidth(target)
  const left = fitted(before, Math.max(Math.floor(room / 2), room - displayWidth(after)), "left")
  const right = fitted(after, room - displayWidth(left), "right")
  return { line: left + target + right, caret: { start: displayWidth(left), width: Math.max(1, displayWidth(target)) } }
}

function fitted(text: string, width: number, side: "left" | "right"): string {
  if (displayWidth(text) <= width) return text
  if (width < 1) return ""
  return side === "left" ? `…${tailOf(text, width - 1)}` : `${headOf(text, width - 1)}…`
}

function ofRow(index: DocumentIndex, place: Place, width: number): Omit<Excerpt, "position"> | undefined {
  if (place.row === undefined) {
    const title = oneLine(index.tableTitle(place.block))
    return title === "" ? undefined : { line: clipped(title, width) }
  }
  const shown = neighbours(index, place.block, place.row, place.column, width)
  if (shown.length === 0) return undefined
  const head: string[] = []
  const line: string[] = []
  let caret: Excerpt["caret"]
  for (const { cell, marked, headText, text, size } of shown) {
    const side = printedNumber(cell.text) || text === "" ? "start" : "end"
    if (marked && place.column !== undefined) {
      const offset = displayWidth(line.join(between)) + (line.length > 0 ? displayWidth(between) : 0)
      const blanks = side === "start" ? size - displayWidth(text) : 0
      const span = text === "" ? { start: 0, width: size } : caretInside(cell, place, text)
      caret = { start: offset + (text === "" ? 0 : blanks) + span.start, width: span.width }
    }
    head.push(padded(headText, size, side))
    line.push(padded(text, size, side))
  }
  const above = head.join(between).trimEnd()
  return {
    ...(above.trim() !== "" && !index.isHead(place.block, place.row) && { head: above }),
    line: line.join(between).trimEnd(),
    ...(caret && { caret }),
  }
}

function caretInside(cell: Cell, place: Place, text: string): { start: number; width: number } {
  const whole = { start: 0, width: displayWidth(text) }
  if (!place.span || oneLine(cell.text) !== text) return whole
  const start = displayWidth(oneLine(cell.text.slice(0, place.span[0])))
  return { start, width: Math.max(1, displayWidth(oneLine(cell.text.slice(place.span[0], place.span[1])))) }
}

interface ShownCell {
  readonly cell: Cell
  readonly marked: boolean
  readonly headText: string
  readonly text: string
  readonly size: number
}

/** The label, the marked cell and as many neighbours as fit, in the order of the row. */
function neighbours(
  index: DocumentIndex,
  block: number,
  row: number,
  column: number | undefined,
  width: number,
): ShownCell[] {
  const cells = index.rowCells(block).get(row) ?? []
  const marked = column === undefined ? undefined : index.cell(block, row, column)
  const center = marked ? cells.indexOf(marked) : 0
  const label = index.labelCell(block, row, column)
  const wanted = [marked, label]
  for (let distance = 1; distance <= 3; distance++) wanted.push(cells[center + distance], cells[center - distance])
  const chosen = new Set<ShownCell>()
  const seen = new Set<Cell>()
  let left = width
  for (const cell of wanted) {
    if (!cell || seen.has(cell) || (cell !== marked && cell.text.trim() === "")) continue
    seen.add(cell)
    const text = clipped(oneLine(cell.text).trim(), widestCell)
    const headText = clipped(oneLine(index.columnHead(block, cell.column).split(" / ").at(-1) ?? ""), widestCell)
    const size = Math.max(displayWidth(text), displayWidth(headText), 2)
    if (chosen.size > 0 && size + between.length > left) continue
    left -= size + between.length
    chosen.add({ cell, marked: cell === marked, headText, text, size })
  }
  return [...chosen].sort((a, b) => a.cell.column - b.cell.column)
}
