import { expectedPoints } from "#performance"
import { lettersOnly, plain, type ScoredIndicator } from "#recognition"
import { defineRule, inOrder } from "../../rule.ts"

/** Whoever scores less than the weight says why and what will be done (E-08). @zh 偏差原因分析及改进措施 */
export const rule = defineRule({
  name: "lost-points-are-explained",
  checks: ["E-08"],
  severity: "error",
  title: { zh: "未得满分的指标须填写偏差原因及改进措施", en: "Lost points are explained" },
  citation: "财预〔2020〕10号",
  messages: {
    missing: {
      zh: "{name}：分值{weight}，得分{score}，未填写偏差原因分析及改进措施",
      en: "{name}: {score} of {weight} points without a reason",
    },
  },
  *inspect({ recognition }) {
    for (const table of recognition.performance ?? []) {
      if (table.kind !== "score-sheet" && table.kind !== "score-table") continue
      // Fund management has a column for what was wrong: 无 beside lost points contradicts them.
      for (const { name, weight, score, remark } of table.kind === "score-sheet" ? table.management : []) {
        if (!weight || !score || !remark || score.quantity.value >= weight.quantity.value) continue
        if (isReason(remark.text)) yield inOrder
        else
          yield {
            message: "missing",
            at: score.place,
            subject: `${table.project?.text ?? ""}/${lettersOnly(name.text)}/remark`,
            data: { name: name.text, weight: weight.printed, score: score.printed },
            related: [{ label: "表中", at: remark.place }],
          }
      }
      for (const indicator of table.indicators) {
        const { weight, score, reasonAt } = indicator
        if (!weight || !score || !reasonAt || score.quantity.value >= weight.quantity.value) continue
        // Points below the weight of a reached target are a wrong number, told elsewhere.
        if (expectedPoints(indicator)?.reached) continue
        if (isGiven(indicator)) yield inOrder
        else
          yield {
            message: "missing",
            at: score.place,
            subject: `${table.project?.text ?? ""}/${lettersOnly(indicator.name.text)}/reason`,
            data: { name: indicator.name.text, weight: weight.printed, score: score.printed },
            related: [{ label: "表中", at: reasonAt }],
          }
      }
    }
  },
})

function isGiven(indicator: ScoredIndicator): boolean {
  return indicator.reason !== undefined && isReason(indicator.reason.text)
}

function isReason(text: string): boolean {
  return !/^(?:无|-|\/|没有|不适用|无偏差|\d+(?:\.\d+)?)?$/.test(plain(text))
}
