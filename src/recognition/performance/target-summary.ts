import type { Coordinate } from "#fiscal"
import { type DisplayUnit, printedNumber } from "#money"
import { amountFigure, partCoordinate, partNames, withPrecision } from "./cell-figure.ts"
import { moneyPart } from "./heads.ts"
import type {
  MoneyLine,
  MoneyPart,
  SummarisedProject,
  SummarisedUnit,
  TargetIndicator,
  TargetSummary,
} from "./performance-table.ts"
import { projectName } from "./plain-text.ts"
import { type Sheet, type SheetCell, type SheetRow, slotAt } from "./sheet.ts"
import { word } from "./sheet-fields.ts"
import { type PairColumns, pairedIndicators, pairHeads } from "./summary-pairs.ts"

const form = "performance-target-summary"

interface SummaryColumns {
  readonly body: number
  readonly code: number
  readonly name: number
  readonly money: readonly { readonly column: number; readonly part: MoneyPart }[]
  readonly pairs: readonly PairColumns[]
}

/** Reads the summary of project targets; undefined when the sheet is something else. */
export function targetSummary(sheet: Sheet, unit: DisplayUnit): TargetSummary | undefined {
  const columns = summaryColumns(sheet.rows)
  const first = sheet.rows[0]?.cells[0]
  if (!columns || !first) return undefined
  const units: (Omit<SummarisedUnit, "projects"> & { projects: SummarisedProject[] })[] = []
  const projects: (Omit<SummarisedProject, "indicators"> & { indicators: TargetIndicator[] })[] = []
  const seen = new Map<string, number>()
  let owner: (typeof units)[number] | undefined
  let shift = 0
  let block = -1
  for (const row of sheet.rows.slice(columns.body)) {
    if (row.block !== block) {
      shift = 0
      block = row.block
    }
    const lead = row.cells.find((c) => c.column < (columns.money[0]?.column ?? 2))
    const code = lead && /^[0-9A-Z]{3,24}$/i.test(lead.label) ? lead : undefined
    const named = row.cells.find((c) => c !== code && c.column <= columns.name && printedNumber(c.label) === undefined)
    const isProject = code ? code.label.length >= 10 : named !== undefined
    if (code && !isProject) {
      const times = (seen.get(code.label) ?? 0) + 1
      seen.set(code.label, times)
      // A unit's line printed again stands over other projects: its money is not the first line's.
      const unitKey = times > 1 ? `${code.label}#${times}` : code.label
      const base: Coordinate = { flow: "expenditure", nature: "project", unit: unitKey }
      units.push({
        code: word(code),
        ...(named ? { name: word(named) } : {}),
        level: code.label.length <= 3 ? "department" : "unit",
        money: moneyOf(sheet, row, columns, unit, base, unitKey),
        projects: [],
      })
      const last = units.at(-1)!
      if (last.level === "unit" || owner?.level !== "unit") owner = last
      continue
    }
    if (named && isProject && !/^合计$/.test(named.label)) {
      const key = projectName(named.text)
      const base: Coordinate = { flow: "expenditure", nature: "project", project: key }
      const project = {
        ...(code ? { code: word(code) } : {}),
        name: word(named),
        money: moneyOf(sheet, row, columns, unit, base, code?.label ?? key),
        indicators: [] as TargetIndicator[],
      }
      projects.push(project)
      owner?.projects.push(project)
    }
    const project = projects.at(-1)
    if (!project) continue
    const lastMoney = columns.money.at(-1)?.column ?? columns.name
    const rest = row.cells.filter(
      (c) => c !== code && c !== named && !(c.column <= lastMoney + 2 && printedNumber(c.label) !== undefined),
    )
    const read = pairedIndicators(rest, columns.pairs, named && isProject ? undefined : shift)
    shift = read.shift
    project.indicators.push(...read.indicators)
  }
  if (projects.length === 0) return undefined
  return {
    kind: "target-summary",
    title: sheet.title,
    blocks: sheet.blocks,
    at: sheet.titleAt ?? first.place,
    unit,
    units,
    projects,
  }
}

/** Whether a sheet is headed like the summary of targets; with no project below it is the form published empty. */
export function isTargetSummary(sheet: Sheet): boolean {
  return summaryColumns(sheet.rows) !== undefined
}

function summaryColumns(rows: readonly SheetRow[]): SummaryColumns | undefined {
  for (let head = 0; head < Math.min(4, rows.length); head++) {
    const cells = rows[head]!.cells
    const name = cells.find((c) => /项目名称/.test(c.label))
    if (!name) continue
    const code = cells.find((c) => /编码|代码/.test(c.label))
    const heads = rows.slice(head, head + 4)
    const pairs = pairHeads(heads)
    if (!pairs) return undefined
    const money: { column: number; part: MoneyPart }[] = []
    for (const row of heads.slice(0, pairs.rows))
      for (const cell of row.cells) {
        const part = moneyPart(cell.label)
        if (part && !money.some((m) => m.part === part || m.column === cell.column))
          money.push({ column: cell.column, part })
      }
    if (money.length === 0) return undefined
    return { body: head + pairs.rows, code: code?.column ?? name.column, name: name.column, money, pairs: pairs.pairs }
  }
  return undefined
}

function moneyOf(
  sheet: Sheet,
  row: SheetRow,
  columns: SummaryColumns,
  unit: DisplayUnit,
  base: Coordinate,
  key: string,
): MoneyLine[] {
  const amounts = row.cells.filter(
    (c) =>
      c.column > columns.name && c.column <= columns.money.at(-1)!.column + 2 && printedNumber(c.label) !== undefined,
  )
  // A grid a column off: the first amount of a line is its total.
  const aside = amounts[0] && columns.money[0]!.part === "total" ? amounts[0].column - columns.money[0]!.column : 0
  const shift = Math.abs(aside) <= 2 ? aside : 0
  const lines = columns.money.flatMap(({ column: headed, part }): MoneyLine[] => {
    const column = slotAt(row, headed + shift)
    const cell: SheetCell | undefined = amounts.find((c) => c.column === column)
    const place = { block: row.block, row: row.row, column }
    const coordinate = partCoordinate(part, base)
    const figure = amountFigure(cell?.text ?? "", place, unit, coordinate, {
      form,
      rowKey: key,
      columnKey: part,
      label: `${sheet.title} · ${key} · ${partNames[part]}`,
    })
    if (!figure) return []
    return [{ part, label: { text: partNames[part], place }, figure }]
  })
  return withPrecision(lines)
}
