import { defineIdentityRule } from "../../rule.ts"

/** Where one figure is said of both sides, they are equal. @zh 收、支总计均为同一数 */
export const rule = defineIdentityRule({
  name: "narrative-both-sides-are-one-figure",
  checks: ["B-34", "A-20", "A-23"],
  severity: "error",
  title: { zh: "收、支总计均为同一数", en: "Where one figure is said of both sides, they are equal" },
  citation: "《地方预决算公开操作规程》（财预〔2016〕143号）",
})
