import type { PublishedCell, PublishedTable } from "#documents"
import type { Fonts } from "../../fonts/index.ts"
import { captionSize, type PageStyle, tableTitleSizes, typeHeight, typeWidth } from "./page-style.ts"
import { cellPitch, isFigure, type TableLayout, tableLayout } from "./table-layout.ts"
import { content, points } from "./typst-literal.ts"

/** A table whose estimated height with all that belongs to it is below this share of the page is not broken. */
const wholeShare = 0.97
/** A row higher than this share of the page, less the head, may be broken: only a page of text, never a figure. */
const tallRow = 0.75
/** A cell over several rows higher than this share may be: the page would else end long before it. */
const tallGroup = 0.3
const hairline = "0.5pt"

/**
 * A table with its caption, title, owner, unit and notes. The lines above stay with the table's first rows; the head
 * comes again on each page; `taken` is the room of headings that stay with it; rows stay whole unless they are pages of text.
 */
export function tableSource(table: PublishedTable, style: PageStyle, fonts: Fonts, title: string, taken = 0): string {
  const notesHeight = noteHeights(table, style, fonts)
  const around = aboveHeight(table) + notesHeight
  const page = wholeShare * typeHeight(style)
  const room = { width: typeWidth(style), first: page - around - taken, later: page - notesHeight }
  const layout = tableLayout(table, room, style.tableSize, fonts)
  const above = [
    table.caption === undefined ? "" : sideLine(table.caption, "right"),
    `#block(width: 100%, above: 8pt, below: 8pt, sticky: true, align(center, { set par(leading: 7pt, justify: false); ${title} }))`,
    ownerLine(table),
  ]
  const parts = [...above.filter((line) => line !== ""), ruled(table, layout, typeHeight(style), fonts)]
  const notes = table.notes.map((note) => `#note-par(${content(note)})`)
  const height = layout.heights.reduce((sum, value) => sum + value, 0)
  const source = [...parts, ...notes].join("\n")
  return height + around + taken <= page ? `#block(breakable: false, width: 100%)[\n${source}\n]` : source
}

/** Room of the lines above a table, points: each with the space below it. */
function aboveHeight({ caption, owner, unit }: PublishedTable): number {
  const line = captionSize + 8
  const title = 2 * tableTitleSizes.most
  return (caption === undefined ? 0 : line) + title + ((owner ?? unit) === undefined ? 0 : line)
}

/** Room of the notes below a table, points. */
function noteHeights({ notes }: PublishedTable, style: PageStyle, fonts: Fonts): number {
  const perLine = typeWidth(style) / captionSize - 1
  return notes.reduce((sum, note) => {
    const lines = note.split("\n").reduce((count, line) => count + Math.ceil(fonts.width(line, "serif") / perLine), 0)
    return sum + Math.max(1, lines) * (captionSize + 4) + 6
  }, 8)
}

const sideLine = (text: string, at: "left" | "right"): string =>
  `#block(width: 100%, above: 6pt, below: 6pt, sticky: true, align(${at}, text(size: ${captionSize}pt, ${content(text)})))`

/** Owner to the left, unit to the right, on one line while both are short enough. */
function ownerLine({ owner, unit }: PublishedTable): string {
  if (owner === undefined) return unit === undefined ? "" : sideLine(unit, "right")
  if (unit === undefined) return sideLine(owner, "left")
  const cells = `grid(columns: (1fr, auto), column-gutter: 3em, align(left + bottom, ${content(owner)}), align(right + bottom, ${content(unit)}))`
  return `#block(width: 100%, above: 6pt, below: 6pt, sticky: true, { set text(size: ${captionSize}pt); set par(justify: false, leading: 4pt); ${cells} })`
}

