import {
  lettersOnly,
  likeness,
  type Recognition,
  type ScoreSheet,
  type ScoreTable,
  type TargetIndicator,
} from "#recognition"
import { companionsOf, nameOf } from "../../companions.ts"
import { comparableName } from "../../projects/project-name.ts"
import { defineRule, inOrder } from "../../rule.ts"

/** What is evaluated are the targets that the budget of the year set (E-10). @zh 自评指标与当年预算公开的绩效目标一致 */
export const rule = defineRule({
  name: "evaluated-indicators-equal-the-budget-targets",
  checks: ["E-10"],
  severity: "warning",
  title: {
    zh: "自评的指标和指标值与当年预算公开的绩效目标一致",
    en: "Evaluated indicators are the targets that the budget set",
  },
  citation: "财预〔2020〕10号第十条",
  messages: {
    value: {
      zh: "{name}：自评表的指标值为{found}，{document}公开的绩效目标为{expected}。调整过目标的，应为批复的调整后目标。",
      en: "{name} is evaluated against {found}; the target of {document} was {expected}.",
    },
    missing: {
      zh: "项目“{project}”的自评表缺少{document}公开的{count}个指标：{names}。",
      en: "The evaluation of {project} lacks {count} indicators of {document}: {names}.",
    },
  },
  *inspect(context) {
    const { budgetOfTheYear: budget } = companionsOf(context)
    if (!budget) return
    const targets = targetsOf(budget)
    for (const table of context.recognition.performance ?? []) {
      if ((table.kind !== "score-sheet" && table.kind !== "score-table") || !table.project) continue
      const planned = targets.get(comparableName(table.project.text))
      if (planned) yield* compared(table, planned, nameOf(budget))
    }
  },
})

function targetsOf(budget: Recognition): ReadonlyMap<string, readonly TargetIndicator[]> {
  const result = new Map<string, readonly TargetIndicator[]>()
  for (const table of budget.performance ?? []) {
    if (table.kind === "target-sheet" && table.project) result.set(comparableName(table.project.text), table.indicators)
    if (table.kind === "target-summary")
      for (const project of table.projects) result.set(comparableName(project.name.text), project.indicators)
  }
  return result
}

function* compared(table: ScoreSheet | ScoreTable, planned: readonly TargetIndicator[], document: string) {
  const left = new Set(planned)
  const project = table.project!.text.replace(/\s+/g, "")
  for (const indicator of table.indicators) {
    const name = lettersOnly(indicator.name.text)
    const target =
      [...left].find((t) => lettersOnly(t.name.text) === name) ??
      [...left].find((t) => likeness(lettersOnly(t.name.text), name) > 0.9)
    if (!target) continue
    left.delete(target)
    if (!target.target || !indicator.target || sameValue(target, indicator)) {
      yield inOrder
      continue
    }
    yield {
      message: "value" as const,
      at: indicator.target.place,
      subject: `${project}/${name}/budget-target`,
      data: { name: indicator.name.text, found: indicator.target.text, document, expected: target.target.text },
      found: { text: indicator.target.text, value: indicator.target.text },
      expected: { text: target.target.text, value: target.target.text },
    }
  }
  if (left.size === 0 || !table.indicators[0]) return
  const names = [...left].map((t) => t.name.text.replace(/\s+/g, ""))
  yield {
    message: "missing" as const,
    // a budget prints its key indicators, a sheet may name them anew: a few missing ones need no reader
    severity: left.size * 2 > planned.length ? ("warning" as const) : ("info" as const),
    at: table.project!.place,
    subject: `${project}/missing-indicators`,
    data: { project, document, count: left.size, names: names.slice(0, 6).join("、") + (names.length > 6 ? "等" : "") },
    expected: { text: names.slice(0, 12).join("、"), value: String(planned.length) },
  }
}

function sameValue(left: TargetIndicator, right: TargetIndicator): boolean {
  const number = (v: TargetIndicator) => v.value.number && v.value.number.scaled / 10 ** v.value.number.decimals
  if (left.value.number && right.value.number)
    return number(left) === number(right) && (left.value.unit ?? "") === (right.value.unit ?? "")
  return lettersOnly(left.target!.text) === lettersOnly(right.target!.text)
}
