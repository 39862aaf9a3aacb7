import { feasibilityIssues, wordsOf } from "../../projects/project-feasibility.ts"
import { defineRule } from "../../rule.ts"

const messages = wordsOf("no-measure", "few-measures")

/** Of a project's targets some, and better most, can be measured by a number or a day. @zh 指标可衡量 */
export const rule = defineRule({
  name: "projects-have-measurable-targets",
  checks: [],
  severity: "warning",
  title: { zh: "项目有可衡量的指标", en: "A project has targets that can be measured" },
  citation: "财预〔2021〕101号；财预〔2015〕88号",
  messages,
  inspect: ({ recognition }) => feasibilityIssues(recognition, messages),
})
