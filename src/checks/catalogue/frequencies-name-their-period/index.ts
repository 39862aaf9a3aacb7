import { feasibilityIssues, wordsOf } from "../../projects/project-feasibility.ts"
import { defineRule } from "../../rule.ts"

const messages = wordsOf("no-period")

/** A frequency says in what time, a standard of money per whom. @zh 期间和对象齐全 */
export const rule = defineRule({
  name: "frequencies-name-their-period",
  checks: [],
  severity: "info",
  title: { zh: "频次和标准写明期间、对象", en: "Frequencies say in what time, standards per whom" },
  citation: "财预〔2021〕101号；财预〔2015〕88号",
  messages,
  inspect: ({ recognition }) => feasibilityIssues(recognition, messages, "indicator"),
})
