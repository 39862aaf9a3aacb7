import { feasibilityIssues, wordsOf } from "../../projects/project-feasibility.ts"
import { defineRule } from "../../rule.ts"

const messages = wordsOf("no-quantity")

/** A project with money promises a counted output. @zh 产出与资金对应 */
export const rule = defineRule({
  name: "outputs-are-tied-to-money",
  checks: [],
  severity: "info",
  title: { zh: "有资金的项目写明产出数量", en: "A project with money says how much output it buys" },
  citation: "财预〔2021〕101号：绩效目标与资金量相匹配",
  messages,
  inspect: ({ recognition }) => feasibilityIssues(recognition, messages),
})
