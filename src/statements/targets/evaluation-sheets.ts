import type { Book, Indicator, LedgerText, SelfEvaluation } from "#ledger"
import type { Family, Form, Layout, Statutes } from "#statutes"
import type { Statement, StatementFinding } from "../statement.ts"
import type { StatementContext } from "../statement-context.ts"
import { projectKey } from "../project-key.ts"
import { frameworkRows } from "./indicator-framework.ts"
import { currentFramework } from "./frameworks.ts"
import { ownIndicators } from "./own-indicators.ts"
import { targetStatement } from "./target-statement.ts"
import { label, said, type TextCell } from "./text-table.ts"

/** Rows of money: all funds, and each. @zh 年度资金总额、财政拨款、财政专户管理资金、单位资金 */
const funds = [
  ["total", "年度资金总额：", undefined],
  ["appropriation", "财政拨款", "R1"],
  ["special-account", "财政专户管理资金", "R2"],
  ["own", "单位资金", "R3"],
] as const

const management = ["安排科学性", "拨付合规性", "使用规范性", "预算绩效管理情况"] as const

/** A project's self-evaluation as printed: its sheet, and where a report is attached the report's three tables. */
export interface EvaluationStatements {
  readonly project: string
  readonly sheet: Statement
  readonly report?: { readonly execution: Statement; readonly management: Statement; readonly scores: Statement }
}

/**
 * The self-evaluation sheets of the accounts, one a project in the ledger's order, and the tables of their reports.
 * What is said of fund management is a text of slot management.N or management.CODE.N (N from 1 to 4).
 * Source of the form: 豫财效〔2024〕1号.
 * @zh 项目支出绩效自评情况表
 */
export function evaluationStatements(book: Book, family: Family, statutes: Statutes): readonly EvaluationStatements[] {
  return book.ledger.evaluations.map((evaluation) => {
    const context = contextOf(book, family, statutes, evaluation)
    const sheet = sheetOf(evaluation, context("self-evaluation", "项目支出绩效自评情况表", ""))
    if (!evaluation.report) return { project: evaluation.project, sheet }
    const report = (title: string, unitLine?: string) => context("self-evaluation-report", title, unitLine)
    return {
      project: evaluation.project,
      sheet,
      report: {
        execution: executionTable(evaluation, report("年度预算安排及使用情况统计表")),
        management: managementTable(evaluation, report("资金管理情况表", "")),
        scores: scoreTable(evaluation, report("自我评价评分表", "")),
      },
    }
  })
}

function contextOf(book: Book, family: Family, statutes: Statutes, { project }: SelfEvaluation) {
  return (id: string, title: string, unitLine?: string): StatementContext => {
    const form: Form = statutes.form(id) ?? {
      id,
      name: { zh: title, en: id },
      kind: "accounts",
      titles: [],
      coordinate: {},
      rows: "none",
    }
    const layout: Layout = {
      id,
      form: id,
      title,
      trim: id === "self-evaluation",
      zero: "print",
      ...(unitLine === undefined ? {} : { unitLine }),
    }
    const report = (_: StatementFinding) => {}
    return {
      book,
      ledger: book.ledger,
      statutes,
      family,
      table: { form: id },
      form,
      layout,
      unit: family.unit,
      decimals: 2,
      position: 1,
      project,
      report,
    }
  }
}

type Phase = "approvedFen" | "adjustedFen" | "outturnFen"
const phases = [
  ["approvedFen", "initial", "approved"],
  ["adjustedFen", "adjusted", "adjusted"],
  ["outturnFen", "executed", undefined],
] as const

function fenOf(evaluation: SelfEvaluation, source: string | undefined, phase: Phase): number {
  return evaluation.funds.reduce((sum, f) => sum + (source === undefined || f.source === source ? f[phase] : 0), 0)
}

/** 执行率 = 全年执行数 ÷ 全年预算数; 0 where nothing was budgeted. */
function rateOf(evaluation: SelfEvaluation, source: string | undefined, decimals: number): string {
  const budget = fenOf(evaluation, source, "adjustedFen")
  const ratio = budget === 0 ? 0 : fenOf(evaluation, source, "outturnFen") / budget
  return `${(Math.floor(ratio * 100 * 10 ** decimals + 0.5 + 1e-9) / 10 ** decimals).toFixed(decimals)}%`
}

function moneyCells(evaluation: SelfEvaluation, part: string, source: string | undefined, name: string): TextCell[] {
  return phases.map(
    ([field, columnKey, phase]): TextCell => ({
      money: {
        fen: fenOf(evaluation, source, field),
        coordinate: {
          flow: "expenditure",
          nature: "project",
          ...(name ? { project: name } : {}),
          ...(source === undefined ? {} : { source }),
          ...(phase === undefined ? {} : { phase }),
        },
        rowKey: `${name}/${part}`,
        columnKey,
      },
    }),
  )
}

function names(context: StatementContext) {
  const { publisher, projects, units } = context.ledger
  const project = projects.find((p) => p.code === context.project)
  return {
    name: project?.name ?? context.project ?? "",
    key: projectKey(project?.name ?? context.project ?? ""),
    department: publisher.department ?? publisher.name,
    unit: units.find((u) => u.code === project?.unit)?.name ?? publisher.name,
  }
}

