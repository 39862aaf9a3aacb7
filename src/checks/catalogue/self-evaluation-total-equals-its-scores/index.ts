import { defineIdentityRule } from "../../rule.ts"

/** The total score equals the sum of the points (E-09). @zh 自评总分等于各项得分之和 */
export const rule = defineIdentityRule({
  name: "self-evaluation-total-equals-its-scores",
  checks: ["E-09"],
  severity: "error",
  title: { zh: "自评总分等于各项得分之和", en: "The total score equals the sum of the points" },
  citation: "财预〔2020〕10号",
})
