import { lettersOnly, type PerformanceTable, plain, projectName, type TargetIndicator } from "#recognition"
import { defineRule, inOrder } from "../../rule.ts"
import { isWordMisfit } from "./word-misfit.ts"

/** A word of grade grades what the indicator's name speaks of (B-33). @zh 等级词与指标含义相符 */
export const rule = defineRule({
  name: "grade-words-fit-their-indicator",
  checks: ["B-33"],
  severity: "warning",
  title: {
    zh: "定性指标的等级词与指标含义相符",
    en: "A word of grade speaks of what the indicator's name does",
  },
  citation: "财预〔2021〕101号；财预〔2015〕88号",
  messages: {
    misfit: {
      zh: "指标“{name}”的指标值“{found}”说的不是同一件事，请核对",
      en: "the target {found} speaks of something else than {name}",
    },
  },
  *inspect({ recognition }) {
    for (const [index, table] of (recognition.performance ?? []).entries())
      for (const { owner, indicators } of owned(table, index))
        for (const { name, target, value } of indicators) {
          if (!target || value.kind !== "qualitative") continue
          const label = plain(name.text)
          if (!isWordMisfit(label, value, plain(target.text))) {
            yield inOrder
            continue
          }
          yield {
            message: "misfit",
            at: target.place,
            subject: `${owner}/${lettersOnly(label)}/word`,
            data: { name: label, found: target.text },
            found: { text: target.text, value: target.text },
          }
        }
  },
})

function owned(
  table: PerformanceTable,
  index: number,
): readonly { readonly owner: string; readonly indicators: readonly TargetIndicator[] }[] {
  if (table.kind === "execution-table" || table.kind === "score-summary") return []
  if (table.kind === "target-summary")
    return table.projects.map(({ name, indicators }) => ({ owner: projectName(name.text), indicators }))
  const project = "project" in table ? table.project : undefined
  return [{ owner: projectName(project?.text ?? `${table.kind}#${index}`), indicators: table.indicators }]
}
