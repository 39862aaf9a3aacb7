import { defineIdentityRule } from "../../rule.ts"

/** The appropriation equals the sum of its budgets. @zh 财政拨款应等于三本预算之和 */
export const rule = defineIdentityRule({
  name: "appropriation-equals-its-budgets",
  checks: ["B-06", "A-03"],
  severity: "error",
  title: { zh: "财政拨款应等于三本预算之和", en: "The appropriation equals the sum of its budgets" },
  citation: "财预〔2016〕143号附表",
})
