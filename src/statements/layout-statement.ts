import { conservedSums } from "./conserved-sums.ts"
import { filledTable } from "./fill-table.ts"
import { publishedTable } from "./published-table.ts"
import type { Statement } from "./statement.ts"
import { filled, type StatementContext } from "./statement-context.ts"
import { frameOf } from "./table-frame.ts"

/** Fills a table by its layout; totals that do not hold are reported on the way. */
export function layoutStatement(context: StatementContext): Statement {
  const table = filledTable(context)
  const sums = conservedSums(table, context)
  const { form, layout, project } = context
  const frame = frameOf(context)
  const made = publishedTable(table, sums, frame, context)
  const statement = layout.empty === undefined ? undefined : filled(layout.empty, context)
  const notes = made.empty && statement !== undefined ? [...made.table.notes, statement] : made.table.notes
  const reason =
    layout.emptyReason === undefined ? statement?.replace(/^(?:注|说明)[:：]/, "") : filled(layout.emptyReason, context)
  return {
    form: form.id,
    ...(context.table.number === undefined ? {} : { number: context.table.number }),
    title: frame.title,
    orientation: layout.orientation ?? (made.table.columns.length > 7 ? "landscape" : "portrait"),
    table: { ...made.table, notes },
    empty: made.empty,
    ...(made.empty && reason !== undefined ? { emptyReason: reason } : {}),
    ...(project === undefined ? {} : { project }),
    cells: made.cells,
    assumed: made.assumed,
  }
}
