import { defineIdentityRule } from "../../rule.ts"

/** A figure repeated in the explanation is the same. @zh 同一指标在说明中各处应一致 */
export const rule = defineIdentityRule({
  name: "narrative-repeats-agree",
  checks: ["A-38"],
  severity: "error",
  title: { zh: "同一指标在说明中各处应一致", en: "A figure repeated in the explanation is the same" },
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
