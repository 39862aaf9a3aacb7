import type { Coordinate } from "#fiscal"
import { type DisplayUnit, displayUnit, printedNumber } from "#money"
import { amountFigure, partCoordinate, partNames, withPrecision } from "./cell-figure.ts"
import { moneyPart } from "./heads.ts"
import type { MoneyLine } from "./performance-table.ts"
import { type Sheet, type SheetCell, type SheetRow, slotAt } from "./sheet.ts"

/** The unit named in a sheet's own heads, e.g. 项目资金（万元）; undefined when it names none. */
export function unitIn(rows: readonly SheetRow[]): DisplayUnit | undefined {
  for (const row of rows.slice(0, 12))
    for (const cell of row.cells) {
      const match = /(?:资金|金额|总额|预算|单位[:]?).{0,6}?\(?(?:单位[:])?(万元|亿元|千元|百元|元)\)?$/.exec(
        cell.label,
      )
      const unit = match && cell.label.length < 24 ? displayUnit(match[1]!) : undefined
      if (unit) return unit
    }
  return undefined
}

const isNumber = (cell: SheetCell) => printedNumber(cell.label.replace(/(?:万|亿|千)?元$/, "")) !== undefined

/**
 * Lines of money that name their part: a label, then its amount. Two labels in a row, each with an amount, stand for
 * the whole term and the year. An amount left blank is a blank figure in the column where the other lines print it.
 * @zh 项目资金
 */
export function moneyLines(
  sheet: Sheet,
  rows: readonly SheetRow[],
  unit: DisplayUnit,
  base: Coordinate,
  form: string,
  name: string,
): { readonly lines: MoneyLine[]; readonly term: MoneyLine[]; readonly used: ReadonlySet<SheetRow> } {
  const found: {
    row: SheetRow
    index: number
    label: SheetCell
    part: MoneyLine["part"]
    value?: SheetCell
    second: boolean
  }[] = []
  for (const row of rows) {
    // A project may itself be called 「结转资金」.
    if (/^(?:项目|部门|单位|专项)(?:\(.*\))?名称/.test(row.cells[0]?.label ?? "")) continue
    const labels = row.cells.flatMap((cell, index) => {
      const part = isNumber(cell) ? undefined : moneyPart(cell.label)
      return part ? [{ cell, index, part }] : []
    })
    for (const [order, { cell, index, part }] of labels.entries()) {
      const next = row.cells[index + 1]
      const value = next && isNumber(next) ? next : undefined
      found.push({ row, index, label: cell, part, second: order > 0, ...(value ? { value } : {}) })
    }
  }
  const columns = [false, true].map((second) => found.find((f) => f.second === second && f.value)?.value?.column)
  const paired = found.some((f) => f.second)
  const lines: MoneyLine[] = []
  const term: MoneyLine[] = []
  for (const { row, label, part, value, second } of found) {
    const column =
      value?.column ??
      slotAt(row, columns[second ? 1 : 0] ?? Math.min(label.column + 1, row.columns - 1), label.column + 1)
    const place = { block: row.block, row: row.row, column }
    const whole = paired && !second
    const coordinate = partCoordinate(part, whole ? { ...base, year: "term" } : base)
    const figure = amountFigure(value?.text ?? "", place, unit, coordinate, {
      form,
      rowKey: `${name}/${part}`,
      columnKey: whole ? "term" : "amount",
      label: `${sheet.title} · ${name} · ${partNames[part]}`,
    })
    if (figure) (whole ? term : lines).push({ part, label: { text: label.text, place: label.place }, figure })
  }
  return { lines: withPrecision(lines), term: withPrecision(term), used: new Set(found.map((f) => f.row)) }
}
