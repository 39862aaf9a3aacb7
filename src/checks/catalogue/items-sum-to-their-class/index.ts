import { defineIdentityRule } from "../../rule.ts"

/** Items sum to the class printed elsewhere. @zh 各项按类汇总应与他表一致 */
export const rule = defineIdentityRule({
  name: "items-sum-to-their-class",
  checks: ["B-09", "B-16", "B-18", "B-27", "B-47", "A-05", "A-13"],
  severity: "error",
  title: { zh: "各项按类汇总应与他表一致", en: "Items sum to the class printed elsewhere" },
  citation: "《地方预决算公开操作规程》（财预〔2016〕143号）",
})
