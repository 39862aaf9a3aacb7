import { defineIdentityRule } from "../../rule.ts"

/** A completion rate follows from outturn and budget. @zh 完成率应由决算数与预算数算出 */
export const rule = defineIdentityRule({
  name: "narrative-completion-follows",
  checks: ["A-28", "A-31", "A-37"],
  severity: "error",
  title: { zh: "完成率应由决算数与预算数算出", en: "A completion rate follows from outturn and budget" },
  citation: "《地方预决算公开操作规程》（财预〔2016〕143号）",
})
