import type { Cell, Piece, TableBlock } from "#documents"
import type { GridCell, Item, Row } from "./table-run.ts"

/** The block of a run of rows: every slot has a cell, ragged rows are padded with blank ones. */
export function tableBlock(
  run: Extract<Item, { kind: "run" }>,
  titleBlock: number | undefined,
  unitBlock: number | undefined,
): TableBlock {
  return {
    kind: "table",
    ...(titleBlock !== undefined && { titleBlock }),
    ...(unitBlock !== undefined && { unitBlock }),
    rows: run.rows.length,
    columns: run.columns,
    cells: run.grid
      ? run.grid.map((cell) => gridCell(cell, run.rows[cell.row]?.repeated))
      : run.rows.flatMap((row, i) => cellsOf(row, i, run.columns)),
    pieces: run.rows.map((row) => ({ line: row.line })),
  }
}

function cellsOf(row: Row, index: number, columns: number): Cell[] {
  const pieces: readonly Piece[] = [{ line: row.line }]
  const cells: Cell[] = []
  for (let column = 0; column < columns; column++) {
    const cell = { row: index, column, rowSpan: 1, columnSpan: 1, text: row.cells[column] ?? "", pieces }
    cells.push(row.repeated ? { ...cell, repeated: true } : cell)
  }
  return cells
}

function gridCell({ line, ...cell }: GridCell, repeated: true | undefined): Cell {
  return { ...cell, pieces: [{ line }], ...(repeated && { repeated }) }
}
