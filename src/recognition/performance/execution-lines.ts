import { type Coordinate, withDimensions } from "#fiscal"
import { type DisplayUnit, printedNumber } from "#money"
import { amountFigure, atOnePrecision, type FigureSeat, partCoordinate, partNames, pointFigure } from "./cell-figure.ts"
import { type ExecutionRole, executionRole, moneyPart, weightInBrackets } from "./heads.ts"
import type { ExecutionLine } from "./performance-table.ts"
import { type Sheet, type SheetCell, type SheetRow, slotAt } from "./sheet.ts"

const roleNames: Readonly<Record<ExecutionRole, string>> = {
  initial: "年初预算数",
  adjusted: "全年预算数",
  executed: "全年执行数",
  weight: "分值",
  rate: "执行率",
  score: "得分",
}

/** The head above a self-evaluation's money: columns by role; undefined when the row is no such head. */
export function executionColumns(row: SheetRow): ReadonlyMap<ExecutionRole, number> | undefined {
  const found = new Map<ExecutionRole, number>()
  for (const { label, column } of row.cells) {
    const role = executionRole(label)
    // 年度预算数 may stand at the left, over the lines' names: the one behind 年初预算 is meant.
    const before = role === "adjusted" && found.has("initial") && (found.get(role) ?? column) < found.get("initial")!
    if (role && (!found.has(role) || before)) found.set(role, column)
  }
  return found.has("executed") && (found.has("adjusted") || found.has("initial")) ? found : undefined
}

/**
 * Reads the money of a self-evaluation below its head: one line a source. The year's initial budget has the phase
 * approved, the full-year budget adjusted; what was executed is the outturn of the accounts.
 * @zh 年初预算数、全年预算数、全年执行数、分值、执行率、得分
 */
export function executionLines(
  sheet: Sheet,
  head: number,
  project: string,
  unit: DisplayUnit,
  form: string,
): { readonly lines: ExecutionLine[]; readonly used: ReadonlySet<SheetRow> } {
  const columns = executionColumns(sheet.rows[head]!)!
  const used = new Set<SheetRow>([sheet.rows[head]!])
  const base: Coordinate = { flow: "expenditure", nature: "project", ...(project ? { project } : {}) }
  const seatOf = (role: ExecutionRole, part: ExecutionLine["part"]): FigureSeat => ({
    form,
    rowKey: `${project}/${part}`,
    columnKey: role,
    label: `${sheet.title} · ${project} · ${partNames[part]} · ${roleNames[role]}`,
  })
  const lines: ExecutionLine[] = []
  for (const row of sheet.rows.slice(head + 1)) {
    const named = row.cells.find((c) => moneyPart(c.label) !== undefined)
    const label = named ?? (lines.length === 0 && isUnnamed(row, columns) ? sheet.rows[head]!.cells[0] : undefined)
    if (!label) {
      if (used.size > 1) break
      continue
    }
    used.add(row)
    const part = named ? moneyPart(named.label)! : "total"
    const values = named ? row.cells.filter((c) => c.column > named.column) : row.cells
    const shift = shiftOf(values, columns)
    const of = (role: ExecutionRole): { text: string; place: SheetCell["place"]; seat: FigureSeat } | undefined => {
      const at = columns.get(role)
      if (at === undefined) return undefined
      const column = slotAt(row, at + shift)
      const cell = values.find((c) => c.column === column)
      return { text: cell?.text ?? "", place: { block: row.block, row: row.row, column }, seat: seatOf(role, part) }
    }
    const amount = (role: "initial" | "adjusted" | "executed", phase: string | null) => {
      const cell = of(role)
      const figure =
        cell &&
        amountFigure(cell.text, cell.place, unit, withDimensions(partCoordinate(part, base), { phase }), cell.seat)
      return figure ? { [role]: figure } : {}
    }
    const points = (role: "weight" | "rate" | "score") => {
      const cell =
        of(role) ??
        (role === "weight" && part === "total" ? weightInHead(sheet.rows[head]!, seatOf(role, part)) : undefined)
      const measure = role === "rate" ? "completion" : role
      const figure = cell && pointFigure(measure, cell.text, cell.place, project ? { project } : {}, cell.seat)
      return figure ? { [role]: figure } : {}
    }
    lines.push({
      part,
      label: { text: label.text, place: label.place },
      ...amount("initial", "approved"),
      ...amount("adjusted", "adjusted"),
      ...amount("executed", null),
      ...points("weight"),
      ...points("rate"),
      ...points("score"),
    })
  }
  return { lines: refinedLines(lines), used }
}

