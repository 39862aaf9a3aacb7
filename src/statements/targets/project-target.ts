import type { Project } from "#ledger"
import { projectName } from "#statutes"
import type { Statement } from "../statement.ts"
import type { StatementContext } from "../statement-context.ts"
import { currentFramework } from "./frameworks.ts"
import { indicatorCells, targetCells } from "./indicator-cells.ts"
import { amountCell, projectCoordinates, targetStatement } from "./target-statement.ts"
import { ownIndicators } from "./own-indicators.ts"
import { label, said, type TextCell } from "./text-table.ts"

/** Which words a region's page of one project's target prints. */
export interface ProjectTargetStyle {
  readonly owners: readonly (readonly [label: string, of: "department" | "unit"])[]
  readonly money: string
  readonly parts: readonly (readonly [part: string, label: string])[]
  readonly objective: string
  readonly decomposition?: string
  readonly heads: readonly [string, string, string, string, string]
  readonly blanks: boolean
}

/** 本级部门预算项目绩效目标表: Henan's page of one project. */
export const henanProjectTarget: ProjectTargetStyle = {
  owners: [
    ["部门名称", "department"],
    ["单位名称", "unit"],
  ],
  money: "项目资金（万元）",
  parts: [
    ["total", "年度资金总额"],
    ["appropriation", "其中：政府预算资金"],
    ["special-account", "财政专户管理资金"],
    ["own", "单位资金"],
  ],
  objective: "年度目标",
  decomposition: "分解目标",
  heads: ["一级指标", "二级指标", "三级指标", "指标值", "指标值说明"],
  blanks: true,
}

/** 项目绩效目标表 as most provinces print it. */
export const commonProjectTarget: ProjectTargetStyle = {
  ...henanProjectTarget,
  owners: [["主管部门", "department"]],
  parts: [
    ["total", "年度资金总额"],
    ["appropriation", "其中：财政拨款"],
    ["special-account", "财政专户管理资金"],
    ["own", "单位资金"],
  ],
  blanks: false,
}

/** The page of one project's target: owner, money by fund, objective, indicators. */
export function projectTarget(project: Project, style: ProjectTargetStyle, context: StatementContext): Statement {
  const { publisher, units } = context.ledger
  const owner = (of: "department" | "unit") =>
    of === "department"
      ? (publisher.department ?? publisher.name)
      : (units.find((u) => u.code === project.unit)?.name ?? publisher.name)
  const key = projectName(project.name)
  const rows: TextCell[][] = [
    [label("项目名称"), said(project.name, 4)],
    ...style.owners.map(([name, of]): TextCell[] => [label(name), said(owner(of), 4)]),
    ...style.parts.map(([part, name], i): TextCell[] => {
      const { asked, published } = projectCoordinates(project, part)
      return [
        ...(i === 0 ? [label(style.money.replace("万元", context.unit), 1, style.parts.length)] : []),
        said(name, 2),
        amountCell(context, asked, `${key}/${part}`, "amount", 2, published),
      ]
    }),
    [label(style.objective), said(project.objective ?? "", 4)],
    ...(style.decomposition === undefined ? [] : [[label(style.decomposition, 5)]]),
    style.heads.map((head) => label(head)),
    ...indicatorCells(ownIndicators(context.ledger, project.code), currentFramework, style.blanks, (row) =>
      targetCells("", row),
    ),
  ]
  return targetStatement({ ...context, project: project.code }, rows, [6, 8, 12, 8, 10])
}

/** The page a form prints when there is no project. */
export function noProjectTarget(style: ProjectTargetStyle, context: StatementContext): Statement {
  const rows: TextCell[][] = [
    [label("项目名称"), said("", 4)],
    style.heads.map((head) => label(head)),
    [said(""), said(""), said(""), said(""), said("")],
  ]
  return targetStatement(context, rows, [6, 8, 12, 8, 10], { empty: true })
}
