import { defineIdentityRule } from "../../rule.ts"

/** A count equals the sum of its kinds. @zh 数量合计应等于各类之和 */
export const rule = defineIdentityRule({
  name: "narrative-count-equals-its-parts",
  checks: ["B-42", "A-35"],
  severity: "error",
  title: { zh: "数量合计应等于各类之和", en: "A count equals the sum of its kinds" },
  citation: "《地方预决算公开操作规程》（财预〔2016〕143号）",
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
