import type { Place } from "#documents"
import type { Figure } from "#identities"
import { likeness, projectName, type Recognition } from "#recognition"
import { defineRule, inOrder } from "../../rule.ts"

/** The projects with targets are those of the budget's table of projects, under the same names (B-30). @zh 绩效目标与项目支出表的项目一致 */
export const rule = defineRule({
  name: "targets-cover-the-budget-projects",
  checks: ["B-30"],
  severity: "warning",
  title: { zh: "绩效目标表的项目与项目支出表一致", en: "The projects with targets are those of the budget" },
  citation: "财预〔2021〕101号；地方预决算公开操作规程（财预〔2016〕143号）",
  messages: {
    name: {
      zh: "绩效目标表的项目“{found}”在项目支出表中名为“{expected}”",
      en: "the project {found} is called {expected} in the table of projects",
    },
    added: {
      zh: "绩效目标表中的项目“{found}”不在项目支出表中",
      en: "the project {found} is not in the table of projects",
    },
    missing: { zh: "项目支出表中的项目“{found}”没有绩效目标", en: "the project {found} has no targets" },
  },
  *inspect({ recognition }) {
    const budget = budgetProjects(recognition)
    const targets = targetProjects(recognition)
    if (budget.length === 0 || targets.length === 0) return
    const names = new Map(budget.map((p) => [projectName(p.name), p]))
    const free = new Map(names)
    for (const target of targets) free.delete(projectName(target.name))
    for (const target of targets) {
      if (names.has(projectName(target.name))) {
        yield inOrder
        continue
      }
      const twin = [...free.values()].find(
        (p) => likeness(projectName(p.name), projectName(target.name)) > 0.75 && meets(p.total, target.total),
      )
      if (twin) free.delete(projectName(twin.name))
      yield {
        message: twin ? ("name" as const) : ("added" as const),
        at: target.at,
        subject: `${projectName(target.name)}/target`,
        data: { found: target.name, expected: twin?.name ?? "" },
        found: { text: target.name, value: target.name },
        ...(twin
          ? { expected: { text: twin.name, value: twin.name }, related: [{ label: "表中", at: twin.at }] }
          : {}),
      }
    }
    for (const project of free.values())
      yield {
        message: "missing" as const,
        at: project.at,
        subject: `${projectName(project.name)}/budget`,
        data: { found: project.name },
      }
  },
})

interface Project {
  readonly name: string
  readonly at: Place
  readonly total: Figure | undefined
}

/** Rows of the table of projects. More than 500 are compared in part. */
function budgetProjects({ tables }: Recognition): Project[] {
  return tables.flatMap((table) => {
    if (table.form !== "B10") return []
    return table.rows
      .filter((row) => row.codeKind === "project" && row.kind === "item")
      .slice(0, 500)
      .map((row) => ({
        name: row.label,
        at: row.labelAt,
        total: table.figures.find((f) => !f.blank && f.place.row === row.index),
      }))
  })
}

/** Projects of target sheets and summaries; an overall sheet of several projects names none of them. */
function targetProjects({ performance = [] }: Recognition): Project[] {
  return performance.flatMap((table): Project[] => {
    const total = (money: typeof lines) => money.find((line) => line.part === "total")?.figure
    const lines = table.kind === "target-sheet" ? table.money : []
    if (table.kind === "target-sheet" && table.project && !/总体|整体/.test(table.title))
      return [{ name: table.project.text, at: table.project.place, total: total(table.money) }]
    if (table.kind !== "target-summary") return []
    return table.projects.slice(0, 500).map((p) => ({ name: p.name.text, at: p.name.place, total: total(p.money) }))
  })
}

function meets(left: Figure | undefined, right: Figure | undefined): boolean {
  if (!left || !right) return false
  return left.quantity.low <= right.quantity.high && right.quantity.low <= left.quantity.high
}
