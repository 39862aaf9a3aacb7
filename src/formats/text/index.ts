import { type ReadLimits, type ReadOutcome, readLimits } from "../outcome.ts"
import { blocksOf } from "./blocks.ts"
import { contentsEntries } from "./contents.ts"
import { withoutPageNumbers } from "./furniture.ts"
import { tooManyCells } from "./problem.ts"
import { sourceLines } from "./source-line.ts"
import { joinedTables } from "./table-join.ts"
import { items } from "./table-run.ts"

/**
 * Reads plain text or markdown whose tables are tab-separated lines. Pieces are 1-based lines of the text; a text has
 * no pages. Never fails but for its size.
 * @zh 读取文本
 */
export function readText(text: string, limits: ReadLimits = readLimits): ReadOutcome {
  const lines = sourceLines(text, limits)
  if (!Array.isArray(lines)) return { problem: lines }
  const found = items(withoutPageNumbers(lines), limits.cells)
  const tables = found && joinedTables(found, limits.cells)
  if (!tables) return { problem: tooManyCells(limits) }
  return { pages: [], blocks: blocksOf(tables, contentsEntries(tables)) }
}
