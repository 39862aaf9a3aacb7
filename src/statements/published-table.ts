import type { PublishedCell, PublishedColumn, PublishedNumber, PublishedTable } from "#documents"
import type { Coordinate } from "#fiscal"
import type { Ledger } from "#ledger"
import type { CellPart } from "#statutes"
import type { StatementContext } from "./statement-context.ts"
import { type FilledCell, type FilledTable, joinedAmount } from "./fill-table.ts"
import { anchorName } from "./anchor.ts"
import type { Leaf } from "./head.ts"
import { layoutPlan, publishedHead } from "./layout-plan.ts"
import { type PrintStyle, printedFigure, textWidth } from "./printed-cell.ts"
import type { PlannedRow } from "./row-plan.ts"
import type { StatementCell } from "./statement.ts"
import { addedUp, partsOfSum, type Sum, valueAt } from "./sums.ts"

/** The printed table of a filled one, and its cells of money. */
export function publishedTable(
  table: FilledTable,
  sums: readonly Sum[],
  frame: TableFrame,
  context: StatementContext,
): PrintedTable {
  const { leaves, lines } = table
  const { form, project, layout } = context
  const style = printStyle(context)
  const plan = layoutPlan(context)
  const head = leaves === plan.leaves ? plan.head : publishedHead(leaves, context)
  const cells: PublishedCell[] = [...head.cells]
  let headRows = head.rows
  if (layout.numbering) {
    cells.push(...numberingCells(leaves, headRows, layout.numbering))
    headRows++
  }
  const amounts: StatementCell[] = []
  const told = new Set<string>()
  const formulas = formulasOf(table, sums, headRows, style)
  const names = new KeyNames(project === undefined ? form.id : `${form.id}-${project}`)
  const sides = (layout.panels ?? []).map((_, panel) => textSide(leaves, panel))
  const assumes = hasAssumed(context.ledger)
  for (const [i, line] of lines.entries()) {
    const row = headRows + i
    for (const [panel, planned] of line.rows.entries())
      addTexts(cells, sides[panel]!, planned, line.numbers[panel], row)
    for (const [column, leaf] of leaves.entries()) {
      const cell = line.cells[leaf.index]
      if (!cell) continue
      const { text, number } = printedFigure(cell.value, leaf.column, style)
      const { columnKey, anchor, rowKey } = names.of(cell.row, leaf)
      amounts.push(amountCell(cell, row, column, rowKey, columnKey, text, style, context))
      if (text === "" && !number) continue
      const reasons = assumes && text !== "" ? (joinedAmount(cell.asked, context)?.assumed ?? none) : none
      for (const reason of reasons) for (const part of reason.split("；")) told.add(part)
      const sumOf = formulas.get(row * leaves.length + column)
      cells.push(figureCell(row, column, text, anchor, cell.row.kind === "total", reasons, number, sumOf))
    }
  }
  const rows = headRows + lines.length
  return {
    table: { ...frame, kind: "table", columns: columnsOf(leaves, cells, headRows), headRows, rows, cells },
    cells: amounts,
    empty: !amounts.some((cell) => cell.printed !== ""),
    assumed: [...told],
  }
}

/** A table ready to be published. */
export interface PrintedTable {
  readonly table: PublishedTable
  readonly cells: StatementCell[]
  /** Nothing is printed in it. */
  readonly empty: boolean
  /** Reasons of the assumed entries its figures rest on, each once. */
  readonly assumed: readonly string[]
}

const none: readonly string[] = []

/** A printed figure. There are thousands of them: fields that are absent are not spread in. */
function figureCell(
  row: number,
  column: number,
  text: string,
  anchor: string,
  strong: boolean,
  reasons: readonly string[],
  number: PublishedNumber | undefined,
  sumOf: PublishedNumber["sumOf"],
): PublishedCell {
  const cell: { -readonly [K in keyof PublishedCell]: PublishedCell[K] } = {
    row,
    column,
    rowSpan: 1,
    columnSpan: 1,
    text,
    anchor,
  }
  if (strong) cell.strong = true
  const assumed = reasons.length === 0 ? "" : reasons.join("；")
  if (assumed !== "") cell.assumed = assumed
  if (number) cell.number = sumOf ? { ...number, sumOf } : number
  return cell
}

/** What stands around the rows and columns of a table. */
export type TableFrame = Omit<PublishedTable, "kind" | "columns" | "headRows" | "rows" | "cells">

/** How a context prints money. */
export function printStyle({ layout, ledger, unit, decimals }: StatementContext): PrintStyle {
  const grouped = ledger.publisher.grouped ?? layout.grouped === true
  return { unit, decimals, grouped, zero: layout.zero ?? "blank", trim: layout.trim === true }
}

