import { type DisplayUnit, printedNumber } from "#money"
import { amountFigure, partCoordinate, partNames, withPrecision } from "./cell-figure.ts"
import { moneyPart } from "./heads.ts"
import { moneyLines } from "./money-rows.ts"
import type { AnnualTask, MoneyLine, MoneyPart, OverallTarget } from "./performance-table.ts"
import { type Sheet, type SheetRow, slotAt } from "./sheet.ts"
import { fieldAfter, word } from "./sheet-fields.ts"
import { indicatorBlock, targetIndicators } from "./target-indicators.ts"
import { objectiveOf } from "./target-sheet.ts"

const form = "overall-performance-target"

/** Reads a department's or unit's overall target; undefined when the sheet is something else. */
export function overallTarget(sheet: Sheet, unit: DisplayUnit): OverallTarget | undefined {
  const block = indicatorBlock(sheet.rows)
  if (!block || block.columns.some((c) => c.role === "score" || c.role === "actual")) return undefined
  const above = sheet.rows.slice(0, block.head)
  const taskHead = above.findIndex((row) => row.cells.some((c) => c.label === "任务名称"))
  const whole =
    /整体/.test(sheet.title) || above.some((row) => row.cells.some((c) => /^(?:部门|单位)?预算总额/.test(c.label)))
  const first = sheet.rows[0]?.cells[0]
  if (!first || (taskHead < 0 && !whole)) return undefined
  if (above.some((row) => row.cells[0] && /^项目名称/.test(row.cells[0].label))) return undefined
  const tasks = taskHead < 0 ? undefined : tasksOf(sheet, above, taskHead, unit)
  const money = moneyLines(
    sheet,
    above.filter((row) => !tasks?.used.has(row)),
    unit,
    { flow: "uses" },
    form,
    "整体",
  )
  const agency = fieldAfter(above, /^(?:部门|单位|部门\(单位\)|预算单位)名称$/)
  const objective = objectiveOf(above.filter((row) => !tasks?.used.has(row) && !money.used.has(row)))
  return {
    kind: "overall-target",
    title: sheet.title,
    blocks: sheet.blocks,
    at: sheet.titleAt ?? first.place,
    unit,
    ...(agency ? { agency } : {}),
    ...(objective ? { objective } : {}),
    tasks: tasks?.tasks ?? [],
    taskTotal: tasks?.total ?? [],
    money: money.lines,
    indicators: targetIndicators(block).indicators,
  }
}

/** Tasks with their money, where the head or the row below it names money columns (总额, 财政拨款, 其他资金). */
function tasksOf(sheet: Sheet, above: readonly SheetRow[], head: number, unit: DisplayUnit) {
  const used = new Set<SheetRow>([above[head]!])
  const columns: { column: number; part: MoneyPart }[] = []
  for (const row of above.slice(head, head + 2))
    for (const cell of row.cells) {
      const part = printedNumber(cell.label) ? undefined : moneyPart(cell.label)
      if (part) columns.push({ column: cell.column, part })
    }
  const subhead = above[head + 1]
  if (subhead && columns.length > 0 && subhead.cells.every((c) => moneyPart(c.label))) used.add(subhead)
  const moneyOf = (row: SheetRow, key: string, base: Parameters<typeof partCoordinate>[1]): MoneyLine[] => {
    const lines = columns.flatMap(({ column: headed, part }): MoneyLine[] => {
      const column = slotAt(row, headed)
      const cell = row.cells.find((c) => c.column === column)
      const label = { text: partNames[part], place: { block: row.block, row: row.row, column } }
      const seat = { form, rowKey: key, columnKey: part, label: `${sheet.title} · ${key} · ${partNames[part]}` }
      const figure = amountFigure(cell?.text ?? "", label.place, unit, partCoordinate(part, base), seat)
      return figure ? [{ part, label, figure }] : []
    })
    return withPrecision(lines)
  }
  const tasks: AnnualTask[] = []
  let total: MoneyLine[] = []
  for (const row of above.slice(head + 1)) {
    if (used.has(row)) continue
    const [lead, ...others] = row.cells
    if (!lead) continue
    if (/^(?:金额)?合计/.test(lead.label)) {
      total = moneyOf(row, "金额合计", { flow: "expenditure" })
      used.add(row)
      break
    }
    if (moneyPart(lead.label) || others.some((c) => moneyPart(c.label)) || /目标|预算情况/.test(lead.label)) break
    used.add(row)
    const content = others.find((c) => !printedNumber(c.label))
    const key = `任务·${lead.label.slice(0, 60)}`
    tasks.push({
      name: word(lead),
      ...(content ? { content: word(content) } : {}),
      money: moneyOf(row, key, { flow: "expenditure", project: `task:${lead.label}` }),
    })
  }
  return { tasks, total, used }
}
