import { defineIdentityRule } from "../../rule.ts"

/** The total weight equals the sum of the weights (E-01). @zh 自评表总分值等于各项分值之和 */
export const rule = defineIdentityRule({
  name: "self-evaluation-weights-sum-to-100",
  checks: ["E-01"],
  severity: "error",
  title: { zh: "自评表总分值等于各项分值之和", en: "The total weight equals the sum of the weights" },
  citation: "财预〔2020〕10号",
})