/** Names of rows and columns that stay unique: the n-th of equal ones ends in #n. */
class KeyNames {
  private readonly times = new Map<string, number>()
  private readonly rows = new Map<PlannedRow, NamedRow>()
  /** How often a row of this name has had a column of that name. */
  private readonly columns = new Map<string, Map<string, number>>()
  private readonly prefix: string

  constructor(prefix: string) {
    this.prefix = anchorName(prefix)
  }

  /** The names of a cell and its address. */
  of(row: PlannedRow, { key, anchor }: Leaf): { readonly rowKey: string; readonly columnKey: string; anchor: string } {
    const named = this.rows.get(row) ?? this.named(row)
    const times = (named.columns.get(key) ?? 0) + 1
    named.columns.set(key, times)
    const columnKey = times > 1 ? `${key}#${times}` : key
    return {
      rowKey: named.key,
      columnKey,
      anchor: `${named.anchor}.${times > 1 ? anchorName(columnKey) : anchor}`,
    }
  }

  private named(row: PlannedRow): NamedRow {
    const times = (this.times.get(row.key) ?? 0) + 1
    this.times.set(row.key, times)
    const key = times > 1 ? `${row.key}#${times}` : row.key
    let columns = this.columns.get(key)
    if (!columns) {
      columns = new Map()
      this.columns.set(key, columns)
    }
    const named = { key, anchor: `${this.prefix}.${anchorName(key)}`, columns }
    this.rows.set(row, named)
    return named
  }
}

interface NamedRow {
  readonly key: string
  /** The address of its cells as far as the row goes. */
  readonly anchor: string
  readonly columns: Map<string, number>
}

const assuming = new WeakMap<Ledger, boolean>()

/** Whether any entry of a ledger is assumed; most have none, and then no cell needs to be asked. */
function hasAssumed(ledger: Ledger): boolean {
  let known = assuming.get(ledger)
  if (known === undefined) {
    known = [...ledger.lines, ...ledger.totals].some((entry) => entry.assumed !== undefined)
    assuming.set(ledger, known)
  }
  return known
}

function amountCell(
  { leaf, coordinate, asked, value }: FilledCell,
  row: number,
  column: number,
  rowKey: string,
  columnKey: string,
  printed: string,
  style: PrintStyle,
  context: StatementContext,
): StatementCell {
  const measure = leaf.column.measure ?? "amount"
  const cell: { -readonly [K in keyof StatementCell]: StatementCell[K] } = {
    row,
    column,
    rowKey,
    columnKey,
    coordinate: placed(coordinate, row),
    measure,
    unit: measure === "difference-rate" ? "%" : style.unit,
    decimals: measure === "difference-rate" ? 2 : style.decimals,
    printed,
    amount: () => joinedAmount(asked, context),
  }
  if (value !== undefined) cell.value = value
  return cell
}

/** Rows that only their place tells apart (a subject above its projects) carry the row of the table in their meaning. */
function placed(coordinate: Coordinate, row: number): Coordinate {
  return coordinate.topic?.endsWith("#") ? { ...coordinate, topic: `${coordinate.topic}${row}` } : coordinate
}

/** Columns that may hold the label of a row, the first that a panel has. */
const labelParts: readonly CellPart[] = ["label", "name", "unit-name", "project-name", "unit-code", "code"]

/** The columns of a panel that print texts, by what they print. */
interface TextSide {
  readonly parts: readonly { readonly part: CellPart; readonly column: number }[]
  readonly at: ReadonlyMap<CellPart, number>
  /** Column of labels that name none. */
  readonly home: number | undefined
}

function textSide(leaves: readonly Leaf[], panel: number): TextSide {
  const parts = leaves.flatMap(({ panel: own, column: { part } }, column) =>
    own === panel && part !== undefined ? [{ part, column }] : [],
  )
  const at = new Map<CellPart, number>()
  for (const { part, column } of parts) if (!at.has(part)) at.set(part, column)
  const first = labelParts.find((part) => at.has(part))
  return { parts, at, home: first === undefined ? undefined : at.get(first) }
}

function addTexts(
  cells: PublishedCell[],
  side: TextSide,
  row: PlannedRow | undefined,
  line: number | undefined,
  at: number,
): void {
  if (!row && line === undefined) return
  const home = row?.label?.in === undefined ? side.home : side.at.get(row.label.in)
  const texts = row?.rowKind === "unit" ? unitTexts(row, side) : row?.texts
  for (const { part, column } of side.parts) {
    const isHome = home === column && row?.label !== undefined
    const text =
      part === "line" ? (line === undefined ? "" : String(line)) : isHome ? row.label.text : (texts?.get(part) ?? "")
    const span = isHome ? (row.label.span ?? 1) : 1
    if (text === "" && span === 1) continue
    const indent = indentOf(row, part)
    const cell: { -readonly [K in keyof PublishedCell]: PublishedCell[K] } = {
      row: at,
      column,
      rowSpan: 1,
      columnSpan: span,
      text,
    }
    if (indent > 0) cell.indent = indent
    if (row?.kind === "total") {
      cell.strong = true
      cell.align = "centre"
    }
    cells.push(cell)
  }
}

