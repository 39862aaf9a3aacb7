import type { Figure } from "#identities"
import type { ExecutionLine } from "#recognition"
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
  *inspect({ recognition }) {
    for (const table of recognition.performance ?? []) {
      if (table.kind !== "score-sheet") continue
      const line = table.money.find((l) => l.part === "total")
      const range = line && pointsRange(line)
      if (!line?.score || !range) continue
      const half = 500_000 / 10 ** line.score.decimals
      const printed = line.score.quantity.value
      if (printed >= range.low - half && printed <= range.high + half) {
        yield inOrder
        continue
      }
      const expected = String(Math.round((range.low + range.high) / 20_000) / 100)
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

/** The points, in millionths, that budget and execution allow; undefined without a budget. */
function pointsRange(line: ExecutionLine): { readonly low: number; readonly high: number } | undefined {
  const budget = line.adjusted ?? line.initial
  if (!line.weight || !line.executed || !budget || budget.quantity.low <= 0) return undefined
  const weight = line.weight.quantity.value
  const low = weight * Math.min(1, Math.max(0, line.executed.quantity.low) / budget.quantity.high)
  const high = weight * Math.min(1, Math.max(0, line.executed.quantity.high) / budget.quantity.low)
  // Some systems multiply by the rate as printed.
  const rate = line.rate ? (weight * Math.min(100_000_000, line.rate.quantity.value)) / 100_000_000 : low
  const consistent = Math.abs(rate - low) < weight * 0.001
  return { low: consistent ? Math.min(low, rate) : low, high: consistent ? Math.max(high, rate) : high }
}
