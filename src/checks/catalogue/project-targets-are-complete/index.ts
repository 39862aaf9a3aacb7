import type { Place } from "#documents"
import { type IndicatorGroup, indicatorGroup } from "#performance"
import { type MoneyLine, plain, projectName, type TargetIndicator } from "#recognition"
import { defineRule, inOrder } from "../../rule.ts"

/** Every project has at least one output and one benefit indicator; no target sheet stays blank (B-32, B-33). @zh 项目绩效目标完整 */
export const rule = defineRule({
  name: "project-targets-are-complete",
  checks: ["B-32", "B-33"],
  severity: "warning",
  title: { zh: "每个项目都设有产出指标和效益指标", en: "Every project has output and benefit indicators" },
  citation: "财预〔2021〕101号；财预〔2015〕88号",
  messages: {
    blank: { zh: "项目“{project}”的绩效目标表未填写任何指标", en: "no indicator is filled in for {project}" },
    output: { zh: "项目“{project}”没有产出指标", en: "{project} has no output indicator" },
    benefit: { zh: "项目“{project}”没有效益指标", en: "{project} has no benefit indicator" },
    satisfaction: {
      zh: "项目“{project}”没有满意度指标（面向服务对象的项目应当设置）",
      en: "{project} has no satisfaction indicator, which a project that serves people should have",
    },
  },
  *inspect({ recognition }) {
    for (const table of recognition.performance ?? []) {
      if (table.kind === "target-sheet")
        yield* complete(
          table.project?.text ?? table.title,
          table.project?.place ?? table.at,
          table.money,
          table.indicators,
        )
      if (table.kind === "target-summary")
        for (const p of table.projects) yield* complete(p.name.text, p.name.place, p.money, p.indicators)
    }
  },
})

function* complete(name: string, at: Place, money: readonly MoneyLine[], indicators: readonly TargetIndicator[]) {
  const subject = projectName(name)
  const issue = { at, data: { project: name } }
  const total = money.find((line) => line.part === "total")
  if (indicators.length === 0) {
    yield { ...issue, message: "blank" as const, subject: `${subject}/blank`, checks: ["B-33"] }
    return
  }
  const groups = new Set<IndicatorGroup | undefined>(
    indicators.map((i) => i.first && indicatorGroup(plain(i.first.text))),
  )
  // An unknown framework, or a project without money: nothing can be required.
  if (!["cost", "output", "benefit", "satisfaction"].some((g) => groups.has(g as IndicatorGroup))) return
  if (total && !total.figure.blank && total.figure.quantity.value === 0) return
  let whole = true
  for (const group of ["output", "benefit"] as const)
    if (!groups.has(group)) {
      whole = false
      yield { ...issue, message: group, subject: `${subject}/${group}`, checks: ["B-32"] }
    }
  if (!groups.has("satisfaction"))
    yield {
      ...issue,
      message: "satisfaction" as const,
      subject: `${subject}/satisfaction`,
      severity: "info" as const,
      checks: ["B-32"],
    }
  if (whole) yield inOrder
}
