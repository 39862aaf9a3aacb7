import type { Word } from "../claim.ts"
import { type IndicatorRole, indicatorRole, isFirstLevel } from "./heads.ts"
import { alignRow, type IndicatorColumn } from "./row-alignment.ts"
import type { SheetCell, SheetRow } from "./sheet.ts"

/** An indicator row as aligned: one cell a role; levels inherited from above are set too. */
export interface IndicatorRow {
  readonly row: SheetRow
  readonly cells: ReadonlyMap<IndicatorRole, SheetCell>
  readonly first?: Word
  readonly second?: Word
  /** The text of a cell continued below, joined. */
  readonly texts: Map<IndicatorRole, string>
}

/** Every kind of table asks every row; the answer is kept with the row. */
const asked = new WeakMap<SheetRow, readonly IndicatorColumn[] | undefined>()

/** The columns of a head row of indicators; undefined when the row is no such head. */
export function indicatorColumns(row: SheetRow): readonly IndicatorColumn[] | undefined {
  if (!asked.has(row)) asked.set(row, headColumns(row))
  return asked.get(row)
}

function headColumns(row: SheetRow): readonly IndicatorColumn[] | undefined {
  if (row.cells.length < 3) return undefined
  const found: IndicatorColumn[] = []
  for (const { label, column } of row.cells) {
    const role = indicatorRole(label)
    if (role === "weight" || (role && !found.some((c) => c.role === role))) found.push({ role, column })
  }
  const indicator = found.find((c) => c.role === "third")?.column ?? -1
  const own = found.find((c) => c.role === "weight" && c.column > indicator) ?? found.find((c) => c.role === "weight")
  const columns = found.map((c) => (c.role === "weight" && c !== own ? { ...c, role: "level-weight" as const } : c))
  const has = (role: IndicatorRole) => found.some((c) => c.role === role)
  if (!has("third") && !(has("second") && has("first"))) return undefined
  return has("target") || has("actual") || has("score") ? columns : undefined
}

/** A summing row at the foot: 总分, 合计. */
export function isTotalRow(row: SheetRow): boolean {
  return (
    row.cells.length > 0 &&
    /^(?:总分|合计|总计|总得分|自评总分|总分值|得分合计)(?::|\(.*\))?$/.test(row.cells[0]!.label)
  )
}

/**
 * Reads rows below an indicator head. A row with nothing but a piece of text continues the cell above it; blank first
 * and second levels are those of the row above.
 */
export function indicatorRows(rows: readonly SheetRow[], columns: readonly IndicatorColumn[]): IndicatorRow[] {
  const result: IndicatorRow[] = []
  const scored = columns.some((c) => c.role === "score" || c.role === "weight")
  let first: Word | undefined
  let second: Word | undefined
  for (const row of rows) {
    const cells = alignRow(row.cells, columns, first ? { first: first.text } : {})
    const above = result.at(-1)
    if (above && continues(row, cells, scored, above)) {
      for (const [found, cell] of cells) {
        const role = !scored && above.cells.has("note") ? "note" : found
        above.texts.set(role, (above.texts.get(role) ?? "") + cell.text)
      }
      continue
    }
    const printedFirst = cells.get("first")
    const printedSecond = cells.get("second")
    if (printedFirst) {
      first = { text: printedFirst.text, place: printedFirst.place }
      second = undefined
    }
    if (printedSecond) second = { text: printedSecond.text, place: printedSecond.place }
    result.push({
      row,
      cells,
      ...(first ? { first } : {}),
      ...(second ? { second } : {}),
      texts: new Map([...cells].map(([role, cell]) => [role, cell.text])),
    })
  }
  return result
}

function continues(
  row: SheetRow,
  cells: ReadonlyMap<IndicatorRole, SheetCell>,
  scored: boolean,
  above: IndicatorRow,
): boolean {
  if (cells.has("first") || cells.has("second")) return false
  if (row.cells.some((c) => isFirstLevel(c.label))) return false
  if (scored)
    return (
      !cells.has("actual") &&
      !cells.has("weight") &&
      !cells.has("score") &&
      (above.cells.has("score") || above.cells.has("weight"))
    )
  // A lone piece of a note or of a long value.
  if (row.cells.length !== 1) return false
  const noteColumn = above.cells.get("note")?.column
  const [cell] = row.cells
  return cells.has("note") || (noteColumn !== undefined && (cell!.column >= noteColumn || cell!.label.length > 16))
}
