import { isAboveAll } from "#performance"
import { plain, projectName, type ScoredIndicator } from "#recognition"
import { feasibilityIssues, wordsOf } from "../../projects/project-feasibility.ts"
import { defineRule, inOrder } from "../../rule.ts"

const messages = wordsOf(
  "blank",
  "no-unit",
  "cost-in-percent",
  "rate-without-percent",
  "name-is-value",
  "unit-misfit",
  "capped-output",
  "year",
  "above-100",
  "vague",
)

/** A target can be judged: a number with a unit that fits, a day, or a word of grade (B-33). @zh 指标值可判定 */
export const rule = defineRule({
  name: "target-values-can-be-judged",
  checks: ["B-33"],
  severity: "warning",
  title: {
    zh: "指标值可衡量，计量单位与指标含义相符",
    en: "Targets can be measured, in a unit that fits the indicator",
  },
  citation: "财预〔2021〕101号；财预〔2015〕88号",
  messages,
  *inspect({ recognition }) {
    yield* feasibilityIssues(recognition, messages, "indicator")
    for (const [index, table] of (recognition.performance ?? []).entries())
      if (table.kind === "score-sheet" || table.kind === "score-table")
        yield* possible(table.indicators, projectName(table.project?.text ?? `#${index}`))
  },
})

/** In a self-evaluation the targets are given; only what cannot be is told. Its results are judged by results-can-occur. */
function* possible(indicators: readonly ScoredIndicator[], owner: string) {
  for (const { name, target, value } of indicators) {
    if (!target || value.unit !== "%") continue
    const label = plain(name.text)
    if (!isAboveAll(label, value)) yield inOrder
    else
      yield {
        message: "above-100" as const,
        at: target.place,
        subject: `${owner}/${label}/target`,
        data: { name: label, found: target.text },
        found: { text: target.text, value: target.text },
      }
  }
}
