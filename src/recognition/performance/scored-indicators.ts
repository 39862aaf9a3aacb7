import type { Place } from "#documents"
import type { Figure } from "#identities"
import { pointFigure } from "./cell-figure.ts"
import type { IndicatorRole } from "./heads.ts"
import { levelWeight } from "./level-weights.ts"
import { type IndicatorRow, indicatorRows } from "./indicator-rows.ts"
import type { ScoredIndicator } from "./performance-table.ts"
import { lettersOnly } from "./plain-text.ts"
import { type SheetRow, slotAt } from "./sheet.ts"
import { type IndicatorBlock, indicatorOf } from "./target-indicators.ts"

/** Indicators with their points, and the foot that sums them. */
export interface Scores {
  readonly indicators: ScoredIndicator[]
  readonly totalWeight?: Figure
  readonly totalScore?: Figure
}

/** Reads the scored indicators of a self-evaluation. */
export function scoredIndicators(block: IndicatorBlock, title: string, project: string, form: string): Scores {
  const rows = indicatorRows(block.rows, block.columns)
  const indicators = rows.flatMap((row, index) => {
    const indicator = scored(row, rows, block, title, project, form, index)
    return indicator ? [indicator] : []
  })
  const total = block.totals.at(-1)
  return { indicators, ...(total ? totalsOf(total, block, title, project, form) : {}) }
}

function scored(
  row: IndicatorRow,
  rows: readonly IndicatorRow[],
  block: IndicatorBlock,
  title: string,
  project: string,
  form: string,
  index: number,
): ScoredIndicator | undefined {
  const indicator = indicatorOf(row)
  if (!indicator) return undefined
  const name = lettersOnly(indicator.name.text).slice(0, 60)
  const weighed = block.columns.some(({ role }) => role === "weight")
  const points = (role: "weight" | "score" | "deviation", columnName: string) => {
    const cell = row.cells.get(role)
    const seat = {
      form,
      rowKey: `${project}/${index}·${name}`,
      columnKey: role,
      label: `${title} · ${project} · ${name} · ${columnName}`,
    }
    const figure = cell
      ? pointFigure(role, cell.text, cell.place, project ? { project } : {}, seat)
      : role === "weight" && !weighed
        ? levelWeight(row, rows, project, seat)
        : undefined
    return figure ? { [role]: figure } : {}
  }
  const text = (role: IndicatorRole) => {
    const cell = row.cells.get(role)
    return cell ? { [role]: { text: row.texts.get(role) ?? cell.text, place: cell.place } } : {}
  }
  const reasonAt = reasonPlace(row, block)
  return {
    ...indicator,
    ...text("actual"),
    ...points("weight", "分值"),
    ...points("score", "得分"),
    ...points("deviation", "偏差度"),
    ...text("reason"),
    ...(reasonAt ? { reasonAt } : {}),
  }
}

function reasonPlace(row: IndicatorRow, block: IndicatorBlock): Place | undefined {
  const printed = row.cells.get("reason")
  if (printed) return printed.place
  const column = block.columns.find((c) => c.role === "reason")?.column
  return column === undefined || column >= row.row.columns
    ? undefined
    : { block: row.row.block, row: row.row.row, column: slotAt(row.row, column) }
}

function totalsOf(row: SheetRow, block: IndicatorBlock, title: string, project: string, form: string) {
  const numbers = row.cells.slice(1)
  const of = (role: "weight" | "score", name: string) => {
    const column = block.columns.find((c) => c.role === role)?.column
    const cell =
      numbers.find((c) => c.column === column) ??
      (numbers.length === 2 ? numbers[role === "weight" ? 0 : 1] : undefined)
    const seat = { form, rowKey: `${project}/total`, columnKey: role, label: `${title} · ${project} · 总分 · ${name}` }
    return cell && pointFigure(role, cell.text, cell.place, project ? { project } : {}, seat)
  }
  const totalWeight = of("weight", "分值")
  const totalScore = of("score", "得分")
  return { ...(totalWeight ? { totalWeight } : {}), ...(totalScore ? { totalScore } : {}) }
}
