import type { DisplayUnit } from "#money"
import { moneyPart } from "./heads.ts"
import { moneyLines } from "./money-rows.ts"
import type { TargetSheet } from "./performance-table.ts"
import { plain, projectName } from "./plain-text.ts"
import type { Sheet } from "./sheet.ts"
import { fieldAfter, word } from "./sheet-fields.ts"
import { indicatorBlock, targetIndicators } from "./target-indicators.ts"

/** Reads a project's target sheet; undefined when the sheet is something else. */
export function targetSheet(sheet: Sheet, unit: DisplayUnit): TargetSheet | undefined {
  const block = indicatorBlock(sheet.rows)
  if (!block || block.columns.some((c) => c.role === "score" || c.role === "actual")) return undefined
  const above = sheet.rows.slice(0, block.head)
  const project = fieldAfter(above, /^(?:项目名称|项目\(政策\)名称|专项名称|项目支出名称)$/)
  const first = sheet.rows[0]?.cells[0]
  if (!first || (!project && !above.some((row) => row.cells.some((c) => moneyPart(c.label) === "total"))))
    return undefined
  const name = project ? projectName(project.text) : ""
  const money = moneyLines(
    sheet,
    above,
    unit,
    { flow: "expenditure", nature: "project", ...(name ? { project: name } : {}) },
    "performance-target-sheet",
    name,
  )
  const department = fieldAfter(above, /^(?:主管部门|部门名称|主管单位|主管部门名称)(?:\(?.{0,6}\)?)$/)
  const agency = fieldAfter(above, /^(?:单位名称|实施单位|项目单位|项目实施单位|预算单位)$/)
  const objective = objectiveOf(above.filter((row) => !money.used.has(row)))
  const targets = targetIndicators(block)
  // The form published empty, for want of such a project, promises nothing.
  const isEmpty = !project && !objective && targets.indicators.length === 0
  if (isEmpty && [...money.lines, ...money.term].every((line) => line.figure.blank)) return undefined
  return {
    kind: "target-sheet",
    title: sheet.title,
    blocks: sheet.blocks,
    at: sheet.titleAt ?? first.place,
    unit,
    ...(project ? { project } : {}),
    ...(department ? { department } : {}),
    ...(agency ? { agency } : {}),
    money: money.lines,
    term: money.term,
    ...(objective ? { objective } : {}),
    ...targets,
  }
}

const goalLabels =
  /^(?:年度|总体|实施期|年度总体|项目|绩效|项目绩效|项目总体|中长期)*(?:总?目标|履职目标|目标内容)(?:\d)?$/

/** The general objective: the longest text beside or below a label that names one. */
export function objectiveOf(rows: Sheet["rows"]): ReturnType<typeof word> | undefined {
  const start = rows.findIndex((row) => row.cells.some((c) => goalLabels.test(c.label)))
  if (start < 0) return undefined
  let best: Sheet["rows"][number]["cells"][number] | undefined
  for (const row of rows.slice(start, start + 3))
    for (const cell of row.cells)
      if (
        !goalLabels.test(cell.label) &&
        cell.label.length > 3 &&
        cell.label.length > (best ? plain(best.text).length : 0)
      )
        if (!/^(?:分解目标|实际完成情况|绩效指标)$/.test(cell.label)) best = cell
  return best && word(best)
}
