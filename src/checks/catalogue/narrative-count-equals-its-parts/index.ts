import { defineIdentityRule } from "../../rule.ts"

/** A count equals the sum of its kinds. @zh 数量合计应等于各类之和 */
export const rule = defineIdentityRule({
  name: "narrative-count-equals-its-parts",
  checks: ["B-42", "A-35"],
  severity: "error",
  title: { zh: "数量合计应等于各类之和", en: "A count equals the sum of its kinds" },
  citation: "《地方预决算公开操作规程》（财预〔2016〕143号）",
})
