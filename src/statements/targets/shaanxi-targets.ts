import type { Coordinate } from "#fiscal"
import type { Indicator, Project, Task } from "#ledger"
import { projectName } from "#statutes"
import type { Statement } from "../statement.ts"
import type { StatementContext } from "../statement-context.ts"
import { olderFramework } from "./frameworks.ts"
import { indicatorCells } from "./indicator-cells.ts"
import type { FrameworkRow } from "./indicator-framework.ts"
import { amountCell, projectCoordinates, targetStatement } from "./target-statement.ts"
import { ownIndicators } from "./own-indicators.ts"
import { label, said, type TextCell } from "./text-table.ts"

const heads = ["一级指标", "二级指标", "指标内容", "指标值", "备注"]
const widths = [4, 5, 7, 11, 9, 8]

/** 部门专项业务经费绩效目标表: one project. */
export function shaanxiProjectTarget(project: Project | undefined, context: StatementContext): Statement {
  const { publisher } = context.ledger
  const key = project ? projectName(project.name) : ""
  const money = (part: string) =>
    project
      ? amountCell(
          context,
          projectCoordinates(project, part).asked,
          `${key}/${part}`,
          "amount",
          3,
          projectCoordinates(project, part).published,
        )
      : said("", 3)
  const rows: TextCell[][] = [
    [label("项目名称", 2), said(project?.name ?? "", 4)],
    [label("主管部门", 2), said(project ? (publisher.department ?? publisher.name) : "", 4)],
    [label(`资金金额（${context.unit}）`, 2, 3), said("实施期资金总额："), money("total")],
    [said("其中：财政拨款"), money("appropriation")],
    [said("其他资金"), project ? otherMoney(context, project, key, 3) : said("", 3)],
    [label("总体目标", 2), said(project?.objective ?? "", 4)],
    ...below("年度绩效指标", project ? ownIndicators(context.ledger, project.code) : [], "备注"),
  ]
  const about = project ? { ...context, project: project.code } : context
  return targetStatement(about, rows, widths, { empty: project === undefined })
}

/** 部门整体支出绩效目标表: tasks with their money, objective, indicators of the whole. */
export function shaanxiOverallTarget(context: StatementContext): Statement {
  const { publisher, tasks, texts } = context.ledger
  const own = ownIndicators(context.ledger, "overall")
  const task = (name: string, part: string, fen: number | undefined): TextCell => ({
    money: {
      fen,
      coordinate: taskCoordinate(name, part),
      rowKey: name === "" ? "金额合计" : `任务·${name}`,
      columnKey: part,
    },
  })
  const sum = (of: (t: Task) => number | undefined) => {
    const known = tasks.flatMap((t) => of(t) ?? [])
    return known.length === 0 ? undefined : known.reduce((a, b) => a + b, 0)
  }
  const rows: TextCell[][] = [
    [label("部门（单位）名称", 2), said(publisher.name, 4)],
    [
      label("年度主要任务", 1, tasks.length + 3),
      label("任务名称", 1, 2),
      label("主要内容", 1, 2),
      label(`预算金额（${context.unit}）`, 3),
    ],
    [label("总额"), label("财政拨款"), label("其他资金")],
    ...tasks.map((t): TextCell[] => [
      said(t.name),
      said(t.content),
      task(t.name, "total", t.fen),
      task(t.name, "appropriation", t.fiscalFen),
      task(t.name, "other", t.otherFen),
    ]),
    [
      label("金额合计", 2),
      task(
        "",
        "total",
        sum((t) => t.fen),
      ),
      task(
        "",
        "appropriation",
        sum((t) => t.fiscalFen),
      ),
      task(
        "",
        "other",
        sum((t) => t.otherFen),
      ),
    ],
    [label("年度总体目标", 2), said(goals(texts, "objective.overall"), 4)],
    ...below("年度绩效指标", own, undefined),
  ]
  return targetStatement(context, rows, [4, 7, 11, 7, 7, 7], { empty: tasks.length === 0 && own.length === 0 })
}

