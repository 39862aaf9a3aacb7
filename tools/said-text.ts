import type { Block, PublishedBlock, Volume } from "#documents"
import { printableText } from "../src/formats/printable-text.ts"
import { publishedGrid } from "../src/formats/published-grid.ts"

/**
 * What a document says, for comparing what was written with what was read back: the text between two tables in one
 * piece without white space, and each table by its cells.
 */
export type Said = string | readonly string[]

/** White space, and what no page shows. */
const unseen = /[\s\u00ad\u200b-\u200d\u2060-\u206f\u180e]+/g

const bare = (text: string): string => printableText(text).replace(unseen, "")

/** Texts that follow each other as one. */
function joined(parts: readonly Said[]): Said[] {
  const said: Said[] = []
  for (const part of parts) {
    const last = said.at(-1)
    if (typeof part === "string" && typeof last === "string") said[said.length - 1] = last + part
    else said.push(part)
  }
  return said.filter((part) => part !== "")
}

const cellLine = (cell: { row: number; column: number; rowSpan: number; columnSpan: number; text: string }): string =>
  `${cell.row},${cell.column} ${cell.rowSpan}×${cell.columnSpan} ${bare(cell.text)}`

/** What a block of a publication prints; the contents apart. */
function saidByBlock(block: PublishedBlock): Said[] {
  switch (block.kind) {
    case "cover":
      return block.lines.map(({ text }) => bare(text))
    case "heading":
      return [bare(block.text)]
    case "paragraph":
      return [bare(block.runs.map(({ text }) => text).join(""))]
    case "chart":
      return [bare(block.caption)]
    case "table": {
      const above = [block.caption, block.title, block.owner, block.unit].map((text) => bare(text ?? ""))
      const cells = publishedGrid(block).flat()
      // A row in which no cell begins cannot be told from the one above.
      const begun = [...new Set(cells.map(({ row }) => row))].sort((a, b) => a - b)
      const rowOf = (row: number) => begun.findLastIndex((one) => one <= row)
      const lines = cells.map((placed) => {
        const row = rowOf(placed.row)
        const rowSpan = rowOf(placed.row + placed.rowSpan - 1) - row + 1
        return cellLine({ ...placed, row, rowSpan, text: placed.cell?.text ?? "" })
      })
      return [...above, lines, ...block.notes.map(bare)]
    }
    default:
      return []
  }
}

/** What a volume says from its first page to its last, the contents left out. */
export function saidByVolume({ sections }: Volume): Said[] {
  return joined(sections.flatMap(({ blocks }) => blocks.flatMap(saidByBlock)))
}

/** What was read; charts are pictures, they say nothing of their own. */
export function saidByBlocks(blocks: readonly Block[]): Said[] {
  return joined(
    blocks.flatMap((block): Said[] => {
      if (block.kind === "table") return [block.cells.map(cellLine)]
      return "text" in block && block.kind !== "chart" ? [bare(block.text)] : []
    }),
  )
}
