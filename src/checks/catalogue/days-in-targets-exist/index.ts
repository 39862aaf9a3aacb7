import { lettersOnly, type PerformanceTable, plain, projectName, type TargetIndicator } from "#recognition"
import { defineRule, inOrder } from "../../rule.ts"

/** A day or month that a target names is one of the calendar (B-33). @zh 指标值中的日期存在 */
export const rule = defineRule({
  name: "days-in-targets-exist",
  checks: ["B-33"],
  severity: "warning",
  title: { zh: "指标值写明的月、日存在", en: "The days and months that targets name exist" },
  citation: "财预〔2021〕101号",
  messages: {
    absent: {
      zh: "指标“{name}”的指标值“{found}”中没有这样的月或日",
      en: "{name}: the target {found} names a month or day that does not exist",
    },
  },
  *inspect({ recognition }) {
    for (const [index, table] of (recognition.performance ?? []).entries())
      for (const { name, target } of indicatorsOf(table)) {
        const text = plain(target?.text ?? "")
        if (!target || text.length > 24 || !/\d[月日号]/.test(text)) continue
        if (!isAbsent(text)) {
          yield inOrder
          continue
        }
        const project = "project" in table ? table.project?.text : undefined
        yield {
          message: "absent",
          at: target.place,
          subject: `${projectName(project ?? `#${index}`)}/${lettersOnly(name.text)}/day`,
          data: { name: name.text, found: target.text },
          found: { text: target.text, value: target.text },
        }
      }
  },
})

function indicatorsOf(table: PerformanceTable): readonly TargetIndicator[] {
  if (table.kind === "execution-table" || table.kind === "score-summary") return []
  return table.kind === "target-summary" ? table.projects.flatMap((p) => p.indicators) : table.indicators
}

/** 「16月底前」「每月100日前」; 「30个月」 and 「60日内」 are durations. */
function isAbsent(text: string): boolean {
  // 「≥36月」 and 「36月龄」 are durations too.
  if (/^[≥≤<>=]+\d+月$|月龄|月以?内/u.test(text)) return false
  const month = /(?<![\d.])(\d{1,4})月/.exec(text)
  if (month && !(Number(month[1]) >= 1 && Number(month[1]) <= 12)) return true
  const day = /月(?:的)?(\d{1,4})[日号](?!内)/.exec(text)
  return day !== null && !(Number(day[1]) >= 1 && Number(day[1]) <= 31)
}