/**
 * The money of a form that prints each amount beside its label instead of below a head: 当年预算数（元） | 1,250,000.00.
 * A unit told in a label is that amount's.
 */
export function besideLabels(
  rows: readonly SheetRow[],
  title: string,
  project: string,
  unit: DisplayUnit,
  form: string,
): ExecutionLine[] {
  const base: Coordinate = { flow: "expenditure", nature: "project", ...(project ? { project } : {}) }
  const phases = { initial: "approved", adjusted: "adjusted", executed: null } as const
  let line: ExecutionLine | undefined
  for (const row of rows)
    for (const [index, label] of row.cells.entries()) {
      const role = executionRole(label.label)
      const value = row.cells[index + 1]
      if (!role || !value || role === "weight" || role === "score" || line?.[role]) continue
      const seat = {
        form,
        rowKey: `${project}/total`,
        columnKey: role,
        label: `${title} · ${project} · ${partNames.total} · ${roleNames[role]}`,
      }
      const own = /\((万元|亿元|千元|元)\)/.exec(label.label)?.[1] as DisplayUnit | undefined
      const figure =
        role === "rate"
          ? pointFigure("completion", value.text, value.place, project ? { project } : {}, seat)
          : amountFigure(value.text, value.place, own ?? unit, withDimensions(base, { phase: phases[role] }), seat)
      if (!figure || figure.blank) continue
      line = { part: "total", label: { text: label.text, place: label.place }, ...line, [role]: figure }
    }
  return line?.executed && (line.adjusted || line.initial) ? [line] : []
}

/** A form with a single line of money leaves it unnamed: nothing but numbers, each below a head. */
function isUnnamed(row: SheetRow, columns: ReadonlyMap<ExecutionRole, number>): boolean {
  const heads = new Set(columns.values())
  return (
    row.cells.length >= 2 &&
    row.cells.every((c) => heads.has(c.column) && printedNumber(c.label.replace(/%$/, "")) !== undefined)
  )
}

/** The weight of the whole block, told in its head where no column prints it: 预算执行情况（20分）, 得分（20分*执行率）. */
function weightInHead(head: SheetRow, seat: FigureSeat) {
  for (const { text, place } of head.cells) {
    const span = weightInBrackets(text)
    if (span) return { text: text.slice(...span), place: { ...place, span }, seat }
  }
  return undefined
}

function refinedLines(lines: readonly ExecutionLine[]): ExecutionLine[] {
  const columns = ["initial", "adjusted", "executed"] as const
  const figures = atOnePrecision(lines.flatMap((line) => columns.flatMap((column) => line[column] ?? [])))
  return lines.map((line) => {
    const amounts = columns.flatMap((column) => (line[column] ? [[column, figures.get(line[column])!] as const] : []))
    return { ...line, ...Object.fromEntries(amounts) }
  })
}

/** How many columns a line stands aside from its head: the shift at which most values meet a column. */
export function shiftOf(values: readonly SheetCell[], columns: ReadonlyMap<string, number>): number {
  const heads = new Set(columns.values())
  let best = { shift: 0, met: -1 }
  for (const shift of [0, 1, -1, 2, -2]) {
    const met = values.filter((c) => heads.has(c.column - shift)).length
    if (met > best.met) best = { shift, met }
  }
  return best.shift
}
