import type { PublishedCell, PublishedTable } from "#documents"
import { alignmentOf, headRowsOf, type PlacedCell, publishedGrid } from "../../published-grid.ts"
import { isFigure, tableFit } from "../../table-fit/index.ts"
import { escaped, flowing, type Ids } from "./markup.ts"

/** Space for a table on a printed page, points: A4 upright or turned, as the style sheet sets it. */
const printed = { portrait: { width: 442, height: 548 }, landscape: { width: 638, height: 352 } } as const

/**
 * A table with its caption, in a box of its own that scrolls sideways where the screen is narrow. Head cells name what
 * they head; the first words of a row head the row.
 */
export function tableMarkup(
  table: PublishedTable,
  orientation: "portrait" | "landscape",
  above: number,
  ids: Ids,
): string {
  const grid = publishedGrid(table)
  const head = headRowsOf(table)
  const { attribute } = ids.take(table.anchor)
  const { width, height } = printed[orientation]
  const fit = tableFit(table, grid, { width, height: height - above })
  const whole = fit.widths.reduce((sum, one) => sum + one, 0)
  const columns = fit.widths.map((width) => `<col style="width:${((width / whole) * 100).toFixed(2)}%">`).join("")
  const rows = grid.map((cells) => rowMarkup(table, cells, ids))
  const part = (name: string, own: readonly string[]) =>
    own.length === 0 ? "" : `<${name}>\n${own.join("\n")}\n</${name}>\n`
  const notes = table.notes.map((note) => `<p class="note">${flowing(note)}</p>\n`).join("")
  const caption = captionMarkup(table)
  const grown = `style="--size:${fit.size}pt;--pad:${fit.margin}pt"`
  if (table.rows === 0 || table.columns.length === 0)
    return `<div class="statement"${attribute}>\n${caption}\n${notes}</div>\n`
  return (
    `<div class="statement"${attribute}>\n` +
    `<div class="wide" tabindex="0" role="group" aria-label="${escaped(table.title)}">\n<table ${grown}>\n` +
    `<caption>${caption}</caption>\n<colgroup>${columns}</colgroup>\n` +
    `${part("thead", rows.slice(0, head))}${part("tbody", rows.slice(head))}</table>\n</div>\n${notes}</div>\n`
  )
}

function captionMarkup({ caption, title, owner, unit }: PublishedTable): string {
  const line = (name: string, text: string | undefined) => (text ? `<div class="${name}">${flowing(text)}</div>` : "")
  const about = line("owner", owner) + line("unit", unit)
  return `${line("number", caption)}${line("title", title)}${about === "" ? "" : `<div class="about">${about}</div>`}`
}

function rowMarkup(table: PublishedTable, cells: readonly PlacedCell[], ids: Ids): string {
  const header = cells.find(({ cell, row }) => cell && row >= headRowsOf(table) && headsRow(cell))
  return `<tr>${cells.map((placed) => cellMarkup(table, placed, placed === header, ids)).join("")}</tr>`
}

/** The first words of a row: no number of an item, code or amount. */
function headsRow({ text, number }: PublishedCell): boolean {
  return number === undefined && /\p{L}/u.test(text) && !isFigure(text)
}

function cellMarkup(table: PublishedTable, placed: PlacedCell, headsRow: boolean, ids: Ids): string {
  const { cell, rowSpan, columnSpan } = placed
  if (!cell) return "<td></td>"
  const isHead = placed.row < headRowsOf(table) && cell.text !== ""
  const name = isHead || headsRow ? "th" : "td"
  const scope = isHead ? (columnSpan > 1 ? "colgroup" : "col") : headsRow ? "row" : ""
  const align = alignmentOf(table, placed)
  const usual = isHead ? "centre" : "left"
  const classes = [
    align === usual ? "" : align[0],
    isFigure(cell.text) ? "n" : "",
    cell.strong ? "s" : "",
    cell.indent ? `i${Math.min(9, Math.max(0, Math.trunc(cell.indent)))}` : "",
  ].filter((one) => one !== "")
  const id = cell.anchor === undefined ? undefined : ids.take(cell.anchor)
  return (
    `<${name}${id?.attribute ?? ""}${classes.length > 0 ? ` class="${classes.join(" ")}"` : ""}` +
    `${scope === "" ? "" : ` scope="${scope}"`}${rowSpan > 1 ? ` rowspan="${rowSpan}"` : ""}` +
    `${columnSpan > 1 ? ` colspan="${columnSpan}"` : ""}${assumedMarkup(cell.assumed)}>` +
    `${flowing(cell.text)}${id?.link ?? ""}</${name}>`
  )
}

/** Why a figure is assumed: shown where the pointer rests. */
export function assumedMarkup(reason: string | undefined): string {
  return reason === undefined ? "" : ` data-assumed title="${escaped(reason)}"`
}
