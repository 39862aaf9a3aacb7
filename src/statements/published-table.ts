import type { PublishedCell, PublishedColumn, PublishedTable } from "#documents"
import type { Coordinate } from "#fiscal"
import type { CellPart } from "#statutes"
import type { StatementContext } from "./statement-context.ts"
import { type FilledCell, type FilledTable, joinedAmount } from "./fill-table.ts"
import { headCells, type Leaf } from "./head.ts"
import { type PrintStyle, printedFigure, textWidth } from "./printed-cell.ts"
import type { PlannedRow } from "./row-plan.ts"
import type { StatementCell } from "./statement.ts"
import { type Sum, valueAt } from "./sums.ts"

/** The printed table of a filled one, and its cells of money. */
export function publishedTable(
  table: FilledTable,
  sums: readonly Sum[],
  frame: TableFrame,
  context: StatementContext,
): { readonly table: PublishedTable; readonly cells: StatementCell[]; readonly empty: boolean } {
  const { leaves, lines } = table
  const style = printStyle(context)
  const head = headCells(leaves, context)
  const cells: PublishedCell[] = head.cells.map((cell) => ({
    ...cell,
    align: "centre" as const,
    strong: true as const,
  }))
  let headRows = head.rows
  if (context.layout.numbering) {
    cells.push(...numberingCells(leaves, headRows, context.layout.numbering))
    headRows++
  }
  const amounts: StatementCell[] = []
  const formulas = formulasOf(table, sums, headRows, style)
  const names = new KeyNames(context.form.id, context.project)
  lines.forEach((line, i) => {
    const row = headRows + i
    line.rows.forEach((planned, panel) => {
      const own = leaves.flatMap((leaf, column) => (leaf.panel === panel ? [{ leaf, column }] : []))
      cells.push(...textCells(own, planned, line.numbers[panel], row))
    })
    for (const [column, leaf] of leaves.entries()) {
      const cell = line.cells.get(leaf)
      if (!cell) continue
      const amount = amountCell(cell, row, column, style, names, context)
      amounts.push(amount.cell)
      const sumOf = formulas.get(`${row}:${column}`)
      const { number } = amount
      if (amount.cell.printed !== "" || number)
        cells.push({
          row,
          column,
          rowSpan: 1,
          columnSpan: 1,
          text: amount.cell.printed,
          anchor: amount.anchor,
          ...(cell.row.kind === "total" ? { strong: true as const } : {}),
          ...(amount.assumed ? { assumed: amount.assumed } : {}),
          ...(number ? { number: sumOf ? { ...number, sumOf } : number } : {}),
        })
    }
  })
  const taken = covered(cells)
  const clean = cells.filter((cell) => cell.text !== "" || cell.number || !taken.has(cell))
  const rows = headRows + lines.length
  return {
    table: { ...frame, kind: "table", columns: columnsOf(leaves, clean, headRows), headRows, rows, cells: clean },
    cells: amounts,
    empty: !amounts.some((cell) => cell.printed !== ""),
  }
}

/** What stands around the rows and columns of a table. */
export type TableFrame = Omit<PublishedTable, "kind" | "columns" | "headRows" | "rows" | "cells">

/** How a context prints money. */
export function printStyle({ layout, unit, decimals }: StatementContext): PrintStyle {
  return { unit, decimals, grouped: layout.grouped === true, zero: layout.zero ?? "blank", trim: layout.trim === true }
}

/** Cells whose slot another cell covers; none as long as labels do not overlap. */
function covered(cells: readonly PublishedCell[]): Set<PublishedCell> {
  const result = new Set<PublishedCell>()
  const wide = cells.filter((c) => c.columnSpan > 1)
  for (const cell of cells)
    for (const other of wide)
      if (
        other !== cell &&
        other.row === cell.row &&
        cell.column > other.column &&
        cell.column < other.column + other.columnSpan
      )
        result.add(cell)
  return result
}

/** Names that stay unique: the n-th of equal ones ends in #n. */
class KeyNames {
  private readonly seen = new Map<string, number>()
  private readonly rows = new Map<PlannedRow, string>()
  private readonly prefix: string

  constructor(form: string, project: string | undefined) {
    this.prefix = project === undefined ? form : `${form}-${project}`
  }

  row(row: PlannedRow): string {
    const known = this.rows.get(row)
    if (known !== undefined) return known
    const times = (this.seen.get(row.key) ?? 0) + 1
    this.seen.set(row.key, times)
    const name = times > 1 ? `${row.key}#${times}` : row.key
    this.rows.set(row, name)
    return name
  }

  column(rowKey: string, key: string): string {
    const times = (this.seen.get(`${rowKey}\n${key}`) ?? 0) + 1
    this.seen.set(`${rowKey}\n${key}`, times)
    return times > 1 ? `${key}#${times}` : key
  }

  anchor(rowKey: string, columnKey: string): string {
    return anchorOf(this.prefix, rowKey, columnKey)
  }
}

/** A permanent address of a figure: letters, digits and hyphens of its names. */
export function anchorOf(...names: readonly string[]): string {
  return names.map((name) => name.replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-+|-+$/g, "")).join(".")
}

