import type { Figure } from "#identities"
import { pointsText } from "#performance"
import { scoredTables } from "../../scoring/score-cards.ts"
import { defineRule, inOrder } from "../../rule.ts"

/** Points for execution = weight × min(1, executed ÷ full-year budget), two decimals (E-02). @zh 执行率得分 */
export const rule = defineRule({
  name: "self-evaluation-execution-score-follows",
  checks: ["E-02"],
  severity: "error",
  title: {
    zh: "执行率得分等于分值乘以执行率（不超过满分）",
    en: "The points for execution follow from the execution rate",
  },
  citation: "财预〔2020〕10号；《项目支出绩效自评表》",
  messages: {
    differs: {
      zh: "执行率得分印为{found}，按{executed}÷{budget}计算应为{expected}",
      en: "the points for execution are printed as {found}; {executed} ÷ {budget} gives {expected}",
    },
  },
  *inspect(context) {
    for (const { table, card } of scoredTables(context)) {
      if (table.kind !== "score-sheet") continue
      const line = table.money.find((l) => l.part === "total")
      const row = card.rows.find(({ method }) => method === "execution")
      if (!line?.score || !line.weight || row?.points === undefined) continue
      const { points, least = points, most = points } = row
      const half = 500_000 / 10 ** line.score.decimals
      const printed = line.score.quantity.value
      if (row.difference === undefined || (printed >= least - half && printed <= most + half)) {
        yield inOrder
        continue
      }
      const expected = pointsText(points)
      yield {
        message: "differs",
        at: line.score.place,
        subject: `${table.project?.text ?? ""}/execution-score`,
        data: {
          found: line.score.printed,
          expected,
          executed: line.executed?.printed ?? "",
          budget: (line.adjusted ?? line.initial)?.printed ?? "",
        },
        found: { text: `${line.score.printed}分`, value: line.score.printed },
        expected: { text: `${expected}分`, value: expected },
        unit: "分",
        related: [line.executed, line.adjusted ?? line.initial]
          .filter((f): f is Figure => f !== undefined)
          .map((f) => ({ label: "表中", at: f.place })),
      }
    }
  },
})
