import { defineIdentityRule } from "../../rule.ts"

/** Total revenue equals total expenditure. @zh 收入总计应等于支出总计 */
export const rule = defineIdentityRule({
  name: "statement-sides-balance",
  checks: ["B-01", "B-14", "A-02", "A-07"],
  severity: "error",
  title: { zh: "收入总计应等于支出总计", en: "Total revenue equals total expenditure" },
  citation: "财预〔2016〕143号附表",
})
