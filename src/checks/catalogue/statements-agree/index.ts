import { defineIdentityRule } from "../../rule.ts"

/** A figure printed in several tables is the same. @zh 同一指标在各表应一致 */
export const rule = defineIdentityRule({
  name: "statements-agree",
  checks: ["B-06", "B-09", "B-16", "B-18", "B-21", "B-27", "B-29", "A-03", "A-05", "A-08", "A-09"],
  severity: "error",
  title: { zh: "同一指标在各表应一致", en: "A figure printed in several tables is the same" },
  citation: "《地方预决算公开操作规程》（财预〔2016〕143号）",
})
