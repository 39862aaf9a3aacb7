import { feasibilityIssues, wordsOf } from "../../projects/project-feasibility.ts"
import { defineRule } from "../../rule.ts"

const messages = wordsOf("no-second-level", "no-cost")

/** Outputs cover the second levels that their framework asks for; works and purchases have a cost target. @zh 二级指标覆盖 */
export const rule = defineRule({
  name: "second-levels-are-covered",
  checks: [],
  severity: "info",
  title: { zh: "产出指标覆盖数量、质量、时效", en: "Outputs are measured by quantity, quality and time" },
  citation: "财预〔2021〕101号；财预〔2015〕88号",
  messages,
  inspect: ({ recognition }) => feasibilityIssues(recognition, messages),
})
