import type { LocatedDocument, Place } from "#documents"

/** What kind of figure a mutation changes. */
export type Category = "cell" | "amount" | "percentage"

/** A printed non-zero figure that may be changed, found by pattern alone. */
export interface Candidate {
  readonly category: Category
  readonly place: Place
  /** Offsets of the number in the text of the cell or block. */
  readonly span: readonly [number, number]
  readonly text: string
  /** Where in the document, for the list of misses. */
  readonly context: string
}

const cellNumber = /^-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/
const codeLike = /^(?:\d{2,3}|\d{5}|\d{6}|\d{7}|\d{21})$/
const sentenceNumber = /(?<![\d.,])(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(\s*)(%|％|亿元|万元|千元|元)/g

/** Every non-zero figure of tables and sentences that is no code, year or ordinal: nothing here knows about recognition. */
export function candidatesOf(document: LocatedDocument): Candidate[] {
  const result: Candidate[] = []
  document.blocks.forEach((block, index) => {
    if (block.kind === "table") {
      const money = moneyColumns(block.cells)
      for (const cell of block.cells) {
        const text = cell.text.trim()
        if (cell.repeated || !cellNumber.test(text) || Number(text.replaceAll(",", "")) === 0) continue
        const marked = text.includes(".") || text.includes(",")
        if (!marked && (!money.has(cell.column) || codeLike.test(text) || text.length < 3)) continue
        const start = cell.text.indexOf(text)
        result.push({
          category: "cell",
          place: { block: index, row: cell.row, column: cell.column },
          span: [start, start + text.length],
          text,
          context: `${titleOf(document, block.titleBlock)} r${cell.row} c${cell.column}`,
        })
      }
    } else if (block.kind === "paragraph") {
      for (const match of block.text.matchAll(sentenceNumber)) {
        const text = match[1]!
        if (Number(text.replaceAll(",", "")) === 0) continue
        const start = match.index
        result.push({
          category: match[3] === "%" || match[3] === "％" ? "percentage" : "amount",
          place: { block: index, span: [start, start + text.length] },
          span: [start, start + text.length],
          text,
          context: block.text.slice(Math.max(0, start - 24), start + text.length + 6),
        })
      }
    }
  })
  return result
}

/** Columns in which some number has decimals or separators: their bare integers are money too. */
function moneyColumns(cells: readonly { readonly column: number; readonly text: string }[]): Set<number> {
  const result = new Set<number>()
  for (const cell of cells) if (cellNumber.test(cell.text.trim()) && /[.,]/.test(cell.text)) result.add(cell.column)
  return result
}

function titleOf(document: LocatedDocument, index: number | undefined): string {
  const block = index === undefined ? undefined : document.blocks[index]
  return block && "text" in block ? block.text.slice(0, 24) : "(untitled)"
}
