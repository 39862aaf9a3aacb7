import type { Coordinate } from "#fiscal"
import type { Project } from "#ledger"
import { projectName } from "#statutes"
import { cellCoordinate } from "../meaning.ts"
import type { Statement } from "../statement.ts"
import { filled, type StatementContext } from "../statement-context.ts"
import { frameOf } from "../table-frame.ts"
import { printStyle } from "../published-table.ts"
import { type TextCell, textTable } from "./text-table.ts"

/** A statement of a form whose rows are written one by one. */
export function targetStatement(
  context: StatementContext,
  rows: readonly (readonly TextCell[])[],
  widths: readonly number[],
  more: { readonly headRows?: number; readonly empty?: boolean; readonly orientation?: "landscape" } = {},
): Statement {
  const { form, layout, table, project } = context
  const frame = frameOf(context)
  const made = textTable(rows, widths, frame, printStyle(context), more.headRows ?? 0)
  const statement = layout.empty === undefined ? undefined : filled(layout.empty, context)
  const empty = more.empty === true
  const reason =
    layout.emptyReason === undefined ? statement?.replace(/^(?:注|说明)[:：]/, "") : filled(layout.emptyReason, context)
  return {
    form: form.id,
    ...(table.number === undefined ? {} : { number: table.number }),
    title: frame.title,
    orientation: more.orientation ?? layout.orientation ?? "portrait",
    table: empty && statement !== undefined ? { ...made.table, notes: [...made.table.notes, statement] } : made.table,
    empty,
    ...(empty && reason !== undefined ? { emptyReason: reason } : {}),
    ...(project === undefined ? {} : { project }),
    cells: made.cells,
    assumed: [],
  }
}

/** A cell with the amount of a coordinate. */
export function amountCell(
  context: StatementContext,
  asked: Coordinate,
  rowKey: string,
  columnKey: string,
  span = 1,
  published: Coordinate = asked,
): TextCell {
  const amount = context.book.amount(asked)
  return {
    span,
    money: { fen: amount?.fen, coordinate: published, rowKey, columnKey, amount: () => context.book.amount(asked) },
  }
}

/** The parts of a project's money that target forms print, with the label each form gives them. */
export const projectParts: Readonly<Record<string, Coordinate>> = {
  total: {},
  appropriation: { source: "R1" },
  "special-account": { source: "R2" },
  own: { source: "R3" },
}

/** What is asked for a project's money, and how it is published: by name. */
export function projectCoordinates(project: Project, part: string): { asked: Coordinate; published: Coordinate } {
  const base: Coordinate = { flow: "expenditure", nature: "project", ...projectParts[part] }
  return {
    asked: cellCoordinate(base, { project: project.code }),
    published: cellCoordinate(base, { project: projectName(project.name) }),
  }
}

/** Projects of the publisher that have money, in the ledger's order; those without any only where none has. */
export function fundedProjects({ book, ledger }: StatementContext): readonly Project[] {
  const funded = new Set(book.members("project", { flow: "expenditure", nature: "project" }))
  return ledger.projects.filter((project) => funded.has(project.code))
}
