import { defineIdentityRule } from "../../rule.ts"

/** No points are above their weight (E-04). @zh 得分不超过分值 */
export const rule = defineIdentityRule({
  name: "points-stay-within-weights",
  checks: ["E-04"],
  severity: "error",
  title: { zh: "得分不超过分值", en: "No points are above their weight" },
  citation: "财预〔2020〕10号",
})