function taskCoordinate(name: string, part: string): Coordinate {
  const source = part === "appropriation" ? { source: "R1" } : part === "other" ? { source: "other" } : {}
  return { flow: "expenditure", ...(name === "" ? {} : { project: `task:${name}` }), ...source }
}

/** 专项资金总体绩效目标表: the term beside the year. */
export function shaanxiEarmarkedTarget(context: StatementContext): Statement {
  const { publisher, texts } = context.ledger
  const { book } = context
  const own = ownIndicators(context.ledger, "earmarked")
  const present = own.length > 0
  const base: Coordinate = { flow: "expenditure", nature: "project" }
  const amount = (more: Coordinate, year: "term" | "year", part: string, fen?: number): TextCell => {
    const coordinate = { ...base, ...more, ...(year === "term" ? { year: "term" } : {}) }
    const asked = { ...base, ...more }
    return present
      ? {
          money: {
            fen: fen ?? book.amount(asked)?.fen,
            coordinate,
            rowKey: part,
            columnKey: year === "term" ? "term" : "amount",
            amount: () => book.amount(asked),
          },
        }
      : said("")
  }
  const other = () => book.fen(base) - book.fen({ ...base, source: "R1" })
  const term = texts.find((t) => t.slot === "earmarked.term")?.text ?? `${publisher.year}年12月底`
  const rows: TextCell[][] = [
    [label("项目名称", 2), said(present ? publisher.name : "", 4)],
    [
      label("主管部门", 2),
      said(present ? (publisher.department ?? publisher.name) : "", 2),
      label("实施期限"),
      said(present ? term : ""),
    ],
    [
      label(`资金金额（${context.unit}）`, 2, 3),
      said("实施期资金总额："),
      amount({}, "term", "total"),
      said("年度资金总额："),
      amount({}, "year", "total"),
    ],
    [
      said("其中：财政拨款"),
      amount({ source: "R1" }, "term", "appropriation"),
      said("其中：财政拨款"),
      amount({ source: "R1" }, "year", "appropriation"),
    ],
    [
      said("其他资金"),
      amount({ source: "other" }, "term", "other", other()),
      said("其他资金"),
      amount({ source: "other" }, "year", "other", other()),
    ],
    [label("总体目标", 2, 2), label("实施期总目标", 2), label("年度目标", 2)],
    [said(goals(texts, "objective.term"), 2), said(goals(texts, "objective.earmarked"), 2)],
    ...below("绩效指标", own, "备注"),
  ]
  return targetStatement(context, rows, widths, { empty: !present })
}

function goals(texts: readonly { readonly slot: string; readonly text: string }[], slot: string): string {
  const own = texts.filter((t) => t.slot === slot)
  const found = own.length > 0 ? own : texts.filter((t) => t.slot === "objective.overall")
  return found.map((t) => t.text).join("\n")
}

function otherMoney(context: StatementContext, project: Project, key: string, span: number): TextCell {
  const whole = projectCoordinates(project, "total")
  const fiscal = projectCoordinates(project, "appropriation")
  const fen = context.book.fen(whole.asked) - context.book.fen(fiscal.asked)
  return {
    span,
    money: {
      fen,
      coordinate: { ...whole.published, source: "other" },
      rowKey: `${key}/other`,
      columnKey: "amount",
    },
  }
}

/** The head of the indicators and their rows, below one label at the left; levels without an indicator print 无. */
function below(title: string, indicators: readonly Indicator[], note: string | undefined): TextCell[][] {
  const rows = indicatorCells(indicators, olderFramework, true, ({ indicator }: FrameworkRow) => [
    said(indicator?.third ?? "无"),
    ...(note === undefined
      ? [said(indicator?.target ?? "", 2)]
      : [said(indicator?.target ?? ""), said(indicator?.note ?? "")]),
  ])
  const printed = note === undefined ? heads.slice(0, 4) : heads
  const head = printed.map((text, i) => label(text, note === undefined && i === 3 ? 2 : 1))
  return [[label(title, 1, rows.length + 1), ...head], ...rows]
}
