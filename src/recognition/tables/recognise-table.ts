import type { Place, TableBlock } from "#documents"
import type { DocumentKind } from "#fiscal"
import type { DisplayUnit } from "#money"
import { type Form, type Statutes, splitOrdinal } from "#statutes"
import type { CodeKind, RecognisedColumn, RecognisedRow, RecognisedTable, Unrecognised } from "../recognition.ts"
import { codedRows, type PanelInput } from "./coded-rows.ts"
import { columnsOf } from "./columns.ts"
import { withContentRoles } from "./content-roles.ts"
import { distinctClasses, distinctRows } from "./distinct-rows.ts"
import { asEconomic } from "./economic-panel.ts"
import { figuresOf } from "./figures.ts"
import { fixedRows } from "./fixed-rows.ts"
import { matchForm } from "./form-match.ts"
import { type Grid, gridOf } from "./grid.ts"
import { headOf } from "./head.ts"
import { isMisread } from "./misread.ts"
import { nestedRows } from "./nested-rows.ts"
import { projectRows } from "./project-rows.ts"
import { repairsOf } from "./repair.ts"
import { classesOf, sideOf } from "./side.ts"

/** What is known of a table before it is read. */
export interface TableContext {
  readonly title: string | undefined
  readonly titleAt: Place
  readonly unit: DisplayUnit
  readonly kind: DocumentKind | undefined
  readonly notes: readonly Place[]
  readonly emptyStatement?: Place
  readonly statutes: Statutes
  readonly fiscalYear?: number | undefined
  /** Cells of the source know their place (a ruled page, a workbook): no value is moved by conversion. */
  readonly exactCells: boolean
}

/** Reads one table: names its form, gives rows and columns their meaning and cells their figures. */
export function recogniseTable(
  table: TableBlock,
  block: number,
  context: TableContext,
): RecognisedTable | Unrecognised {
  const { statutes } = context
  const grid = gridOf(table)
  const head = headOf(grid, statutes.lexicon)
  const caption = head.captionRows.map((r) => grid.cell(r, 0).text).find((text) => /表/.test(text))
  const title = caption && !context.title?.includes("表") ? caption : context.title
  const match =
    matchForm(title, grid, head, context.kind, statutes) ??
    (caption ? matchForm(caption, grid, head, context.kind, statutes) : undefined)
  if (!match)
    return {
      block,
      reason: title ? `表题“${title.slice(0, 40)}”与已知报表都不相符` : "没有表题，表头也不足以判断是哪张表",
    }
  const { form } = match
  const base = {
    form: form.id,
    block,
    title: (title ?? form.name.zh).replace(/\s+/g, ""),
    titleAt: context.titleAt,
    unit: context.unit,
    notes: context.notes,
  }
  const statement = context.emptyStatement ? { emptyStatement: context.emptyStatement } : {}
  if (form.rows === "none")
    return {
      ...base,
      ...statement,
      columns: [],
      rows: [],
      figures: [],
      unmapped: [],
      repairs: [],
      empty: isEmpty(grid, head.bodyStart),
    }
  const columns = withContentRoles(
    columnsOf(grid, head, form, statutes.lexicon, { fiscalYear: context.fiscalYear, kind: context.kind ?? form.kind }),
    grid,
    head.bodyStart,
    form,
  )
  const read = totalsAcrossPanels(rowsOf(grid, block, head.bodyStart, columns, form, statutes))
  const rows = form.rows === "fixed" ? distinctClasses(read) : distinctRows(read)
  const plain = figuresOf({ grid, form, block, title: base.title, unit: context.unit, columns, rows, moved: new Map() })
  const draft: RecognisedTable = {
    ...base,
    ...statement,
    columns,
    rows,
    figures: plain.figures,
    unmapped: plain.unmapped,
    repairs: [],
    empty: !plain.figures.some((f) => !f.blank),
  }
  if (context.exactCells) return isMisread(draft, form, statutes.lexicon) ? withoutFigures(draft) : draft
  const { repairs, moved } = repairsOf(draft, grid, form, statutes.lexicon)
  if (repairs.length === 0) return draft
  const mended = figuresOf({ grid, form, block, title: base.title, unit: context.unit, columns, rows, moved })
  return { ...draft, figures: mended.figures, unmapped: mended.unmapped, repairs }
}

/** A table whose columns were read wrong has no figures to rely on: every number is listed as not understood. */
function withoutFigures(table: RecognisedTable): RecognisedTable {
  const reason = "版面上的列界没有读准，该表的数字不作核对"
  const lost = table.figures.filter((f) => !f.blank).map((f) => ({ at: f.place, reason }))
  return { ...table, figures: [], unmapped: [...table.unmapped, ...lost], empty: false }
}

