import type { Ledger } from "#ledger"
import { anchorOf } from "./anchor.ts"
import type { TableFrame } from "./published-table.ts"
import { filled, type StatementContext } from "./statement-context.ts"

/** What stands around a table: caption, title, owner, unit, notes, the name of its sheet. */
export function frameOf(context: StatementContext): TableFrame {
  const { layout, form, table, unit, project } = context
  const title = filled(layout.title, context)
  const caption = layout.caption ?? table.number
  return {
    anchor: anchorOf(
      "table",
      form.id,
      ...(table.number === undefined ? [] : [table.number]),
      ...(project === undefined ? [] : [project]),
    ),
    ...(caption ? { caption: filled(caption, context) } : {}),
    title,
    ...(layout.owner ? { owner: filled(layout.owner, context) } : {}),
    ...(layout.unitLine === "" ? {} : { unit: layout.unitLine ?? `单位：${unit}` }),
    sheet: sheetName(context, title),
    notes: (layout.notes ?? []).map((note) => filled(note, context)),
    bookmark: true,
  }
}

/** At most 31 characters, none of []:*?/\, and no two of one package alike: the table's position and its title. */
function sheetName(context: StatementContext, title: string): string {
  const { table, position, project, ledger } = context
  const nth = project === undefined ? "" : `-${projectNumber(ledger, project)}`
  const number = table.number ?? String(position).padStart(2, "0")
  const bare = title.replace(/^\d{4}年(?:度)?/, "").replace(/[“”"'[\]:*?/\\：？＊]/g, "")
  return `${number}${nth} ${bare}`.slice(0, 31).trimEnd()
}

const numbers = new WeakMap<Ledger, ReadonlyMap<string, number>>()

/** The place of a project among the ledger's, from 1. */
function projectNumber(ledger: Ledger, project: string): number {
  let known = numbers.get(ledger)
  if (!known) {
    known = new Map(ledger.projects.map((p, i) => [p.code, i + 1]))
    numbers.set(ledger, known)
  }
  return known.get(project) ?? 0
}
