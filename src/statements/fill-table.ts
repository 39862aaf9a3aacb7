import type { Coordinate } from "#fiscal"
import type { LedgerAmount } from "#ledger"
import type { LayoutPanel } from "#statutes"
import { askedOf } from "./asked.ts"
import { distinctMeanings } from "./distinct-rows.ts"
import type { Leaf } from "./head.ts"
import { layoutPlan, type PanelPlan } from "./layout-plan.ts"
import { canonical, cellCoordinate } from "./meaning.ts"
import { type PlannedRow, planned } from "./row-plan.ts"
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
  /** By the index of the leaf; nothing where no money stands. */
  readonly cells: readonly (FilledCell | undefined)[]
  readonly numbers: readonly (number | undefined)[]
}

/** A table by its columns and lines. */
export interface FilledTable {
  readonly leaves: readonly Leaf[]
  readonly lines: readonly FilledLine[]
}

/** Fills every panel of a layout from the ledger and sets them side by side. */
export function filledTable(context: StatementContext): FilledTable {
  const plan = layoutPlan(context)
  const filled = plan.panels.map((panel) => filledPanel(panel, context))
  const height = Math.max(0, ...filled.map((f) => f.body.length))
  const depth = Math.max(0, ...filled.map((f) => f.foot.length))
  const lines: FilledLine[] = []
  for (let i = 0; i < height + depth; i++) {
    const cells = new Array<FilledCell | undefined>(plan.leaves.length).fill(undefined)
    const rows = filled.map(({ body, foot, meanings }) => {
      const filledRow = i < height ? body[i] : foot[i - height]
      if (!filledRow) return undefined
      setCells(cells, filledRow, meanings.get(filledRow.row))
      return filledRow.row
    })
    const numbers = filled.map(({ panel }) => (panel.linesFrom === undefined ? undefined : panel.linesFrom + i))
    lines.push({ rows, cells, numbers })
  }
  const table = { leaves: plan.leaves, lines }
  return context.layout.dropEmptyColumns ? withoutEmptyColumns(table) : table
}

/** A row with the amounts of its panel's columns; its meaning is known where every ledger prints it alike. */
interface FilledRow {
  readonly row: PlannedRow
  readonly leaves: readonly Leaf[]
  readonly asked: readonly (readonly Coordinate[])[]
  readonly values: readonly (number | undefined)[]
  readonly coordinates?: readonly Coordinate[]
}

interface FilledPanel {
  readonly panel: LayoutPanel
  readonly body: readonly FilledRow[]
  readonly foot: readonly FilledRow[]
  readonly meanings: ReadonlyMap<PlannedRow, Coordinate>
}

function filledPanel(plan: PanelPlan, context: StatementContext): FilledPanel {
  const { panel, base, leaves } = plan
  const body: FilledRow[] = []
  const foot: FilledRow[] = []
  const add = (row: PlannedRow, asked: FilledRow["asked"], coordinates?: readonly Coordinate[]) => {
    const values = asked.map((one, i) => filledValue(leaves[i]!, one, context))
    if (row.optional && !values.some(Boolean)) return
    const list = row.foot ? foot : body
    list.push({ row, leaves, asked, values, ...(coordinates && { coordinates }) })
  }
  for (const rows of plan.rows)
    if ("fixed" in rows) for (const { row, asked, coordinates } of rows.fixed) add(row, asked, coordinates)
    else
      for (const one of planned(rows.each, base, context, {})) {
        const row = rows.foot ? { ...one, foot: true } : one
        add(row, row.kind === "blank" ? [] : leaves.map((leaf) => askedOf(leaf, row, context.layout)))
      }
  return { panel, body, foot, meanings: distinctMeanings([...body, ...foot].map(({ row }) => row)) }
}

function setCells(
  cells: (FilledCell | undefined)[],
  { row, leaves, asked, values, coordinates }: FilledRow,
  meaning: Coordinate = row.at,
): void {
  for (let i = 0; i < values.length; i++) {
    const leaf = leaves[i]!
    const known = meaning === row.at ? coordinates?.[i] : undefined
    const coordinate = known ?? canonical(cellCoordinate(leaf.coordinate, meaning))
    cells[leaf.index] = { leaf, row, coordinate, asked: asked[i]!, value: values[i] }
  }
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
      const value = line.cells[leaf.index]?.value
      return value !== undefined && value !== 0
    })
  const kept = leaves.filter((leaf) => !leaf.column.droppable || holds(leaf))
  return { leaves: kept.length === leaves.length ? leaves : kept, lines }
}
