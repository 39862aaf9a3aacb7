import { feasibilityIssues, wordsOf } from "../../projects/project-feasibility.ts"
import { defineRule } from "../../rule.ts"

const messages = wordsOf("standard-exceeds", "standard-differs", "standard-implied")

/** Where a sheet states a standard and a number of heads, their product is the money; a standard it only implies is told. @zh 数量×标准＝资金 */
export const rule = defineRule({
  name: "cost-equals-quantity-times-standard",
  checks: [],
  severity: "warning",
  title: { zh: "补助数量乘以标准等于项目资金", en: "Heads times the stated standard give the project's money" },
  citation: "财预〔2021〕101号：绩效目标与资金量相匹配",
  messages,
  inspect: ({ recognition }) => feasibilityIssues(recognition, messages),
})
