import { defineIdentityRule } from "../../rule.ts"

/** No points are above their weight (E-04). @zh 得分不超过分值 */
export const rule = defineIdentityRule({
  name: "points-stay-within-weights",
  checks: ["E-04"],
  severity: "error",
  title: { zh: "得分不超过分值", en: "No points are above their weight" },
  citation: "财预〔2020〕10号",
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
