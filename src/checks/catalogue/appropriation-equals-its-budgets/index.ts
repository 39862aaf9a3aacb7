import { defineIdentityRule } from "../../rule.ts"

/** The appropriation equals the sum of its budgets. @zh 财政拨款应等于三本预算之和 */
export const rule = defineIdentityRule({
  name: "appropriation-equals-its-budgets",
  checks: ["B-06", "A-03"],
  severity: "error",
  title: { zh: "财政拨款应等于三本预算之和", en: "The appropriation equals the sum of its budgets" },
  citation: "财预〔2016〕143号附表",
  messages: {
    differs: {
      zh: "{statement}，印为{found}，应为{expected}，相差{difference}（容差{tolerance}）。",
      en: "{statementEn}: printed {found}, should be {expected}; difference {difference} (tolerance {tolerance}).",
    },
    exceeds: {
      zh: "{statement}，印为{found}，应不大于{expected}，超出{difference}。",
      en: "{statementEn}: printed {found}, at most {expected}; exceeds by {difference}.",
    },
  },
})
