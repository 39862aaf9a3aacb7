import type { Block, Cell, LocatedDocument, PublishedTable } from "#documents"
import type { Statement } from "./statement.ts"

/** A table as a matrix of printed texts; slots that a cell reaches over are blank. */
export function printedRows(table: PublishedTable): string[][] {
  const rows = Array.from({ length: table.rows }, () => new Array<string>(table.columns.length).fill(""))
  for (const cell of table.cells) rows[cell.row]![cell.column] = cell.text
  return rows
}

/** Statements as plain text with tab tables, as a person would paste them. */
export function printedText(statements: readonly Statement[], heading: string): string {
  const parts = [`# ${heading}`]
  for (const { table } of statements) {
    if (table.caption) parts.push(table.caption)
    parts.push(table.title)
    if (table.owner) parts.push(table.owner)
    if (table.unit) parts.push(table.unit)
    parts.push(
      printedRows(table)
        .map((row) => row.map((text) => text.replaceAll("\n", " ")).join("\t"))
        .join("\n"),
      ...table.notes,
    )
  }
  return `${parts.join("\n\n")}\n`
}

/** Statements as a source that knows its merged cells would give them (a workbook, a web page). */
export function printedDocument(statements: readonly Statement[], heading: string): LocatedDocument {
  const blocks: Block[] = [{ kind: "heading", level: 1, text: heading, pieces: [{ sheet: "0", cell: "A1" }] }]
  statements.forEach(({ table }, n) => {
    const piece = { sheet: String(n + 1), cell: "A1" }
    const pieces = [piece]
    const titleBlock = blocks.length
    blocks.push({ kind: "paragraph", text: table.title, pieces })
    if (table.owner) blocks.push({ kind: "paragraph", text: table.owner, pieces })
    const unitBlock = table.unit ? blocks.length : undefined
    if (table.unit) blocks.push({ kind: "paragraph", text: table.unit, pieces })
    blocks.push({
      kind: "table",
      rows: table.rows,
      columns: table.columns.length,
      cells: slotted(table, String(n + 1)),
      titleBlock,
      ...(unitBlock === undefined ? {} : { unitBlock }),
      pieces,
    })
    for (const note of table.notes) blocks.push({ kind: "paragraph", text: note, pieces })
  })
  return {
    format: "mingzhang/document@1",
    source: { name: "statements.xlsx", sha256: "", mediaType: "application/vnd.ms-excel" },
    pages: [],
    blocks,
  }
}

function slotted(table: PublishedTable, sheet: string): Cell[] {
  const taken = new Set<string>()
  const cells: Cell[] = table.cells.map((cell) => {
    for (let r = cell.row; r < cell.row + cell.rowSpan; r++)
      for (let c = cell.column; c < cell.column + cell.columnSpan; c++) taken.add(`${r}:${c}`)
    const { row, column, rowSpan, columnSpan, text } = cell
    return { row, column, rowSpan, columnSpan, text, pieces: [{ sheet, cell: `${row}:${column}` }] }
  })
  for (let row = 0; row < table.rows; row++)
    for (let column = 0; column < table.columns.length; column++)
      if (!taken.has(`${row}:${column}`))
        cells.push({ row, column, rowSpan: 1, columnSpan: 1, text: "", pieces: [{ sheet, cell: `${row}:${column}` }] })
  return cells
}
