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
})
