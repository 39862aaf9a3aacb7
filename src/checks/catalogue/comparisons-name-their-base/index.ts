import { feasibilityIssues, wordsOf } from "../../projects/project-feasibility.ts"
import { defineRule } from "../../rule.ts"

const messages = wordsOf("no-base", "no-rate-base")

/** A target such as 不低于上年 states last year's value; a change by so much says of what. @zh 基准值齐全 */
export const rule = defineRule({
  name: "comparisons-name-their-base",
  checks: [],
  severity: "warning",
  title: { zh: "与过去比较的指标写明基准值", en: "Targets held against an earlier level name it" },
  citation: "财预〔2021〕101号；财预〔2015〕88号",
  messages,
  inspect: ({ recognition }) => feasibilityIssues(recognition, messages, "indicator"),
})
