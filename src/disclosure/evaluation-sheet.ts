import type { PublishedTable } from "#documents"
import type { Indicator } from "#ledger"
import { pointsText } from "#performance"
import type { EvaluationFacts, ScoredLine } from "./evaluation-facts.ts"
import { executionRate } from "./evaluation-money.ts"
import { printedAmount } from "./printed-figure.ts"
import { runLength, SheetBuilder } from "./sheet-builder.ts"

const wan = (fen: number) => printedAmount(fen, { unit: "万元", decimals: 2 })
const column = (width: number, align: "left" | "centre" | "right" = "centre") => ({ width, align })

/** The sheet of a self-evaluation: money and execution, management, objective, scored indicators. @zh 项目支出绩效自评情况表 */
export function evaluationSheet(facts: EvaluationFacts): PublishedTable {
  const { evaluation } = facts
  const sheet = new SheetBuilder()
  sheet.row({ column: 0, columns: 2, text: "项目名称" }, { column: 2, columns: 7, text: facts.name })
  sheet.row(
    { column: 0, columns: 2, text: "主管部门" },
    { column: 2, columns: 2, text: facts.department },
    { column: 4, columns: 2, text: "实施单位" },
    { column: 6, columns: 3, text: facts.unit },
  )
  money(sheet, facts)
  if (facts.management.length > 0) management(sheet, facts.management)
  sheet.row(
    { column: 0, rows: 2, text: "年度总体目标" },
    { column: 1, columns: 2, text: "预期目标" },
    { column: 3, columns: 6, text: "实际完成情况" },
  )
  sheet.row(
    { column: 1, columns: 2, text: evaluation.expected ?? facts.project?.objective ?? "无", align: "left" },
    { column: 3, columns: 6, text: evaluation.achieved ?? "无", align: "left" },
  )
  sheet.row({ column: 0, columns: 9, text: "绩效指标" })
  scores(sheet, facts)
  return sheet.table({
    anchor: `evaluations/${evaluation.project}`,
    title: "项目支出绩效自评情况表",
    sheet: `自评${evaluation.project.slice(-8)}`,
    columns: [column(7), column(8), column(14), column(9), column(9), column(6), column(6), column(7), column(14)],
    headRows: 0,
  })
}

function money(sheet: SheetBuilder, facts: EvaluationFacts): void {
  const heads = ["年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"]
  sheet.row(
    { column: 0, columns: 2, text: "项目资金（万元）" },
    ...heads.map((text, i) => ({ column: i + 2, text, ...(i === 5 ? { columns: 2 } : {}) })),
  )
  for (const [i, line] of facts.money.entries()) {
    const total = i === 0
    sheet.row(
      { column: 1, text: line.label, align: "left" },
      { column: 2, text: wan(line.approved) },
      { column: 3, text: wan(line.adjusted) },
      { column: 4, text: wan(line.outturn) },
      { column: 5, text: total ? facts.executionWeight : "-" },
      { column: 6, text: executionRate(line) || "-" },
      { column: 7, columns: 2, text: total ? facts.executionScore : "-" },
    )
  }
}

function management(sheet: SheetBuilder, lines: readonly ScoredLine[]): void {
  sheet.row(
    { column: 0, columns: 3, text: "资金管理情况" },
    { column: 3, columns: 2, text: "情况说明" },
    { column: 5, text: `分值（${pointsText(lines.reduce((sum, line) => sum + (line.worth ?? 0), 0))}）` },
    { column: 6, text: "得分" },
    { column: 7, columns: 2, text: "存在问题和改进措施" },
  )
  for (const line of lines)
    sheet.row(
      { column: 1, columns: 2, text: line.third, align: "left" },
      { column: 3, columns: 2, text: line.target, align: "left" },
      { column: 5, text: line.weight },
      { column: 6, text: line.score },
      { column: 7, columns: 2, text: line.cause ?? "无", align: "left" },
    )
}

function scores(sheet: SheetBuilder, facts: EvaluationFacts): void {
  const heads = [
    "一级指标",
    "二级指标",
    "三级指标",
    "年度指标值",
    "实际完成值",
    "分值",
    "得分",
    "偏差度",
    "偏差原因分析及改进措施",
  ]
  sheet.row(...heads.map((text, i) => ({ column: i, text })))
  indicatorRows(sheet, facts.indicators, (line) => [
    line.actual ?? "",
    line.weight,
    line.score,
    line.deviation,
    line.cause ?? "",
  ])
  sheet.row(
    { column: 0, columns: 5, text: "总分" },
    { column: 5, text: facts.totalWeight },
    { column: 6, text: facts.totalScore },
  )
}

/** Indicators with their first and second level merged over the rows they share. */
export function indicatorRows<Line extends Indicator>(
  sheet: SheetBuilder,
  lines: readonly Line[],
  more: (line: Line) => readonly string[],
): void {
  const sameFirst = (a: Indicator, b: Indicator) => a.first === b.first
  const sameSecond = (a: Indicator, b: Indicator) => sameFirst(a, b) && a.second === b.second
  lines.forEach((line, i) => {
    const before = lines[i - 1]
    sheet.row(
      ...(before && sameFirst(before, line)
        ? []
        : [{ column: 0, rows: runLength(lines, i, sameFirst), text: line.first }]),
      ...(before && sameSecond(before, line)
        ? []
        : [{ column: 1, rows: runLength(lines, i, sameSecond), text: line.second }]),
      { column: 2, text: line.third, align: "left" as const },
      { column: 3, text: line.target },
      ...more(line).map((text, k) => ({ column: 4 + k, text })),
    )
  })
}
