import type { Coordinate } from "#fiscal"
import { projectName, type CellPart, type LayoutRow } from "#statutes"
import { unitName } from "./member-rows.ts"
import type { Nesting, PlannedRow } from "./row-plan.ts"
import type { StatementContext } from "./statement-context.ts"

const kinds: readonly (readonly [nature: string, printed: string])[] = [
  ["project.other-operational", "其他运转类"],
  ["project.targeted", "特定目标类"],
]

/**
 * Rows of projects with money under a coordinate, in the ledger's order. A project of both kinds, or of several units,
 * has a row for each; with `grouped` projects stand under their group, groups under the heading.
 */
export function projectRows(
  row: LayoutRow,
  under: Coordinate,
  context: StatementContext,
  nesting: Nesting,
): PlannedRow[] {
  const known = new Map(context.ledger.projects.map((p, i) => [p.code, i]))
  const codes = [...context.book.members("project", under)].sort(
    (a, b) => (known.get(a) ?? known.size) - (known.get(b) ?? known.size) || (a < b ? -1 : 1),
  )
  if (row.grouped !== undefined) return groupedRows(codes, row, context, nesting)
  return codes.flatMap((code) => splitRows(code, under, context, nesting, row))
}

function projectOf(code: string, context: StatementContext) {
  return context.ledger.projects.find((p) => p.code === code)
}

function splitRows(
  code: string,
  under: Coordinate,
  context: StatementContext,
  nesting: Nesting,
  row: LayoutRow,
): PlannedRow[] {
  const { book } = context
  const own: Coordinate = { ...nesting.asked, project: code }
  const present =
    row.split === false ? [] : kinds.filter(([nature]) => book.amount({ ...under, ...own, nature })?.lines.length)
  const natures = present.length > 0 ? present : [[undefined, ""] as const]
  return natures.flatMap(([nature, kind]) => {
    const asked: Coordinate = nature === undefined ? own : { ...own, nature }
    const units = nesting.unit === undefined ? book.members("unit", { ...under, ...asked }) : []
    const parts: readonly (string | undefined)[] = units.length > 1 ? units : [units[0]]
    return parts.map((unit) =>
      projectRow(code, kind, nature, unit, units.length > 1 ? { ...asked, unit: unit! } : asked, context, nesting, row),
    )
  })
}

function projectRow(
  code: string,
  kind: string,
  nature: string | undefined,
  unit: string | undefined,
  asked: Coordinate,
  context: StatementContext,
  nesting: Nesting,
  row: LayoutRow,
): PlannedRow {
  const project = projectOf(code, context)
  const name = project?.name ?? code
  const subject = nesting.subject
    ? [nesting.subject]
    : context.book.members("function", { ...context.form.coordinate, ...asked }, 7)
  return {
    kind: "item",
    level: (nesting.level ?? 0) + 1 + (row.grouped === undefined ? 0 : 2),
    ofWhich: false,
    texts: new Map<CellPart, string>([
      ["project-name", name],
      ["project-code", code],
      ["project-kind", kind],
      ["unit-name", unit === undefined ? context.ledger.publisher.name : unitName(unit, context)],
      ["name", name],
      ["unit-code", nesting.subject === undefined ? "" : (unit ?? nesting.unit ?? "")],
      ["class", (nesting.subject ?? "").slice(0, 3)],
      ["section", (nesting.subject ?? "").slice(3, 5)],
      ["item", (nesting.subject ?? "").slice(5)],
      ["brief", project?.brief ?? project?.purpose ?? name],
      ["project-function", subject[0] ?? ""],
      [
        "project-function-name",
        subject[0] ? (context.statutes.classifications.function.byCode(subject[0])?.name ?? "") : "",
      ],
    ]),
    at: {
      ...(nesting.subject === undefined ? {} : { function: nesting.subject }),
      project: projectName(name),
      ...(nature === undefined ? {} : { nature }),
    },
    asked: [asked],
    key: projectName(name),
    rowKind: "project",
    optional: true,
    foot: false,
  }
}

function groupedRows(
  codes: readonly string[],
  row: LayoutRow,
  context: StatementContext,
  nesting: Nesting,
): PlannedRow[] {
  if (codes.length === 0) return []
  const groups = new Map<string, string[]>()
  for (const code of codes) {
    const project = projectOf(code, context)
    const group = project?.group ?? project?.name ?? code
    const list = groups.get(group)
    if (list) list.push(code)
    else groups.set(group, [code])
  }
  const ask = (list: readonly string[]) => list.map((code): Coordinate => ({ ...nesting.asked, project: code }))
  const depth = nesting.level ?? 0
  const rows: PlannedRow[] = [groupRow(row.grouped!, ask(codes), depth + 1)]
  for (const [name, list] of groups) {
    rows.push(groupRow(name, ask(list), depth + 2))
    for (const code of list)
      rows.push(projectRow(code, "", undefined, undefined, { ...nesting.asked, project: code }, context, nesting, row))
  }
  return rows
}

function groupRow(name: string, asked: readonly Coordinate[], level: number): PlannedRow {
  return {
    kind: "item",
    level,
    ofWhich: false,
    texts: new Map<CellPart, string>([["project-name", name]]),
    at: { project: projectName(name) },
    asked,
    key: projectName(name),
    rowKind: "group",
    optional: true,
    foot: false,
  }
}
