import type { Block, Cell, LocatedDocument, Piece, TableBlock } from "#documents"

/** How a table of a test is laid out. */
export interface Layout {
  readonly titleBlock?: number
  readonly unitBlock?: number
  /** The cells know their place (a workbook): nothing was moved by conversion. */
  readonly exact?: true
}

/**
 * A table for tests, one line a row and cells divided by "|". "<" continues the cell to the left, "^" the one above;
 * a line that begins with "~" repeats the head on a new page.
 */
export function tableOf(text: string, { titleBlock, unitBlock, exact }: Layout = {}): TableBlock {
  const lines = text.trim().split("\n")
  const rows = lines.map((line) => line.replace(/^~/, "").split("|"))
  const columns = Math.max(...rows.map((row) => row.length))
  const piece = (row: number, column: number): Piece =>
    exact ? { sheet: "1", cell: `${row}:${column}` } : { line: row + 1 }
  const cells: Cell[] = []
  const at = (r: number, c: number) => rows[r]?.[c] ?? ""
  for (let r = 0; r < rows.length; r++)
    for (let c = 0; c < columns; c++) {
      const printed = at(r, c)
      if (printed === "<" || printed === "^") continue
      let columnSpan = 1
      while (at(r, c + columnSpan) === "<") columnSpan++
      let rowSpan = 1
      while (at(r + rowSpan, c) === "^") rowSpan++
      cells.push({
        row: r,
        column: c,
        rowSpan,
        columnSpan,
        text: printed.replaceAll("\\n", "\n"),
        pieces: [piece(r, c)],
        ...(lines[r]!.startsWith("~") ? { repeated: true as const } : {}),
      })
    }
  return {
    kind: "table",
    rows: rows.length,
    columns,
    cells,
    pieces: [piece(0, 0)],
    ...(titleBlock === undefined ? {} : { titleBlock }),
    ...(unitBlock === undefined ? {} : { unitBlock }),
  }
}

/**
 * A document for tests: "# …" is a heading, a part with "|" a table, anything else a paragraph. The paragraph or
 * heading before a table is its title, a line 单位：… between them its unit.
 */
export function documentOf(...parts: readonly string[]): LocatedDocument {
  const blocks: Block[] = []
  for (const part of parts) {
    const index = blocks.length
    const pieces = [{ line: index + 1 }]
    if (part.startsWith("# ")) blocks.push({ kind: "heading", level: 1, text: part.slice(2), pieces })
    else if (!part.includes("|")) blocks.push({ kind: "paragraph", text: part, pieces })
    else {
      const before = blocks[index - 1]
      const hasUnit = before?.kind === "paragraph" && before.text.startsWith("单位：")
      const title = hasUnit ? index - 2 : index - 1
      const titled = title >= 0 && blocks[title]?.kind !== "table"
      blocks.push(
        tableOf(part, { ...(titled ? { titleBlock: title } : {}), ...(hasUnit ? { unitBlock: index - 1 } : {}) }),
      )
    }
  }
  return {
    format: "mingzhang/document@1",
    source: { name: "sample.txt", sha256: "", mediaType: "text/plain" },
    pages: [],
    blocks,
  }
}
