import { defineIdentityRule } from "../../rule.ts"

/** Opening balance and the year's flows give the closing balance. @zh 年初结转加收入减支出应等于年末结转 */
export const rule = defineIdentityRule({
  name: "opening-and-flows-give-closing",
  checks: ["A-15"],
  severity: "error",
  title: {
    zh: "年初结转加收入减支出应等于年末结转",
    en: "Opening balance and the year's flows give the closing balance",
  },
  citation: "财库〔2021〕36号",
})