function sheetOf(evaluation: SelfEvaluation, context: StatementContext): Statement {
  const { name, key, department, unit } = names(context)
  const indicators = ownIndicators(context.ledger, evaluation.project)
  const rows: TextCell[][] = [
    [label("项目名称"), said(name, 8)],
    [label("主管部门"), said(department, 3), label("实施单位"), said(unit, 4)],
    [
      label(`项目资金（${context.unit}）`, 1, 5),
      label("", 2),
      ...["年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"].map((text) => label(text)),
    ],
    ...funds.map(([part, text, source], i): TextCell[] => [
      said(text, 2),
      ...moneyCells(evaluation, part, source, key),
      said(i === 0 ? (evaluation.executionWeight ?? "10") : "-"),
      said(rateOf(evaluation, source, 2)),
      said(i === 0 ? (evaluation.executionScore ?? "") : "-"),
    ]),
    [
      label("资金管理情况", 1, 5),
      label(""),
      label("情况说明", 3),
      label("分值（20）"),
      label("得分"),
      label("存在问题和改进措施", 2),
    ],
    ...management.map((text, i): TextCell[] => {
      const about = managementOf(context.ledger.texts, evaluation.project, i + 1)
      return [said(text), said(about.text, 3), said("5"), said(about.score), said(about.problem, 2)]
    }),
    [label("年度总体目标", 1, 2), label("预期目标", 4), label("实际完成情况", 4)],
    [said(evaluation.expected ?? "", 4), said(evaluation.achieved ?? "", 4)],
    [label("绩效指标", 9)],
    [
      "一级指标",
      "二级指标",
      "三级指标",
      "年度指标值",
      "实际完成值",
      "分值",
      "得分",
      "偏差度",
      "偏差原因分析及改进措施",
    ].map((text) => label(text)),
    ...scored(indicators).map((row): TextCell[] => [
      ...levels(row),
      said(row.indicator.third),
      said(row.indicator.target),
      said(row.indicator.actual ?? ""),
      said(row.indicator.weight ?? ""),
      said(row.indicator.score ?? ""),
      said(row.indicator.deviation ?? ""),
      said(row.indicator.cause ?? ""),
    ]),
    [
      label("总分", 5),
      said(totalWeight(evaluation, indicators)),
      said(evaluation.totalScore ?? ""),
      said(""),
      said(""),
    ],
  ]
  return targetStatement(context, rows, [5, 6, 8, 6.5, 6.5, 6.5, 4.5, 5, 9])
}

function scored(indicators: readonly Indicator[]) {
  return frameworkRows(indicators, currentFramework, false).flatMap(({ indicator, ...row }) =>
    indicator ? [{ ...row, indicator }] : [],
  )
}

function levels(row: { first: string; second: string; firstDown: number; secondDown: number }): TextCell[] {
  return [
    ...(row.firstDown > 0 ? [label(row.first, 1, row.firstDown)] : []),
    ...(row.secondDown > 0 ? [label(row.second, 1, row.secondDown)] : []),
  ]
}

/** Weights of execution, fund management (20) and indicators together. */
function totalWeight(evaluation: SelfEvaluation, indicators: readonly Indicator[]): string {
  const known = indicators.map((i) => Number(i.weight))
  const sum = Number(evaluation.executionWeight ?? "10") + 20 + known.reduce((a, b) => a + b, 0)
  return Number.isFinite(sum) ? String(Math.round(sum * 100) / 100) : ""
}

/** What is said of one of the four questions of fund management: text, points and problem, parted by "|". */
function managementOf(texts: readonly LedgerText[], project: string, nth: number) {
  const found =
    texts.find((t) => t.slot === `management.${project}.${nth}`) ?? texts.find((t) => t.slot === `management.${nth}`)
  const [text = "", score = "5", problem = "无"] = (found?.text ?? "").split("|")
  return { text, score, problem }
}

/** 表 年度预算安排及使用情况统计表 of the report. */
function executionTable(evaluation: SelfEvaluation, context: StatementContext): Statement {
  const { key } = names(context)
  const report = [
    ["total", "年度资金总额：", undefined],
    ["appropriation", "政府预算资金", "R1"],
    ...funds.slice(2),
  ] as const
  const rows: TextCell[][] = [
    ["", "年初预算数", "全年预算数", "全年执行数", "执行率"].map((text) => label(text)),
    ...report.map(([part, text, source]): TextCell[] => [
      said(text),
      ...moneyCells(evaluation, part, source, key),
      said(rateOf(evaluation, source, 2)),
    ]),
  ]
  return targetStatement(context, rows, [9, 7, 7, 7, 6], { headRows: 1 })
}

function managementTable(evaluation: SelfEvaluation, context: StatementContext): Statement {
  const rows: TextCell[][] = [
    ["", "情况说明", "存在问题和改进措施"].map((text) => label(text)),
    ...management.map((text, i): TextCell[] => {
      const about = managementOf(context.ledger.texts, evaluation.project, i + 1)
      return [said(text), said(about.text), said(about.problem)]
    }),
  ]
  return targetStatement(context, rows, [8, 20, 10], { headRows: 1 })
}

function scoreTable(evaluation: SelfEvaluation, context: StatementContext): Statement {
  const rows: TextCell[][] = [
    ["一级指标", "二级指标", "三级指标", "年度目标值", "实际完成值", "分值", "得分", "偏差原因分析"].map((text) =>
      label(text),
    ),
    ...scored(ownIndicators(context.ledger, evaluation.project)).map((row): TextCell[] => [
      ...levels(row),
      said(row.indicator.third),
      said(row.indicator.target),
      said(row.indicator.actual ?? ""),
      said(row.indicator.weight ?? ""),
      said(row.indicator.score ?? ""),
      said(row.indicator.cause ?? ""),
    ]),
  ]
  return targetStatement(context, rows, [5, 6, 10, 7, 7, 4, 4, 9], { headRows: 1 })
}
