import type { Coordinate } from "#fiscal"
import type { LedgerAmount } from "#ledger"
import { distinctMeanings } from "./distinct-rows.ts"
import { type Leaf, leavesOf } from "./head.ts"
import { canonical, cellCoordinate } from "./meaning.ts"
import { type PlannedRow, plannedRows } from "./row-plan.ts"
import type { StatementContext } from "./statement-context.ts"

/** A cell of money before it is printed. */
export interface FilledCell {
  readonly leaf: Leaf
  readonly row: PlannedRow
  readonly coordinate: Coordinate
  readonly asked: readonly Coordinate[]
  /** 分, or of a rate hundredths of a percent point ×10⁴; undefined where nothing is known. */
  readonly value: number | undefined
}

/** One printed line: for each panel its row, or none. */
export interface FilledLine {
  readonly rows: readonly (PlannedRow | undefined)[]
  readonly cells: ReadonlyMap<Leaf, FilledCell>
  readonly numbers: readonly (number | undefined)[]
}

/** A table by its columns and lines. */
export interface FilledTable {
  readonly leaves: readonly Leaf[]
  readonly lines: readonly FilledLine[]
}

/** Fills every panel of a layout from the ledger and sets them side by side. */
export function filledTable(context: StatementContext): FilledTable {
  const panels = context.layout.panels ?? []
  const leaves = leavesOf(panels, context)
  const filled = panels.map((panel, index) => {
    const own = leaves.filter((leaf) => leaf.panel === index && leaf.money)
    const base = cellCoordinate(
      { ...(context.layout.coordinate ?? context.form.coordinate), ...context.layout.scope },
      panel.at ?? {},
    )
    const rows = plannedRows(panel, base, context)
    const cells = rows.map((row) => cellsOf(row, own, context))
    const kept = rows.map(
      (row, i) => !row.optional || cells[i]!.some((cell) => cell.value !== undefined && cell.value !== 0),
    )
    const printed = rows.filter((_, i) => kept[i])
    const meanings = distinctMeanings(printed)
    return {
      panel,
      rows: printed,
      cells: new Map(
        rows.map((row, i) => [row, cells[i]!.map((cell) => withMeaning(cell, meanings.get(row) ?? row.at))]),
      ),
    }
  })
  const bodies = filled.map((f) => f.rows.filter((row) => !row.foot))
  const feet = filled.map((f) => f.rows.filter((row) => row.foot))
  const height = Math.max(0, ...bodies.map((b) => b.length))
  const depth = Math.max(0, ...feet.map((f) => f.length))
  const lines: FilledLine[] = []
  for (let i = 0; i < height + depth; i++) {
    const rows = filled.map((_, p) => (i < height ? bodies[p]![i] : feet[p]![i - height]))
    const cells = new Map<Leaf, FilledCell>()
    rows.forEach((row, p) => {
      if (row) for (const cell of filled[p]!.cells.get(row) ?? []) cells.set(cell.leaf, cell)
    })
    const numbers = filled.map(({ panel }) => (panel.linesFrom === undefined ? undefined : panel.linesFrom + i))
    lines.push({ rows, cells, numbers })
  }
  return context.layout.dropEmptyColumns ? withoutEmptyColumns({ leaves, lines }) : { leaves, lines }
}

function withMeaning({ leaf, row, asked, value }: FilledCell, at: Coordinate): FilledCell {
  return { leaf, row, asked, value, coordinate: canonical(cellCoordinate(leaf.coordinate, at)) }
}

function cellsOf(row: PlannedRow, leaves: readonly Leaf[], context: StatementContext): FilledCell[] {
  if (row.kind === "blank") return []
  return leaves.map((leaf) => {
    const asked = scoped(askedOf(leaf, row), context)
    return { leaf, row, coordinate: {}, asked, value: filledValue(leaf, asked, context) }
  })
}

/** Questions within the money the table counts. */
function scoped(asked: readonly Coordinate[], { layout }: StatementContext): readonly Coordinate[] {
  return layout.scope === undefined ? asked : asked.map((one) => ({ ...one, ...layout.scope }))
}

function askedOf(leaf: Leaf, row: PlannedRow): readonly Coordinate[] {
  const { also } = leaf.column
  const one = cellCoordinate(leaf.coordinate, row.asked[0] ?? {})
  if (also === undefined && row.asked.length === 1 && one.threePublic !== "with-meetings") return [one]
  const columns = [leaf.coordinate, ...(also ?? []).map((more) => ({ ...leaf.coordinate, ...more }))]
  return columns.flatMap((column) => row.asked.flatMap((at) => withMeetings(cellCoordinate(column, at))))
}

/** Three public expenses with conferences and training are three questions. */
function withMeetings(coordinate: Coordinate): readonly Coordinate[] {
  return coordinate.threePublic === "with-meetings"
    ? ["total", "conference", "training"].map((threePublic) => ({ ...coordinate, threePublic }))
    : [coordinate]
}

function filledValue(leaf: Leaf, asked: readonly Coordinate[], context: StatementContext): number | undefined {
  const { measure } = leaf.column
  if (measure === undefined) return total(asked, context)
  const now = total(
    asked.map(({ year: _year, phase: _phase, ...rest }) => rest),
    context,
  )
  const before = total(asked, context)
  if (now === undefined || before === undefined || now === before) return undefined
  if (measure === "difference") return now - before
  return before === 0 ? undefined : Math.round(((now - before) / Math.abs(before)) * 1e8)
}

function total(asked: readonly Coordinate[], { book }: StatementContext): number | undefined {
  let sum: number | undefined
  for (const coordinate of asked) {
    const fen = book.amount(coordinate)?.fen
    if (fen !== undefined) sum = (sum ?? 0) + fen
  }
  return sum
}

/** The amounts of several coordinates as one, with all their lines. */
export function joinedAmount(asked: readonly Coordinate[], { book }: StatementContext): LedgerAmount | undefined {
  const amounts = asked.flatMap((coordinate) => book.amount(coordinate) ?? [])
  if (amounts.length <= 1) return amounts[0]
  return {
    fen: amounts.reduce((sum, a) => sum + a.fen, 0),
    lines: amounts.flatMap((a) => a.lines),
    assumed: [...new Set(amounts.flatMap((a) => a.assumed))],
  }
}

/** Without the columns that may be dropped and hold nothing; the panels and the order stay. */
function withoutEmptyColumns({ leaves, lines }: FilledTable): FilledTable {
  const holds = (leaf: Leaf) =>
    lines.some((line) => {
      const value = line.cells.get(leaf)?.value
      return value !== undefined && value !== 0
    })
  const kept = leaves.filter((leaf) => !leaf.column.droppable || holds(leaf))
  return { leaves: kept, lines }
}
