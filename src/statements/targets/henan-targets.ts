import type { Coordinate } from "#fiscal"
import type { Indicator } from "#ledger"
import { projectName } from "#statutes"
import { unitName } from "../member-rows.ts"
import type { Statement } from "../statement.ts"
import type { StatementContext } from "../statement-context.ts"
import type { Framework } from "./indicator-framework.ts"
import { indicatorCells, targetCells } from "./indicator-cells.ts"
import { amountCell, fundedProjects, projectCoordinates, targetStatement } from "./target-statement.ts"
import { ownIndicators } from "./own-indicators.ts"
import { label, said, type TextCell } from "./text-table.ts"

/** A standard indicator of the region's overall target, as its layout lists it. */
export interface StandardIndicator {
  readonly second: string
  readonly third: string
  readonly target: string
  readonly note: string
}

const outcomeLevels: Framework = [
  { first: "产出指标", second: ["重点工作任务完成", "履职目标实现"] },
  { first: "效益指标", second: ["履职效益", "满意度"] },
]

/** 部门（单位）整体绩效目标表: objective, tasks, money, the region's standard indicators and the department's own. */
export function henanOverallTarget(context: StatementContext): Statement {
  const { publisher, tasks, texts } = context.ledger
  const own = ownIndicators(context.ledger, "overall")
  const standard = standardIndicators(context.layout.words?.standard)
  const goal = texts.filter((t) => t.slot === "objective.overall").map((t) => t.text)
  const tasked = tasks.length > 0 ? tasks : [{ name: "", content: "" }]
  const money = (name: string, coordinate: Coordinate, key: string): TextCell[] => [
    said(name, 2),
    amountCell(context, coordinate, `整体/${key}`, "amount", 2),
  ]
  const rows: TextCell[][] = [
    [label("单位名称"), said(publisher.name, 4)],
    [label("年度履职目标"), said(goal.join("\n"), 4)],
    [label("年度主要任务", 1, tasked.length + 1), label("任务名称", 2), label("主要内容", 2)],
    ...tasked.map((task): TextCell[] => [said(task.name, 2), said(task.content, 2)]),
    [label("预算情况", 1, 6), ...money(`部门预算总额（${context.unit}）`, { flow: "uses" }, "total")],
    money("1、资金来源：（1）政府预算资金", { flow: "uses", source: "R1" }, "appropriation"),
    money("（2）财政专户管理资金", { flow: "uses", source: "R2" }, "special-account"),
    money("（3）单位资金", { flow: "uses", source: "R3" }, "own"),
    money("2、资金结构：（1）基本支出", { flow: "expenditure", nature: "basic" }, "basic"),
    money("（2）项目支出", { flow: "expenditure", nature: "project" }, "project"),
    ["一级指标", "二级指标", "三级指标", "指标值", "指标值说明"].map((text) => label(text)),
    ...indicatorCells(withStandard(standard, own), overallFramework(standard), false, (row) => targetCells("", row)),
  ]
  return targetStatement(context, rows, [6, 7, 9, 6, 22], { orientation: "landscape" })
}

/** The standard indicators first, each with the department's own value where it has one; then the department's others. */
function withStandard(standard: readonly StandardIndicator[], own: readonly Indicator[]): readonly Indicator[] {
  const at = { table: "indicators", row: 1 }
  const fixed = standard.map((s): Indicator => {
    const set = own.find((i) => i.third === s.third)
    return {
      of: "overall",
      first: "投入管理指标",
      at,
      ...s,
      ...(set ? { target: set.target, note: set.note ?? s.note } : {}),
    }
  })
  return [...fixed, ...own.filter((i) => !standard.some((s) => s.third === i.third))]
}

function overallFramework(standard: readonly StandardIndicator[]): Framework {
  return [{ first: "投入管理指标", second: [...new Set(standard.map((s) => s.second))] }, ...outcomeLevels]
}

function standardIndicators(words: unknown): readonly StandardIndicator[] {
  return Array.isArray(words) ? (words as readonly StandardIndicator[]) : []
}

const groups = ["成本指标", "产出指标", "效益指标", "满意度指标"] as const

/** 部门预算项目绩效目标汇总表: units with their projects, indicators in pairs under the four first levels. */
export function henanTargetSummary(context: StatementContext): Statement {
  const { publisher, units } = context.ledger
  const projects = fundedProjects(context)
  const parts = ["total", "appropriation", "special-account", "own"] as const
  const base: Coordinate = { flow: "expenditure", nature: "project" }
  const blank = Array.from({ length: 8 }, () => said(""))
  const rows: TextCell[][] = [
    [
      label("单位编码（项目编码）", 1, 3),
      label("项目单位（项目名称）", 1, 3),
      label(`项目金额（${context.unit}）`, 4),
      label("绩效目标", 8),
    ],
    [
      ...["资金总额", "政府预算资金", "财政专户管理资金", "单位资金"].map((text) => label(text, 1, 2)),
      ...groups.map((text) => label(text, 2)),
    ],
    groups.flatMap(() => [label("三级指标"), label("指标值")]),
  ]
  const moneyOf = (asked: Coordinate, published: Coordinate, key: string) =>
    parts.map((part) => {
      const source =
        part === "total" ? {} : part === "appropriation" ? { source: "R1" } : { source: part === "own" ? "R3" : "R2" }
      return amountCell(context, { ...asked, ...source }, key, part, 1, { ...published, ...source })
    })
  if (projects.length > 0 && publisher.departmentCode !== undefined)
    rows.push([
      said(publisher.departmentCode),
      said(publisher.department ?? publisher.name),
      ...moneyOf(base, { ...base, unit: publisher.departmentCode }, publisher.departmentCode),
      ...blank,
    ])
  const owners = units.length > 0 ? units.map((u) => u.code) : [undefined]
  for (const code of owners) {
    const own = projects.filter((p) => code === undefined || owners.length === 1 || p.unit === code)
    if (own.length === 0) continue
    if (code !== undefined)
      rows.push([
        said(code),
        said(unitName(code, context)),
        ...moneyOf({ ...base, unit: code }, { ...base, unit: code }, code),
        ...blank,
      ])
    for (const project of own) {
      const listed = groups.map((group) => ownIndicators(context.ledger, project.code).filter((i) => i.first === group))
      const height = Math.max(1, ...listed.map((l) => l.length))
      const { asked, published } = projectCoordinates(project, "total")
      for (let i = 0; i < height; i++) {
        const pairs = listed.flatMap((l) => [said(l[i]?.third ?? ""), said(l[i]?.target ?? "")])
        rows.push(
          i === 0
            ? [
                said(project.code, 1, height),
                said(project.name, 1, height),
                ...moneyOf(asked, published, project.code || projectName(project.name)).map((cell) => ({
                  ...cell,
                  down: height,
                })),
                ...pairs,
              ]
            : pairs,
        )
      }
    }
  }
  const widths = [11, 8, 5, 5, 4, 4, 7, 5, 7, 5, 7, 5, 7, 5]
  return targetStatement(context, rows, widths, { headRows: 3, empty: projects.length === 0 })
}
