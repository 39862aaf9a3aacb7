import { printedNumber } from "#money"
import type { Word } from "../claim.ts"
import type { TargetIndicator } from "./performance-table.ts"
import type { SheetCell, SheetRow } from "./sheet.ts"
import { word } from "./sheet-fields.ts"
import { type IndicatorGroup, indicatorGroup, targetValue } from "#performance"

/** A first-level group's two columns in a summary: the indicator and its value. */
export interface PairColumns {
  readonly group: IndicatorGroup | undefined
  readonly first: Word
  readonly name: number
  readonly value: number
}

/** No form has more cells in a row; the rest of a wider row is left out. */
const mostCells = 60

/** Finds the pairs 三级指标 | 指标值 below the groups' heads, and how many rows the head takes. */
export function pairHeads(
  rows: readonly SheetRow[],
): { readonly pairs: PairColumns[]; readonly rows: number } | undefined {
  const names = rows.findIndex(
    (row) => row.cells.filter((c) => /^三级指标|^指标名称|^指标内容/.test(c.label)).length >= 2,
  )
  if (names < 1) return undefined
  const groups = rows
    .slice(0, names)
    .flatMap((row) => row.cells)
    .filter((c) => /指标$/.test(c.label) && indicatorGroup(c.label))
  const pairs: PairColumns[] = []
  const cells = rows[names]!.cells
  for (const [index, cell] of cells.slice(0, mostCells).entries()) {
    if (!/^三级指标|^指标名称|^指标内容/.test(cell.label)) continue
    const value = cells[index + 1]
    if (!value || !/指标值|目标值/.test(value.label)) continue
    const head = groups[pairs.length] ?? cell
    pairs.push({ group: indicatorGroup(head.label), first: word(head), name: cell.column, value: value.column })
  }
  return pairs.length > 0 ? { pairs, rows: names + 1 } : undefined
}

/**
 * Reads a row's pairs. The grid of a converted table is often a column off, page by page or row by row, so the whole
 * row is moved by the shift at which its cells fit best: by content first, then by the shift of the rows above.
 */
export function pairedIndicators(
  printed: readonly SheetCell[],
  columns: readonly PairColumns[],
  shiftAbove: number | undefined,
): { readonly indicators: TargetIndicator[]; readonly shift: number } {
  const cells = printed.slice(0, mostCells)
  const pairs: { name: SheetCell; value?: SheetCell }[] = []
  for (let i = 0; i < cells.length; i++) {
    const next = cells[i + 1]
    const adjacent = next && next.column - cells[i]!.column <= 2
    pairs.push(adjacent ? { name: cells[i]!, value: next } : { name: cells[i]! })
    if (adjacent) i++
  }
  let best = { cost: Number.POSITIVE_INFINITY, shift: shiftAbove ?? 0 }
  for (const shift of [0, 1, -1, 2, -2]) {
    let cost = Math.abs(shift) * 0.3 + (shiftAbove === undefined ? 0 : shift === shiftAbove ? -1 : 0)
    for (const { name, value } of pairs) {
      const column = nearest(columns, name.column - shift)
      cost +=
        Math.abs(name.column - shift - column.name) * 2 + groupMisfit(column.group, name.label, value?.label ?? "")
    }
    if (cost < best.cost) best = { cost, shift }
  }
  const indicators = pairs.map(({ name, value }): TargetIndicator => {
    const column = nearest(columns, name.column - best.shift)
    return {
      first: column.first,
      name: word(name),
      ...(value ? { target: word(value) } : {}),
      value: targetValue(value?.text ?? ""),
    }
  })
  return { indicators, shift: best.shift }
}

function nearest(columns: readonly PairColumns[], column: number): PairColumns {
  return columns.reduce((a, b) => (Math.abs(b.name - column) < Math.abs(a.name - column) ? b : a))
}

function groupMisfit(group: IndicatorGroup | undefined, name: string, value: string): number {
  const satisfied = /满意|认可度/.test(name)
  if (group === "satisfaction") return satisfied ? 0 : 1.5
  if (satisfied) return 1.5
  if (group === "cost") return /元$/.test(value) || /(?:费|成本|资金|金额|经费|支出)$/.test(name) ? 0 : 1
  const measured = printedNumber(value.replace(/^[≥≤=<>]+/, "").replace(/[^\d.]+$/, "")) !== undefined
  return group === "benefit" && measured && !/效益|率|度|增/.test(name) ? 0.5 : 0
}
