import type { PublishedCell, PublishedColumn, PublishedTable } from "#documents"
import type { Coordinate } from "#fiscal"
import type { Ledger } from "#ledger"
import type { CellPart } from "#statutes"
import type { StatementContext } from "./statement-context.ts"
import { type FilledCell, type FilledTable, joinedAmount } from "./fill-table.ts"
import { headCells, type Leaf } from "./head.ts"
import { type PrintStyle, printedFigure, textWidth } from "./printed-cell.ts"
import type { PlannedRow } from "./row-plan.ts"
import type { StatementCell } from "./statement.ts"
import { addedUp, partsOfSum, type Sum } from "./sums.ts"

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
  const sides = (context.layout.panels ?? []).map((_, panel) => textSide(leaves, panel))
  const assumes = hasAssumed(context.ledger)
  lines.forEach((line, i) => {
    const row = headRows + i
    for (const [panel, planned] of line.rows.entries())
      addTexts(cells, sides[panel]!, planned, line.numbers[panel], row)
    for (const [column, leaf] of leaves.entries()) {
      const cell = line.cells.get(leaf)
      if (!cell) continue
      const amount = amountCell(cell, row, column, style, names, assumes, context)
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
  const rows = headRows + lines.length
  return {
    table: { ...frame, kind: "table", columns: columnsOf(leaves, cells, headRows), headRows, rows, cells },
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
  return names.map(anchorName).join(".")
}

function anchorName(name: string): string {
  return /^[\w\u4e00-\u9fff]*$/.test(name) ? name : name.replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-+|-+$/g, "")
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
  { leaf, row, coordinate, asked, value }: FilledCell,
  at: number,
  column: number,
  style: PrintStyle,
  names: KeyNames,
  assumes: boolean,
  context: StatementContext,
) {
  const { text, number } = printedFigure(value, leaf.column, style)
  const rowKey = names.row(row)
  const columnKey = names.column(rowKey, leaf.key)
  const measure = leaf.column.measure ?? "amount"
  const assumed = text === "" || !assumes ? [] : (joinedAmount(asked, context)?.assumed ?? [])
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
    cells.push({
      row: at,
      column,
      rowSpan: 1,
      columnSpan: span,
      text,
      ...(indent > 0 ? { indent } : {}),
      ...(row?.kind === "total" ? { strong: true as const, align: "centre" as const } : {}),
    })
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
    if (addedUp(lines, sum) !== total) continue
    const slots = partsOfSum(sum).flatMap((p) => {
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
