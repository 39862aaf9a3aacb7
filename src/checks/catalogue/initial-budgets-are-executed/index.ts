import { amountText, onePoint, pointsText } from "#performance"
import { projectName } from "#recognition"
import { rescoringOf } from "../../scoring/score-cards.ts"
import { defineRule, inOrder } from "../../rule.ts"

/** Share of the initial budget, in per cent, below which its execution is worth a word. */
const lowExecution = 90

/**
 * A full execution rate that was reached by cutting the budget to what was spent says nothing of the budget approved at the
 * beginning of the year (E-02). @zh 对年初预算的执行
 */
export const rule = defineRule({
  name: "initial-budgets-are-executed",
  checks: ["E-02"],
  severity: "info",
  title: { zh: "年初预算得到执行", en: "Initial budgets are executed" },
  citation: "财预〔2020〕10号；《项目支出绩效自评表》",
  messages: {
    cut: {
      zh: "“{project}”年初预算{initial}，全年预算调减为{adjusted}，与执行数{executed}相同：执行率印为满分，对年初预算只有{rate}%（按年初预算该项得{points}分）",
      en: "{project}: the initial budget of {initial} was cut to {adjusted}, just what was spent ({executed}): full points, but only {rate} % of the initial budget was executed (which would give {points} points)",
    },
  },
  *inspect(context) {
    for (const { project, card, execution } of rescoringOf(context).projects) {
      const line = card.evaluation.money.find(({ part }) => part === "total")
      if (!execution || !line?.initial || !line.adjusted || !line.executed || execution.ofInitial === undefined)
        continue
      const cut =
        line.adjusted.quantity.low <= line.executed.quantity.high &&
        line.adjusted.quantity.high >= line.executed.quantity.low
      if (!cut || execution.ofInitial >= lowExecution * onePoint || !line.adjusted.place) {
        yield inOrder
        continue
      }
      yield {
        message: "cut",
        at: line.adjusted.place,
        subject: `${projectName(project)}/initial-execution`,
        data: {
          project,
          initial: amountText(line.initial.quantity.value),
          adjusted: amountText(line.adjusted.quantity.value),
          executed: amountText(execution.executed),
          rate: pointsText(execution.ofInitial),
          points: pointsText(execution.pointsOfInitial!),
        },
        found: { text: amountText(line.adjusted.quantity.value), value: line.adjusted.printed },
        unit: "万元",
        related: [line.initial, line.executed].flatMap(({ place: at }) => (at ? [{ label: "表中", at }] : [])),
      }
    }
  },
})