function amountCell(
  { leaf, row, coordinate, asked, value }: FilledCell,
  at: number,
  column: number,
  style: PrintStyle,
  names: KeyNames,
  context: StatementContext,
) {
  const { text, number } = printedFigure(value, leaf.column, style)
  const rowKey = names.row(row)
  const columnKey = names.column(rowKey, leaf.key)
  const measure = leaf.column.measure ?? "amount"
  const assumed = text === "" ? [] : (context.book.amount(asked[0] ?? {})?.assumed ?? [])
  const cell: StatementCell = {
    row: at,
    column,
    rowKey,
    columnKey,
    coordinate: placed(coordinate, at),
    measure,
    unit: measure === "difference-rate" ? "%" : style.unit,
    decimals: measure === "difference-rate" ? 2 : style.decimals,
    printed: text,
    ...(value === undefined ? {} : { value }),
    amount: () => joinedAmount(asked, context),
  }
  return { cell, number, anchor: names.anchor(rowKey, columnKey), assumed: assumed.join("；") }
}

/** Rows that only their place tells apart (a subject above its projects) carry the row of the table in their meaning. */
function placed(coordinate: Coordinate, row: number): Coordinate {
  return coordinate.topic?.endsWith("#") ? { ...coordinate, topic: `${coordinate.topic}${row}` } : coordinate
}

/** Columns that may hold the label of a row, the first that a panel has. */
const labelParts: readonly CellPart[] = ["label", "name", "unit-name", "project-name", "unit-code", "code"]

function textCells(
  own: readonly { readonly leaf: Leaf; readonly column: number }[],
  row: PlannedRow | undefined,
  line: number | undefined,
  at: number,
): PublishedCell[] {
  const cells: PublishedCell[] = []
  const wanted = row?.label?.in
  const home = (wanted === undefined ? labelParts : [wanted]).flatMap((part) => {
    const found = own.find(({ leaf }) => leaf.column.part === part)
    return found ? [found] : []
  })[0]
  const texts = row?.rowKind === "unit" ? unitTexts(row, own) : (row?.texts ?? new Map<CellPart, string>())
  for (const { leaf, column } of own) {
    const { part } = leaf.column
    if (part === undefined) continue
    const isHome = home?.column === column
    const text =
      part === "line"
        ? line === undefined
          ? ""
          : String(line)
        : ((isHome && row?.label ? row.label.text : undefined) ?? texts.get(part) ?? "")
    const span = isHome ? (row?.label?.span ?? 1) : 1
    if (text === "" && span === 1) continue
    cells.push({
      row: at,
      column,
      rowSpan: 1,
      columnSpan: span,
      text,
      ...(indentOf(row, part) > 0 ? { indent: indentOf(row, part) } : {}),
      ...(row?.kind === "total" ? { strong: true as const, align: "centre" as const } : {}),
    })
  }
  return cells
}

/** A unit's code and name in a table that has no column for them: with the subjects' codes and names, or before the project's unit. */
function unitTexts(
  row: PlannedRow,
  own: readonly { readonly leaf: Leaf; readonly column: number }[],
): ReadonlyMap<CellPart, string> {
  const has = (part: CellPart) => own.some(({ leaf }) => leaf.column.part === part)
  const place = (parts: readonly CellPart[]) => parts.find(has)
  const code = place(has("unit-name") ? ["unit-code", "project-name"] : ["unit-code", "class", "code"])
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

/** Formulas of totals: only where the exact values of two or more printed parts, or of one, do add up. */
function formulasOf(
  { leaves, lines }: FilledTable,
  sums: readonly Sum[],
  headRows: number,
  style: PrintStyle,
): Map<string, { row: number; column: number }[]> {
  const formulas = new Map<string, { row: number; column: number }[]>()
  const columns = new Map(leaves.map((leaf, i) => [leaf, i]))
  for (const sum of sums) {
    const column = columns.get(sum.leaf)
    const total = lines[sum.line]?.cells.get(sum.leaf)?.value
    if (column === undefined || total === undefined || (total === 0 && style.zero === "blank")) continue
    const key = `${headRows + sum.line}:${column}`
    if (formulas.has(key)) continue
    if (sum.parts.reduce((n, p) => n + valueAt(lines, p.line, p.leaf), 0) !== total) continue
    const slots = sum.parts.flatMap((p) => {
      const at = columns.get(p.leaf)
      const value = lines[p.line]?.cells.get(p.leaf)?.value
      return at === undefined || !value ? [] : [{ row: headRows + p.line, column: at }]
    })
    if (slots.length > 0) formulas.set(key, slots)
  }
  return formulas
}

/** Widths from what stands in the columns: numbers whole, labels within bounds, heads on two lines or more. */
function columnsOf(leaves: readonly Leaf[], cells: readonly PublishedCell[], headRows: number): PublishedColumn[] {
  return leaves.map((leaf, column) => {
    const own = cells.filter((c) => c.column === column && c.columnSpan === 1)
    const body = own.filter((c) => c.row >= headRows)
    const head = own.filter((c) => c.row < headRows)
    const widest = Math.max(0, ...body.map((c) => textWidth(c.text) + (c.indent ?? 0)))
    const heads = Math.max(
      0,
      ...head.map((c) => (textWidth(c.text) <= 4 ? textWidth(c.text) : textWidth(c.text) / 2.5)),
    )
    const code = /code|class|section|item|line/.test(leaf.column.part ?? "")
    const width =
      leaf.column.width ??
      (leaf.money
        ? Math.max(widest + 0.6, heads, 3.2)
        : code
          ? Math.max(widest + 0.4, Math.min(heads, 5), 2)
          : Math.min(Math.max(widest, heads, 4), 18))
    const align = leaf.money ? "right" : code ? "centre" : "left"
    return { width: Math.round(width * 10) / 10, align }
  })
}
