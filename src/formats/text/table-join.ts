import { caption, saysContinued } from "./caption.ts"
import { bestShift } from "./column-profile.ts"
import { beginsHead, headRows, isSameField, isTitleRow, repeatedHeadRows } from "./table-head.ts"
import type { GridCell, Item, Row } from "./table-run.ts"

type Run = Extract<Item, { kind: "run" }>
type Line = Extract<Item, { kind: "line" }>

const fitLeast = 0.2

/** A table while it grows: `body` are its rows without heads. */
interface Growing {
  readonly kind: "run"
  columns: number
  readonly rows: Row[]
  readonly body: Row[]
  readonly grid?: GridCell[]
}

/** How a run goes on with the table before it. */
interface Continuation {
  readonly shift: number
  readonly repeatedRows: number
}

/**
 * Joins the runs of rows that are one table broken by blank lines or pages. Captions printed again between the parts
 * (续表, the unit) stay behind the table. `undefined` when padding would make more than `cellsMost` cells.
 */
export function joinedTables(found: readonly Item[], cellsMost: number): Item[] | undefined {
  const joined: Item[] = []
  let table: Growing | undefined
  let between: Line[] = []
  let cells = 0
  for (const item of found) {
    if (item.kind === "line") {
      joined.push(item)
      between.push(item)
      if (!saysContinued(item.line.text) && caption(item.line.text) === undefined) table = undefined
      continue
    }
    const goesOn = table && goingOn(table, item, between)
    if (table && goesOn) grow(table, item, goesOn)
    else {
      cells += table ? table.columns * table.rows.length : 0
      const head = headRows(item.rows)
      const grid = item.grid && { grid: [...item.grid] }
      table = { kind: "run", columns: item.columns, rows: [...item.rows], body: item.rows.slice(head), ...grid }
      joined.push(table)
    }
    between = []
    if (cells + table.columns * table.rows.length > cellsMost) return undefined
  }
  return joined
}

/** Where cells are known, a table goes on under the same columns or not at all. */
function goingOn(table: Growing, run: Run, between: readonly Line[]): Continuation | undefined {
  const found = continuation(table, run, between)
  if (!table.grid && !run.grid) return found
  return table.grid && run.grid && table.columns === run.columns && found?.shift === 0 ? found : undefined
}

function continuation(table: Growing, run: Run, between: readonly Line[]): Continuation | undefined {
  if (isTitleRow(run.rows[0]) && repeatedHeadRows(table.rows, run.rows) < 2) return undefined
  const repeatedRows = repeatedHeadRows(table.rows, run.rows)
  if (between.length > 0 && !allowsCaptions(table, run, between, repeatedRows)) return undefined
  if (repeatedRows > 0) return repeatedHead(table, run, repeatedRows)
  if (Math.abs(table.columns - run.columns) > 2 || beginsHead(run.rows)) return undefined
  if (isSameField(table.rows[0], run.rows[0]) || (isTitleRow(table.rows[0]) && isSameField(table.rows[1], run.rows[0])))
    return undefined
  const { shift, fit } = bestShift(table.body.length > 0 ? table.body : table.rows, run.rows)
  return fit >= fitLeast || (run.columns === table.columns && run.rows.length <= 2)
    ? { shift, repeatedRows: 0 }
    : undefined
}

/** A head printed again goes on unless it is the head of the next sheet of a form, filled in differently. */
function repeatedHead(table: Growing, run: Run, repeatedRows: number): Continuation | undefined {
  const next = run.rows[repeatedRows]
  if (!next || Math.abs(table.columns - run.columns) > 2) return undefined
  if (table.rows.slice(0, repeatedRows + 2).some((row) => isSameField(row, next))) return undefined
  const { shift } = table.body.length > 0 ? bestShift(table.body, run.rows.slice(repeatedRows)) : { shift: 0 }
  return { shift, repeatedRows }
}

/**
 * Between two parts of one table nothing but 续表 or captions may stand. Without the word 续 the head must be printed
 * again and the body must not begin anew: tables that follow each other often have equal heads.
 */
function allowsCaptions(table: Growing, run: Run, between: readonly Line[], repeatedRows: number): boolean {
  if (between.some((one) => saysContinued(one.line.text))) return true
  if (between.some((one) => caption(one.line.text) === "form-number") || repeatedRows < headRows(table.rows))
    return false
  const first = table.body[0]
  return table.body.length > 2 && !!first && !isSameField(first, run.rows[repeatedRows])
}

function grow(table: Growing, run: Run, { shift, repeatedRows }: Continuation): void {
  for (const cell of run.grid ?? []) table.grid?.push({ ...cell, row: cell.row + table.rows.length })
  for (const [i, row] of run.rows.entries()) {
    const cells = shift === 0 ? row.cells : moved(row.cells, shift)
    const isHead = i < repeatedRows
    table.columns = Math.max(table.columns, cells.length)
    table.rows.push(isHead ? { line: row.line, cells, repeated: true } : { line: row.line, cells })
    if (!isHead) table.body.push({ line: row.line, cells })
  }
}

function moved(cells: readonly string[], shift: number): string[] {
  return shift > 0 ? [...Array<string>(shift).fill(""), ...cells] : cells.slice(-shift)
}
