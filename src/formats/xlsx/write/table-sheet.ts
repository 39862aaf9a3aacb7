import type { PageSection, PublishedTable } from "#documents"
import { lineCount } from "../../table-fit/index.ts"
import { alignmentOf, headRowsOf, publishedGrid } from "../../published-grid.ts"
import type { CellRange } from "../../workbook/cell-name.ts"
import { columnWidths, digits, rowHeight } from "./column-widths.ts"
import { cellContent } from "./figure-cell.ts"
import type { DraftCell, DraftRow, SheetDraft } from "./sheet-draft.ts"
import type { CellLook, StyleBook } from "./style-book.ts"
import { type FilledCell, tableFormulas } from "./table-formulas.ts"
import { textLook } from "./text-look.ts"

const size = 10
/** Labels wider than this leave no room for what they label when they stay in sight. */
const frozenMost = 36

/** The worksheet of a table: its caption, title, owner and unit above, the grid, its notes below. */
export function tableSheet(
  table: PublishedTable,
  name: string,
  section: Pick<PageSection, "orientation" | "numbered">,
  styles: StyleBook,
): SheetDraft {
  const widths = columnWidths(table)
  const rows: DraftRow[] = []
  const merges: CellRange[] = []
  const total = widths.reduce((sum, width) => sum + width, 0)
  const across = (text: string | undefined, look: CellLook, points: number) => {
    const printed = text?.trim() ?? ""
    if (printed === "") return
    const right = Math.max(0, widths.length - 1)
    if (right > 0) merges.push({ top: rows.length, left: 0, bottom: rows.length, right })
    const style = styles.style(textLook(printed, look))
    const height = rowHeight(lineCount(printed, Math.max(narrow, (total * size) / points)), points)
    rows.push({ height, cells: [{ column: 0, style, text: printed }] })
  }
  across(table.caption, { font: "body", align: "left" }, size)
  across(table.title, { font: "title", align: "centre", wrap: true }, 16)
  for (const cells of ownerAndUnit(table, widths.length, styles)) rows.push({ height: rowHeight(1, size), cells })
  const above = rows.length
  const grid = gridOf(table, widths, above, styles)
  rows.push(...grid.rows)
  merges.push(...grid.merges)
  for (const note of table.notes) across(note, { font: "body", align: "left", wrap: true }, size)
  const head = headRowsOf(table)
  return {
    name,
    orientation: section.orientation,
    numbered: section.numbered,
    widths: widths.map(digits),
    rows,
    merges,
    links: [],
    tips: grid.tips,
    frozen: { rows: head > 0 ? above + head : 0, columns: head > 0 ? grid.labels : 0 },
    ...(head > 0 && { repeated: { first: above, last: above + head - 1 } }),
  }
}

const narrow = 8

/** The owner to the left and the unit to the right, on one line where there are two columns. */
function ownerAndUnit(table: PublishedTable, columns: number, styles: StyleBook): DraftCell[][] {
  const cell = (text: string | undefined, align: "left" | "right", column: number): DraftCell[] => {
    const printed = text?.trim() ?? ""
    return printed === ""
      ? []
      : [{ column, style: styles.style(textLook(printed, { font: "body", align })), text: printed }]
  }
  const last = Math.max(0, columns - 1)
  const owner = cell(table.owner, "left", 0)
  const unit = cell(table.unit, "right", last)
  const lines = last === 0 ? [owner, unit] : [[...owner, ...unit]]
  return lines.filter((line) => line.length > 0)
}

function gridOf(table: PublishedTable, widths: readonly number[], above: number, styles: StyleBook) {
  const head = headRowsOf(table)
  const grid = publishedGrid(table).map((row) =>
    row.map((placed): FilledCell => ({ placed, content: cellContent(placed.cell) })),
  )
  const cells = grid.flat()
  const formulas = tableFormulas(cells, above)
  const merges: CellRange[] = []
  const tips: SheetDraft["tips"][number][] = []
  const rows: DraftCell[][] = Array.from({ length: table.rows }, () => [])
  for (const filled of cells) {
    const { placed, content } = filled
    const { row, column, rowSpan, columnSpan, cell } = placed
    const style = styles.style(lookOf(table, filled))
    const formula = formulas.get(filled)
    rows[row]!.push({
      column,
      style,
      ...(content.kind === "text" && { text: content.text }),
      ...(content.kind === "number" && { number: content.value, ...(formula !== undefined && { formula }) }),
    })
    // Every slot under a merged cell draws its part of the frame.
    for (let r = row; r < row + rowSpan; r++)
      for (let c = column; c < column + columnSpan; c++) if (r > row || c > column) rows[r]!.push({ column: c, style })
    if (rowSpan > 1 || columnSpan > 1)
      merges.push({ top: above + row, left: column, bottom: above + row + rowSpan - 1, right: column + columnSpan - 1 })
    if (cell?.assumed) tips.push({ row: above + row, column, text: cell.assumed })
  }
  const heights = heightsOf(cells, table.rows, widths)
  return {
    rows: rows.map((own, i) => ({ height: heights[i]!, cells: own.sort((a, b) => a.column - b.column) })),
    merges,
    tips,
    labels: labelColumns(cells, head, widths),
  }
}

function lookOf(table: PublishedTable, { placed, content }: FilledCell): CellLook {
  const isHead = placed.row < headRowsOf(table)
  const { cell } = placed
  const align = alignmentOf(table, placed)
  const look: CellLook = {
    font: cell?.strong || isHead ? "strong" : "body",
    align,
    boxed: true,
    ...(isHead && { shaded: true }),
    ...(cell?.indent && cell.indent > 0 && { indent: Math.floor(cell.indent) }),
  }
  if (content.kind === "number") return { ...look, format: content.format }
  return content.kind === "text" ? textLook(content.text, { ...look, wrap: true }) : look
}

/** Rows high enough for the lines of their cells; a cell over several rows makes them higher together. */
function heightsOf(cells: readonly FilledCell[], rows: number, widths: readonly number[]): number[] {
  const heights = Array<number>(rows).fill(20)
  const inOrder = [...cells].sort((a, b) => a.placed.rowSpan - b.placed.rowSpan)
  for (const { placed, content } of inOrder) {
    if (content.kind !== "text") continue
    const { row, column, rowSpan, columnSpan, cell } = placed
    const width = widths.slice(column, column + columnSpan).reduce((sum, own) => sum + own, 0)
    const wanted = rowHeight(lineCount(content.text, Math.max(1, width - (cell?.indent ?? 0))), size)
    const own = heights.slice(row, row + rowSpan).reduce((sum, height) => sum + height, 0)
    if (wanted > own) for (let r = row; r < row + rowSpan; r++) heights[r]! += Math.ceil((wanted - own) / rowSpan)
  }
  return heights.map((height) => Math.min(409, height))
}

/** How many columns label the others: those before the first with a number. */
function labelColumns(cells: readonly FilledCell[], head: number, widths: readonly number[]): number {
  let first = widths.length
  for (const { placed, content } of cells)
    if (placed.row >= head && content.kind === "number") first = Math.min(first, placed.column)
  const width = widths.slice(0, first).reduce((sum, own) => sum + own, 0)
  return first < widths.length && width <= frozenMost ? first : 0
}
