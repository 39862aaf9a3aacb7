import { feasibilityIssues, wordsOf } from "../../projects/project-feasibility.ts"
import { defineRule } from "../../rule.ts"

const messages = wordsOf("cost-above", "cost-below", "costs-sum", "objective-above")

/** What a project may cost is not above its money; several exact costs sum to it (B-32). @zh 成本指标与资金总额相符 */
export const rule = defineRule({
  name: "cost-targets-fit-project-money",
  checks: ["B-32"],
  severity: "warning",
  title: { zh: "成本指标不超过项目资金总额", en: "Cost targets are not above the project's money" },
  citation: "财预〔2021〕101号",
  messages,
  inspect: ({ recognition }) => feasibilityIssues(recognition, messages),
})
