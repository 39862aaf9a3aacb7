import { defineIdentityRule } from "../../rule.ts"

/** An indicator that reached its target has its whole weight (E-04, E-05, E-06). @zh 达到目标的指标得满分 */
export const rule = defineIdentityRule({
  name: "reached-indicators-earn-full-points",
  checks: ["E-04", "E-05", "E-06"],
  severity: "error",
  title: { zh: "达到目标的指标得满分", en: "An indicator that reached its target has its whole weight" },
  citation: "财预〔2020〕10号",
})
