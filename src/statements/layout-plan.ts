import type { PublishedCell } from "#documents"
import type { Coordinate } from "#fiscal"
import type { Form, Layout, LayoutColumn, LayoutPanel, LayoutRow, Statutes } from "#statutes"
import { askedOf } from "./asked.ts"
import { headCells, type Leaf, leavesOf } from "./head.ts"
import { canonical, cellCoordinate } from "./meaning.ts"
import { type PlannedRow, planned } from "./row-plan.ts"
import { filled, type StatementContext } from "./statement-context.ts"

/** What a layout says by itself, whatever the ledger holds. @zh 版式中与账目无关的部分 */
export interface LayoutPlan {
  readonly leaves: readonly Leaf[]
  readonly head: PublishedHead
  readonly panels: readonly PanelPlan[]
}

/** The printed head over some columns. */
export interface PublishedHead {
  readonly cells: readonly PublishedCell[]
  readonly rows: number
}

/** One panel of a layout: its columns of money and its rows, body before foot. */
export interface PanelPlan {
  readonly panel: LayoutPanel
  /** Coordinate that its rows look for members under. */
  readonly base: Coordinate
  readonly leaves: readonly Leaf[]
  readonly rows: readonly (FixedRows | MemberRows)[]
}

/** Rows that every ledger prints alike. */
export interface FixedRows {
  readonly fixed: readonly FixedRow[]
}

/** Rows that stand for what a ledger holds. */
export interface MemberRows {
  readonly each: LayoutRow
  readonly foot: boolean
}

/** A row with, for every column of money, what is asked and what the answer means. */
export interface FixedRow {
  readonly row: PlannedRow
  readonly asked: readonly (readonly Coordinate[])[]
  readonly coordinates: readonly Coordinate[]
}

interface Known {
  readonly form: Form
  readonly statutes: Statutes
  /** Texts of heads and labels with words to fill in. */
  readonly templates: readonly string[]
  /** By the year and the filled texts. */
  readonly plans: Map<string, LayoutPlan>
}

const known = new WeakMap<Layout, Known>()
/** Plans of one layout that are kept: of so many years and publishers named in its heads. */
const most = 16

/** The plan of a layout, worked out once for all ledgers of a year whose words in its heads are the same. */
export function layoutPlan(context: StatementContext): LayoutPlan {
  const { layout, form, statutes, ledger } = context
  let own = known.get(layout)
  if (own?.form !== form || own.statutes !== statutes) {
    own = { form, statutes, templates: templatesOf(layout), plans: new Map() }
    known.set(layout, own)
  }
  const key = [ledger.publisher.year, ...own.templates.map((text) => filled(text, context))].join("\n")
  let plan = own.plans.get(key)
  if (!plan) {
    if (own.plans.size >= most) own.plans.clear()
    plan = planOf(context)
    own.plans.set(key, plan)
  }
  return plan
}

/** The head over these columns as it is printed. */
export function publishedHead(leaves: readonly Leaf[], context: StatementContext): PublishedHead {
  const { cells, rows } = headCells(leaves, context)
  return { cells: cells.map((cell) => ({ ...cell, align: "centre", strong: true })), rows }
}

function planOf(context: StatementContext): LayoutPlan {
  const { layout, form } = context
  const panels = layout.panels ?? []
  const leaves = leavesOf(panels, context)
  return {
    leaves,
    head: publishedHead(leaves, context),
    panels: panels.map((panel, index) => {
      const own = leaves.filter((leaf) => leaf.panel === index && leaf.money)
      const base = cellCoordinate({ ...(layout.coordinate ?? form.coordinate), ...layout.scope }, panel.at ?? {})
      const rowsOf = (row: LayoutRow, foot: boolean): FixedRows | MemberRows =>
        row.each === undefined
          ? {
              fixed: planned(row, base, context, {}).map((one) => fixedRow(foot ? { ...one, foot } : one, own, layout)),
            }
          : { each: row, foot }
      const body = panel.rows.map((row) => rowsOf(row, false))
      const foot = (panel.foot ?? []).map((row) => rowsOf(row, true))
      return { panel, base, leaves: own, rows: [...body, ...foot] }
    }),
  }
}

function fixedRow(row: PlannedRow, leaves: readonly Leaf[], layout: Layout): FixedRow {
  const money = row.kind === "blank" ? [] : leaves
  return {
    row,
    asked: money.map((leaf) => askedOf(leaf, row, layout)),
    coordinates: money.map((leaf) => canonical(cellCoordinate(leaf.coordinate, row.at))),
  }
}

function templatesOf({ heads, panels }: Layout): readonly string[] {
  const texts = new Set(Object.values(heads ?? {}))
  const ofColumn = ({ head, columns }: LayoutColumn) => {
    if (head !== undefined) texts.add(head)
    columns?.forEach(ofColumn)
  }
  for (const { columns, rows, foot } of panels ?? []) {
    columns.forEach(ofColumn)
    for (const row of [...rows, ...(foot ?? [])])
      if (row.each === undefined && row.list === undefined && row.label !== undefined) texts.add(row.label)
  }
  return [...texts].filter((text) => text.includes("{"))
}
