import { defineIdentityRule } from "../../rule.ts"

/** Where one figure is said of both sides, they are equal. @zh 收、支总计均为同一数 */
export const rule = defineIdentityRule({
  name: "narrative-both-sides-are-one-figure",
  checks: ["B-34", "A-20", "A-23"],
  severity: "error",
  title: { zh: "收、支总计均为同一数", en: "Where one figure is said of both sides, they are equal" },
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
