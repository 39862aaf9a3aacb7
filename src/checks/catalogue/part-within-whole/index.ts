import { defineIdentityRule } from "../../rule.ts"

/** A part is at most its whole. @zh 部分不应大于整体 */
export const rule = defineIdentityRule({
  name: "part-within-whole",
  checks: ["B-02", "B-07", "B-21"],
  severity: "error",
  title: { zh: "部分不应大于整体", en: "A part is at most its whole" },
  citation: "财预〔2016〕143号附表",
})
