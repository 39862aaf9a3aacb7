import { feasibilityIssues, wordsOf } from "../../projects/project-feasibility.ts"
import { defineRule } from "../../rule.ts"

const messages = wordsOf("capped-benefit", "uncapped-cost", "uncapped-harm", "always-met")

/** Satisfaction is not capped, cost and harm have no floor, and a target can be missed. @zh 指标方向合理 */
export const rule = defineRule({
  name: "target-directions-are-sane",
  checks: [],
  severity: "warning",
  title: { zh: "指标值的方向与指标含义相符", en: "Targets are kept on the side that their indicator is good on" },
  citation: "财预〔2021〕101号；财预〔2015〕88号",
  messages,
  inspect: ({ recognition }) => feasibilityIssues(recognition, messages, "indicator"),
})
