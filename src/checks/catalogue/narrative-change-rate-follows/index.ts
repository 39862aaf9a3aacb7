import { defineIdentityRule } from "../../rule.ts"

/** A rate of change follows from the change and last year's figure. @zh 增减率应由增减额与上期数算出 */
export const rule = defineIdentityRule({
  name: "narrative-change-rate-follows",
  checks: ["N-01", "B-34", "A-20", "A-23", "A-33"],
  severity: "error",
  title: { zh: "增减率应由增减额与上期数算出", en: "A rate of change follows from the change and last year's figure" },
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
