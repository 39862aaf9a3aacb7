import { impossibility } from "#performance"
import { lettersOnly, plain } from "#recognition"
import { scoredTables } from "../../scoring/score-cards.ts"
import { defineRule, inOrder } from "../../rule.ts"

/**
 * A result can have come about at all: a share of so many occasions that some count of them gives, whole people and things,
 * no more than all of what can at most be all (E-04, E-06). @zh 完成值可能出现
 */
export const rule = defineRule({
  name: "results-can-occur",
  checks: ["E-04", "E-06"],
  severity: "warning",
  title: { zh: "实际完成值是可能出现的数", en: "Results can have come about" },
  citation: "财预〔2020〕10号",
  messages: {
    impossible: {
      zh: "{name}：指标值{target}，完成值{actual}：{why}。请按实际情况核对完成值和得分。",
      en: "{name}: target {target}, result {actual}: {whyEn}. Check the result and its points.",
    },
  },
  *inspect(context) {
    for (const { table, card } of scoredTables(context))
      for (const row of card.rows) {
        const indicator = row.kind === "indicator" && row.index >= 0 ? table.indicators[row.index] : undefined
        if (!indicator?.actual) continue
        const why = row.defects.includes("cannot-occur") ? impossibility(indicator) : undefined
        if (!why) {
          yield inOrder
          continue
        }
        const { actual, target } = indicator
        const name = plain(indicator.name.text)
        yield {
          message: "impossible",
          at: actual.place,
          subject: `${table.project?.text ?? ""}/${lettersOnly(name)}/result`,
          data: { name, target: target?.text ?? "", actual: actual.text, why: why.zh, whyEn: why.en },
          found: { text: actual.text, value: actual.text },
          related: target ? [{ label: "指标值", at: target.place }] : [],
        }
      }
  },
})
