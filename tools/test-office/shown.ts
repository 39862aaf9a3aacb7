import type { Block } from "#documents"

/** Blocks as short lines: "2# a heading", a paragraph, a table's rows with "|" between cells and spans as "2x3". */
export function shownBlocks(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => {
    if (block.kind === "heading") return [`${block.level}# ${block.text}`]
    if (block.kind === "table") {
      const rows = Array.from({ length: block.rows }, (): string[] => [])
      for (const cell of block.cells) {
        const span = cell.rowSpan * cell.columnSpan > 1 ? ` ${cell.rowSpan}x${cell.columnSpan}` : ""
        rows[cell.row]!.push(cell.text.replaceAll("\n", "/") + span)
      }
      return rows.map((row) => row.join("|"))
    }
    return block.kind === "paragraph" ? [block.text] : [`${block.kind}: ${"text" in block ? block.text : block.reason}`]
  })
}
