import { type Coordinate, withDimensions } from "#fiscal"
import { type DisplayUnit, printedNumber } from "#money"
import { amountFigure, atOnePrecision, type FigureSeat, pointFigure } from "./cell-figure.ts"
import { shiftOf } from "./execution-lines.ts"
import { type ExecutionRole, executionRole, moneyPart } from "./heads.ts"
import { indicatorColumns } from "./indicator-rows.ts"
import type { ScoreSummary, SummarisedAmounts, SummarisedScore } from "./performance-table.ts"
import { plain, projectName } from "./plain-text.ts"
import { type Sheet, type SheetCell, type SheetRow, slotAt } from "./sheet.ts"
import { word } from "./sheet-fields.ts"

const form = "self-evaluation-summary"

type SummaryRole = Exclude<ExecutionRole, "weight"> | "grade"

interface SummaryHead {
  /** Index of the first row below the head. */
  readonly body: number
  readonly name: number
  readonly roles: ReadonlyMap<SummaryRole, number>
}

const roleNames: Readonly<Record<SummaryRole, string>> = {
  initial: "年初预算数",
  adjusted: "全年预算数",
  executed: "全年执行数",
  rate: "执行率",
  score: "自评得分",
  grade: "自评等级",
}

/**
 * Reads the list of all projects with their scores, a row a project; undefined when the sheet is something else.
 * @zh 项目支出绩效自评结果汇总表
 */
export function scoreSummary(sheet: Sheet, unit: DisplayUnit): ScoreSummary | undefined {
  const head = summaryHead(sheet.rows)
  const first = sheet.rows[0]?.cells[0]
  if (!head || !first || sheet.rows.some((row) => indicatorColumns(row) !== undefined)) return undefined
  const projects: SummarisedScore[] = []
  const totals: SummarisedAmounts[] = []
  for (const row of sheet.rows.slice(head.body)) {
    const total = row.cells.find((c) => c.column <= head.name && isTotal(c))
    const name = total ?? nameIn(row, head)
    if (!name) continue
    const read = readRow(row, name, head, sheet.title, unit, total !== undefined)
    if (total) totals.push(read)
    else if (read.score) {
      const at = head.roles.get("grade")
      const grade = at === undefined ? undefined : row.cells.find((c) => c.column === slotAt(row, at))
      projects.push({ ...read, name: word(name), score: read.score, ...(grade ? { grade: word(grade) } : {}) })
    }
  }
  // 年度资金总额 below 项目名称: one project's money, no list.
  if (projects.length === 0 || projects.some(({ name }) => moneyPart(plain(name.text)) !== undefined)) return undefined
  return {
    kind: "score-summary",
    title: sheet.title,
    blocks: sheet.blocks,
    at: sheet.titleAt ?? first.place,
    unit,
    projects: atPrecision(projects),
    // A list with subtotals has several; which projects each sums is not told.
    ...(totals.length === 1 ? { total: atPrecision(totals)[0]! } : {}),
  }
}

const names = /^(?:项目|支出项目|专项|项目\(政策\)|项目支出|二级项目)名称$/
const scores = /^(?:项目)?(?:绩效)?(?:自评|自评价|评价|评审)?(?:综合|总)?(?:得分|分数|评分|总分|分)$/
const grades = /^(?:项目)?(?:绩效)?(?:自评|自评价|评价|评定)?(?:结果|结论)?(?:等级|等次|级别|档次|评级)$/

/** The head, of one to three lines: a name of projects, their score, and no indicator. */
function summaryHead(rows: readonly SheetRow[]): SummaryHead | undefined {
  for (const [start, row] of rows.slice(0, 5).entries()) {
    const name = row.cells.find((c) => names.test(c.label))
    if (!name) continue
    const roles = new Map<SummaryRole, number>()
    let body = start
    for (const line of rows.slice(start, start + 3)) {
      // A row with a number belongs to the projects already.
      if (body > start && line.cells.some((c) => printedNumber(c.label) !== undefined)) break
      if (body > start && line.cells.every((c) => roleOf(c) === undefined)) break
      for (const cell of line.cells) {
        const role = roleOf(cell)
        if (role && !roles.has(role)) roles.set(role, cell.column)
      }
      body++
    }
    const score = roles.get("score")
    return score !== undefined && score > name.column ? { body, name: name.column, roles } : undefined
  }
  return undefined
}

function roleOf({ label }: SheetCell): SummaryRole | undefined {
  const bare = label.replace(/(?:\([^()]*\))+$/, "")
  if (scores.test(bare)) return "score"
  if (grades.test(bare)) return "grade"
  const role = executionRole(label)
  return role === "weight" ? undefined : role
}

const isTotal = ({ label }: SheetCell) => /^(?:合计|总计|小计|总分|平均(?:分|得分)?)(?:[:(]|$)/.test(label)

/** The project's name: the words nearest below their head, not the line's number. */
function nameIn(row: SheetRow, { name }: SummaryHead): SheetCell | undefined {
  const near = row.cells.filter((c) => Math.abs(c.column - name) <= 1 && printedNumber(c.label) === undefined)
  return near.sort((a, b) => Math.abs(a.column - name) - Math.abs(b.column - name))[0]
}

function readRow(
  row: SheetRow,
  name: SheetCell,
  { roles }: SummaryHead,
  title: string,
  unit: DisplayUnit,
  total: boolean,
): SummarisedAmounts {
  const key = total ? "" : projectName(name.text)
  const base: Coordinate = { flow: "expenditure", nature: "project", project: total ? `summary:${title}` : key }
  const values = row.cells.filter((c) => c.column > name.column)
  const shift = shiftOf(values, roles)
  const of = (role: SummaryRole): { text: string; place: SheetCell["place"]; seat: FigureSeat } | undefined => {
    const at = roles.get(role)
    if (at === undefined) return undefined
    const column = slotAt(row, at + shift)
    const cell = values.find((c) => c.column === column)
    const label = `${title} · ${name.text} · ${roleNames[role]}`
    return {
      text: cell?.text ?? "",
      place: { block: row.block, row: row.row, column },
      seat: { form, rowKey: `${key}/${row.row}`, columnKey: role, label },
    }
  }
  const amount = (role: "initial" | "adjusted" | "executed", phase: string | null) => {
    const cell = of(role)
    const figure = cell && amountFigure(cell.text, cell.place, unit, withDimensions(base, { phase }), cell.seat)
    return figure ? { [role]: figure } : {}
  }
  const points = (role: "rate" | "score") => {
    const cell = of(role)
    const measure = role === "rate" ? "completion" : role
    const figure = cell && pointFigure(measure, cell.text, cell.place, key ? { project: key } : {}, cell.seat)
    return figure ? { [role]: figure } : {}
  }
  return {
    ...amount("initial", "approved"),
    ...amount("adjusted", "adjusted"),
    ...amount("executed", null),
    ...points("rate"),
    ...(total ? {} : points("score")),
  }
}

function atPrecision<T extends SummarisedAmounts>(lines: readonly T[]): T[] {
  const columns = ["initial", "adjusted", "executed"] as const
  const figures = atOnePrecision(lines.flatMap((line) => columns.flatMap((column) => line[column] ?? [])))
  return lines.map((line) => {
    const amounts = columns.flatMap((column) => (line[column] ? [[column, figures.get(line[column])!] as const] : []))
    return { ...line, ...Object.fromEntries(amounts) }
  })
}
