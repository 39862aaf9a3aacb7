import type { DisplayUnit } from "#money"
import { printedNumber } from "#money"
import type { Word } from "../claim.ts"
import { pointFigure } from "./cell-figure.ts"
import { besideLabels, executionColumns, executionLines } from "./execution-lines.ts"
import { indicatorRole } from "./heads.ts"
import type { ExecutionTable, ManagementLine, ScoreSheet, ScoreTable } from "./performance-table.ts"
import { projectName } from "./plain-text.ts"
import { scoredIndicators } from "./scored-indicators.ts"
import type { Sheet, SheetRow } from "./sheet.ts"
import { fieldAfter, word } from "./sheet-fields.ts"
import { indicatorBlock } from "./target-indicators.ts"

/**
 * Reads a self-evaluation: a whole sheet with money and indicators, or a report's table of scores alone, or its table
 * of budget and execution alone; undefined when the sheet is something else. `reported` is the project named above.
 */
export function scoreSheet(
  sheet: Sheet,
  unit: DisplayUnit,
  reported: Word | undefined,
): ScoreSheet | ScoreTable | ExecutionTable | undefined {
  const block = indicatorBlock(sheet.rows)
  const scored = block?.columns.some((c) => c.role === "score" || c.role === "actual") ? block : undefined
  const above = scored ? sheet.rows.slice(0, scored.head) : sheet.rows
  const head = above.findIndex((row) => executionColumns(row) !== undefined)
  const first = sheet.rows[0]?.cells[0]
  if (!first || (!scored && head < 0)) return undefined
  const named = fieldAfter(above, /^(?:项目名称|项目\(政策\)名称|专项名称|项目支出名称)$/)
  const project = named ?? reported
  const name = project ? projectName(project.text) : ""
  const base = { title: sheet.title, blocks: sheet.blocks, at: sheet.titleAt ?? first.place, unit }
  if (!scored) {
    const { lines } = executionLines(sheet, head, name, unit, "budget-execution-table")
    if (!lines.some((line) => line.rate) || lines.every((line) => line.part !== "total")) return undefined
    return { ...base, kind: "execution-table", ...(project ? { project } : {}), money: lines }
  }
  if (head < 0 && !named) {
    const about = subjectOf(sheet.title)
    return {
      ...base,
      kind: "score-table",
      ...(about ? { about } : {}),
      ...(project && about !== "overall" ? { project } : {}),
      ...scoredIndicators(scored, sheet.title, about === "overall" ? "" : name, "self-evaluation-score-table"),
    }
  }
  const form = "self-evaluation-sheet"
  const overall = !named && (subjectOf(sheet.title) === "overall" || above.some(isWholeMoney))
  const execution =
    head < 0 ? undefined : executionLines({ ...sheet, rows: above }, head, overall ? wholeMoney : name, unit, form)
  const department = fieldAfter(above, /^(?:主管部门|部门名称|主管单位)(?:\(?.{0,6}\)?)$/)
  const agency = fieldAfter(above, /^(?:单位名称|实施单位|项目单位|项目实施单位|预算单位)$/)
  return {
    ...base,
    kind: "score-sheet",
    ...(overall ? { about: "overall" as const } : project ? { project } : {}),
    ...(department ? { department } : {}),
    ...(agency ? { agency } : {}),
    money: execution?.lines ?? besideLabels(above, sheet.title, overall ? wholeMoney : name, unit, form),
    management: managementLines(
      above.filter((row) => !execution?.used.has(row)),
      sheet.title,
      name,
    ),
    ...scoredIndicators(scored, sheet.title, name, form),
  }
}

/** Stands for the project: what counts as the whole differs from form to form, so it is held against no other table. */
const wholeMoney = "whole"

/** A row on the money of a whole department or unit. */
function isWholeMoney(row: SheetRow): boolean {
  return row.cells.some(({ label }) => /^(?:部门|单位)?整体(?:支出|预算)(?:总额|总计|合计)?/.test(label))
}

/** What a table of scores is about, where its title says that it is no project's self-evaluation. */
function subjectOf(title: string): ScoreTable["about"] {
  if (/整体(?:支出)?(?:绩效|评价|自评)/.test(title)) return "overall"
  return /部门(?:绩效)?评价/.test(title) ? "department" : undefined
}

/** Lines of fund management: below a head with 分值 and 得分 but no budget, a name and its points. */
function managementLines(rows: readonly SheetRow[], title: string, project: string): ManagementLine[] {
  const head = rows.findIndex((row) => {
    const roles = row.cells.map((c) => indicatorRole(c.label))
    return roles.includes("weight") && roles.includes("score")
  })
  if (head < 0) return []
  const column = (role: "weight" | "score" | "reason") =>
    rows[head]!.cells.find((c) => indicatorRole(c.label) === role)?.column
  const lines: ManagementLine[] = []
  for (const row of rows.slice(head + 1)) {
    const name = row.cells.find((c) => printedNumber(c.label) === undefined)
    const numbers = row.cells.filter((c) => printedNumber(c.label) !== undefined)
    if (!name || numbers.length === 0) break
    const points = (role: "weight" | "score", order: number) => {
      const cell = numbers.find((c) => c.column === column(role)) ?? (numbers.length === 2 ? numbers[order] : undefined)
      const seat = {
        form: "self-evaluation-sheet",
        rowKey: `${project}/${name.label}`,
        columnKey: role,
        label: `${title} · ${project} · ${name.label} · ${role === "weight" ? "分值" : "得分"}`,
      }
      const figure = cell && pointFigure(role, cell.text, cell.place, project ? { project } : {}, seat)
      return figure ? { [role]: figure } : {}
    }
    const remark = row.cells.find((c) => c.column === column("reason"))
    lines.push({
      name: word(name),
      ...points("weight", 0),
      ...points("score", 1),
      ...(remark ? { remark: word(remark) } : {}),
    })
  }
  return lines
}
