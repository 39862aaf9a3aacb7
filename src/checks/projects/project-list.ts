import type { Place } from "#documents"
import type { Figure } from "#identities"
import type { PerformanceTable, Recognition, RecognisedTable, SummarisedProject } from "#recognition"

/** A project with its money, in the list of projects or among the targets. @zh 项目 */
export interface ListedProject {
  readonly name: string
  readonly at: Place
  readonly code?: string
  readonly money?: Figure
  /** Title of the table it stands in. */
  readonly table: string
}

/** The projects of the document's lists of projects; groups and units are not projects. */
export function listedProjects(recognition: Recognition): ListedProject[] {
  return projectTables(recognition).flatMap((table) => {
    const totals = new Map<number, Figure>()
    for (const figure of table.figures)
      if (isTotal(figure) && !totals.has(figure.place.row!)) totals.set(figure.place.row!, figure)
    return table.rows.flatMap((row): ListedProject[] => {
      if (row.kind !== "item" || row.codeKind !== "project") return []
      const money = totals.get(row.index)
      return [
        {
          name: row.label,
          at: row.labelAt,
          table: table.title,
          ...(row.code ? { code: row.code } : {}),
          ...(money ? { money } : {}),
        },
      ]
    })
  })
}

/** Lists of projects: a row a project. */
export function projectTables(recognition: Recognition): RecognisedTable[] {
  return recognition.tables.filter((t) =>
    t.rows.some((r) => r.kind === "item" && r.codeKind === "project" && r.coordinate.project !== undefined),
  )
}

/** A row's money of all sources. */
export function totalOf(table: RecognisedTable, row: number): Figure | undefined {
  return table.figures.find((f) => f.place.row === row && isTotal(f))
}

function isTotal({ coordinate, blank }: Figure): boolean {
  return coordinate.source === undefined && coordinate.vintage === undefined && !blank
}

/**
 * The projects that have targets, in sheets of their own or in the summary. A summary printed twice counts once; a
 * sheet for the whole department is no project's.
 */
export function targetedProjects(recognition: Recognition): ListedProject[] {
  return (recognition.performance ?? []).flatMap((table): ListedProject[] => {
    if (table.kind === "target-sheet") return sheetProject(table, recognition)
    if (table.kind !== "target-summary") return []
    const again = new Set(repeatedUnits(table).flatMap((unit) => unit.projects))
    return table.projects.filter((p) => !again.has(p)).map((p) => fromSummary(p, table.title))
  })
}

/** Lines of a summary's units that stand in it a second time, with the projects below them. */
export function repeatedUnits(
  table: Extract<PerformanceTable, { kind: "target-summary" }>,
): (typeof table.units)[number][] {
  const seen = new Set<string>()
  return table.units.filter((unit) => {
    const code = unit.code.text.replace(/\s+/g, "")
    if (seen.has(code)) return true
    seen.add(code)
    return false
  })
}

function fromSummary(project: SummarisedProject, table: string): ListedProject {
  const money = project.money.find((m) => m.part === "total")?.figure
  return {
    name: project.name.text,
    at: project.name.place,
    table,
    ...(project.code ? { code: project.code.text.replace(/\s+/g, "") } : {}),
    ...(money && !money.blank ? { money } : {}),
  }
}

function sheetProject(
  table: Extract<PerformanceTable, { kind: "target-sheet" }>,
  { profile }: Recognition,
): ListedProject[] {
  const name = table.project?.text.trim()
  if (!table.project || !name || /总体|整体/.test(table.title) || name === profile.unit) return []
  const money = table.money.find((m) => m.part === "total")?.figure
  return [{ name, at: table.project.place, table: table.title, ...(money && !money.blank ? { money } : {}) }]
}
