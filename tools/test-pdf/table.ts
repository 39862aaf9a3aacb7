import { type PageContent, type TextOptions, textWidth } from "./content.ts"

/** A cell to draw; text with "\n" is drawn on several lines. */
export interface TestCell {
  readonly row: number
  readonly column: number
  readonly rowSpan?: number
  readonly columnSpan?: number
  readonly text: string
}

/** How the borders are drawn: "strokes", one line each; "fills", thin rectangles; "polygons", four-point paths. */
export type Borders = "strokes" | "fills" | "polygons" | "none"

export interface TestTable {
  /** Column edges from left to right, row edges from top to bottom; reader's coordinates. */
  readonly xs: readonly number[]
  readonly ys: readonly number[]
  readonly cells: readonly TestCell[]
  readonly borders?: Borders
  readonly text?: TextOptions
}

/** Draws a table; figures stand at the right, other text at the left of their cells, both in the middle of the row. */
export function drawTable(content: PageContent, table: TestTable): void {
  const { xs, ys, borders = "strokes", text = {} } = table
  const size = text.size ?? 10
  for (const cell of table.cells) {
    const x0 = xs[cell.column]!
    const x1 = xs[cell.column + (cell.columnSpan ?? 1)]!
    const y0 = ys[cell.row]!
    const y1 = ys[cell.row + (cell.rowSpan ?? 1)]!
    if (borders !== "none") drawBox(content, borders, x0, y0, x1, y1)
    const lines = cell.text === "" ? [] : cell.text.split("\n")
    lines.forEach((line, i) => {
      const middle = (y0 + y1) / 2 + (i - (lines.length - 1) / 2) * size * 1.15
      const x = /^[-+]?[\d,.]+%?$/.test(line) ? x1 - 2 - textWidth(line, size) : x0 + 2
      content.text(x, middle + 0.38 * size, line, { size, ...text })
    })
  }
}

function drawBox(content: PageContent, borders: Borders, x0: number, y0: number, x1: number, y1: number): void {
  const sides: readonly [number, number, number, number][] = [
    [x0, y0, x1, y0],
    [x0, y1, x1, y1],
    [x0, y0, x0, y1],
    [x1, y0, x1, y1],
  ]
  const h = content.height
  for (const [ax, ay, bx, by] of sides) {
    if (borders === "strokes") content.line(ax, ay, bx, by)
    else if (borders === "fills") content.fill(ax - 0.25, ay - 0.25, bx + 0.25, by + 0.25)
    else {
      const [l, t, r, b] = [ax - 0.25, ay - 0.25, bx + 0.25, by + 0.25]
      content.raw(`0 g ${l} ${h - t} m ${r} ${h - t} l ${r} ${h - b} l ${l} ${h - b} l h f`)
    }
  }
}

/** Cells of a plain grid of texts, row by row. */
export const gridCells = (rows: readonly (readonly string[])[]): TestCell[] =>
  rows.flatMap((texts, row) => texts.map((text, column) => ({ row, column, text })))

/** Evenly spaced edges. */
export const edges = (from: number, step: number, count: number): number[] =>
  Array.from({ length: count + 1 }, (_, i) => from + i * step)