function rowsOf(
  grid: Grid,
  block: number,
  bodyStart: number,
  columns: readonly RecognisedColumn[],
  form: Form,
  statutes: Statutes,
): RecognisedRow[] {
  const panels = [...new Set(columns.map((c) => c.panel))]
  const rows: RecognisedRow[] = []
  const add = (read: readonly RecognisedRow[]): void => {
    for (const row of read) rows.push(row)
  }
  for (const panel of panels) {
    const own = columns.filter((c) => c.panel === panel)
    if (!own.some((c) => c.role.kind === "amount")) continue
    const input: PanelInput = { grid, block, bodyStart, panel, columns: own, statutes }
    if (form.rows === "single" && own.some((c) => c.role.kind === "code" && c.role.of === "unit"))
      add(codedRows(input, "unit"))
    else if (!own.some((c) => c.role.kind === "name" || c.role.kind === "code")) add(singleRows(input))
    else if (form.rows === "fixed" || (form.rows === "unit" && listsSources(input))) {
      const read = fixedRows(input, form, sideOf(columns, panel, panels.length))
      const classes = classesOf(columns, panel)
      add(classes === "function" ? read : asEconomic(read, classes, statutes))
    } else if (form.rows === "project") add(projectRows(input))
    else if (form.rows === "nested") add(nestedRows(input))
    else if (form.rows === "single") add(listedRows(input, form))
    else add(codedRows(input, mainKind(own, form)))
  }
  return rows
}

/** A revenue table that lists sources one a row, where others have a column for each. */
function listsSources(input: PanelInput): boolean {
  if (input.columns.some((c) => c.role.kind === "code")) return false
  const names = input.columns.filter((c) => c.role.kind === "name")
  let known = 0
  for (let r = input.bodyStart; r < input.grid.rows; r++)
    if (names.some((c) => input.statutes.lexicon.rows[splitOrdinal(input.grid.label(r, c.index)).bare])) known++
  return known >= 2
}

/** What the codes of the rows are about: the form's own classification, or the other economic one where only its codes are printed. */
function mainKind(columns: readonly RecognisedColumn[], form: Form): CodeKind {
  if (form.rows === "unit") return unitOrFunction(columns)
  const wanted = form.rows === "economic" ? "economicDepartment" : "function"
  const codes = columns.flatMap((c) => (c.role.kind === "code" && c.role.of !== "unit" ? [c.role.of] : []))
  return codes.length === 0 || codes.includes(wanted) ? wanted : codes[0]!
}

/** A revenue table by unit in one province is by function in another; its code column says which. */
function unitOrFunction(columns: readonly RecognisedColumn[]): "unit" | "function" {
  return columns.some((c) => c.role.kind === "code" && (c.role.of === "function" || c.role.part !== undefined))
    ? "function"
    : "unit"
}

/**
 * A total whose label stands under one block of a table and whose amount under a later one (公用经费合计 over the
 * second and third block of the basic expenditure accounts) is one row, in the panel of its amount.
 */
function totalsAcrossPanels(rows: readonly RecognisedRow[]): RecognisedRow[] {
  const nameless = rows.filter((r) => r.kind === "total" && r.label === "合计" && r.key === "合计" && r.panel > 0)
  if (nameless.length === 0) return [...rows]
  const taken = new Set<RecognisedRow>()
  const merged = rows.map((row) => {
    if (!nameless.includes(row)) return row
    const named = rows
      .filter(
        (r) =>
          r.index === row.index && r.panel < row.panel && r.kind === "total" && r.coordinate.nature && !taken.has(r),
      )
      .at(-1)
    if (!named) return row
    taken.add(named)
    return { ...named, panel: row.panel }
  })
  return merged.filter((row) => !taken.has(row))
}

/** A form of one row printed as a list: its heads (因公出国（境）费 …) stand one below the other. */
function listedRows(input: PanelInput, form: Form): RecognisedRow[] {
  const { grid, block, panel, columns, statutes } = input
  const rows: RecognisedRow[] = []
  for (let r = input.bodyStart; r < grid.rows; r++) {
    if (grid.repeated(r)) continue
    const named = columns.find((c) => c.role.kind === "name" && grid.own(r, c.index) && grid.label(r, c.index) !== "")
    if (!named) continue
    const bare = splitOrdinal(splitOrdinal(grid.label(r, named.index)).bare.replace(/^其中:?/, "")).bare
    const meaning = form.columns?.[bare] ?? statutes.lexicon.heads[bare]
    if (!meaning) continue
    const at: Place = { block, row: r, column: named.index }
    rows.push({
      index: r,
      panel,
      kind: "item",
      key: bare,
      label: grid.cell(r, named.index).text.replace(/\s+/g, ""),
      codes: [],
      coordinate: meaning,
      level: 1,
      labelAt: at,
    })
  }
  return rows.some((row) => row.coordinate.threePublic !== undefined) ? rows : singleRows(input)
}

function singleRows(input: PanelInput): RecognisedRow[] {
  const rows: RecognisedRow[] = []
  for (let r = input.bodyStart; r < input.grid.rows; r++) {
    if (input.grid.repeated(r) || !input.columns.some((c) => c.role.kind === "amount" && input.grid.number(r, c.index)))
      continue
    const at: Place = { block: input.block, row: r, column: input.columns[0]!.index }
    rows.push({
      index: r,
      panel: input.panel,
      kind: "total",
      key: rows.length === 0 ? "金额" : `金额${rows.length + 1}`,
      label: "金额",
      codes: [],
      coordinate: {},
      level: 0,
      labelAt: at,
    })
  }
  return rows
}

function isEmpty(grid: Grid, bodyStart: number): boolean {
  for (let r = bodyStart; r < grid.rows; r++) for (let c = 0; c < grid.columns; c++) if (grid.number(r, c)) return false
  return true
}
