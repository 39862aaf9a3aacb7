import type { Place } from "#documents"
import type { Coordinate } from "#fiscal"
import { type Figure, figureKey } from "#identities"
import { amountQuantity, type DisplayUnit, displayUnit, nothing, rateQuantity } from "#money"
import type { Form } from "#statutes"
import type { RecognisedColumn, RecognisedRow } from "../recognition.ts"
import type { Grid } from "./grid.ts"
import { canonical } from "./meaning.ts"

/** The figures of a table, and the numbers that have no meaning yet. */
export interface TableFigures {
  readonly figures: readonly Figure[]
  readonly unmapped: readonly { readonly at: Place; readonly reason: string }[]
}

/** What gives a cell its figure. */
export interface FigureInput {
  readonly grid: Grid
  readonly form: Form
  readonly block: number
  readonly title: string
  readonly unit: DisplayUnit
  readonly columns: readonly RecognisedColumn[]
  readonly rows: readonly RecognisedRow[]
  /** Where a cell's value really stands, for cells moved by a repair: "row:column" → printed column. */
  readonly moved: ReadonlyMap<string, number>
}

/** Makes a figure of every cell where a row with a meaning crosses a column of money; blanks are figures too. */
export function figuresOf(input: FigureInput): TableFigures {
  const figures: Figure[] = []
  const unmapped: { at: Place; reason: string }[] = []
  const seen = new Set<number>()
  const width = input.grid.columns
  const units = new Map<number, DisplayUnit>()
  for (const column of input.columns) units.set(column.index, columnUnit(column, input.unit))
  for (const row of input.rows) {
    if (row.kind === "note" || row.kind === "head") continue
    const printed = rowHasNumber(input, row)
    if (!printed && row.kind !== "total" && input.form.rows !== "fixed") continue
    for (const column of input.columns) {
      if (column.panel !== row.panel || column.role.kind !== "amount") continue
      const source = input.moved.get(`${row.index}:${column.index}`) ?? column.index
      if (source < 0) continue
      const number = input.grid.number(row.index, source)
      const at: Place = { block: input.block, row: row.index, column: number ? source : column.index }
      // a label reaching over the amount's slot: the amount stands elsewhere in the row
      if (!number && !input.grid.blank(row.index, column.index)) continue
      if (number) seen.add(row.index * width + source)
      if (row.kind === "unknown") {
        if (number) unmapped.push({ at, reason: `行目“${row.label}”不在该表的行目中` })
        continue
      }
      const coordinate = canonical(merged(column.role.coordinate, row.coordinate))
      const measure = column.role.measure ?? "amount"
      const isRate = measure === "difference-rate"
      const unit = isRate ? "%" : units.get(column.index)!
      const quantity = number
        ? isRate
          ? rateQuantity({ ...number, scaled: Math.abs(number.scaled) })
          : amountQuantity(number, units.get(column.index)!)
        : nothing
      if (!quantity) {
        unmapped.push({ at, reason: "数字过大" })
        continue
      }
      figures.push({
        measure,
        coordinate,
        key: figureKey(measure, coordinate),
        printed: number ? input.grid.cell(row.index, source).text.replace(/\s+/g, "") : "",
        unit,
        decimals: number?.decimals ?? 2,
        quantity,
        place: at,
        origin: { kind: "cell", form: input.form.id, block: input.block, rowKey: row.key, columnKey: column.role.key },
        ...(number ? {} : { blank: true as const }),
        label: `${input.title} · ${row.label}${column.role.key ? ` · ${column.role.key}` : ""}`,
      })
    }
  }
  for (const column of input.columns) {
    if (column.role.kind !== "amount" && column.role.kind !== "unknown") continue
    for (const row of new Set(input.rows.map((r) => r.index)))
      if (input.grid.number(row, column.index) && !seen.has(row * width + column.index))
        unmapped.push({
          at: { block: input.block, row, column: column.index },
          reason: column.role.kind === "unknown" ? `表头“${column.path.join("/")}”不在词典中` : "该行没有可用的行目",
        })
  }
  return { figures, unmapped }
}

function rowHasNumber(input: FigureInput, row: RecognisedRow): boolean {
  return input.columns.some(
    (c) => c.panel === row.panel && c.role.kind === "amount" && input.grid.number(row.index, c.index),
  )
}

/** Row and column each say part of the meaning; where both name a dimension the deeper member holds. */
function merged(column: Coordinate, row: Coordinate): Coordinate {
  const result: Record<string, string> = { ...column }
  for (const [dimension, value] of Object.entries(row)) {
    const present = result[dimension]
    if (dimension === "nature" && present?.startsWith(`${value}.`)) continue
    if (dimension === "source" && present && present !== value && (value === "R1" || present.startsWith(`${value}.`)))
      continue
    result[dimension] = value as string
  }
  return result
}

function columnUnit(column: RecognisedColumn, unit: DisplayUnit): DisplayUnit {
  for (const label of column.path) {
    const match = /\((万元|元|千元|亿元)\)/.exec(label)
    if (match) return displayUnit(match[1]!) ?? unit
  }
  return unit
}