/** A unit's code and name in a table that has no column for them: with the subjects' codes and names, or before the project's unit. */
function unitTexts(row: PlannedRow, { at }: TextSide): ReadonlyMap<CellPart, string> {
  const place = (parts: readonly CellPart[]) => parts.find((part) => at.has(part))
  const code = place(at.has("unit-name") ? ["unit-code", "project-name"] : ["unit-code", "class", "code"])
  const name = place(["unit-name", "name", "project-name"])
  const texts = new Map<CellPart, string>()
  if (code) texts.set(code, row.texts.get("unit-code") ?? "")
  if (name) texts.set(name, row.texts.get("unit-name") ?? "")
  return texts
}

function indentOf(row: PlannedRow | undefined, part: CellPart): number {
  if (!row || row.kind === "total") return 0
  if (part !== "label" && part !== "name" && part !== "project-name") return 0
  return Math.max(0, row.level - 1) + (row.ofWhich ? 1 : 0)
}

/** 栏次: the numbers of the columns of money. */
function numberingCells(leaves: readonly Leaf[], row: number, style: "labelled" | "plain"): PublishedCell[] {
  const cells: PublishedCell[] = []
  let n = 0
  const panels = new Set<number>()
  for (const [column, leaf] of leaves.entries()) {
    if (leaf.money) cells.push(centred(row, column, 1, String(++n)))
    else if (!panels.has(leaf.panel) && style === "labelled") {
      let span = 1
      const next = (k: number) => leaves[column + k]
      while (next(span)?.panel === leaf.panel && next(span)?.money === false && next(span)?.column.part !== "line")
        span++
      cells.push(centred(row, column, span, "栏次"))
    }
    panels.add(leaf.panel)
  }
  return cells
}

function centred(row: number, column: number, columnSpan: number, text: string): PublishedCell {
  return { row, column, rowSpan: 1, columnSpan, text, align: "centre" }
}

/**
 * Formulas of totals, by row × columns + column: only where the exact values of two or more printed parts, or of one, do
 * add up.
 */
function formulasOf(
  { leaves, lines }: FilledTable,
  sums: readonly Sum[],
  headRows: number,
  style: PrintStyle,
): ReadonlyMap<number, { row: number; column: number }[]> {
  const formulas = new Map<number, { row: number; column: number }[]>()
  const columns: (number | undefined)[] = []
  for (const [i, leaf] of leaves.entries()) columns[leaf.index] = i
  for (const sum of sums) {
    const column = columns[sum.leaf.index]
    const total = lines[sum.line]?.cells[sum.leaf.index]?.value
    if (column === undefined || total === undefined || (total === 0 && style.zero === "blank")) continue
    const key = (headRows + sum.line) * leaves.length + column
    if (formulas.has(key)) continue
    if (addedUp(lines, sum) !== total) continue
    const slots: { row: number; column: number }[] = []
    for (const part of partsOfSum(sum)) {
      const at = columns[part.leaf.index]
      if (at !== undefined && valueAt(lines, part.line, part.leaf))
        slots.push({ row: headRows + part.line, column: at })
    }
    if (slots.length > 0) formulas.set(key, slots)
  }
  return formulas
}

/** Widths from what stands in the columns: numbers whole, labels within bounds, heads on two lines or more. */
function columnsOf(leaves: readonly Leaf[], cells: readonly PublishedCell[], headRows: number): PublishedColumn[] {
  const widest = new Array<number>(leaves.length).fill(0)
  const heads = new Array<number>(leaves.length).fill(0)
  for (const { row, column, columnSpan, text, indent } of cells) {
    if (columnSpan > 1) continue
    const width = textWidth(text)
    if (row >= headRows) widest[column] = Math.max(widest[column]!, width + (indent ?? 0))
    else heads[column] = Math.max(heads[column]!, width <= 4 ? width : width / 2.5)
  }
  return leaves.map((leaf, i) => {
    const code = /code|class|section|item|line/.test(leaf.column.part ?? "")
    const width =
      leaf.column.width ??
      (leaf.money
        ? Math.max(widest[i]! + 0.8, heads[i]!, 3.2)
        : code
          ? Math.max(widest[i]! + 0.8, Math.min(heads[i]!, 5), 2)
          : Math.min(Math.max(widest[i]!, heads[i]!, 4), 18))
    return { width: Math.round(width * 10) / 10, align: leaf.money ? "right" : code ? "centre" : "left" }
  })
}
