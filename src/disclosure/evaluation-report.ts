import type { PublishedBlock } from "#documents"
import { gradeFor } from "#performance"
import type { EvaluationFacts } from "./evaluation-facts.ts"
import { executionRate } from "./evaluation-money.ts"
import { indicatorRows } from "./evaluation-sheet.ts"
import { printedAmount } from "./printed-figure.ts"
import { SheetBuilder } from "./sheet-builder.ts"

const wan = (fen: number) => printedAmount(fen, { unit: "万元", decimals: 2 })
const ended = (text: string | undefined) => (text ?? "").replace(/[。；\s]+$/, "")

/** The report of a self-evaluation: what the project is, its money, its result, problems and advice. @zh 绩效自评报告 */
export function evaluationReport(facts: EvaluationFacts, issued: string): PublishedBlock[] {
  const { evaluation, name } = facts
  const anchor = `reports/${evaluation.project}`
  const reached = facts.indicators.filter((line) => line.points === line.worth)
  const missed = facts.indicators.filter((line) => !reached.includes(line))
  const said = (lines: readonly (typeof facts.indicators)[number][]) =>
    lines.length === 0
      ? "无。"
      : `${lines.map((line) => `${line.third}指标年初标准是${line.target}，实际完成结果是${line.actual ?? ""}`).join("；")}。`
  const heading = (level: 2 | 3, text: string, id: string): PublishedBlock => ({
    kind: "heading",
    level,
    text,
    anchor: `${anchor}/${id}`,
  })
  const text = (words: string): PublishedBlock => ({ kind: "paragraph", style: "body", runs: [{ text: words }] })
  return [
    { kind: "page-break" },
    heading(2, "财政项目支出绩效自评报告", "title"),
    text(`项目名称：${name}`),
    text(`项目单位：${facts.unit}`),
    text(`主管部门：${facts.department}`),
    text(`报告日期：${issued}`),
    heading(3, "一、项目基本情况", "facts"),
    text(`（一）项目概况。${ended(facts.project?.brief ?? facts.project?.purpose ?? facts.project?.objective)}。`),
    text("（二）项目预算安排及使用情况见下表。"),
    executionTable(facts, anchor),
    ...(facts.management.length > 0 ? [text("（三）资金管理情况见下表。"), managementTable(facts, anchor)] : []),
    text(`（四）项目绩效目标。${ended(evaluation.expected ?? facts.project?.objective)}。`),
    text(`（五）绩效目标完成情况。${ended(evaluation.achieved)}。`),
    heading(3, "二、总体评价结论和指标分析", "result"),
    text(
      `（一）总体评价结论。综合资金管理、产出、效益和满意度，${name}绩效自我评价总得分${facts.totalScore}分，属于“${gradeOf(facts)}”。`,
    ),
    text("（二）完成绩效目标的指标。"),
    text(said(reached)),
    text("（三）没有完成绩效目标的指标。"),
    text(said(missed)),
    heading(3, "三、存在的问题和建议", "advice"),
    text(`（一）存在的问题。${ended(evaluation.problems) || "无"}。`),
    text(`（二）改进建议。${ended(evaluation.measures) || "无"}。`),
    scoreTable(facts, anchor),
  ]
}

function gradeOf({ total, card }: EvaluationFacts): string {
  return total === undefined || !card ? "" : gradeFor(total, card.rubric.grades).zh
}

function executionTable(facts: EvaluationFacts, anchor: string): PublishedBlock {
  const sheet = new SheetBuilder()
  sheet.row(...["项目", "年初预算数", "全年预算数", "全年执行数", "执行率"].map((text, column) => ({ column, text })))
  for (const line of facts.money) {
    const label = line.label === "财政拨款" ? "政府预算资金" : line.label
    const cells = [label, wan(line.approved), wan(line.adjusted), wan(line.outturn), executionRate(line) || "-"]
    sheet.row(...cells.map((text, column) => ({ column, text })))
  }
  return sheet.table({
    anchor: `${anchor}/money`,
    title: "年度预算安排及使用情况统计表",
    unit: "单位：万元",
    sheet: `预算执行${facts.evaluation.project.slice(-8)}`,
    columns: [16, 10, 10, 10, 10].map((width, i) => ({
      width,
      align: i === 0 ? ("left" as const) : ("right" as const),
    })),
    headRows: 1,
    bookmark: false,
  })
}

function managementTable(facts: EvaluationFacts, anchor: string): PublishedBlock {
  const sheet = new SheetBuilder()
  sheet.row(...["资金管理", "情况说明", "存在问题和改进措施"].map((text, column) => ({ column, text })))
  for (const line of facts.management)
    sheet.row(...[line.third, line.target, line.cause ?? "无"].map((text, column) => ({ column, text })))
  return sheet.table({
    anchor: `${anchor}/management`,
    title: "资金管理情况表",
    sheet: `资金管理${facts.evaluation.project.slice(-8)}`,
    columns: [12, 26, 16].map((width) => ({ width, align: "left" as const })),
    headRows: 1,
    bookmark: false,
  })
}

function scoreTable(facts: EvaluationFacts, anchor: string): PublishedBlock {
  const sheet = new SheetBuilder()
  const heads = ["一级指标", "二级指标", "三级指标", "年度目标值", "实际完成值", "分值", "得分", "偏差原因分析"]
  sheet.row(...heads.map((text, column) => ({ column, text })))
  indicatorRows(sheet, facts.indicators, (line) => [line.actual ?? "", line.weight, line.score, line.cause ?? ""])
  return sheet.table({
    anchor: `${anchor}/scores`,
    title: "自我评价评分表",
    sheet: `评分${facts.evaluation.project.slice(-8)}`,
    columns: [7, 8, 14, 9, 9, 6, 6, 14].map((width) => ({ width, align: "centre" as const })),
    headRows: 1,
    bookmark: false,
  })
}
