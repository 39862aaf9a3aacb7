import { plain, projectName } from "#recognition"
import { scoredTables } from "../../scoring/score-cards.ts"
import { defineRule, inOrder } from "../../rule.ts"

/** Names told in one message; the places of all of them are given beside it. */
const mostNames = 8

/**
 * A percentage that answers a target which is a sentence says nothing unless it is told how it was measured (E-06): one
 * finding a table, which names the rows. @zh 句子目标须说明衡量办法
 */
export const rule = defineRule({
  name: "sentence-targets-say-how-they-are-measured",
  checks: ["E-06"],
  severity: "info",
  title: {
    zh: "以百分比作答的文字目标说明怎样衡量",
    en: "A percentage that answers a sentence says how it was measured",
  },
  citation: "财预〔2020〕10号",
  messages: {
    unmeasured: {
      zh: "“{project}”有{count}个指标的指标值是一句话，完成值印为百分比，没有说明怎样衡量，共{points}分：{names}",
      en: "{project}: the targets of {count} indicators ({points} points) are sentences answered by a percentage; nothing says how it was measured: {names}",
    },
  },
  *inspect(context) {
    for (const [index, { table, card }] of scoredTables(context).entries()) {
      const rows = card.rows.filter((row) => row.defects.includes("result-without-measure"))
      const cells = rows.map((row) => table.indicators[row.index]!)
      const first = cells[0]
      if (!first) {
        if (table.indicators.length > 0) yield inOrder
        continue
      }
      const names = cells.map(({ name }) => plain(name.text))
      const points = rows.reduce((sum, { points: given = 0 }) => sum + given, 0) / 1_000_000
      yield {
        message: "unmeasured",
        at: first.actual!.place,
        subject: `${projectName(table.project?.text ?? `#${index}`)}/unmeasured`,
        data: {
          project: table.project?.text ?? table.title,
          count: cells.length,
          points: String(Math.round(points * 100) / 100),
          names: `${names.slice(0, mostNames).join("、")}${names.length > mostNames ? "……" : ""}`,
        },
        found: { text: first.actual!.text, value: first.actual!.text },
        related: cells.slice(1).map(({ actual }, nth) => ({ label: names[nth + 1]!, at: actual!.place })),
      }
    }
  },
})
