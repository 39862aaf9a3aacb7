import {
  lettersOnly,
  likeness,
  type PerformanceTable,
  projectName,
  type ScoreSheet,
  type TargetIndicator,
} from "#recognition"
import { defineRule, inOrder } from "../../rule.ts"

/** A self-evaluation's indicators and values are those of the approved targets, where both are printed (E-10). @zh 自评指标与绩效目标一致 */
export const rule = defineRule({
  name: "self-evaluation-indicators-equal-targets",
  checks: ["E-10"],
  severity: "warning",
  title: {
    zh: "自评指标、指标值与批复的绩效目标一致",
    en: "Self-evaluated indicators are those of the approved targets",
  },
  citation: "财预〔2020〕10号",
  messages: {
    value: {
      zh: "{name}：自评表的指标值{found}与绩效目标{expected}不一致（调整过的以批复为准）",
      en: "{name}: evaluated against {found}, the target was {expected}",
    },
    missing: {
      zh: "绩效目标中的“{name}”未列入自评表",
      en: "the target {name} is not among the evaluated indicators",
    },
    added: {
      zh: "自评表的“{name}”不在绩效目标中",
      en: "{name} is evaluated but is not among the targets",
    },
  },
  *inspect({ recognition }) {
    const tables = recognition.performance ?? []
    const targets = targetsByProject(tables)
    for (const table of tables) {
      if (table.kind !== "score-sheet" && table.kind !== "score-table") continue
      const planned = table.project && targets.get(projectName(table.project.text))
      if (planned) yield* compare(table, planned)
    }
  },
})

function targetsByProject(tables: readonly PerformanceTable[]): Map<string, readonly TargetIndicator[]> {
  const result = new Map<string, readonly TargetIndicator[]>()
  for (const table of tables) {
    if (table.kind === "target-sheet" && table.project) result.set(projectName(table.project.text), table.indicators)
    if (table.kind === "target-summary")
      for (const project of table.projects) result.set(projectName(project.name.text), project.indicators)
  }
  return result
}

function* compare(table: Pick<ScoreSheet, "indicators" | "project">, planned: readonly TargetIndicator[]) {
  // Both lists are short in any real form; a longer one is compared in part.
  const left = new Set(planned.slice(0, 300))
  const subject = (name: string) => `${table.project?.text ?? ""}/${lettersOnly(name)}/target`
  for (const indicator of table.indicators.slice(0, 300)) {
    const name = lettersOnly(indicator.name.text)
    const target =
      [...left].find((t) => lettersOnly(t.name.text) === name) ??
      [...left].find((t) => likeness(lettersOnly(t.name.text), name) > 0.9)
    if (!target) {
      yield {
        message: "added" as const,
        at: indicator.name.place,
        subject: subject(name),
        data: { name: indicator.name.text },
      }
      continue
    }
    left.delete(target)
    if (!target.target || !indicator.target) continue
    if (sameValue(target, indicator)) yield inOrder
    else
      yield {
        message: "value" as const,
        at: indicator.target.place,
        subject: subject(name),
        data: { name: indicator.name.text, found: indicator.target.text, expected: target.target.text },
        found: { text: indicator.target.text, value: indicator.target.text },
        expected: { text: target.target.text, value: target.target.text },
        related: [{ label: "表中", at: target.target.place }],
      }
  }
  for (const target of left)
    yield {
      message: "missing" as const,
      at: target.name.place,
      subject: subject(target.name.text),
      data: { name: target.name.text },
    }
}

function sameValue(left: TargetIndicator, right: TargetIndicator): boolean {
  if (left.value.number && right.value.number) {
    const scale = (v: TargetIndicator) => v.value.number!.scaled / 10 ** v.value.number!.decimals
    return (
      scale(left) === scale(right) &&
      left.value.unit === right.value.unit &&
      left.value.direction === right.value.direction
    )
  }
  return lettersOnly(left.target!.text) === lettersOnly(right.target!.text)
}
