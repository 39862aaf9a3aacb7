import { defineIdentityRule } from "../../rule.ts"

/** A rate of change follows from the change and last year's figure. @zh 增减率应由增减额与上期数算出 */
export const rule = defineIdentityRule({
  name: "narrative-change-rate-follows",
  checks: ["N-01", "B-34", "B-39", "A-20", "A-23", "A-33"],
  severity: "error",
  title: { zh: "增减率应由增减额与上期数算出", en: "A rate of change follows from the change and last year's figure" },
  citation: "《地方预决算公开操作规程》（财预〔2016〕143号）",
})
