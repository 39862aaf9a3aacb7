import type { Block, Cell, LocatedDocument, TableBlock } from "#documents"

/**
 * A document for tests, written as lines: a line with | is a row of a table, a line `# …` a heading that becomes the
 * title of the table below it, `---` a break between two tables without a title, anything else a paragraph.
 */
export function sampleDocument(text: string): LocatedDocument {
  const blocks: Block[] = []
  let rows: string[] = []
  let title: number | undefined
  const close = () => {
    if (rows.length > 0) blocks.push(tableOf(rows, title))
    if (rows.length > 0) title = undefined
    rows = []
  }
  for (const line of text.trim().split("\n")) {
    if (line.includes("|")) {
      rows.push(line)
      continue
    }
    close()
    if (line === "---" || line.trim() === "") continue
    if (line.startsWith("# ")) {
      title = blocks.length
      blocks.push({ kind: "heading", level: 2, text: line.slice(2), pieces: [{ line: 1 }] })
    } else blocks.push({ kind: "paragraph", text: line, pieces: [{ line: 1 }] })
  }
  close()
  return {
    format: "mingzhang/document@1",
    source: { name: "sample", sha256: "", mediaType: "text/plain" },
    pages: [],
    blocks,
  }
}

function tableOf(lines: readonly string[], title: number | undefined): TableBlock {
  const grid = lines.map((line) => line.split("|").map((cell) => cell.trim()))
  const columns = Math.max(...grid.map((row) => row.length))
  const cells = grid.flatMap((row, r): Cell[] =>
    Array.from({ length: columns }, (_, c) => ({
      row: r,
      column: c,
      rowSpan: 1,
      columnSpan: 1,
      text: row[c] ?? "",
      pieces: [{ line: r + 1 }],
    })),
  )
  return {
    kind: "table",
    ...(title === undefined ? {} : { titleBlock: title }),
    rows: grid.length,
    columns,
    cells,
    pieces: [{ line: 1 }],
  }
}
