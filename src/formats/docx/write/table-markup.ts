import type { PublishedTable } from "#documents"
import { alignmentOf, headRowsOf, type PlacedCell } from "../../published-grid.ts"
import type { Bookmarks } from "./bookmarks.ts"
import { paragraph } from "./markup.ts"
import { pieceMarkup } from "./piece-markup.ts"
import type { CellStyle } from "./styles-part.ts"
import type { TableFit } from "../../table-fit/index.ts"

const twips = (points: number) => Math.round(points * 20)

/** The styles of cells in the sizes a document needs, each made when first asked for. */
export class CellStyles {
  readonly #made = new Map<string, CellStyle>()

  get all(): readonly CellStyle[] {
    return [...this.#made.values()]
  }

  /** The id of the style of a kind of cell in a size, points. */
  of(kind: keyof typeof cellStyleNames, { size, pitch }: Pick<TableFit, "size" | "pitch">): string {
    const id = `${kind}${Math.round(size * 2)}`
    if (!this.#made.has(id))
      this.#made.set(id, { id, name: `${cellStyleNames[kind]} ${size}磅`, basedOn: kind, size, pitch })
    return id
  }
}

const cellStyleNames = {
  Cell: "表格文字",
  CellFigure: "表格数字",
  CellCentre: "表格居中",
  CellHead: "表格栏目",
} as const

/** The grid of a table: fixed widths, head rows that come again on every page, rows that do not break. */
export function tableMarkup(
  table: PublishedTable,
  grid: readonly (readonly PlacedCell[])[],
  fit: TableFit,
  styles: CellStyles,
  bookmarks: Bookmarks,
): string {
  const edges = edgesOf(fit.widths)
  const head = headRowsOf(table)
  const margin = (side: string) => `<w:${side} w:w="${twips(fit.margin)}" w:type="dxa"/>`
  const properties =
    `<w:tblPr><w:tblStyle w:val="Statement"/><w:tblW w:w="${edges.at(-1)}" w:type="dxa"/><w:jc w:val="center"/>` +
    `<w:tblLayout w:type="fixed"/><w:tblCellMar>${margin("left")}${margin("right")}</w:tblCellMar></w:tblPr>`
  const columns = edges.slice(1).map((edge, i) => `<w:gridCol w:w="${edge - edges[i]!}"/>`)
  const rows = shownRows(grid).map((cells, row) => {
    const isHead = row < head
    const height = `<w:trHeight w:val="${twips(fit.heights[row]!)}" w:hRule="atLeast"/>`
    const shown = cells.map((shownCell) => cellMarkup(table, shownCell, fit, edges, styles, bookmarks))
    return `<w:tr><w:trPr><w:cantSplit/>${height}${isHead ? "<w:tblHeader/>" : ""}</w:trPr>${shown.join("")}</w:tr>`
  })
  return `<w:tbl>${properties}<w:tblGrid>${columns.join("")}</w:tblGrid>${rows.join("")}</w:tbl>`
}

/** A cell in one of the rows it spans. */
interface ShownCell {
  readonly placed: PlacedCell
  readonly first: boolean
}

/** Every row with the cells that reach down into it. */
function shownRows(grid: readonly (readonly PlacedCell[])[]): ShownCell[][] {
  const rows: ShownCell[][] = grid.map(() => [])
  for (const row of grid)
    for (const placed of row)
      for (let at = placed.row; at < placed.row + placed.rowSpan; at++)
        rows[at]!.push({ placed, first: at === placed.row })
  for (const row of rows) row.sort((a, b) => a.placed.column - b.placed.column)
  return rows
}

function cellMarkup(
  table: PublishedTable,
  { placed, first }: ShownCell,
  fit: TableFit,
  edges: readonly number[],
  styles: CellStyles,
  bookmarks: Bookmarks,
): string {
  const { column, columnSpan, rowSpan, cell } = placed
  const isHead = placed.row < headRowsOf(table)
  const align = alignmentOf(table, placed)
  const kind = isHead ? "CellHead" : ({ left: "Cell", centre: "CellCentre", right: "CellFigure" } as const)[align]
  const width = edges[column + columnSpan]! - edges[column]!
  const properties =
    `<w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>` +
    (columnSpan > 1 ? `<w:gridSpan w:val="${columnSpan}"/>` : "") +
    (rowSpan > 1 ? (first ? '<w:vMerge w:val="restart"/>' : "<w:vMerge/>") : "") +
    '<w:vAlign w:val="center"/></w:tcPr>'
  const facts = {
    style: styles.of(kind, fit),
    ...(isHead && align !== "centre" && { align }),
    ...(first && cell?.indent && align === "left" && { indent: cell.indent * fit.size }),
  }
  const runs = first && cell ? pieceMarkup(cell, bookmarks) : ""
  return `<w:tc>${properties}${paragraph(facts, runs)}</w:tc>`
}

/** Where the columns begin and end, twentieths of a point: rounded so that they add up. */
function edgesOf(widths: readonly number[]): number[] {
  const edges = [0]
  let sum = 0
  for (const width of widths) {
    sum += width
    edges.push(twips(sum))
  }
  return edges
}
