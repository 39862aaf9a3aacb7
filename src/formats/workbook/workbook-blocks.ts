import type { Block, Page, Piece } from "#documents"
import type { ReadLimits, ReadOutcome } from "../outcome.ts"
import { blocksOf } from "../text/blocks.ts"
import { caption } from "../text/caption.ts"
import { contentsEntries } from "../text/contents.ts"
import { tooLarge } from "../text/problem.ts"
import type { Item } from "../text/table-run.ts"
import { cellName } from "./cell-name.ts"
import { type GridPlace, gridTable, slotsOf } from "./grid-table.ts"
import { problems, tooManyCells, tooManySheets } from "./problems.ts"
import type { Sheet } from "./sheet.ts"
import { type SheetPart, sheetParts } from "./sheet-parts.ts"
import { type VisibleRow, visibleSheet } from "./visible-rows.ts"

/** A run of rows that stands for a grid, or for the border between two sheets. */
interface Run {
  readonly rows?: readonly VisibleRow[]
  readonly place?: GridPlace
}

const border: Item = { kind: "run", rows: [], columns: 0 }

/**
 * The located document of a workbook's visible sheets: a page a sheet, its rows of text as headings and paragraphs,
 * its grids as tables with title and unit as the text reader finds them.
 */
export function workbookBlocks(sheets: readonly Sheet[], limits: ReadLimits): ReadOutcome {
  if (sheets.length > limits.pages) return { problem: tooManySheets(limits) }
  const items: Item[] = []
  const places: Piece[] = []
  const runs: Run[] = []
  let slots = 0
  let characters = 0
  for (const sheet of sheets) {
    const { rows, columns } = visibleSheet(sheet)
    for (const part of withSheetName(sheet, sheetParts(rows))) {
      if (part.kind === "line") {
        items.push(lineItem(part, places.push({ sheet: sheet.name, cell: cellName(part.cell.row, part.cell.column) })))
        characters += part.text.length
        continue
      }
      slots += slotsOf(part.rows)
      if (slots > limits.cells) return { problem: tooManyCells(limits) }
      for (const row of part.rows) for (const { cell } of row.cells) characters += cell.text.length
      items.push(border)
      runs.push({ rows: part.rows, place: { sheet: sheet.name, columns } })
    }
    items.push(border)
    runs.push({})
    if (characters > limits.characters) return { problem: tooLarge(limits) }
  }
  const blocks = placed(blocksOf(items, contentsEntries(items)), { places, runs })
  if (blocks.length === 0 && sheets.every((sheet) => sheet.uncomputed === 0)) return { problem: problems.empty }
  return { pages: sheets.map(pageOf), blocks: [...blocks, ...uncomputed(sheets)] }
}

const pageOf = ({ width, height }: Sheet, index: number): Page => ({ number: index + 1, width, height })

function lineItem({ text, blankBefore }: Extract<SheetPart, { kind: "line" }>, number: number): Item {
  const line = { kind: "text", number, blankBefore, text, hashes: 0, bold: false, listed: false } as const
  return { kind: "line", line }
}

/** A table without any title above it bears the name on its sheet's tab, where that is a name. */
function withSheetName(sheet: Sheet, parts: readonly SheetPart[]): readonly SheetPart[] {
  const first = parts.findIndex((part) => part.kind === "grid")
  const above = parts.slice(0, first)
  if (first < 0 || above.some((part) => part.kind === "line" && caption(part.text) === undefined)) return parts
  const name = sheet.name.trim()
  if (!/\p{Script=Han}{3}/u.test(name) || caption(name) !== undefined) return parts
  const grid = parts[first]
  const cell =
    above[0]?.kind === "line" ? above[0].cell : grid?.kind === "grid" ? grid.rows[0]?.cells[0]?.cell : undefined
  return cell ? [{ kind: "line", text: name, cell, blankBefore: true }, ...parts] : parts
}

/** Puts the grids and the cells' names where the text reader left runs and numbers of lines. */
function placed(
  blocks: readonly Block[],
  { places, runs }: { readonly places: readonly Piece[]; readonly runs: readonly Run[] },
): Block[] {
  const found: Block[] = []
  /** Where each block went; borders go nowhere. */
  const indices: number[] = []
  let run = 0
  for (const block of blocks) {
    indices.push(found.length)
    if (block.kind === "table") {
      const { rows, place } = runs[run++]!
      if (!rows || !place) continue
      const { titleBlock, unitBlock } = block
      found.push({
        ...(titleBlock !== undefined && { titleBlock: indices[titleBlock]! }),
        ...(unitBlock !== undefined && { unitBlock: indices[unitBlock]! }),
        ...gridTable(rows, place),
      })
    } else found.push({ ...block, pieces: block.pieces.map((piece) => relocated(piece, places)) })
  }
  return found
}

function relocated(piece: Piece, places: readonly Piece[]): Piece {
  return ("line" in piece && places[piece.line - 1]) || piece
}

/** Says of each sheet how many of its formulas have no result. */
function uncomputed(sheets: readonly Sheet[]): Block[] {
  return sheets
    .filter((sheet) => sheet.uncomputed > 0)
    .map(({ name, uncomputed: count }) => ({
      kind: "unreadable",
      reason: `工作表“${name}”有 ${count} 个公式没有保存计算结果，这些单元格按空白读取。请在办公软件中打开并保存后再读取。 / Sheet “${name}” holds ${count} formulas without a stored result, read as blank. Open the file in the office program, save it and read that.`,
      pieces: [{ sheet: name, cell: "A1" }],
    }))
}
