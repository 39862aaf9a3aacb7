import type { Coordinate } from "#fiscal"
import type { Figure } from "#identities"
import type { RecognisedRow, RecognisedTable } from "#recognition"
import type { Statutes } from "#statutes"

/** The figures of one economic section (款, five digits) in a table, in the columns asked for. */
export interface SectionMoney {
  readonly code: string
  readonly name: string
  /** One figure a row; a section may stand in several rows beside different governmental codes. */
  readonly figures: readonly Figure[]
}

/** Tables that list economic sections. `basic`: of basic expenditure only; else of all expenditure. @zh 按经济分类列示的表 */
export function economicTables(
  tables: readonly RecognisedTable[],
  statutes: Statutes,
  basic: boolean,
): RecognisedTable[] {
  return tables.filter((table) => {
    const form = statutes.form(table.form)
    if (form?.rows !== "economic" || form.coordinate.topic !== undefined || form.coordinate.procurement !== undefined)
      return false
    return (form.coordinate.nature === "basic") === basic && (basic || form.coordinate.nature === undefined)
  })
}

/**
 * The sections of a table with the money of the columns whose meaning is `wanted`, by code. The first printed figure
 * of a row counts: 合计 stands before 人员经费 and 公用经费.
 */
export function sectionsOf(
  table: RecognisedTable,
  wanted: (coordinate: Coordinate) => boolean,
): ReadonlyMap<string, SectionMoney> {
  const result = new Map<string, { code: string; name: string; figures: Figure[] }>()
  const byRow = figuresByRow(table, wanted)
  for (const row of table.rows) {
    if (!isSubject(row) || row.key.length !== 5) continue
    const own = byRow.get(rowId(row.index, row.key))
    const figure = own?.find((f) => !f.blank) ?? own?.[0]
    if (!figure) continue
    const section = result.get(row.key)
    if (section) section.figures.push(figure)
    else result.set(row.key, { code: row.key, name: row.label, figures: [figure] })
  }
  return result
}

/** Whether the sections make up what the table prints above them; a table read in part proves nothing by what it lacks. */
export function areComplete(table: RecognisedTable, wanted: (coordinate: Coordinate) => boolean): boolean {
  if (table.unmapped.length > 0 || table.columns.some((c) => c.role.kind === "unknown")) return false
  const byRow = figuresByRow(table, wanted)
  const first = (row: RecognisedRow) => byRow.get(rowId(row.index, row.key))?.find((f) => !f.blank)
  const sections = [...sectionsOf(table, wanted).values()].flatMap((s) => s.figures)
  const classes = table.rows.filter((r) => isSubject(r) && r.key.length === 3).map(first)
  const totals = table.rows.filter((r) => r.kind === "total").map(first)
  const wholes = (classes.some(Boolean) ? classes : totals.slice(0, 1)).filter((f): f is Figure => f !== undefined)
  if (wholes.length === 0) return false
  const ulp = Math.max(1, ...wholes.map((f) => f.quantity.ulp))
  return Math.abs(sum(sections) - sum(wholes)) <= ulp * (sections.length + wholes.length)
}

/** Sum of the printed values in fen. */
export function sum(figures: readonly Figure[]): number {
  return figures.reduce((total, f) => total + f.quantity.value, 0)
}

function figuresByRow(
  table: RecognisedTable,
  wanted: (coordinate: Coordinate) => boolean,
): ReadonlyMap<string, readonly Figure[]> {
  const result = new Map<string, Figure[]>()
  for (const figure of table.figures) {
    if (figure.origin.kind !== "cell" || !wanted(figure.coordinate)) continue
    const id = rowId(figure.place.row!, figure.origin.rowKey)
    const own = result.get(id)
    if (own) own.push(figure)
    else result.set(id, [figure])
  }
  return result
}

function isSubject(row: RecognisedRow): boolean {
  return row.kind === "item" && row.codeKind === "economicDepartment" && /^\d+$/.test(row.key)
}

function rowId(row: number, key: string): string {
  return `${row}:${key}`
}
