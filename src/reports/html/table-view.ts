import type { Cell, TableBlock } from "#documents"
import { printedNumber } from "#money"
import type { FileView } from "./file-view.ts"
import { type Content, html, type Markup } from "./markup.ts"
import { markedText, reference } from "./marked-text.ts"
import { type TableFindings, tableFindings } from "./table-findings.ts"
import { type RowRun, rowRuns } from "./visible-rows.ts"

/** Widest span HTML knows (HTML Standard, colspan). */
const widestSpan = 1000

/** A table as read, in its own scrolling box; findings marked in their cells, long stretches without any left out. */
export function tableView(block: number, table: TableBlock, view: FileView): Markup {
  const findings = tableFindings(block, table, view)
  const headRows = Math.max(-1, ...view.index.headRows(block)) + 1
  const runs = rowRuns(table.rows, Math.min(headRows, 20), findings.rows)
  const labels = labelCells(block, view)
  const codes = codeColumns(block, table, view)
  const width = Math.min(Math.max(1, table.columns), widestSpan)
  const bodies = runs.map((run) =>
    run.shown
      ? html`<tbody>${runRows(run, { block, table, view, headRows, labels, findings, codes })}</tbody>`
      : html`<tbody class="gap"><tr><td colspan="${width}">${view.texts.rowsWithoutFindings(run.to - run.from)}</td></tr></tbody>`,
  )
  const title = view.index.tableTitle(block) || view.texts.document
  return html`<div class="table" id="${view.blockId(block)}" role="region" tabindex="0" aria-label="${title}">${findings.whole.length > 0 && html`<p class="whole">${findings.whole.map((shown) => reference(shown, view))}</p>`}<table>${bodies}</table></div>`
}

interface Surroundings {
  readonly block: number
  readonly table: TableBlock
  readonly view: FileView
  readonly headRows: number
  readonly labels: ReadonlySet<Cell>
  readonly findings: TableFindings
  /** Columns that hold codes, which look like numbers. */
  readonly codes: ReadonlySet<number>
}

function runRows(run: RowRun, around: Surroundings): Content {
  const rows = around.view.index.rowCells(around.block)
  const result: Content[] = []
  for (let row = run.from; row < run.to; row++) {
    const starting = rows.get(row) ?? []
    const carried =
      row === run.from && row > 0
        ? around.table.cells.filter((cell) => cell.row < row && cell.row + cell.rowSpan > row)
        : []
    const cells = carried.length > 0 ? [...starting, ...carried].sort((a, b) => a.column - b.column) : starting
    result.push(html`<tr>${cells.map((cell) => cellView(cell, row, run, cell === starting[0], around))}</tr>\n`)
  }
  return result
}

function cellView(cell: Cell, row: number, run: RowRun, isFirst: boolean, around: Surroundings): Markup {
  const { block, view, headRows, labels } = around
  const own = cell.row === row
  const findings = (own && around.findings.byCell.get(cell)) || []
  const onRow = (isFirst && around.findings.byRow.get(row)) || []
  const isHead = cell.header === true || cell.row < headRows
  const isLabel = !isHead && labels.has(cell)
  const isNumber = printedNumber(cell.text) !== undefined && !around.codes.has(cell.column)
  const rowSpan = Math.min(cell.row + cell.rowSpan, run.to) - row
  const columnSpan = Math.min(cell.columnSpan, widestSpan)
  const compared = own && view.isComparedWith(block, cell.row, cell.column)
  const classes = [
    isNumber && "number",
    !isHead && around.codes.has(cell.column) && "code",
    compared && "compared",
    cell.repeated && "repeated",
    findings.length > 0 && "found",
  ]
  const spans = [columnSpan > 1 && html` colspan="${columnSpan}"`, rowSpan > 1 && html` rowspan="${rowSpan}"`]
  const named = classes.filter((c) => typeof c === "string").join(" ")
  const identity = [
    compared && html` id="${view.cellId(block, cell.row, cell.column)}"`,
    named !== "" && html` class="${named}"`,
  ]
  const content = [markedText(cell.text, findings, view), onRow.map((shown) => reference(shown, view))]
  if (isHead) return html`<th scope="${columnSpan > 1 ? "colgroup" : "col"}"${identity}${spans}>${content}</th>`
  if (isLabel) return html`<th scope="row"${identity}${spans}>${content}</th>`
  return html`<td${identity}${spans}>${content}</td>`
}

function labelCells(block: number, view: FileView): ReadonlySet<Cell> {
  const labels = new Set<Cell>()
  for (const row of view.index.recognised(block)?.rows ?? []) {
    const { row: at, column } = row.labelAt
    const cell = at === undefined || column === undefined ? undefined : view.index.cell(block, at, column)
    if (cell && !printedNumber(cell.text)) labels.add(cell)
  }
  return labels
}

/** Columns of codes: as the form says, or, where no form fits, those with a leading zero. */
function codeColumns(block: number, table: TableBlock, view: FileView): ReadonlySet<number> {
  const columns = view.index.recognised(block)?.columns
  if (columns) return new Set(columns.filter(({ role }) => role.kind === "code").map(({ index }) => index))
  return new Set(table.cells.filter(({ text }) => /^0\d+$/.test(text)).map(({ column }) => column))
}
