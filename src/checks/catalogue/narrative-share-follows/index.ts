import { defineIdentityRule } from "../../rule.ts"

/** A share follows from its part and its whole. @zh 占比应由部分与整体算出 */
export const rule = defineIdentityRule({
  name: "narrative-share-follows",
  checks: ["B-35", "B-36", "B-37", "A-21", "A-22", "A-24", "A-25", "A-31", "A-34", "A-36"],
  severity: "error",
  title: { zh: "占比应由部分与整体算出", en: "A share follows from its part and its whole" },
  citation: "《地方预决算公开操作规程》（财预〔2016〕143号）",
})
