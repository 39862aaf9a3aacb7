import type { Block, Page, Piece } from "#documents"
import type { ReadLimits, ReadOutcome } from "../outcome.ts"
import { blocksOf } from "../text/blocks.ts"
import { caption } from "../text/caption.ts"
import { contentsEntries } from "../text/contents.ts"
import { tooLarge } from "../text/problem.ts"
import { endsSentence, isKeyed } from "../text/sentence.ts"
import type { Item } from "../text/table-run.ts"
import { cellName } from "./cell-name.ts"
import { gridTable, slotsOf } from "./grid-table.ts"
import { problems, tooManyCells, tooManySheets } from "./problems.ts"
import type { Sheet } from "./sheet.ts"
import { type SheetPart, sheetParts } from "./sheet-parts.ts"
import { type VisibleSheet, visibleSheet } from "./visible-rows.ts"

type SheetLine = Extract<SheetPart, { kind: "line" }>

/** What stands for a grid while the text reader looks at the lines around it. */
const gridItem: Item = { kind: "run", rows: [], columns: 0 }
/** Shorter lines are what their row holds; a longer one may be typed over several rows. */
const wrappedLeast = 30

/**
 * The located document of a workbook's visible sheets: a page a sheet, its rows of text as headings and paragraphs,
 * its grids as tables with title and unit as the text reader finds them.
 */
export function workbookBlocks(sheets: readonly Sheet[], limits: ReadLimits): ReadOutcome {
  if (sheets.length > limits.pages) return { problem: tooManySheets(limits) }
  const blocks: Block[] = []
  let slots = 0
  let characters = 0
  for (const sheet of sheets) {
    const seen = visibleSheet(sheet)
    const parts = withSheetName(sheet, sheetParts(seen.rows))
    for (const part of parts)
      if (part.kind === "line") characters += part.text.length
      else {
        slots += slotsOf(part.rows)
        if (slots > limits.cells) return { problem: tooManyCells(limits) }
        for (const row of part.rows) for (const { cell } of row.cells) characters += cell.text.length
      }
    if (characters > limits.characters) return { problem: tooLarge(limits) }
    const before = blocks.length
    for (const block of sheetBlocks(sheet.name, parts, seen)) blocks.push(movedDown(block, before))
    if (sheet.uncomputed > 0) blocks.push(uncomputed(sheet))
  }
  if (blocks.length === 0) return { problem: problems.empty }
  return { pages: sheets.map(pageOf), blocks: withOneTitle(blocks) }
}

const pageOf = ({ width, height }: Sheet, index: number): Page => ({ number: index + 1, width, height })

/** The blocks of one sheet; places and grids are put where the text reader left numbers of lines and runs. */
function sheetBlocks(sheet: string, parts: readonly SheetPart[], { columns }: VisibleSheet): Block[] {
  const places: Piece[] = []
  const items = parts.map((part, i): Item => {
    if (part.kind === "grid") return gridItem
    const number = places.push({ sheet, cell: cellName(part.cell.row, part.cell.column) })
    return lineItem(part, number, i === 0 && isSheetTitle(parts))
  })
  const grids = parts.filter((part) => part.kind === "grid").values()
  return blocksOf(items, contentsEntries(items)).map((block) => {
    if (block.kind !== "table")
      return { ...block, pieces: block.pieces.map((piece) => ("line" in piece && places[piece.line - 1]) || piece) }
    const { titleBlock, unitBlock } = block
    return {
      ...(titleBlock !== undefined && { titleBlock }),
      ...(unitBlock !== undefined && { unitBlock }),
      ...gridTable(grids.next().value!.rows, { sheet, columns }),
    }
  })
}

/** A sheet of text begins with what it is about: 名词解释, 主要职能. */
function isSheetTitle(parts: readonly SheetPart[]): boolean {
  const [first] = parts
  if (first?.kind !== "line" || parts.length < 2 || parts.some((part) => part.kind === "grid")) return false
  const { text } = first
  return text.length < wrappedLeast && !endsSentence(text) && caption(text) === undefined && !isKeyed(text)
}

function lineItem({ text, blankBefore }: SheetLine, number: number, isTitle: boolean): Item {
  const ends = text.length < wrappedLeast ? { ends: true as const } : {}
  const hashes = isTitle ? 1 : 0
  const line = { kind: "text", number, blankBefore, text, hashes, bold: false, listed: false, ...ends } as const
  return { kind: "line", line }
}

/** A table without any title above it bears the name on its sheet's tab, where that is a name. */
function withSheetName(sheet: Sheet, parts: readonly SheetPart[]): readonly SheetPart[] {
  const first = parts.findIndex((part) => part.kind === "grid")
  const above = parts.slice(0, first)
  if (first < 0 || above.some((part) => part.kind === "line" && caption(part.text) === undefined)) return parts
  const name = sheet.name.trim()
  if (!/\p{Script=Han}{3}/u.test(name) || caption(name) !== undefined) return parts
  const [upper] = parts
  const cell = upper?.kind === "grid" ? upper.rows[0]?.cells[0]?.cell : upper?.cell
  return cell ? [{ kind: "line", text: name, cell, blankBefore: true }, ...parts] : parts
}

/** A block behind those of the sheets before: the title and unit of a table stand as many blocks further down. */
function movedDown(block: Block, by: number): Block {
  if (block.kind !== "table") return block
  const { titleBlock, unitBlock } = block
  return {
    ...block,
    ...(titleBlock !== undefined && { titleBlock: titleBlock + by }),
    ...(unitBlock !== undefined && { unitBlock: unitBlock + by }),
  }
}

/** Only one heading is the document's own title; those of later sheets are parts of it. */
function withOneTitle(blocks: readonly Block[]): Block[] {
  let titled = false
  return blocks.map((block) => {
    if (block.kind !== "heading" || block.level > 1) return block
    const again = titled
    titled = true
    return again ? { ...block, level: 2 } : block
  })
}

/** Says how many formulas of a sheet have no result. */
function uncomputed({ name, uncomputed: count }: Sheet): Block {
  return {
    kind: "unreadable",
    reason: `工作表“${name}”有 ${count} 个公式没有保存计算结果，这些单元格按空白读取。请在办公软件中打开并保存后再读取。 / Sheet “${name}” holds ${count} formulas without a stored result, read as blank. Open the file in the office program, save it and read that.`,
    pieces: [{ sheet: name, cell: "A1" }],
  }
}
