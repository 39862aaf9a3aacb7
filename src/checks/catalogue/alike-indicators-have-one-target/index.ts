import { indicatorGroup } from "#performance"
import { lettersOnly, type PerformanceTable, plain, projectName, type ScoredIndicator } from "#recognition"
import { defineRule, inOrder } from "../../rule.ts"

/**
 * What several projects do alike has one standard: an indicator of the same name and second level, set by a share, a
 * time or a word, has the same target in every sheet. One sheet that differs while two or more others all agree is
 * told; counts and amounts are every project's own (E-10). @zh 同名指标的指标值一致
 */
export const rule = defineRule({
  name: "alike-indicators-have-one-target",
  checks: ["E-10"],
  severity: "warning",
  title: {
    zh: "同一文档各自评表的同名指标，指标值一致",
    en: "Indicators of one name have one target throughout the sheets",
  },
  citation: "财预〔2020〕10号",
  messages: {
    differs: {
      zh: "“{name}”的指标值为{found}，其他{count}个项目的同名指标都是{expected}，请核对",
      en: "{name}: the target is {found}; in the other {count} projects it is {expected}",
    },
  },
  *inspect({ recognition }) {
    for (const members of namesakes(recognition.performance ?? []).values()) {
      const projects = new Set(members.map((m) => m.project))
      if (projects.size < 3) continue
      for (const member of members) {
        const others = members.filter((m) => m.project !== member.project)
        const usual = others[0]!.value
        if (others.some((m) => m.value !== usual)) continue
        if (member.value === usual) {
          yield inOrder
          continue
        }
        const target = member.indicator.target!
        const expected = others[0]!.indicator.target!.text
        yield {
          message: "differs",
          at: target.place,
          subject: `${member.project}/${lettersOnly(member.indicator.name.text)}/usual-target`,
          data: { name: member.indicator.name.text, found: target.text, expected, count: projects.size - 1 },
          found: { text: target.text, value: target.text },
          expected: { text: expected, value: expected },
          related: others.slice(0, 3).map((m) => ({ label: "其他表", at: m.indicator.target!.place })),
        }
      }
    }
  },
})

interface Member {
  readonly project: string
  readonly indicator: ScoredIndicator
  readonly value: string
}

/** Indicators with a standard for a target, by name and second level. */
function namesakes(tables: readonly PerformanceTable[]): ReadonlyMap<string, readonly Member[]> {
  const result = new Map<string, Member[]>()
  for (const [index, table] of tables.entries()) {
    if (table.kind !== "score-sheet" && table.kind !== "score-table") continue
    const project = table.project ? projectName(table.project.text) : `#${index}`
    for (const indicator of table.indicators) {
      if (!indicator.target || !isStandard(indicator)) continue
      const key = `${lettersOnly(indicator.second?.text ?? "")}/${lettersOnly(indicator.name.text)}`
      const member = { project, indicator, value: lettersOnly(indicator.target.text) }
      result.set(key, [...(result.get(key) ?? []), member])
    }
  }
  return result
}

/** A share, a time, a day or a word; what is counted or paid differs from project to project. */
function isStandard({ value, first, name }: ScoredIndicator): boolean {
  const group = indicatorGroup(plain(first?.text ?? ""))
  // How content the served are to be is promised project by project.
  if (group === "cost" || group === "satisfaction") return false
  if (value.kind === "qualitative") return true
  // The day a project ends and how long it takes are its own; what recurs has one day.
  if (value.kind === "date") return value.deadline?.every !== undefined
  if (/工期|周期/.test(plain(name.text))) return false
  return value.kind === "quantitative" && /^(?:%|‰|个?工作日|天|日|小时|分钟|个?月)$/.test(value.unit ?? "")
}
