import { defineIdentityRule } from "../../rule.ts"

/** Carry-over explains the difference between all and this year's expenditure. @zh 含结转的支出与当年拨款支出之差应为结转 */
export const rule = defineIdentityRule({
  name: "carry-over-explains-the-difference",
  checks: ["B-16"],
  severity: "error",
  title: {
    zh: "含结转的支出与当年拨款支出之差应为结转",
    en: "Carry-over explains the difference between all and this year's expenditure",
  },
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
