import type { Figure, Identity, SumIdentity } from "#identities"
import { partNames } from "./cell-figure.ts"
import { lineIdentities, type MoneyIdentityRule, sum, sumText } from "./money-identities.ts"
import type { OverallTarget, PerformanceTable, TargetSummary } from "./performance-table.ts"
import { pairedIndicators } from "./repeated-indicators.ts"
import { scoreIdentities } from "./score-identities.ts"
import { scoreSummaryIdentities } from "./summary-identities.ts"

/** What must hold between the figures of target tables and self-evaluations (checks B-29, B-31, B-49, E-01, E-02, E-03, E-09, E-11). */
export function performanceIdentities(tables: readonly PerformanceTable[]): Identity[] {
  const own = tables.flatMap((table, index): Identity[] => {
    const scope = `${table.kind}#${index}`
    switch (table.kind) {
      case "target-sheet":
        return [
          ...lineIdentities(target, table.money, `${scope}/${table.project?.text ?? ""}`),
          ...lineIdentities(target, table.term, `${scope}/${table.project?.text ?? ""}/term`),
        ]
      case "target-summary":
        return summaryIdentities(table, scope)
      case "overall-target":
        return [...overallIdentities(table, scope), ...taskIdentities(table, scope)]
      case "score-summary":
        return scoreSummaryIdentities(table, scope)
      default:
        return scoreIdentities(table, scope)
    }
  })
  return [...own, ...equalTotals(tables), ...repeatedPoints(tables)]
}

/** All sheets of a document give their total weight alike. */
function equalTotals(tables: readonly PerformanceTable[]): Identity[] {
  const totals = tables.flatMap((table) =>
    table.kind === "score-sheet" && table.totalWeight ? [table.totalWeight] : [],
  )
  const rule: MoneyIdentityRule = { rule: "self-evaluation-weights-sum-to-100", checks: ["E-01"] }
  return totals.slice(1).map((total, index) =>
    sum(rule, `totals/${index + 1}`, total, [totals[index]!], {
      zh: "各自评表的总分值相同",
      en: "all sheets have the same total weight",
    }),
  )
}

/** A report's table of scores repeats the points of its project's sheet. */
function repeatedPoints(tables: readonly PerformanceTable[]): Identity[] {
  const rule: MoneyIdentityRule = { rule: "report-points-equal-their-sheet", checks: ["E-09", "E-11"] }
  return pairedIndicators(tables).flatMap(({ sheet, report, id }) =>
    (["weight", "score"] as const).flatMap((of) => {
      const [left, right] = [report[of], sheet[of]]
      const name = of === "weight" ? "分值" : "得分"
      if (!left || !right) return []
      return [
        sum(rule, `${id}/${of}`, left, [right], {
          zh: `${report.name.text}：报告附表的${name} = 自评表的${name}`,
          en: `${of === "weight" ? "weight" : "points"} in the report = in the sheet`,
        }),
      ]
    }),
  )
}

const target: MoneyIdentityRule = { rule: "target-money-equals-its-sources", checks: ["B-31"] }
const overall: MoneyIdentityRule = { rule: "overall-target-budget-equals-its-parts", checks: ["B-29"] }
const task: MoneyIdentityRule = { rule: "tasks-money-sums-to-total", checks: ["B-49"] }

function overallIdentities(table: OverallTarget, scope: string): Identity[] {
  const result: Identity[] = lineIdentities(overall, table.money, scope)
  const total = table.money.find((line) => line.part === "total")
  const natures = table.money.filter((line) => line.part === "basic" || line.part === "project")
  if (total && natures.length === 2)
    result.push(
      sum(
        overall,
        `${scope}/natures`,
        total.figure,
        natures.map((n) => n.figure),
        {
          zh: `${total.label.text} = 基本支出 + 项目支出`,
          en: "total budget = basic expenditure + project expenditure",
        },
      ),
    )
  return result
}

function taskIdentities(table: OverallTarget, scope: string): Identity[] {
  const result: Identity[] = [table.taskTotal, ...table.tasks.map((t) => t.money)].flatMap((lines, index) =>
    lineIdentities(task, lines, `${scope}/task${index}`),
  )
  for (const total of table.taskTotal) {
    const parts = table.tasks.flatMap((t) =>
      t.money.filter((line) => line.part === total.part).map((line) => line.figure),
    )
    if (parts.length === 0 || total.figure.blank) continue
    result.push(
      sum(task, `${scope}/tasks/${total.part}`, total.figure, parts, {
        zh: `金额合计（${partNames[total.part]}）= 各任务之和`,
        en: "total = sum of the tasks",
      }),
    )
  }
  return result
}

function summaryIdentities(table: TargetSummary, scope: string): Identity[] {
  const result: Identity[] = []
  for (const [index, project] of table.projects.entries())
    result.push(
      ...lineIdentities(target, project.money, `${scope}/${project.code?.text ?? project.name.text}/${index}`),
    )
  for (const [index, unit] of table.units.entries()) {
    result.push(...lineIdentities(target, unit.money, `${scope}/${unit.code.text}/${index}`))
    const below = unit.projects.map((p) => p.money)
    const units: (typeof below)[number][] = []
    if (unit.level === "department")
      for (let next = index + 1; next < table.units.length && table.units[next]!.level === "unit"; next++)
        units.push(table.units[next]!.money)
    const parts = units.length > 0 ? units : below
    if (parts.length > 0)
      result.push(...unitSum(unit.code.text, unit.money, parts, `${scope}/${unit.code.text}/${index}`))
  }
  return result
}

function unitSum(
  code: string,
  money: TargetSummary["units"][number]["money"],
  parts: readonly TargetSummary["units"][number]["money"][],
  id: string,
): SumIdentity[] {
  const rule: MoneyIdentityRule = { rule: "target-units-equal-their-projects", checks: ["B-30"] }
  return money.flatMap((line) => {
    const figures: Figure[] = parts.flatMap((p) => p.filter((l) => l.part === line.part).map((l) => l.figure))
    if (figures.length === 0 || (line.figure.blank && figures.every((f) => f.blank))) return []
    const statement = {
      zh: `${code}的${partNames[line.part]} = ${sumText(figures.length)}`,
      en: `${code}: sum of the ${figures.length} lines below`,
    }
    return [sum(rule, `${id}/${line.part}`, line.figure, figures, statement)]
  })
}