function ruled(table: PublishedTable, layout: TableLayout, pageHeight: number, fonts: Fonts): string {
  const { size, padding, gap, widths } = layout
  // A head that leaves no room for rows cannot come again on each page.
  const repeats = headHeight(table, layout) < 0.5 * pageHeight
  const slots = occupied(table)
  const head = slots.filter(({ row }) => row < table.headRows)
  const body = slots.filter(({ row }) => row >= table.headRows)
  const show = (cell: PublishedCell): string => cellSource(cell, table, layout, pageHeight, fonts)
  const lines = [
    `columns: (${widths.map(points).join(", ")},)`,
    `stroke: ${hairline}`,
    `inset: (x: ${points(padding)}, y: ${points(gap)})`,
    ...(head.length > 0 ? [`table.header(repeat: ${repeats}, ${head.map(show).join(", ")})`] : []),
    ...body.map(show),
  ]
  const settings = `set text(size: ${points(size)}, cjk-latin-spacing: none); set par(justify: false, leading: ${points((cellPitch - 1) * size)}, spacing: ${points((cellPitch - 1) * size)})`
  return `#block(width: 100%, above: 4pt, below: 8pt, { ${settings}; table(${lines.join(",\n")}) })`
}

function cellSource(
  cell: PublishedCell,
  table: PublishedTable,
  layout: TableLayout,
  pageHeight: number,
  fonts: Fonts,
): string {
  const isHead = cell.row < table.headRows
  const align = isHead ? (cell.align ?? "centre") : (cell.align ?? table.columns[cell.column]!.align)
  const at = `${align === "centre" ? "center" : align} + horizon`
  const height = layout.heights.slice(cell.row, cell.row + cell.rowSpan).reduce((sum, value) => sum + value, 0)
  let body = isFigure(cell.text) ? `box(${content(cell.text)})` : content(cell.text)
  if (isHead) body = headFace(cell, body, layout, fonts)
  if (cell.strong) body = `strong-run(${body})`
  if (cell.indent) body = `pad(left: ${cell.indent}em, ${body})`
  const keep = height < (cell.rowSpan > 1 ? tallGroup : tallRow) * (pageHeight - headHeight(table, layout))
  return `cell(${cell.column}, ${cell.row}, ${cell.columnSpan}, ${cell.rowSpan}, ${at}, ${keep}, ${body})`
}

const headHeight = ({ headRows }: PublishedTable, { heights }: TableLayout): number =>
  heights.slice(0, headRows).reduce((sum, value) => sum + value, 0)

/** A head in 黑体; one that takes several lines has them about equally long. */
function headFace(cell: PublishedCell, body: string, { size, padding, widths }: TableLayout, fonts: Fonts): string {
  const face = `sans(${points(size)}, 400, ${body})`
  const inside = widths
    .slice(cell.column, cell.column + cell.columnSpan)
    .reduce((sum, width) => sum + width, -2 * padding)
  const ems = fonts.width(cell.text, "sans")
  const lines = Math.ceil(ems / (inside / size))
  if (lines < 2 || cell.text.includes("\n")) return face
  const even = (Math.ceil(ems / lines) + 0.1) * size
  return even < inside ? `block(width: ${points(even)}, ${face})` : face
}

/**
 * The cells with a blank one in every slot none covers, row by row. Cells must not overlap or leave the table: that is
 * an error of the program that made them.
 */
function occupied(table: PublishedTable): PublishedCell[] {
  const { rows, columns } = table
  const taken = new Uint8Array(rows * columns.length)
  for (const cell of table.cells)
    for (let row = cell.row; row < cell.row + cell.rowSpan; row++)
      for (let column = cell.column; column < cell.column + cell.columnSpan; column++) {
        const slot = row * columns.length + column
        if (row >= rows || column >= columns.length || taken[slot])
          throw new Error(
            `Cell ${cell.row},${cell.column} of table ${table.anchor} overlaps another or leaves the table`,
          )
        taken[slot] = 1
      }
  const blanks: PublishedCell[] = []
  for (const [slot, isTaken] of taken.entries())
    if (!isTaken) {
      const row = Math.floor(slot / columns.length)
      blanks.push({ row, column: slot % columns.length, rowSpan: 1, columnSpan: 1, text: "" })
    }
  return [...table.cells, ...blanks].sort((a, b) => a.row - b.row || a.column - b.column)
}
