import { defineIdentityRule } from "../../rule.ts"

/** A figure repeated in the explanation is the same. @zh 同一指标在说明中各处应一致 */
export const rule = defineIdentityRule({
  name: "narrative-repeats-agree",
  checks: ["A-38"],
  severity: "error",
  title: { zh: "同一指标在说明中各处应一致", en: "A figure repeated in the explanation is the same" },
  citation: "《地方预决算公开操作规程》（财预〔2016〕143号）",
})
