import { defineIdentityRule } from "../../rule.ts"

/** With one source of funds, its tables and the totals are the same. @zh 只有一种资金来源时各表应一致 */
export const rule = defineIdentityRule({
  name: "single-source-statements-agree",
  checks: ["B-16", "B-17", "B-47", "A-09", "A-10"],
  severity: "error",
  title: { zh: "只有一种资金来源时各表应一致", en: "With one source of funds, its tables and the totals are the same" },
  citation: "《地方预决算公开操作规程》（财预〔2016〕143号）",
})
