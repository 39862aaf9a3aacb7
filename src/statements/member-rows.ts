import type { Coordinate } from "#fiscal"
import type { CellPart, LayoutRow } from "#statutes"
import { normaliseLabel } from "#statutes"
import { cellCoordinate } from "./meaning.ts"
import { projectRows } from "./project-rows.ts"
import { labelKey, memberLabel, type Nesting, type PlannedRow, planned } from "./row-plan.ts"
import type { StatementContext } from "./statement-context.ts"

type Subjects = "function" | "economicDepartment" | "economicGovernment"

/** Rows that stand for the members of a dimension with money under the table's coordinate: units, subjects, projects. */
export function planMembers(
  row: LayoutRow,
  base: Coordinate,
  context: StatementContext,
  nesting: Nesting,
): readonly PlannedRow[] {
  const under = cellCoordinate(row.from ?? base, { ...nesting.asked, ...row.at })
  if (row.each === "unit") return unitRows(row, base, under, context)
  if (row.each === "project") return projectRows(row, under, context, nesting)
  return subjectRows(row, row.each as Subjects, under, base, context, nesting)
}

const usualLevels: Readonly<Record<Subjects, readonly number[]>> = {
  function: [7],
  economicDepartment: [5],
  economicGovernment: [5],
}

function subjectRows(
  row: LayoutRow,
  dimension: Subjects,
  under: Coordinate,
  base: Coordinate,
  context: StatementContext,
  nesting: Nesting,
): PlannedRow[] {
  const { book, statutes } = context
  const levels = row.levels ?? usualLevels[dimension]
  const codes = levels
    .flatMap((digits) => book.members(dimension, under, digits as 3 | 5 | 7))
    .filter((code) => levels.includes(code.length))
    .sort()
  const rows: PlannedRow[] = []
  for (const code of codes) {
    const member: Coordinate = { ...row.at, [dimension]: code }
    const pairs = row.pairs && code.length === 5 ? book.members("economicGovernment", { ...under, ...member }, 5) : []
    const name = statutes.classifications[dimension].byCode(code)?.name ?? code
    const asked = { ...nesting.asked, ...member }
    const level = (row.level ?? (nesting.level ?? 0) + 1) + Math.max(0, levels.indexOf(code.length))
    if (row.rows) {
      // subjects that head their projects have no meaning of their own beside them
      rows.push({ ...groupOf(name, asked, level), at: { topic: `${normaliseLabel(name)}#` } })
      for (const child of row.rows)
        rows.push(...planned(child, base, context, { ...nesting, asked, level, subject: code }))
      continue
    }
    const text = row.label === undefined ? undefined : memberLabel(row.label, rows.length + 1, name)
    const plan = (government?: string): PlannedRow => ({
      kind: "item",
      level,
      ofWhich: false,
      texts: subjectTexts(code, name, government, row.repeatUnit ? nesting.unit : undefined, context),
      ...(text === undefined ? {} : { label: { text } }),
      at: member,
      asked: [{ ...asked, ...(government === undefined ? {} : { economicGovernment: government }) }],
      key: text === undefined ? code : labelKey(text),
      ...(text === undefined ? { rowKind: dimension } : {}),
      ...(nesting.unit === undefined ? {} : { unit: nesting.unit }),
      ...(government === undefined ? {} : { government }),
      optional: true,
      foot: false,
    })
    if (pairs.length === 0) rows.push(plan())
    else for (const government of pairs) rows.push(plan(government))
  }
  return rows
}

function subjectTexts(
  code: string,
  name: string,
  government: string | undefined,
  unit: string | undefined,
  { statutes }: StatementContext,
): Map<CellPart, string> {
  const texts = new Map<CellPart, string>([
    ["code", code],
    ["class", code.slice(0, 3)],
    ["section", code.slice(3, 5)],
    ["item", code.slice(5)],
    ["name", name],
  ])
  if (unit !== undefined) texts.set("unit-code", unit)
  if (government !== undefined) {
    texts.set("government-code", government)
    texts.set("government-class", government.slice(0, 3))
    texts.set("government-section", government.slice(3))
    texts.set("government-name", statutes.classifications.economicGovernment.byCode(government)?.name ?? government)
  }
  return texts
}

function groupOf(name: string, asked: Coordinate, level: number): PlannedRow {
  return {
    kind: "item",
    level,
    ofWhich: false,
    texts: new Map<CellPart, string>([["name", name]]),
    at: {},
    asked: [asked],
    key: normaliseLabel(name),
    rowKind: "group",
    optional: true,
    foot: false,
  }
}

/** The department's row, then its units', each with the rows below it. */
function unitRows(row: LayoutRow, base: Coordinate, under: Coordinate, context: StatementContext): PlannedRow[] {
  const { book, ledger } = context
  const { publisher } = ledger
  const levels = row.levels ?? [3, 6]
  const codes = book.members("unit", under)
  const rows: PlannedRow[] = []
  const units = codes.length > 0 ? codes : []
  if (units.length === 0) return rows
  const departmentCode = publisher.departmentCode ?? (publisher.level === "department" ? publisher.code : undefined)
  const hasDepartment = levels.includes(3) && departmentCode !== undefined
  if (hasDepartment) rows.push(unitRow(departmentCode, publisher.department ?? publisher.name, 1, {}, row.at ?? {}))
  const level = hasDepartment ? 2 : 1
  const below = (unit: string | undefined, asked: Coordinate, depth: number) =>
    (row.rows ?? []).flatMap((child) =>
      planned(child, base, context, { ...(unit === undefined ? {} : { unit }), asked, level: depth }),
    )
  if (!levels.includes(6) || (row.severalOnly && units.length === 1)) {
    rows.push(...below(hasDepartment ? departmentCode : undefined, row.at ?? {}, hasDepartment ? 1 : 0))
    return rows
  }
  for (const code of units) {
    const asked = { ...row.at, unit: code }
    rows.push(unitRow(code, unitName(code, context), level, { unit: code }, asked))
    rows.push(...below(code, asked, level))
  }
  return rows
}

/** The printed name of a unit: the ledger's, else the publisher's own, else its code. */
export function unitName(code: string, { ledger }: StatementContext): string {
  const { publisher } = ledger
  return (
    ledger.units.find((u) => u.code === code)?.name ??
    (publisher.code === code || ledger.units.length === 0 ? publisher.name : code)
  )
}

function unitRow(code: string, name: string, level: number, at: Coordinate, asked: Coordinate): PlannedRow {
  return {
    kind: "item",
    level,
    ofWhich: false,
    texts: new Map<CellPart, string>([
      ["unit-code", code],
      ["unit-name", name],
    ]),
    at,
    asked: [asked],
    key: /^[0-9A-Z]+$/.test(code) ? code : normaliseLabel(name),
    rowKind: "unit",
    optional: true,
    foot: false,
  }
}
